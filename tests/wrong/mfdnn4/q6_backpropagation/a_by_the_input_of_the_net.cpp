// Part: a
// Hint: Each Jacobian belongs to one layer
#include "backpropagation.hpp"

// dy_l/dx for every l.
std::vector<mfdnn4_q6::LayerJacobians> mfdnn4_q6::jacobians(const nn::Mlp& net, const arma::vec& x,
                                                            const nn::ScalarFunction& sigma,
                                                            const nn::ScalarFunction& dsigma) {
  std::vector<LayerJacobians> J;
  arma::vec y = x;
  arma::mat chain(x.n_elem, x.n_elem, arma::fill::eye);
  for (std::size_t k = 0; k < net.W.size(); ++k) {
    const arma::vec z = net.W[k] * y + net.b[k];
    if (k + 1 == net.W.size()) {
      J.push_back({arma::vec{1}, net.W[k] * chain});
      break;
    }
    const arma::vec slope = arma::vec(z).transform(dsigma);
    chain = arma::mat(net.W[k].each_col() % slope) * chain;
    J.push_back({slope, chain});
    y = arma::vec(z).transform(sigma);
  }

  return J;
}
