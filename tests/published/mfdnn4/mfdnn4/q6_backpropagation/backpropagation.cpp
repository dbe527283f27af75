#include "backpropagation.hpp"

// The published answer to problem 6, as it stands.
namespace mfdnn4_q6 {

namespace {

arma::vec map(const nn::ScalarFunction& f, arma::vec z) { return z.transform(f); }

// The problem gives the shapes, so the answer presupposes them.
void presuppose_shapes(const nn::Mlp& net, const arma::vec& x) {
  const std::size_t L = net.W.size();
  bool fit = L > 0 && net.b.size() == L && net.W[L - 1].n_rows == 1;
  for (std::size_t k = 0; fit && k < L; ++k)
    fit = !net.W[k].is_empty() && net.b[k].n_elem == net.W[k].n_rows &&
          net.W[k].n_cols == (k == 0 ? x.n_elem : net.W[k - 1].n_rows);
  if (!fit) throw std::invalid_argument("A_l must be n_l x n_{l-1}, b_l in R^{n_l} and n_L = 1");
}

}  // namespace

// a) "1 and A_L for the last layer; diag(sigma'(A_l y_{l-1} + b_l)) and diag(sigma'(A_l y_{l-1} +
// b_l)) A_l before"
std::vector<LayerJacobians> jacobians(const nn::Mlp& net, const arma::vec& x,
                                      const nn::ScalarFunction& sigma,
                                      const nn::ScalarFunction& dsigma) {
  presuppose_shapes(net, x);
  std::vector<LayerJacobians> J;
  arma::vec y = x;
  for (std::size_t k = 0; k + 1 < net.W.size(); ++k) {
    const arma::vec z = net.W[k] * y + net.b[k], slope = map(dsigma, z);
    J.push_back({slope, arma::diagmat(slope) * net.W[k]});
    y = map(sigma, z);
  }
  J.push_back({arma::vec{1}, net.W.back()});
  return J;
}

// b) The last layer is right: dy_L/dA_L = y_{L-1}^T.
Gradients gradients(const nn::Mlp& net, const arma::vec& x, const nn::ScalarFunction& sigma,
                    const nn::ScalarFunction& dsigma) {
  presuppose_shapes(net, x);
  const std::size_t L = net.W.size();
  std::vector<arma::vec> z(L), y(L + 1);
  y[0] = x;
  for (std::size_t k = 0; k < L; ++k) {
    z[k] = net.W[k] * y[k] + net.b[k];
    y[k + 1] = k + 1 < L ? map(sigma, z[k]) : z[k];
  }
  Gradients g{y[L](0), net.W, net.b, x};
  g.dW[L - 1] = y[L - 1].t();
  g.db[L - 1] = {1};
  if (L == 1) g.dx = net.W[0].t();

  // "dy_L/dy_l = A_L (diag sigma'(A_L y_{L-1} + b_L) A_L) (diag sigma'(A_{L-1} y_{L-2} + b_{L-1})
  // A_{L-1}) ..."
  arma::mat chain = net.W[L - 1];
  for (std::size_t k = L - 1; k > 0; --k) {
    chain = chain * arma::diagmat(map(dsigma, z[k])) * net.W[k];
    const arma::vec slope = map(dsigma, z[k - 1]);
    g.db[k - 1] = slope % chain.t();
    g.dx = net.W[k - 1].t() * g.db[k - 1];
    // "dy_l/d(A_l)_ij = s_i (y_{l-1})_j sigma'(A_l y_{l-1} + b_l)", with the whole vector sigma':
    // it is the same for every i.
    const double whole = arma::as_scalar(chain * slope);
    g.dW[k - 1] = whole * arma::ones(net.W[k - 1].n_rows) * y[k - 1].t();
  }
  return g;
}

}  // namespace mfdnn4_q6
