// Part: c
// Hint: The last row has one unknown
#include "interpolation.hpp"

// Forward substitution.
arma::mat ift6135_q5::solve_upper(const arma::mat& M, const arma::mat& F) {
  return arma::solve(arma::trimatl(M.t()), F);
}
