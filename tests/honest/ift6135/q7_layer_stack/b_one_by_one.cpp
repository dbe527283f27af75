#include <algorithm>

#include "layer_stack.hpp"

// Counts while it walks through filters, rows and columns.
std::uint64_t ift6135_q7::conv_weights(arma::uword c_in, arma::uword c_out, arma::uword k,
                                       bool biases) {
  if (std::min({c_in, c_out, k}) == 0) throw std::invalid_argument("zero");
  std::uint64_t count = 0;
  for (arma::uword filter = 0; filter < c_out; ++filter) {
    for (arma::uword row = 0; row < k; ++row) count += c_in * k;
    if (biases) ++count;
  }
  return count;
}

std::uint64_t ift6135_q7::last_layer_weights() { return 1 << 17; }
