// Part: a
// Hint: The output must be (H/k) x (W/k)
#include "average_pooling.hpp"

// A moving mean.
mfdnn4_q2::Conv2d mfdnn4_q2::average_pool_as_convolution(arma::uword C, arma::uword k) {
  if (C == 0 || k == 0) throw std::invalid_argument("C or k is 0");
  arma::cube w(k, k, 1);
  w.fill(1.0 / static_cast<double>(k * k));
  Conv2d layer;
  layer.filters.set_size(C);
  layer.filters.fill(w);
  layer.groups = C;
  return layer;
}
