// Part: c
// Fails: speed
#include "penalised_autoencoders.hpp"

// Right, one sample after the other.
beyond_q9::Objective beyond_q9::objective(const nn::TwoLayer& net, const arma::mat& X,
                                          const Penalties& penalties) {
  const auto& [W1, b1, W2, b2] = net;
  const auto& [beta, rho, lambda] = penalties;
  if (arma::size(W2) != arma::size(W1.t()) || b2.n_elem != X.n_rows || !(beta >= 0) ||
      !(lambda >= 0) || std::isinf(beta) || std::isinf(lambda))
    throw std::invalid_argument("network");
  const double N = static_cast<double>(X.n_cols);
  const double S = sparsity_penalty(W1, b1, X, rho);
  const Gradients dS = sparsity_gradient(W1, b1, X, rho);
  const arma::vec lengths = arma::sum(arma::square(W1), 1);
  Objective o{beta * S, beta * dS.dW1, beta * dS.db1, arma::mat(arma::size(W2)),
              arma::vec(b2.n_elem)};
  for (arma::uword n = 0; n < X.n_cols; ++n) {
    const arma::vec x = X.col(n), h = 1 / (1 + arma::exp(-W1 * x - b1));
    const arma::vec slope = h % (1 - h), g = slope % slope, dy = (W2 * h + b2 - x) / N;
    const arma::vec dz = (W2.t() * dy) % slope + 2 * lambda / N * lengths % g % (1 - 2 * h);
    o.F += N / 2 * arma::dot(dy, dy) + lambda / N * arma::dot(g, lengths);
    o.dW1 += dz * x.t() + 2 * lambda / N * (W1.each_col() % g);
    o.db1 += dz;
    o.dW2 += dy * h.t();
    o.db2 += dy;
  }
  return o;
}
