#include "regions.hpp"

// Backwards through the inputs, number by number; the layers behind are copied one by one.
nn::Mlp beyond_q18::restriction(const nn::Mlp& net, const arma::vec& x0, const arma::mat& V) {
  if (net.W.empty() || net.W.size() != net.b.size()) throw std::invalid_argument("net");
  for (std::size_t k = 0; k < net.W.size(); ++k)
    if (net.b[k].n_elem != net.W[k].n_rows || (k > 0 && net.W[k].n_cols != net.W[k - 1].n_rows))
      throw std::invalid_argument("layers");
  if (x0.n_elem != net.W[0].n_cols || V.n_rows != x0.n_elem || V.n_cols == 0)
    throw std::invalid_argument("x0 and V");
  nn::Mlp restricted;
  for (std::size_t k = 0; k < net.W.size(); ++k) {
    arma::mat W = net.W[k];
    arma::vec b = net.b[k];
    if (k == 0) {
      W.zeros(net.W[0].n_rows, V.n_cols);
      for (arma::uword i = 0; i < W.n_rows; ++i)
        for (arma::uword j = x0.n_elem; j-- > 0;) {
          b(i) += net.W[0](i, j) * x0(j);
          for (arma::uword c = 0; c < V.n_cols; ++c) W(i, c) += net.W[0](i, j) * V(j, c);
        }
    }
    restricted.W.push_back(W);
    restricted.b.push_back(b);
  }
  return restricted;
}
