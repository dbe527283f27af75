// Part: a
// Hint: A filter gives one output channel; there are C
#include "average_pooling.hpp"

// One filter over all channels.
mfdnn4_q2::Conv2d mfdnn4_q2::average_pool_as_convolution(arma::uword C, arma::uword k) {
  if (C == 0 || k == 0) throw std::invalid_argument("C or k is 0");
  arma::cube w(k, k, C);
  w.fill(1.0 / static_cast<double>(k * k));
  Conv2d layer;
  layer.filters.set_size(1);
  layer.filters(0) = w;
  layer.stride_h = layer.stride_w = k;
  return layer;
}
