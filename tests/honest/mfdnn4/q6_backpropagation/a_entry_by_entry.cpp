#include "backpropagation.hpp"

// Sums and slopes written out, weight by weight.
std::vector<mfdnn4_q6::LayerJacobians> mfdnn4_q6::jacobians(const nn::Mlp& net, const arma::vec& x,
                                                            const nn::ScalarFunction& sigma,
                                                            const nn::ScalarFunction& dsigma) {
  if (net.W.empty() || net.W.size() != net.b.size() || net.W.back().n_rows != 1)
    throw std::invalid_argument("layers");
  for (std::size_t k = 0; k < net.W.size(); ++k)
    if (net.W[k].n_elem == 0 || net.W[k].n_cols != (k == 0 ? x.n_elem : net.W[k - 1].n_rows) ||
        net.b[k].n_elem != net.W[k].n_rows)
      throw std::invalid_argument("layer " + std::to_string(k + 1) + " does not fit");

  std::vector<LayerJacobians> J;
  arma::vec y = x;
  for (std::size_t k = 0; k < net.W.size(); ++k) {
    const arma::mat& W = net.W[k];
    const bool hidden = k + 1 < net.W.size();
    LayerJacobians one{arma::vec(W.n_rows), arma::mat(W.n_rows, W.n_cols)};
    arma::vec next(W.n_rows);
    for (arma::uword i = 0; i < W.n_rows; ++i) {
      double z = 0;
      for (arma::uword j = W.n_cols; j-- > 0;) z += W(i, j) * y(j);
      z += net.b[k](i);
      one.dy_db(i) = hidden ? dsigma(z) : 1;
      next(i) = hidden ? sigma(z) : z;
    }
    for (arma::uword j = 0; j < W.n_cols; ++j)
      for (arma::uword i = 0; i < W.n_rows; ++i) one.dy_dprev(i, j) = one.dy_db(i) * W(i, j);
    J.push_back(one);
    y = next;
  }
  return J;
}
