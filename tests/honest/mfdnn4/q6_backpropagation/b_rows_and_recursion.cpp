#include "backpropagation.hpp"

namespace {

// Everything behind layer k comes back as the row dy_L/dy_k; the gradients are filled on the way
// out.
arma::rowvec descend(const nn::Mlp& net, std::size_t k, const arma::vec& y,
                     const nn::ScalarFunction& sigma, const nn::ScalarFunction& dsigma,
                     mfdnn4_q6::Gradients& g) {
  const arma::mat& W = net.W[k];
  const arma::vec z = net.b[k] + W * y;
  arma::rowvec back = {1};
  if (k + 1 == net.W.size()) {
    g.y = z(0);
  } else {
    arma::vec next = z;
    next.for_each([&](double& v) { v = sigma(v); });
    back = descend(net, k + 1, next, sigma, dsigma, g);
    for (arma::uword i = 0; i < back.n_elem; ++i) back(i) *= dsigma(z(i));
  }
  arma::mat dW(W.n_rows, W.n_cols);
  for (arma::uword i = 0; i < W.n_rows; ++i)
    for (arma::uword j = 0; j < W.n_cols; ++j) dW(i, j) = back(i) * y(j);
  g.dW[k] = dW;
  g.db[k] = back.t();
  return back * W;
}

}  // namespace

mfdnn4_q6::Gradients mfdnn4_q6::gradients(const nn::Mlp& net, const arma::vec& x,
                                          const nn::ScalarFunction& sigma,
                                          const nn::ScalarFunction& dsigma) {
  if (net.W.empty() || net.W.size() != net.b.size()) throw std::invalid_argument("layers");
  arma::uword n = x.n_elem;
  for (std::size_t k = 0; k < net.W.size(); ++k) {
    if (net.W[k].is_empty() || net.W[k].n_cols != n || net.b[k].n_elem != net.W[k].n_rows)
      throw std::invalid_argument("layer " + std::to_string(k + 1) + " does not fit");
    n = net.W[k].n_rows;
  }
  if (n != 1) throw std::invalid_argument("one output");
  Gradients g{0, net.W, net.b, x};
  g.dx = descend(net, 0, x, sigma, dsigma, g).t();
  return g;
}
