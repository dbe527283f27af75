// Part: c
// Hint: write relu so that NaN passes through
#include "shallow_or_deep.hpp"

// NaN > 0 is false.
arma::rowvec udl4_q11::run_deep(const nn::Mlp& net, const arma::rowvec& x) {
  if (net.W.empty() || net.W.size() != net.b.size()) throw std::invalid_argument("layers");
  arma::mat Y = x;
  for (std::size_t k = 0; k < net.W.size(); ++k) {
    if (net.W[k].n_cols != Y.n_rows || net.W[k].n_rows != net.b[k].n_elem)
      throw std::invalid_argument("sizes");
    Y = net.W[k] * Y;
    Y.each_col() += net.b[k];
    if (k + 1 < net.W.size()) Y.transform([](double z) { return z > 0 ? z : 0.0; });
  }
  if (Y.n_rows != 1) throw std::invalid_argument("one output");
  return Y;
}
