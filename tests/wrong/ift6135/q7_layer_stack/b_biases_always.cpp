// Part: b
// Hint: 'Not counting biases'
#include "layer_stack.hpp"

// The biases belong to it, asked for or not.
std::uint64_t ift6135_q7::conv_weights(arma::uword c_in, arma::uword c_out, arma::uword k,
                                       bool biases) {
  static_cast<void>(biases);
  if (c_in == 0 || c_out == 0 || k == 0) throw std::invalid_argument("zero");
  return c_out * (c_in * k * k + 1);
}
