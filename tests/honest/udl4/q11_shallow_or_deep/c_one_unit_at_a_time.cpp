#include "shallow_or_deep.hpp"

// Armadillo expressions, one for each unit.
arma::rowvec udl4_q11::run_shallow(const nn::Shallow1D& f, const arma::rowvec& x) {
  const arma::uword D = f.phi.n_elem;
  if (f.theta0.n_elem != D || f.theta1.n_elem != D) throw std::invalid_argument("sizes differ");
  arma::rowvec y = f.phi0 + 0 * x;
  for (arma::uword j = 0; j < D; ++j) {
    const arma::rowvec z = f.theta0(j) + f.theta1(j) * x;
    y += f.phi(j) / 2 * (z + arma::abs(z));
  }
  return y;
}

// All inputs through one layer, then all through the next.
arma::rowvec udl4_q11::run_deep(const nn::Mlp& net, const arma::rowvec& x) {
  if (net.W.empty() || net.W.size() != net.b.size()) throw std::invalid_argument("layers");
  arma::mat Y = x;
  for (std::size_t k = 0; k < net.W.size(); ++k) {
    const arma::mat& W = net.W[k];
    if (W.is_empty() || W.n_cols != Y.n_rows || W.n_rows != net.b[k].n_elem)
      throw std::invalid_argument("layer " + std::to_string(k) + " does not fit");
    const arma::mat Z = W * Y + arma::repmat(net.b[k], 1, x.n_elem);
    Y = k + 1 < net.W.size() ? arma::mat((Z + arma::abs(Z)) / 2) : Z;
  }
  if (Y.n_rows != 1) throw std::invalid_argument("one output");
  return Y;
}
