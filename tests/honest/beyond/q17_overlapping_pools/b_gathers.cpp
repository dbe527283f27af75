#include "overlapping_pools.hpp"

// Each pixel looks for the windows that it has won.
arma::mat beyond_q17::max_pool_backward(const arma::umat& winner, const arma::mat& dY,
                                        arma::uword H, arma::uword W) {
  if (winner.n_rows != dY.n_rows || winner.n_cols != dY.n_cols || winner.is_empty())
    throw std::invalid_argument("shapes");
  if (arma::any(arma::vectorise(winner) >= H * W)) throw std::invalid_argument("no such pixel");
  arma::mat dX(H, W);
  for (arma::uword pixel = 0; pixel < H * W; ++pixel) {
    const arma::uvec won = arma::find(winner == pixel);
    dX(pixel) = arma::accu(dY.elem(won));
  }
  return dX;
}
