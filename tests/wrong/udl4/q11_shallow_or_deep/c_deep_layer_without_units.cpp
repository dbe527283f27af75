// Part: c
// Hint: A hidden layer without units lets nothing of x through
#include "shallow_or_deep.hpp"

// A layer without units fits between two others like any other.
arma::rowvec udl4_q11::run_deep(const nn::Mlp& net, const arma::rowvec& x) {
  if (net.W.empty() || net.W.size() != net.b.size()) throw std::invalid_argument("layers");
  arma::mat Y = x;
  for (std::size_t k = 0; k < net.W.size(); ++k) {
    if (net.W[k].n_cols != Y.n_rows || net.W[k].n_rows != net.b[k].n_elem)
      throw std::invalid_argument("sizes");
    Y = net.W[k] * Y + arma::repmat(net.b[k], 1, x.n_elem);
    if (k + 1 < net.W.size()) Y.transform([](double z) { return z < 0 ? 0 : z; });
  }
  if (Y.n_rows != 1) throw std::invalid_argument("one output");
  return Y;
}
