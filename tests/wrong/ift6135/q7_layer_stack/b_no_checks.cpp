// Part: b
// Hint: This input is not legal
#include "layer_stack.hpp"

// Zeros are taken for numbers.
std::uint64_t ift6135_q7::conv_weights(arma::uword c_in, arma::uword c_out, arma::uword k,
                                       bool biases) {
  return c_out * (c_in * k * k + (biases ? 1 : 0));
}
