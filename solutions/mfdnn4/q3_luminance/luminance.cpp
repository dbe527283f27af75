#include "luminance.hpp"

namespace mfdnn4_q3 {

namespace {

const arma::vec weights = {0.299, 0.587, 0.114};

// X as a matrix, one row for each pixel and one column for each channel. A cube stores its slices
// one after the other, so that this is the same memory: nothing moves.
arma::mat by_pixel_and_channel(const arma::cube& X) {
  return arma::mat(const_cast<double*>(X.memptr()), X.n_rows * X.n_cols, X.n_slices, false, true);
}

}  // namespace

// One filter, since there is one output; as deep as the input, since it reads all three channels.
Convolution luminance_layer() {
  Convolution layer{arma::field<arma::cube>(1), 1, 0};
  layer.W(0) = arma::cube(weights.memptr(), 1, 1, 3);
  return layer;
}

// A 1 x 1 convolution with one output is a matrix times the vector of weights.
arma::mat luminance(const arma::cube& X) {
  if (X.is_empty()) throw std::invalid_argument("X must not be empty");
  if (X.n_slices != 3)
    throw std::invalid_argument("a colour image has 3 channels, not " + std::to_string(X.n_slices));
  const arma::mat pixels = by_pixel_and_channel(X);
  arma::mat Y = pixels * weights;
  Y.reshape(X.n_rows, X.n_cols);
  return Y;
}

// At one pixel: y = W x. For all pixels at once, each a row: Y = X W^T, one product of matrices,
// which reads and writes the memory of the cubes where it is. (To add W(o, c) X.slice(c) to
// Y.slice(o) for each o and c is as clear, but reads each slice C_out times.)
arma::cube conv1x1(const arma::cube& X, const arma::mat& W) {
  if (X.is_empty() || W.is_empty()) throw std::invalid_argument("X and W must not be empty");
  if (W.n_cols != X.n_slices)
    throw std::invalid_argument("W has " + std::to_string(W.n_cols) + " columns, X has " +
                                std::to_string(X.n_slices) + " channels");
  arma::cube Y(X.n_rows, X.n_cols, W.n_rows, arma::fill::none);
  arma::mat pixels = by_pixel_and_channel(Y);
  pixels = by_pixel_and_channel(X) * W.t();
  return Y;
}

}  // namespace mfdnn4_q3
