#include "penalised_autoencoders.hpp"

// Everything transposed, with one product for both halves of a bias.
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
  const arma::mat A = X.t();
  arma::mat h = A * W1.t();
  h.each_row() += b1.t();
  h = 1 / (1 + arma::exp(-h));
  arma::mat E = h * W2.t();
  E.each_row() += b2.t();
  E -= A;
  const arma::mat slope = h % (1 - h), g = arma::square(slope);
  const arma::rowvec lengths = arma::sum(arma::square(W1), 1).t(), total = arma::sum(g, 0);
  arma::mat dZ = 2 * lambda * g % (1 - 2 * h);
  dZ.each_row() %= lengths;
  dZ += slope % (E * W2);
  arma::mat dW1 = dZ.t() * A / N + beta * dS.dW1;
  for (arma::uword i = 0; i < W1.n_cols; ++i) dW1.col(i) += 2 * lambda / N * total.t() % W1.col(i);
  return {(arma::accu(E % E) / 2 + lambda * arma::dot(lengths, total)) / N + beta * S, dW1,
          arma::sum(dZ, 0).t() / N + beta * dS.db1, E.t() * h / N, arma::sum(E, 0).t() / N};
}
