// Part: b
// Hint: its row is winner % H
#include "overlapping_pools.hpp"

// Reads the winners along the rows.
arma::mat beyond_q17::max_pool_backward(const arma::umat& winner, const arma::mat& dY,
                                        arma::uword H, arma::uword W) {
  if (winner.is_empty() || arma::size(winner) != arma::size(dY) || winner.max() >= H * W)
    throw std::invalid_argument("winner or dY");
  arma::mat dX(H, W);
  for (arma::uword i = 0; i < dY.n_elem; ++i) dX(winner(i) / W, winner(i) % W) += dY(i);
  return dX;
}
