// Part: d
// Hint: A line at which the gradient does not change parts nothing
#include "regions.hpp"

// The cells of the units, whatever the outputs make of them.
std::uint64_t beyond_q18::function_regions(const nn::TwoLayer& net) {
  if (net.W2.n_cols != net.W1.n_rows || net.W2.n_rows == 0 || net.b2.n_elem != net.W2.n_rows)
    throw std::invalid_argument("sizes");
  return beyond_q18::cells(net.W1, net.b1);
}
