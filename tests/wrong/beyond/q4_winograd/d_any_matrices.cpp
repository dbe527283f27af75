// Part: d
// Hint: This input is not legal
#include "winograd.hpp"

// What is too much of A is ignored.
beyond_q4::Growth beyond_q4::growth(const arma::mat& A, const arma::mat& G, const arma::mat& B) {
  if (A.is_empty() || G.is_empty() || B.is_empty() || A.n_cols < G.n_rows || G.n_rows != B.n_rows)
    throw std::invalid_argument("matrices");
  const double line = arma::vec(arma::abs(A.head_cols(G.n_rows)) *
                                (arma::sum(arma::abs(G), 1) % arma::sum(arma::abs(B), 1)))
                          .max();
  return {line, line * line};
}
