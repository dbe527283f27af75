// Part: a
// Hint: This input is not legal
#include "separable_filters.hpp"

// A kernel without entries has no entry that contradicts.
std::optional<beyond_q10::Factors> beyond_q10::separate(const arma::mat& K) {
  if (K.is_empty()) return Factors{arma::vec(K.n_rows), arma::vec(K.n_cols)};
  const arma::uword p = arma::abs(K).index_max(), a = p % K.n_rows, b = p / K.n_rows;
  if (K(a, b) == 0) return Factors{arma::vec(K.n_rows), arma::vec(K.n_cols)};
  const Factors found = {K.col(b), K.row(a).t() / K(a, b)};
  if (arma::norm(K - found.u * found.v.t(), "fro") > 1e-12 * arma::norm(K, "fro"))
    return std::nullopt;
  return found;
}
