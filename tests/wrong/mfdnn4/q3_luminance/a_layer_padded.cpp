// Part: a
// Hint: without padding
#include "luminance.hpp"

// Padding 1, as for filters of 3 x 3.
mfdnn4_q3::Convolution mfdnn4_q3::luminance_layer() {
  Convolution layer{arma::field<arma::cube>(1), 1, 1};
  layer.W(0) = arma::cube(1, 1, 3);
  layer.W(0).tube(0, 0) = arma::vec{0.299, 0.587, 0.114};
  return layer;
}
