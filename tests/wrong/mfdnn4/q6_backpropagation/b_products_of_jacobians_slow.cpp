// Part: b
// Fails: speed
#include "backpropagation.hpp"

// Right, but multiplies the layers' Jacobians from the input's side: matrix times matrix, O(L n^3).
mfdnn4_q6::Gradients mfdnn4_q6::gradients(const nn::Mlp& net, const arma::vec& x,
                                          const nn::ScalarFunction& sigma,
                                          const nn::ScalarFunction& dsigma) {
  const std::vector<LayerJacobians> J = jacobians(net, x, sigma, dsigma);
  const std::size_t L = net.W.size();
  std::vector<arma::vec> y = {x};
  for (std::size_t k = 0; k + 1 < L; ++k)
    y.push_back(arma::vec(net.W[k] * y[k] + net.b[k]).transform(sigma));
  Gradients g{arma::as_scalar(net.W[L - 1] * y[L - 1] + net.b[L - 1]), net.W, net.b, {}};
  for (std::size_t l = 0; l < L; ++l) {
    arma::mat from_l(J[l].dy_db.n_elem, J[l].dy_db.n_elem,
                     arma::fill::eye);  // dy_k/dy_l for k = l, l + 1, ...
    for (std::size_t k = l + 1; k < L; ++k) from_l = J[k].dy_dprev * from_l;
    g.db[l] = J[l].dy_db % from_l.t();
    g.dW[l] = g.db[l] * y[l].t();
  }
  g.dx = net.W[0].t() * g.db[0];
  return g;
}
