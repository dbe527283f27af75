// Part: a
// Hint: No block reaches over the border
#include "average_pooling.hpp"

// Padding k/2, as for convolutions that keep the size.
mfdnn4_q2::Conv2d mfdnn4_q2::average_pool_as_convolution(arma::uword C, arma::uword k) {
  if (C == 0 || k == 0) throw std::invalid_argument("C or k is 0");
  arma::cube w(k, k, 1);
  w.fill(1.0 / static_cast<double>(k * k));
  Conv2d layer;
  layer.filters.set_size(C);
  layer.filters.fill(w);
  layer.stride_h = layer.stride_w = k;
  layer.pad_h = layer.pad_w = k / 2;
  layer.groups = C;
  return layer;
}
