// Part: b
// Hint: the output layer has no activation and W_L occurs once
#include "backpropagation.hpp"

// Starts the chain with W_L and then meets the output layer again, as if it were activated.
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
  g.dW[L - 1] = y[L - 1].t();
  g.db[L - 1] = {1};
  if (L == 1) g.dx = net.W[0].t();
  arma::mat chain = net.W[L - 1];
  for (std::size_t k = L - 1; k > 0; --k) {
    chain = chain * arma::diagmat(arma::vec(z[k]).transform(dsigma)) * net.W[k];
    const arma::vec delta = arma::vec(z[k - 1]).transform(dsigma) % chain.t();
    g.dW[k - 1] = delta * y[k - 1].t();
    g.db[k - 1] = delta;
    g.dx = net.W[k - 1].t() * delta;
  }
  return g;
}
