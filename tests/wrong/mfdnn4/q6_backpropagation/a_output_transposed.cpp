// Part: a
// Hint: dy_L/dy_{L-1} is 1 x n_{L-1}, a row.
#include "backpropagation.hpp"

// The gradient of y_L as a column.
std::vector<mfdnn4_q6::LayerJacobians> mfdnn4_q6::jacobians(const nn::Mlp& net, const arma::vec& x,
                                                            const nn::ScalarFunction& sigma,
                                                            const nn::ScalarFunction& dsigma) {
  std::vector<LayerJacobians> J;
  arma::vec y = x;
  for (std::size_t k = 0; k < net.W.size(); ++k) {
    const arma::vec z = net.W[k] * y + net.b[k];
    if (k + 1 == net.W.size()) {
      J.push_back({arma::vec{1}, net.W[k].t()});
      break;
    }
    const arma::vec slope = arma::vec(z).transform(dsigma);
    J.push_back({slope, net.W[k].each_col() % slope});
    y = arma::vec(z).transform(sigma);
  }

  return J;
}
