// Part: b
// Hint: all of it is squared
#include "penalised_autoencoders.hpp"

// Only W1 is squared.
double beyond_q9::contractive_penalty(const arma::mat& W1, const arma::vec& b1,
                                      const arma::mat& X) {
  if (W1.is_empty() || b1.n_elem != W1.n_rows || X.n_rows != W1.n_cols || X.is_empty())
    throw std::invalid_argument("encoder");
  arma::mat Z = W1 * X;
  Z.each_col() += b1;
  const arma::mat h = 1 / (1 + arma::exp(-Z));
  const arma::vec lengths = arma::sum(arma::square(W1), 1);
  return arma::dot(arma::sum(h % (1 - h), 1), lengths);
}
