#include "zero_initialisation.hpp"

namespace {

double value(nn::Activation act, double z) {
  switch (act) {
    case nn::Activation::tanh:
      return std::tanh(z);
    case nn::Activation::sigmoid:
      return 1 / (1 + std::exp(-z));
    case nn::Activation::relu:
      return std::max(z, 0.0);
    default:
      throw std::invalid_argument("tanh, sigmoid or relu");
  }
}
double slope(nn::Activation act, double z) {
  if (act == nn::Activation::tanh) return 1 / (std::cosh(z) * std::cosh(z));
  if (act == nn::Activation::sigmoid) return value(act, z) * value(act, -z);
  return z > 0 ? 1 : 0;
}

nn::TwoLayer descend(const nn::TwoLayer& net, nn::Activation act, const arma::mat& X,
                     const arma::mat& T) {
  const arma::uword H = net.W1.n_rows, D = net.W1.n_cols, C = net.W2.n_rows, N = X.n_cols;
  if (H == 0 || D == 0 || C == 0 || N == 0 || X.n_rows != D || T.n_rows != C || T.n_cols != N ||
      net.b1.n_elem != H || net.b2.n_elem != C || net.W2.n_cols != H)
    throw std::invalid_argument("shapes");
  value(act, 0);
  nn::TwoLayer d{arma::mat(H, D), arma::vec(H), arma::mat(C, H), arma::vec(C)};
  for (arma::uword n = N; n-- > 0;) {
    const arma::vec x = X.col(n), z = net.W1 * x + net.b1;
    arma::vec y = z, s = z;
    y.transform([&](double v) { return value(act, v); });
    s.transform([&](double v) { return slope(act, v); });
    const arma::vec e = net.W2 * y + net.b2 - T.col(n), delta = s % (net.W2.t() * e);
    d.W1 += delta * x.t();
    d.b1 += delta;
    d.W2 += e * y.t();
    d.b2 += e;
  }
  return d;
}

}  // namespace

arma::mat eleg5040_q6::hidden_gradient(const nn::TwoLayer& net, nn::Activation act,
                                       const arma::mat& X, const arma::mat& T) {
  return descend(net, act, X, T).W1;
}

int eleg5040_q6::first_hidden_update(const nn::TwoLayer& start, nn::Activation act,
                                     const arma::mat& X, const arma::mat& T, double lr,
                                     int max_iter) {
  if (lr <= 0 || max_iter <= 0) throw std::invalid_argument("lr and max_iter must be positive");
  nn::TwoLayer net = start;
  for (int left = max_iter; left > 0; --left) {
    const nn::TwoLayer d = descend(net, act, X, T);
    if (arma::accu(d.W1 != 0) > 0) return max_iter - left + 1;
    net = {net.W1 - lr * d.W1, net.b1 - lr * d.b1, net.W2 - lr * d.W2, net.b2 - lr * d.b2};
  }
  return -1;
}

// Dead units: with W1 = 0 and negative b1 the pre-activation is negative for every x.
eleg5040_q6::Start eleg5040_q6::never_updates(arma::uword D, arma::uword H, arma::uword C) {
  if (D * H * C == 0) throw std::invalid_argument("sizes");
  return {{arma::mat(H, D), -arma::ones(H), arma::mat(C, H), arma::ones(C)}, nn::Activation::relu};
}

// Sigmoid units are 1/2 even with W1 = 0.
eleg5040_q6::Start eleg5040_q6::updates_at_second(arma::uword D, arma::uword H, arma::uword C) {
  if (D * H * C == 0) throw std::invalid_argument("sizes");
  return {{arma::mat(H, D), arma::vec(H), arma::mat(C, H), arma::vec(C)}, nn::Activation::sigmoid};
}
