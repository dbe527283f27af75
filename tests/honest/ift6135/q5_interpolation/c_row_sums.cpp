#include "interpolation.hpp"

// Back substitution row by row.
arma::mat ift6135_q5::solve_upper(const arma::mat& M, const arma::mat& F) {
  const arma::uword N = M.n_rows;
  if (N == 0 || M.n_cols != N || F.n_rows != N || !M.is_trimatu() ||
      arma::prod(arma::sign(M.diag())) == 0)
    throw std::invalid_argument(
        "M must be square, upper triangular, without a zero on its diagonal");
  arma::mat W(arma::size(F));
  for (arma::uword i = N; i-- > 0;)
    for (arma::uword c = 0; c < F.n_cols; ++c) {
      double rest = F(i, c);
      for (arma::uword j = i + 1; j < N; ++j) rest -= M(i, j) * W(j, c);
      W(i, c) = rest / M(i, i);
    }
  return W;
}
