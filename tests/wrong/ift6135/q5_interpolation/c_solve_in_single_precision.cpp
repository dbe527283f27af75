// Part: c
// Hint: The last row has one unknown
#include "interpolation.hpp"

arma::mat ift6135_q5::solve_upper(const arma::mat& M, const arma::mat& F) {
  if (!M.is_square() || M.n_rows != F.n_rows || !M.is_trimatu() || arma::any(M.diag() == 0))
    throw std::invalid_argument("M");
  const arma::fmat W = arma::solve(arma::trimatu(arma::conv_to<arma::fmat>::from(M)),
                                   arma::conv_to<arma::fmat>::from(F));
  return arma::conv_to<arma::mat>::from(W);
}
