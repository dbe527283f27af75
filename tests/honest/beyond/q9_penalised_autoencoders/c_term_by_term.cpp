#include "penalised_autoencoders.hpp"

// Every term and its gradient by itself.
beyond_q9::Objective beyond_q9::objective(const nn::TwoLayer& net, const arma::mat& X,
                                          const Penalties& penalties) {
  const auto& [W1, b1, W2, b2] = net;
  const auto& [beta, rho, lambda] = penalties;
  if (arma::size(W2) != arma::size(W1.t()) || b2.n_elem != X.n_rows || !(beta >= 0) ||
      !(lambda >= 0) || std::isinf(beta) || std::isinf(lambda))
    throw std::invalid_argument("network");
  const double N = static_cast<double>(X.n_cols);
  const Gradients dS = sparsity_gradient(W1, b1, X, rho), dC = contractive_gradient(W1, b1, X);
  arma::mat Z = W1 * X;
  Z.each_col() += b1;
  const arma::mat h = 1 / (1 + arma::exp(-Z));
  const arma::mat E = W2 * h + arma::repmat(b2, 1, X.n_cols) - X, dY = E / N;
  const arma::mat dZ = (W2.t() * dY) % h % (1 - h);
  return {0.5 * N * arma::dot(dY, dY) + beta * sparsity_penalty(W1, b1, X, rho) +
              lambda / N * contractive_penalty(W1, b1, X),
          dZ * X.t() + beta * dS.dW1 + lambda / N * dC.dW1,
          arma::sum(dZ, 1) + beta * dS.db1 + lambda / N * dC.db1, dY * h.t(), arma::sum(dY, 1)};
}
