#include <cmath>

#include "tanh_network.hpp"

namespace ift6135_q4 {

namespace {

void require(const nn::TwoLayer& net) {
  const arma::uword M = net.b1.n_elem, K = net.b2.n_elem;
  bool good =
      net.W1.n_rows == M && net.W1.n_cols > 0 && net.W2.n_rows == K && net.W2.n_cols == M && K > 0;
  for (const double v : net.W1) good &= std::isfinite(v);
  for (const double v : net.b1) good &= std::isfinite(v);
  for (const double v : net.W2) good &= std::isfinite(v);
  for (const double v : net.b2) good &= std::isfinite(v);
  if (!good) throw std::invalid_argument("not a network");
}

}  // namespace

// s(a) = 1/2 - 1/2 tanh(-a / 2): every unit turned over, and the last one first.
nn::TwoLayer sigmoid_to_tanh(const nn::TwoLayer& net) {
  require(net);
  nn::TwoLayer twin = net;
  const arma::uword M = net.b1.n_elem;
  for (arma::uword j = 0; j < M; ++j) {
    const arma::uword from = M - 1 - j;
    for (arma::uword i = 0; i < net.W1.n_cols; ++i) twin.W1(j, i) = -0.5 * net.W1(from, i);
    twin.b1(j) = -0.5 * net.b1(from);
    for (arma::uword k = 0; k < net.b2.n_elem; ++k) {
      twin.W2(k, j) = -0.5 * net.W2(k, from);
      twin.b2(k) += 0.5 * net.W2(k, from);
    }
  }
  return twin;
}

// tanh(a) = 1 - 2 s(-2a)
nn::TwoLayer tanh_to_sigmoid(const nn::TwoLayer& net) {
  require(net);
  const arma::vec ones(net.b1.n_elem, arma::fill::ones);
  return {arma::flipud(-2 * net.W1), arma::flipud(-2 * net.b1), arma::fliplr(-2 * net.W2),
          net.b2 + net.W2 * ones};
}

}  // namespace ift6135_q4
