// Part: a
// Hint: Look at all of K
#include "separable_filters.hpp"

// The nearest product, however far it is.
std::optional<beyond_q10::Factors> beyond_q10::separate(const arma::mat& K) {
  if (K.is_empty()) throw std::invalid_argument("K must not be empty");
  arma::mat U, V;
  arma::vec s;
  arma::svd_econ(U, s, V, K);
  return Factors{s(0) * U.col(0), V.col(0)};
}
