// Part: a
// Hint: A row has one slope, not one for each entry.
#include "backpropagation.hpp"

// Right, but asks for the slope of a unit once for each of its weights.
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
    arma::mat G = net.W[k];
    for (arma::uword i = 0; i < G.n_rows; ++i)
      for (arma::uword j = 0; j < G.n_cols; ++j) G(i, j) *= dsigma(z(i));
    J.push_back({arma::vec(z).transform(dsigma), G});
    y = arma::vec(z).transform(sigma);
  }

  return J;
}
