// Part: a
// Hint: Your u v^T is 0, but the kernel is not
#include "separable_filters.hpp"

// The first row is divided by the corner, unless that is 0; then nothing is left of it.
std::optional<beyond_q10::Factors> beyond_q10::separate(const arma::mat& K) {
  if (K.is_empty()) throw std::invalid_argument("K must not be empty");
  const arma::vec s = arma::svd(K);
  if (s.n_elem > 1 && s(1) > 1e-12 * s(0)) return std::nullopt;
  const double corner = K(0, 0);
  if (corner == 0) return Factors{arma::vec(K.n_rows), arma::vec(K.n_cols)};
  return Factors{K.col(0), arma::vec(K.row(0).t() / corner)};
}
