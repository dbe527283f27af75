#include "zero_initialisation.hpp"

// The published answer to problem 6, as it stands.
namespace eleg5040_q6 {

using nn::Activation, nn::TwoLayer;

// "If the input x_i' is zero, the weights w_{j,i'} are not updated": whichever sample it is.
arma::umat frozen_mask(const arma::mat& X, arma::uword H) {
  arma::umat mask(H, X.n_rows);
  for (arma::uword n = 0; n < X.n_cols; ++n)
    for (arma::uword i = 0; i < X.n_rows; ++i)
      if (X(i, n) == 0) mask.col(i).ones();
  return mask;
}

arma::sp_mat hidden_gradient_sparse(const arma::mat& Delta, const arma::sp_mat& X) {
  gradus::todo(Delta, X);
}

namespace {

double f(Activation act, double z) {
  if (act == Activation::tanh) return std::tanh(z);
  return act == Activation::sigmoid ? 1 / (1 + std::exp(-z)) : std::max(z, 0.0);
}
double df(Activation act, double z) {
  const double y = f(act, z);
  if (act == Activation::tanh) return 1 - y * y;
  return act == Activation::sigmoid ? y * (1 - y) : (z > 0 ? 1 : 0);
}

}  // namespace

// (8) "dL/dw_{j,i} = sum_{j=1}^H sum_k dL/dnet_k w_{k,j} f'(net_j) x_i", for each sample
arma::mat hidden_gradient(const TwoLayer& net, Activation act, const arma::mat& X,
                          const arma::mat& T) {
  arma::mat G(arma::size(net.W1));
  for (arma::uword n = 0; n < X.n_cols; ++n) {
    const arma::vec z = net.W1 * X.col(n) + net.b1;
    arma::vec y = z;
    y.transform([&](double v) { return f(act, v); });
    const arma::vec dnet = net.W2 * y + net.b2 - T.col(n);
    double sum = 0;
    for (arma::uword j = 0; j < z.n_elem; ++j)
      for (arma::uword k = 0; k < dnet.n_elem; ++k) sum += dnet(k) * net.W2(k, j) * df(act, z(j));
    for (arma::uword j = 0; j < z.n_elem; ++j)
      for (arma::uword i = 0; i < X.n_rows; ++i) G(j, i) += sum * X(i, n);
  }
  return G;
}

// "The input-to-hidden weights are not updated in the first iteration, as w_{k,j} = 0. The
// hidden-to-output weights are, so the input-to-hidden weights will be updated in the following
// iterations."
int first_hidden_update(const TwoLayer& net, Activation, const arma::mat&, const arma::mat&, double,
                        int max_iter) {
  if (!net.W2.is_zero()) return 1;
  return max_iter >= 2 ? 2 : -1;
}

Start never_updates(arma::uword D, arma::uword H, arma::uword C) { gradus::todo(D, H, C); }
Start updates_at_second(arma::uword D, arma::uword H, arma::uword C) { gradus::todo(D, H, C); }

}  // namespace eleg5040_q6
