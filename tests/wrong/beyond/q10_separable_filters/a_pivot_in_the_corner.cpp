// Part: a
// Hint: The first entry may be 0
#include "separable_filters.hpp"

// The first row and column are taken for the factors.
std::optional<beyond_q10::Factors> beyond_q10::separate(const arma::mat& K) {
  if (K.is_empty()) throw std::invalid_argument("K must not be empty");
  if (arma::abs(K).max() == 0) return Factors{arma::vec(K.n_rows), arma::vec(K.n_cols)};
  if (K(0, 0) == 0) return std::nullopt;
  const Factors found = {K.col(0), K.row(0).t() / K(0, 0)};
  if (arma::norm(K - found.u * found.v.t(), "fro") > 1e-12 * arma::norm(K, "fro"))
    return std::nullopt;
  return found;
}
