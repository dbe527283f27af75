#include "winograd.hpp"

// All terms, and the matrices of two directions written out.
namespace {
double largest(const arma::mat& A, const arma::mat& G, const arma::mat& B) {
  arma::vec sums(A.n_rows);
  for (arma::uword q = 0; q < G.n_rows; ++q)
    for (arma::uword k = 0; k < G.n_cols; ++k)
      for (arma::uword l = 0; l < B.n_cols; ++l) sums += arma::abs(A.col(q) * (G(q, k) * B(q, l)));
  return sums.max();
}
}  // namespace

beyond_q4::Growth beyond_q4::growth(const arma::mat& A, const arma::mat& G, const arma::mat& B) {
  if (A.is_empty() || G.is_empty() || B.is_empty() || A.n_cols != G.n_rows || G.n_rows != B.n_rows)
    throw std::invalid_argument("matrices");
  return {largest(A, G, B), largest(arma::kron(A, A), arma::kron(G, G), arma::kron(B, B))};
}
