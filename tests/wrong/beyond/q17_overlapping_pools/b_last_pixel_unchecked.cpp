// Part: b
// Hint: has the pixels 0 ... 19
#include "overlapping_pools.hpp"

// One pixel too many is let through, with its derivative lost.
arma::mat beyond_q17::max_pool_backward(const arma::umat& winner, const arma::mat& dY,
                                        arma::uword H, arma::uword W) {
  if (winner.is_empty() || arma::size(winner) != arma::size(dY) || winner.max() > H * W)
    throw std::invalid_argument("winner or dY");
  arma::mat dX(H, W);
  for (arma::uword i = 0; i < dY.n_elem; ++i)
    if (winner(i) < dX.n_elem) dX(winner(i)) += dY(i);
  return dX;
}
