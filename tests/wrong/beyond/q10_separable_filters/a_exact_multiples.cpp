// Part: a
// Hint: Entries are rounded
#include "separable_filters.hpp"

// Every minor must be 0, exactly.
std::optional<beyond_q10::Factors> beyond_q10::separate(const arma::mat& K) {
  if (K.is_empty()) throw std::invalid_argument("K must not be empty");
  const arma::uword p = arma::abs(K).index_max(), a = p % K.n_rows, b = p / K.n_rows;
  if (K(a, b) == 0) return Factors{arma::vec(K.n_rows), arma::vec(K.n_cols)};
  for (arma::uword j = 0; j < K.n_cols; ++j)
    for (arma::uword i = 0; i < K.n_rows; ++i)
      if (K(a, b) * K(i, j) != K(a, j) * K(i, b)) return std::nullopt;
  return Factors{K.col(b), K.row(a).t() / K(a, b)};
}
