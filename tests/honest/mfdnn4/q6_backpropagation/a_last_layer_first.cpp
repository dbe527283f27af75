#include "backpropagation.hpp"

// A forward pass that keeps every z_l; then the Jacobians from the last layer to the first, each as
// a product with a diagonal matrix that is never formed.
std::vector<mfdnn4_q6::LayerJacobians> mfdnn4_q6::jacobians(const nn::Mlp& net, const arma::vec& x,
                                                            const nn::ScalarFunction& sigma,
                                                            const nn::ScalarFunction& dsigma) {
  const auto fail = [] { throw std::invalid_argument("the shapes do not chain"); };
  if (net.W.size() != net.b.size() || net.W.empty() || x.is_empty()) fail();
  for (std::size_t k = net.W.size(); k-- > 0;) {
    const arma::uword above = k + 1 < net.W.size() ? net.W[k + 1].n_cols : 1,
                      below = k > 0 ? net.W[k - 1].n_rows : x.n_elem;
    if (net.W[k].is_empty() || net.W[k].n_rows != above || net.W[k].n_cols != below ||
        net.b[k].n_elem != above)
      fail();
  }

  std::vector<arma::vec> z;
  arma::vec y = x;
  for (std::size_t k = 0; k + 1 < net.W.size(); ++k) {
    z.push_back(net.W[k] * y + net.b[k]);
    y = z.back();
    y.transform(sigma);
  }
  std::vector<LayerJacobians> J(net.W.size());
  J.back() = {arma::vec(1, arma::fill::ones), net.W.back()};
  for (std::size_t k = z.size(); k-- > 0;) {
    z[k].transform(dsigma);
    J[k].dy_db = z[k];
    J[k].dy_dprev = arma::diagmat(z[k]) * net.W[k];
  }
  return J;
}
