// Part: b
// Hint: One pass back serves all layers
#include "backpropagation.hpp"

// Right, but walks down from the output again for each layer.
mfdnn4_q6::Gradients mfdnn4_q6::gradients(const nn::Mlp& net, const arma::vec& x,
                                          const nn::ScalarFunction& sigma,
                                          const nn::ScalarFunction& dsigma) {
  const std::size_t L = net.W.size();
  std::vector<arma::vec> z(L), y(L + 1);
  y[0] = x;
  for (std::size_t k = 0; k < L; ++k) {
    z[k] = net.W[k] * y[k] + net.b[k];
    y[k + 1] = k + 1 < L ? arma::vec(arma::vec(z[k]).transform(sigma)) : z[k];
  }
  Gradients g{y[L](0), net.W, net.b, x};
  for (std::size_t l = 0; l < L; ++l) {
    arma::vec delta = {1};
    for (std::size_t k = L - 1; k > l; --k)
      delta = arma::vec(z[k - 1]).transform(dsigma) % (net.W[k].t() * delta);
    g.dW[l] = delta * y[l].t();
    g.db[l] = delta;
  }
  g.dx = net.W[0].t() * g.db[0];
  return g;
}
