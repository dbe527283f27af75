// Part: b
// Hint: dW and db are right, dx is not
#include "backpropagation.hpp"

// One slope too many, at x.
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
  arma::vec delta = {1};
  for (std::size_t k = L; k-- > 0;) {
    g.dW[k] = delta * y[k].t();
    g.db[k] = delta;
    g.dx = net.W[k].t() * delta;
    if (k > 0) delta = arma::vec(z[k - 1]).transform(dsigma) % g.dx;
  }
  g.dx %= arma::vec(x).transform(dsigma);
  return g;
}
