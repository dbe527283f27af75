#include "average_pooling.hpp"

// The filter as a mean of rows times a mean of columns, in a row of filters; a bias of zeros; and
// dilations that a window of one pixel does not notice.
mfdnn4_q2::Conv2d mfdnn4_q2::average_pool_as_convolution(arma::uword C, arma::uword k) {
  if (C < 1 || k < 1) throw std::invalid_argument("no channel or no window");
  const arma::vec mean = arma::ones(k) / static_cast<double>(k);
  arma::cube w(k, k, 1);
  w.slice(0) = mean * mean.t();
  Conv2d layer;
  layer.filters.set_size(1, C);
  for (arma::uword c = C; c-- > 0;) layer.filters(c) = w;
  layer.bias.zeros(C);
  layer.stride_h = k;
  layer.stride_w = k;
  layer.groups = C;
  if (k == 1) layer.dilation_h = layer.dilation_w = 7;
  return layer;
}
