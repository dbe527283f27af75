// Part: a
// Fails: speed
#include "backpropagation.hpp"

// Right, but multiplies by a dense matrix that is zero off its diagonal: O(n^3).
std::vector<mfdnn4_q6::LayerJacobians> mfdnn4_q6::jacobians(const nn::Mlp& net, const arma::vec& x,
                                                            const nn::ScalarFunction& sigma,
                                                            const nn::ScalarFunction& dsigma) {
  arma::uword n = x.n_elem;
  bool chained = !net.W.empty() && net.W.size() == net.b.size() && net.W.back().n_rows == 1;
  for (std::size_t k = 0; chained && k < net.W.size(); n = net.W[k].n_rows, ++k)
    chained =
        n > 0 && net.W[k].n_cols == n && net.W[k].n_rows > 0 && net.b[k].n_elem == net.W[k].n_rows;
  if (!chained) throw std::invalid_argument("the shapes do not chain");
  std::vector<LayerJacobians> J;
  arma::vec y = x;
  for (std::size_t k = 0; k + 1 < net.W.size(); ++k) {
    const arma::vec z = net.W[k] * y + net.b[k];
    const arma::vec slope = arma::vec(z).transform(dsigma);
    arma::mat S(z.n_elem, z.n_elem);
    S.diag() = slope;
    J.push_back({slope, S * net.W[k]});
    y = arma::vec(z).transform(sigma);
  }
  J.push_back({arma::vec{1}, net.W.back()});
  return J;
}
