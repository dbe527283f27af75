// Part: a
// Hint: rows belong to y_l, columns to y_{l-1}
#include "backpropagation.hpp"

// Each Jacobian the wrong way round.
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
    const arma::mat scaled = net.W[k].each_col() % slope;
    J.push_back({slope, scaled.t()});
    y = arma::vec(z).transform(sigma);
  }

  return J;
}
