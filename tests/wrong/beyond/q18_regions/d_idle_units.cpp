// Part: d
// Hint: A line at which the gradient does not change parts nothing
#include "regions.hpp"

// Leaves out the units that no output reads, one by one.
std::uint64_t beyond_q18::function_regions(const nn::TwoLayer& net) {
  if (net.W2.n_cols != net.W1.n_rows || net.W2.n_rows == 0 || net.b2.n_elem != net.W2.n_rows ||
      net.b1.n_elem != net.W1.n_rows || net.W1.n_cols != 2)
    throw std::invalid_argument("sizes");
  const arma::uvec read = arma::find(arma::any(net.W2, 0));
  return beyond_q18::cells(net.W1.rows(read), net.b1.elem(read));
}
