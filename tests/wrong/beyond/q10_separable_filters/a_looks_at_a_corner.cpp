// Part: a
// Hint: Look at all of K
#include "separable_filters.hpp"

// One minor of 2 x 2 decides.
std::optional<beyond_q10::Factors> beyond_q10::separate(const arma::mat& K) {
  if (K.is_empty()) throw std::invalid_argument("K must not be empty");
  const arma::uword p = arma::abs(K).index_max(), a = p % K.n_rows, b = p / K.n_rows;
  if (K(a, b) == 0) return Factors{arma::vec(K.n_rows), arma::vec(K.n_cols)};
  if (K.n_rows > 1 && K.n_cols > 1 &&
      std::abs(K(0, 0) * K(1, 1) - K(0, 1) * K(1, 0)) > 1e-12 * K(a, b) * K(a, b))
    return std::nullopt;
  return Factors{K.col(b), K.row(a).t() / K(a, b)};
}
