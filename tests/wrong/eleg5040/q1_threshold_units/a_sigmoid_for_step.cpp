// Part: a
// Hint: The derivative of the step is 0 away from 0
#include "threshold_units.hpp"

// Lets the slope of the logistic function stand in for that of the step.
nn::TwoLayer eleg5040_q1::gradient(const nn::TwoLayer& net, const arma::mat& X,
                                   const arma::mat& T) {
  const auto& [W1, b1, W2, b2] = net;
  if (W1.is_empty() || W2.is_empty() || X.is_empty() || W1.n_cols != X.n_rows ||
      b1.n_elem != W1.n_rows || W2.n_cols != W1.n_rows || b2.n_elem != W2.n_rows ||
      T.n_rows != W2.n_rows || T.n_cols != X.n_cols)
    throw std::invalid_argument("shapes");
  const double N = static_cast<double>(X.n_cols);
  const arma::mat Z = W1 * X + arma::repmat(b1, 1, X.n_cols), S = 1 / (1 + arma::exp(-Z));
  const arma::mat Y = arma::conv_to<arma::mat>::from(Z >= 0);
  const arma::mat E = (W2 * Y + arma::repmat(b2, 1, X.n_cols) - T) / N;
  const arma::mat Delta = (W2.t() * E) % S % (1 - S);
  return {Delta * X.t(), arma::sum(Delta, 1), E * Y.t(), arma::sum(E, 1)};
}
