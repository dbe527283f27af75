// Part: b
// Hint: Each filter spans all channels
#include "layer_stack.hpp"

// A filter is a single k x k window.
std::uint64_t ift6135_q7::conv_weights(arma::uword c_in, arma::uword c_out, arma::uword k,
                                       bool biases) {
  static_cast<void>(c_in);
  if (c_in == 0 || c_out == 0 || k == 0) throw std::invalid_argument("zero");
  return c_out * (k * k + (biases ? 1 : 0));
}
