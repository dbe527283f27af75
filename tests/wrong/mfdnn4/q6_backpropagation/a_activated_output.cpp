// Part: a
// Hint: y_L is affine: dy_L/db_L = 1.
#include "backpropagation.hpp"

// Treats the output layer like a hidden one.
std::vector<mfdnn4_q6::LayerJacobians> mfdnn4_q6::jacobians(const nn::Mlp& net, const arma::vec& x,
                                                            const nn::ScalarFunction& sigma,
                                                            const nn::ScalarFunction& dsigma) {
  std::vector<LayerJacobians> J;
  arma::vec y = x;
  for (std::size_t k = 0; k < net.W.size(); ++k) {
    const arma::vec z = net.W[k] * y + net.b[k];
    const arma::vec slope = arma::vec(z).transform(dsigma);
    J.push_back({slope, net.W[k].each_col() % slope});
    y = arma::vec(z).transform(sigma);
  }

  return J;
}
