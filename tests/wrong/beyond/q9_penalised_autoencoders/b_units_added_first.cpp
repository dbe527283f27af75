// Part: b
// Hint: This adds up the units before it squares
#include "penalised_autoencoders.hpp"

// The squared gradient of the sum of the code.
double beyond_q9::contractive_penalty(const arma::mat& W1, const arma::vec& b1,
                                      const arma::mat& X) {
  if (W1.is_empty() || b1.n_elem != W1.n_rows || X.n_rows != W1.n_cols || X.is_empty())
    throw std::invalid_argument("encoder");
  arma::mat Z = W1 * X;
  Z.each_col() += b1;
  const arma::mat h = 1 / (1 + arma::exp(-Z));
  return arma::accu(arma::square((h % (1 - h)).t() * W1));
}
