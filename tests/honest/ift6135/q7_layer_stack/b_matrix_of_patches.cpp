#include "layer_stack.hpp"

// A convolution as a product: c_out rows, and a column for each number that a window shows, with a
// column more for the biases.
std::uint64_t ift6135_q7::conv_weights(arma::uword c_in, arma::uword c_out, arma::uword k,
                                       bool biases) {
  if (c_in * c_out * k == 0) throw std::invalid_argument("zero");
  const arma::uword columns = k * k * c_in + biases;
  return columns * c_out;
}
