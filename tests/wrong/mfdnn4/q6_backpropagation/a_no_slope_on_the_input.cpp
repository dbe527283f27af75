// Part: a
// Hint: An activation is missing
#include "backpropagation.hpp"

// Forgets sigma' in one of the two derivatives.
std::vector<mfdnn4_q6::LayerJacobians> mfdnn4_q6::jacobians(const nn::Mlp& net, const arma::vec& x,
                                                            const nn::ScalarFunction& sigma,
                                                            const nn::ScalarFunction& dsigma) {
  std::vector<LayerJacobians> J;
  arma::vec y = x;
  for (std::size_t k = 0; k < net.W.size(); ++k) {
    const arma::vec z = net.W[k] * y + net.b[k];
    if (k + 1 == net.W.size()) {
      J.push_back({arma::vec{1}, net.W[k]});
      break;
    }
    const arma::vec slope = arma::vec(z).transform(dsigma);
    J.push_back({slope, net.W[k]});
    y = arma::vec(z).transform(sigma);
  }

  return J;
}
