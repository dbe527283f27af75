// Part: d
// Hint: Terms cancel only in exact arithmetic
#include "winograd.hpp"

// The largest output for g = d = (1, 1, ...).
beyond_q4::Growth beyond_q4::growth(const arma::mat& A, const arma::mat& G, const arma::mat& B) {
  if (A.is_empty() || G.is_empty() || B.is_empty() || A.n_cols != G.n_rows || G.n_rows != B.n_rows)
    throw std::invalid_argument("matrices");
  const double line = arma::abs(arma::vec(A * (arma::sum(G, 1) % arma::sum(B, 1)))).max();
  return {line, line * line};
}
