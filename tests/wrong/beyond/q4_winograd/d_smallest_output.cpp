// Part: d
// Hint: The largest of the outputs is asked for
#include "winograd.hpp"

// The best output.
beyond_q4::Growth beyond_q4::growth(const arma::mat& A, const arma::mat& G, const arma::mat& B) {
  if (A.is_empty() || G.is_empty() || B.is_empty() || A.n_cols != G.n_rows || G.n_rows != B.n_rows)
    throw std::invalid_argument("matrices");
  const double line =
      arma::vec(arma::abs(A) * (arma::sum(arma::abs(G), 1) % arma::sum(arma::abs(B), 1))).min();
  return {line, line * line};
}
