#include "backpropagation.hpp"

// A bias is the weight of an input that is always 1: one outer product with (y, 1) gives dW and db
// side by side. The slopes are taken on the way forward.
mfdnn4_q6::Gradients mfdnn4_q6::gradients(const nn::Mlp& net, const arma::vec& x,
                                          const nn::ScalarFunction& sigma,
                                          const nn::ScalarFunction& dsigma) {
  const std::size_t L = net.W.size();
  if (L == 0 || L != net.b.size()) throw std::invalid_argument("W and b must list the same layers");
  for (std::size_t k = 0; k < L; ++k) {
    const arma::uword in = k == 0 ? x.n_elem : net.W[k - 1].n_rows, out = net.W[k].n_rows;
    if (in == 0 || out == 0 || net.W[k].n_cols != in || net.b[k].n_elem != out)
      throw std::invalid_argument("W[" + std::to_string(k) + "] or its b does not fit");
  }
  if (net.W[L - 1].n_rows != 1) throw std::invalid_argument("y_L must be one number");

  const arma::vec one = {1};
  std::vector<arma::vec> inputs, slopes;
  arma::vec y = x;
  for (std::size_t k = 0; k < L; ++k) {
    inputs.push_back(arma::join_cols(y, one));
    y = arma::join_rows(net.W[k], net.b[k]) * inputs[k];
    slopes.push_back(one);
    if (k + 1 == L) break;
    slopes[k] = y;
    slopes[k].transform(dsigma);
    y.transform(sigma);
  }

  Gradients g{y(0), net.W, net.b, one};
  for (std::size_t k = L; k-- > 0;) {
    const arma::uword n = net.W[k].n_cols;
    const arma::vec delta = slopes[k] % g.dx;
    const arma::mat both = delta * inputs[k].t();
    g.dW[k] = both.head_cols(n);
    g.db[k] = both.col(n);
    g.dx = net.W[k].t() * delta;
  }
  return g;
}
