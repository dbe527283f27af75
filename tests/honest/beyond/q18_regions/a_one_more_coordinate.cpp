#include "regions.hpp"

// With a 1 as one more input: (W b) times (V x0; 0 1).
nn::Mlp beyond_q18::restriction(const nn::Mlp& net, const arma::vec& x0, const arma::mat& V) {
  if (net.W.empty() || net.W.size() != net.b.size()) throw std::invalid_argument("net");
  for (std::size_t k = 0; k < net.W.size(); ++k)
    if (net.b[k].n_elem != net.W[k].n_rows || (k > 0 && net.W[k].n_cols != net.W[k - 1].n_rows))
      throw std::invalid_argument("layers");
  if (x0.n_elem != net.W[0].n_cols || V.n_rows != x0.n_elem || V.n_cols == 0)
    throw std::invalid_argument("x0 and V");
  const arma::uword k = V.n_cols;
  arma::mat plane(V.n_rows + 1, k + 1);
  plane.submat(0, 0, arma::size(V)) = V;
  plane.col(k).head(x0.n_elem) = x0;
  plane(V.n_rows, k) = 1;
  const arma::mat first = arma::join_rows(net.W[0], net.b[0]) * plane;
  nn::Mlp restricted = net;
  restricted.W[0] = first.head_cols(k);
  restricted.b[0] = first.col(k);
  return restricted;
}
