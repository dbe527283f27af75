// Part: a
// Hint: The kernel of zeros is a product, too
#include "separable_filters.hpp"

// A kernel of rank 0 has not rank 1.
std::optional<beyond_q10::Factors> beyond_q10::separate(const arma::mat& K) {
  if (K.is_empty()) throw std::invalid_argument("K must not be empty");
  arma::mat U, V;
  arma::vec s;
  arma::svd_econ(U, s, V, K);
  if (s(0) == 0 || (s.n_elem > 1 && s(1) > 1e-12 * s(0))) return std::nullopt;
  return Factors{s(0) * U.col(0), V.col(0)};
}
