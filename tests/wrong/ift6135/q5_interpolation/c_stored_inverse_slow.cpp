// Part: c
// Fails: speed
#include "interpolation.hpp"

// Right, but N^3 operations for what takes N^2.
arma::mat ift6135_q5::solve_upper(const arma::mat& M, const arma::mat& F) {
  if (!M.is_square() || M.empty() || M.n_rows != F.n_rows || !M.is_trimatu() ||
      arma::any(M.diag() == 0))
    throw std::invalid_argument("M");
  const arma::mat inverse = arma::inv(M);
  return inverse * F;
}
