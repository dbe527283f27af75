#include "backpropagation.hpp"

namespace mfdnn4_q6 {

namespace {

std::string shape(arma::uword rows, arma::uword columns) {
  return std::to_string(rows) + " x " + std::to_string(columns);
}

void require_chain(const nn::Mlp& net, const arma::vec& x) {
  if (net.W.empty()) throw std::invalid_argument("the net has no layer");
  if (net.W.size() != net.b.size())
    throw std::invalid_argument("W and b must have one entry for each layer");
  arma::uword n = x.n_elem;  // the width of the layer before
  for (std::size_t k = 0; k < net.W.size(); ++k) {
    const arma::mat& W = net.W[k];
    const std::string name = "W[" + std::to_string(k) + "]";
    if (W.is_empty()) throw std::invalid_argument(name + " is empty");
    if (W.n_cols != n)
      throw std::invalid_argument(name + " is " + shape(W.n_rows, W.n_cols) + ", needs " +
                                  shape(W.n_rows, n));
    if (net.b[k].n_elem != W.n_rows)
      throw std::invalid_argument("b[" + std::to_string(k) + "] needs length " +
                                  std::to_string(W.n_rows));
    n = W.n_rows;
  }
  if (n != 1)
    throw std::invalid_argument("the last layer must have one output, not " + std::to_string(n));
}

arma::vec map(const nn::ScalarFunction& f, arma::vec z) { return z.transform(f); }

}  // namespace

std::vector<LayerJacobians> jacobians(const nn::Mlp& net, const arma::vec& x,
                                      const nn::ScalarFunction& sigma,
                                      const nn::ScalarFunction& dsigma) {
  require_chain(net, x);
  std::vector<LayerJacobians> J;
  arma::vec y = x;
  for (std::size_t k = 0; k + 1 < net.W.size(); ++k) {
    const arma::vec z = net.W[k] * y + net.b[k];
    const arma::vec slope = map(dsigma, z);
    J.push_back({slope, net.W[k].each_col() % slope});  // diag(slope) W: row i times slope i
    y = map(sigma, z);
  }
  J.push_back({arma::vec{1}, net.W.back()});  // the output layer is affine
  return J;
}

Gradients gradients(const nn::Mlp& net, const arma::vec& x, const nn::ScalarFunction& sigma,
                    const nn::ScalarFunction& dsigma) {
  require_chain(net, x);
  const std::size_t L = net.W.size();
  std::vector<arma::vec> z(L), y(L + 1);  // z[k] belongs to W[k], whose input is y[k]
  y[0] = x;
  for (std::size_t k = 0; k < L; ++k) {
    z[k] = net.W[k] * y[k] + net.b[k];
    y[k + 1] = k + 1 < L ? map(sigma, z[k]) : z[k];
  }

  Gradients g{y[L](0), std::vector<arma::mat>(L), std::vector<arma::vec>(L), {}};
  arma::vec delta = {1};  // dy_L/dz of the layer at hand
  for (std::size_t k = L; k-- > 0;) {
    g.dW[k] = delta * y[k].t();
    g.db[k] = delta;
    const arma::vec dy = net.W[k].t() * delta;  // dy_L/dy of the layer before
    if (k == 0)
      g.dx = dy;
    else
      delta = map(dsigma, z[k - 1]) % dy;
  }
  return g;
}

}  // namespace mfdnn4_q6
