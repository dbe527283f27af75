// Part: d
// Hint: A product of three norms is only a bound
#include "winograd.hpp"

// Norm times norm times norm.
beyond_q4::Growth beyond_q4::growth(const arma::mat& A, const arma::mat& G, const arma::mat& B) {
  if (A.is_empty() || G.is_empty() || B.is_empty() || A.n_cols != G.n_rows || G.n_rows != B.n_rows)
    throw std::invalid_argument("matrices");
  const double line = arma::sum(arma::abs(A), 1).max() * arma::sum(arma::abs(G), 1).max() *
                      arma::sum(arma::abs(B), 1).max();
  return {line, line * line};
}
