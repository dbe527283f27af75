// Part: c
// Hint: S is the sum over the units
#include "penalised_autoencoders.hpp"

beyond_q9::Objective beyond_q9::objective(const nn::TwoLayer& net, const arma::mat& X,
                                          const Penalties& penalties) {
  const auto& [W1, b1, W2, b2] = net;
  const auto& [beta, rho, lambda] = penalties;
  if (arma::size(W2) != arma::size(W1.t()) || b2.n_elem != X.n_rows || !(beta >= 0) ||
      !(lambda >= 0) || std::isinf(beta) || std::isinf(lambda))
    throw std::invalid_argument("network");
  const double N = static_cast<double>(X.n_cols);
  const double S = sparsity_penalty(W1, b1, X, rho), C = contractive_penalty(W1, b1, X);
  const Gradients dS = sparsity_gradient(W1, b1, X, rho), dC = contractive_gradient(W1, b1, X);
  arma::mat Z = W1 * X;
  Z.each_col() += b1;
  const arma::mat h = 1 / (1 + arma::exp(-Z));
  arma::mat E = W2 * h;
  E.each_col() += b2;
  E -= X;
  const arma::mat dY = E / N;
  const arma::mat dZ = (W2.t() * dY) % h % (1 - h);
  return {arma::accu(E % E) / (2 * N) + beta / double(W1.n_rows) * S + lambda / N * C,
          dZ * X.t() + beta / double(W1.n_rows) * dS.dW1 + lambda / N * dC.dW1,
          arma::sum(dZ, 1) + beta / double(W1.n_rows) * dS.db1 + lambda / N * dC.db1, dY * h.t(),
          arma::sum(dY, 1)};
}
