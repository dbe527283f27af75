#include "separable_filters.hpp"

// The contract, word by word.
std::optional<beyond_q10::Factors> beyond_q10::separate(const arma::mat& K) {
  if (K.is_empty()) throw std::invalid_argument("no entry");
  arma::mat U, V;
  arma::vec s;
  arma::svd(U, s, V, K);
  if (s.n_elem > 1 && s(1) > 1e-12 * s(0)) return std::nullopt;
  const double root = std::sqrt(s(0));
  return Factors{root * U.col(0), root * V.col(0)};
}
