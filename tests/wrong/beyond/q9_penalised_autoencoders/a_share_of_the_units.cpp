// Part: a
// Hint: This is the mean over the units of a sample
#include "penalised_autoencoders.hpp"

// The mean goes along the wrong dimension.
double beyond_q9::sparsity_penalty(const arma::mat& W1, const arma::vec& b1, const arma::mat& X,
                                   double rho) {
  if (W1.is_empty() || b1.n_elem != W1.n_rows || X.n_rows != W1.n_cols || X.is_empty() ||
      !(rho > 0 && rho < 1))
    throw std::invalid_argument("encoder");
  arma::mat Z = W1 * X;
  Z.each_col() += b1;
  const arma::mat h = 1 / (1 + arma::exp(-Z));
  const arma::rowvec r = arma::mean(h, 0);
  return arma::accu(rho * arma::log(rho / r) + (1 - rho) * arma::log((1 - rho) / (1 - r)));
}
