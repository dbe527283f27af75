// Part: b
// Hint: How many filters are there?
#include "layer_stack.hpp"

// The filters are not counted.
std::uint64_t ift6135_q7::conv_weights(arma::uword c_in, arma::uword c_out, arma::uword k,
                                       bool biases) {
  if (c_in == 0 || c_out == 0 || k == 0) throw std::invalid_argument("zero");
  return c_in * k * k + (biases ? 1 : 0);
}
