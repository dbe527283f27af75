// Part: a
// Hint: but not the size of K
#include "separable_filters.hpp"

// The singular vectors alone.
std::optional<beyond_q10::Factors> beyond_q10::separate(const arma::mat& K) {
  if (K.is_empty()) throw std::invalid_argument("K must not be empty");
  arma::mat U, V;
  arma::vec s;
  arma::svd_econ(U, s, V, K);
  if (s.n_elem > 1 && s(1) > 1e-12 * s(0)) return std::nullopt;
  if (s(0) == 0) return Factors{arma::vec(K.n_rows), arma::vec(K.n_cols)};
  return Factors{U.col(0), V.col(0)};
}
