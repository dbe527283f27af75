#include "zero_initialisation.hpp"

// A bias is the weight of an input that is always 1, so a layer has one matrix [W, b] and one
// gradient. Samples are rows.
namespace {

struct Layers {
  arma::mat first, second;  // [W1, b1] and [W2, b2]
};

arma::mat with_ones(const arma::mat& A) {
  return arma::join_rows(A, arma::mat(A.n_rows, 1, arma::fill::ones));
}

arma::mat outputs(nn::Activation act, arma::mat Z) {
  if (act == nn::Activation::relu) return Z.transform([](double z) { return z > 0 ? z : 0; });
  if (act == nn::Activation::tanh) return Z.transform([](double z) { return std::tanh(z); });
  return 1 / (1 + arma::exp(-Z));
}

arma::mat slopes(nn::Activation act, const arma::mat& Y) {
  if (act == nn::Activation::relu) return arma::sign(Y);  // no output is negative
  if (act == nn::Activation::tanh) return (1 - Y) % (1 + Y);
  return Y - Y % Y;
}

Layers layers_of(const nn::TwoLayer& net, nn::Activation act, const arma::mat& X,
                 const arma::mat& T) {
  if (act == nn::Activation::linear || act == nn::Activation::step)
    throw std::invalid_argument("no linear net, and no steps");
  const auto& [W1, b1, W2, b2] = net;
  if (W1.is_empty() || W2.is_empty() || X.is_empty())
    throw std::invalid_argument("each dimension must be at least 1");
  if (W1.n_cols != X.n_rows || W2.n_cols != W1.n_rows || b1.n_elem != W1.n_rows ||
      b2.n_elem != W2.n_rows || T.n_rows != W2.n_rows || T.n_cols != X.n_cols)
    throw std::invalid_argument("the shapes do not chain");
  return {arma::join_rows(W1, b1), arma::join_rows(W2, b2)};
}

Layers gradient(const Layers& net, nn::Activation act, const arma::mat& inputs,
                const arma::mat& targets) {
  const arma::mat Y = outputs(act, inputs * net.first.t()), hidden = with_ones(Y),
                  error = hidden * net.second.t() - targets,
                  back = error * net.second.head_cols(Y.n_cols);
  return {(back % slopes(act, Y)).t() * inputs, error.t() * hidden};
}

}  // namespace

arma::mat eleg5040_q6::hidden_gradient(const nn::TwoLayer& net, nn::Activation act,
                                       const arma::mat& X, const arma::mat& T) {
  return gradient(layers_of(net, act, X, T), act, with_ones(X.t()), T.t())
      .first.head_cols(X.n_rows);
}

int eleg5040_q6::first_hidden_update(const nn::TwoLayer& start, nn::Activation act,
                                     const arma::mat& X, const arma::mat& T, double lr,
                                     int max_iter) {
  if (!(lr > 0) || max_iter < 1) throw std::invalid_argument("no step, or no iteration");
  Layers net = layers_of(start, act, X, T);
  const arma::mat inputs = with_ones(X.t()), targets = T.t();
  int iteration = 0;
  while (iteration++ < max_iter) {
    const Layers step = gradient(net, act, inputs, targets);
    if (arma::any(arma::vectorise(step.first.head_cols(X.n_rows)) != 0)) return iteration;
    net.first -= lr * step.first;
    net.second -= lr * step.second;
  }
  return -1;
}

// ReLU units at their kink: z = 0 for every x, where both the output and the slope are 0.
eleg5040_q6::Start eleg5040_q6::never_updates(arma::uword D, arma::uword H, arma::uword C) {
  if (D == 0 || H == 0 || C == 0) throw std::invalid_argument("D, H, C >= 1");
  return {{arma::mat(H, D), arma::vec(H), arma::mat(C, H), arma::vec(C, arma::fill::ones)},
          nn::Activation::relu};
}

// The same units with a bias are on for every x.
eleg5040_q6::Start eleg5040_q6::updates_at_second(arma::uword D, arma::uword H, arma::uword C) {
  Start start = never_updates(D, H, C);
  start.net.b1.ones();
  return start;
}
