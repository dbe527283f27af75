// Part: a
// Hint: The signs are the wrong way round
#include "separable_filters.hpp"

// Makes the first factor start with a positive number, and forgets the other.
std::optional<beyond_q10::Factors> beyond_q10::separate(const arma::mat& K) {
  if (K.is_empty()) throw std::invalid_argument("K must not be empty");
  arma::mat U, V;
  arma::vec s;
  arma::svd_econ(U, s, V, K);
  if (s.n_elem > 1 && s(1) > 1e-12 * s(0)) return std::nullopt;
  arma::vec u = U.col(0);
  if (u(u.index_max()) < arma::abs(u).max()) u = -u;
  return Factors{s(0) * u, V.col(0)};
}
