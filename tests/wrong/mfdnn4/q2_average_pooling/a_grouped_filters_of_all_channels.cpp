// Part: a
// Hint: With groups = C each group is one channel
#include "average_pooling.hpp"

// The filters of the dense form, and groups on top of it.
mfdnn4_q2::Conv2d mfdnn4_q2::average_pool_as_convolution(arma::uword C, arma::uword k) {
  if (C == 0 || k == 0) throw std::invalid_argument("C or k is 0");
  Conv2d layer;
  layer.filters.set_size(C);
  for (arma::uword c = 0; c < C; ++c) {
    layer.filters(c).zeros(k, k, C);
    layer.filters(c).slice(c).fill(1.0 / static_cast<double>(k * k));
  }
  layer.stride_h = layer.stride_w = k;
  layer.groups = C;
  return layer;
}
