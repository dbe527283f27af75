#include "overlapping_pools.hpp"

// The outputs in the order of their winners, so that those of one pixel stand together.
arma::mat beyond_q17::max_pool_backward(const arma::umat& winner, const arma::mat& dY,
                                        arma::uword H, arma::uword W) {
  if (winner.is_empty() || winner.n_rows != dY.n_rows || winner.n_cols != dY.n_cols)
    throw std::invalid_argument("shapes");
  const arma::uvec order = arma::stable_sort_index(arma::vectorise(winner));
  if (winner(order.back()) >= H * W) throw std::invalid_argument("no such pixel");
  arma::mat dX(H, W, arma::fill::zeros);
  for (arma::uword at = 0; at < order.n_elem;) {
    const arma::uword pixel = winner(order(at));
    double sum = 0;
    for (; at < order.n_elem && winner(order(at)) == pixel; ++at) sum += dY(order(at));
    dX(pixel) = sum;
  }
  return dX;
}
