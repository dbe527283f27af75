// Part: b
// Hint: 0 times NaN and 0 times infinity
#include "overlapping_pools.hpp"

// The transpose of the linear map: a NaN spoils every pixel.
arma::mat beyond_q17::max_pool_backward(const arma::umat& winner, const arma::mat& dY,
                                        arma::uword H, arma::uword W) {
  if (winner.is_empty() || arma::size(winner) != arma::size(dY) || winner.max() >= H * W)
    throw std::invalid_argument("winner or dY");
  arma::mat A(H * W, dY.n_elem);
  for (arma::uword i = 0; i < dY.n_elem; ++i) A(winner(i), i) = 1;
  return arma::reshape(A * arma::vectorise(dY), H, W);
}
