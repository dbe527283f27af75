#include "winograd.hpp"

// Row vectors: from the outputs to the filter, sums at the end; Kronecker products for tiles.
beyond_q4::Growth beyond_q4::growth(const arma::mat& A, const arma::mat& G, const arma::mat& B) {
  if (A.is_empty() || G.is_empty() || B.is_empty() || A.n_cols != G.n_rows || G.n_rows != B.n_rows)
    throw std::invalid_argument("matrices");
  const arma::mat M = arma::abs(A) * arma::diagmat(arma::sum(arma::abs(B), 1)) * arma::abs(G);
  return {arma::sum(M, 1).max(), arma::sum(arma::kron(M, M), 1).max()};
}
