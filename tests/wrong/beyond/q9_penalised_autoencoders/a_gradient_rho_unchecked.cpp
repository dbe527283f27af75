// Part: a
// Hint: 0 < rho < 1
#include "penalised_autoencoders.hpp"

// Any rho is let through.
beyond_q9::Gradients beyond_q9::sparsity_gradient(const arma::mat& W1, const arma::vec& b1,
                                                  const arma::mat& X, double rho) {
  if (W1.is_empty() || b1.n_elem != W1.n_rows || X.n_rows != W1.n_cols || X.is_empty())
    throw std::invalid_argument("encoder");
  const double N = static_cast<double>(X.n_cols);
  arma::mat Z = W1 * X;
  Z.each_col() += b1;
  const arma::mat h = 1 / (1 + arma::exp(-Z));
  const arma::vec r = arma::mean(h, 1);
  const arma::vec pull = (1 - rho) / (1 - r) - rho / r;
  arma::mat dZ = h % (1 - h) / N;
  dZ.each_col() %= pull;
  return {dZ * X.t(), arma::sum(dZ, 1)};
}
