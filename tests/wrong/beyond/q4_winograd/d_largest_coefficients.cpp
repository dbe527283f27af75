// Part: d
// Hint: a row of G gives the sum of its absolute values
#include "winograd.hpp"

// Only the largest coefficient of each row.
beyond_q4::Growth beyond_q4::growth(const arma::mat& A, const arma::mat& G, const arma::mat& B) {
  if (A.is_empty() || G.is_empty() || B.is_empty() || A.n_cols != G.n_rows || G.n_rows != B.n_rows)
    throw std::invalid_argument("matrices");
  const double line =
      arma::vec(arma::abs(A) * (arma::max(arma::abs(G), 1) % arma::max(arma::abs(B), 1))).max();
  return {line, line * line};
}
