// Part: b
// Hint: This input is not legal
#include "overlapping_pools.hpp"

// Counts the outputs only.
arma::mat beyond_q17::max_pool_backward(const arma::umat& winner, const arma::mat& dY,
                                        arma::uword H, arma::uword W) {
  if (winner.is_empty() || winner.n_elem != dY.n_elem || winner.max() >= H * W)
    throw std::invalid_argument("winner or dY");
  arma::mat dX(H, W);
  for (arma::uword i = 0; i < dY.n_elem; ++i) dX(winner(i)) += dY(i);
  return dX;
}
