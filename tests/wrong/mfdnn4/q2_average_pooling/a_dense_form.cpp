// Part: a
// Hint: Weights that are 0 are multiplied all the same
#include "average_pooling.hpp"

// Average pooling, but with C times as many multiplications as needed.
mfdnn4_q2::Conv2d mfdnn4_q2::average_pool_as_convolution(arma::uword C, arma::uword k) {
  if (C == 0 || k == 0) throw std::invalid_argument("C or k is 0");
  Conv2d layer;
  layer.filters.set_size(C);
  for (arma::uword c = 0; c < C; ++c) {
    layer.filters(c).zeros(k, k, C);
    layer.filters(c).slice(c).fill(1.0 / static_cast<double>(k * k));
  }
  layer.stride_h = layer.stride_w = k;
  return layer;
}
