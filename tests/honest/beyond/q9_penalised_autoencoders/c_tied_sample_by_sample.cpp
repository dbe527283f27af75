#include "penalised_autoencoders.hpp"

// One sample after the other; this function is not timed.
beyond_q9::TiedObjective beyond_q9::tied_objective(const Tied& net, const arma::mat& X,
                                                   const Penalties& penalties) {
  const auto& [W, b1, b2] = net;
  const auto& [beta, rho, lambda] = penalties;
  if (b2.n_elem != X.n_rows || !(beta >= 0) || !(lambda >= 0) || std::isinf(beta + lambda))
    throw std::invalid_argument("network");
  const double N = static_cast<double>(X.n_cols);
  const Gradients dS = sparsity_gradient(W, b1, X, rho), dC = contractive_gradient(W, b1, X);
  TiedObjective o{
      beta * sparsity_penalty(W, b1, X, rho) + lambda / N * contractive_penalty(W, b1, X),
      beta * dS.dW1 + lambda / N * dC.dW1, beta * dS.db1 + lambda / N * dC.db1,
      arma::vec(b2.n_elem)};
  for (arma::uword n = 0; n < X.n_cols; ++n) {
    const arma::vec x = X.col(n), h = 1 / (1 + arma::exp(-(W * x + b1)));
    const arma::vec dy = (W.t() * h + b2 - x) / N, dz = (W * dy) % h % (1 - h);
    o.F += N * arma::dot(dy, dy) / 2;
    o.dW1 += dz * x.t() + h * dy.t();
    o.db1 += dz;
    o.db2 += dy;
  }
  return o;
}
