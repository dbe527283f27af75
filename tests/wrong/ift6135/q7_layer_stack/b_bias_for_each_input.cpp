// Part: b
// Hint: One bias for each filter
#include "layer_stack.hpp"

// A bias for each channel of the input.
std::uint64_t ift6135_q7::conv_weights(arma::uword c_in, arma::uword c_out, arma::uword k,
                                       bool biases) {
  if (c_in == 0 || c_out == 0 || k == 0) throw std::invalid_argument("zero");
  return c_in * (c_out * k * k + (biases ? 1 : 0));
}
