// Part: b
// Hint: the 9 gets
#include "overlapping_pools.hpp"

// Armadillo adds to each of the listed places, but not twice: X.elem(i) += y reads X first.
arma::mat beyond_q17::max_pool_backward(const arma::umat& winner, const arma::mat& dY,
                                        arma::uword H, arma::uword W) {
  if (winner.is_empty() || arma::size(winner) != arma::size(dY) || winner.max() >= H * W)
    throw std::invalid_argument("winner or dY");
  arma::mat dX(H, W);
  const arma::vec old = dX.elem(arma::vectorise(winner));
  dX.elem(arma::vectorise(winner)) = old + arma::vectorise(dY);
  return dX;
}
