// Part: c
// Hint: The contractive penalty is on the code
#include "penalised_autoencoders.hpp"

namespace {

// Without the contraction.
beyond_q9::Objective plain(const nn::TwoLayer& net, const arma::mat& X,
                           const beyond_q9::Penalties& penalties) {
  const auto& [W1, b1, W2, b2] = net;
  const double N = static_cast<double>(X.n_cols);
  const auto dS = beyond_q9::sparsity_gradient(W1, b1, X, penalties.rho);
  arma::mat Z = W1 * X;
  Z.each_col() += b1;
  const arma::mat h = 1 / (1 + arma::exp(-Z));
  const arma::mat E = W2 * h + arma::repmat(b2, 1, X.n_cols) - X, dY = E / N;
  const arma::mat dZ = (W2.t() * dY) % h % (1 - h);
  return {arma::accu(E % E) / (2 * N) +
              penalties.beta * beyond_q9::sparsity_penalty(W1, b1, X, penalties.rho),
          dZ * X.t() + penalties.beta * dS.dW1, arma::sum(dZ, 1) + penalties.beta * dS.db1,
          dY * h.t(), arma::sum(dY, 1)};
}

}  // namespace

// The whole network must stand still.
beyond_q9::Objective beyond_q9::objective(const nn::TwoLayer& net, const arma::mat& X,
                                          const Penalties& penalties) {
  const auto& [W1, b1, W2, b2] = net;
  const auto& [beta, rho, lambda] = penalties;
  if (arma::size(W2) != arma::size(W1.t()) || b2.n_elem != X.n_rows || !(beta >= 0) ||
      !(lambda >= 0) || std::isinf(beta) || std::isinf(lambda))
    throw std::invalid_argument("network");
  const double N = static_cast<double>(X.n_cols);
  Objective o = plain(net, X, {beta, rho, 0.0});
  for (arma::uword n = 0; n < X.n_cols; ++n) {
    const arma::vec x = X.col(n), h = 1 / (1 + arma::exp(-W1 * x - b1)), slope = h % (1 - h);
    const arma::mat J = W2 * arma::diagmat(slope) * W1, dJ = 2 * lambda / N * J;
    o.F += lambda / N * arma::accu(J % J);
    const arma::mat K = W2.t() * dJ;  // H x D
    const arma::vec dz = arma::sum(K % W1, 1) % slope % (1 - 2 * h);
    o.dW1 += arma::diagmat(slope) * K + dz * x.t();
    o.db1 += dz;
    o.dW2 += dJ * W1.t() * arma::diagmat(slope);
  }
  return o;
}
