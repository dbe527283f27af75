// Part: b
// Hint: A filter is as deep as its input has channels
#include "layer_stack.hpp"

// The number of filters for both.
std::uint64_t ift6135_q7::conv_weights(arma::uword c_in, arma::uword c_out, arma::uword k,
                                       bool biases) {
  if (c_in == 0 || c_out == 0 || k == 0) throw std::invalid_argument("zero");
  return c_out * (c_out * k * k + (biases ? 1 : 0));
}
