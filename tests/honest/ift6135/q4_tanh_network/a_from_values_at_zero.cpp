#include "tanh_network.hpp"

namespace {

// W2 act(b1) + b2 without the output bias: what the hidden units give at x = 0.
template <class Activation>
arma::vec at_zero(const nn::TwoLayer& net, const Activation& act) {
  arma::vec y(net.b2.n_elem);
  for (arma::uword j = 0; j < net.b1.n_elem; ++j) y += net.W2.col(j) * act(net.b1(j));
  return y;
}
double sigmoid(double a) { return 1 / (1 + std::exp(-a)); }

void require(const nn::TwoLayer& net) {
  if (net.W1.n_cols == 0 || net.W2.n_rows == 0 || net.W1.n_rows != net.b1.n_elem ||
      net.W2.n_cols != net.b1.n_elem || net.W2.n_rows != net.b2.n_elem)
    throw std::invalid_argument("sizes");
  if (!arma::join_cols(net.b1, net.b2, arma::vectorise(net.W1), arma::vectorise(net.W2))
           .eval()
           .is_finite())
    throw std::invalid_argument("not finite");
}

}  // namespace

// The output bias is what makes both networks agree at x = 0.
nn::TwoLayer ift6135_q4::sigmoid_to_tanh(const nn::TwoLayer& net) {
  require(net);
  nn::TwoLayer twin{0.5 * net.W1, 0.5 * net.b1, 0.5 * net.W2, net.b2};
  twin.b2 += at_zero(net, sigmoid) - at_zero(twin, [](double a) { return std::tanh(a); });
  return twin;
}

nn::TwoLayer ift6135_q4::tanh_to_sigmoid(const nn::TwoLayer& net) {
  require(net);
  nn::TwoLayer twin{2 * net.W1, 2 * net.b1, 2 * net.W2, net.b2};
  twin.b2 += at_zero(net, [](double a) { return std::tanh(a); }) - at_zero(twin, sigmoid);
  return twin;
}
