// Part: a
// Hint: Write the shapes beside each product
#include "backpropagation.hpp"

// W^T y.
std::vector<mfdnn4_q6::LayerJacobians> mfdnn4_q6::jacobians(const nn::Mlp& net, const arma::vec& x,
                                                            const nn::ScalarFunction& sigma,
                                                            const nn::ScalarFunction& dsigma) {
  std::vector<LayerJacobians> J;
  arma::vec y = x;
  for (std::size_t k = 0; k < net.W.size(); ++k) {
    const arma::vec z = net.W[k].t() * y + net.b[k];
    if (k + 1 == net.W.size()) {
      J.push_back({arma::vec{1}, net.W[k]});
      break;
    }
    const arma::vec slope = arma::vec(z).transform(dsigma);
    J.push_back({slope, net.W[k].each_col() % slope});
    y = arma::vec(z).transform(sigma);
  }

  return J;
}
