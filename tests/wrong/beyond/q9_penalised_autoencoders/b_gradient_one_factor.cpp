// Part: b
// Hint: a term for each factor
#include "penalised_autoencoders.hpp"

// The product rule has one term.
beyond_q9::Gradients beyond_q9::contractive_gradient(const arma::mat& W1, const arma::vec& b1,
                                                     const arma::mat& X) {
  if (W1.is_empty() || b1.n_elem != W1.n_rows || X.n_rows != W1.n_cols || X.is_empty())
    throw std::invalid_argument("encoder");
  arma::mat Z = W1 * X;
  Z.each_col() += b1;
  const arma::mat h = 1 / (1 + arma::exp(-Z));
  const arma::mat slope = h % (1 - h), g = arma::square(slope);
  const arma::vec total = arma::sum(g, 1), lengths = arma::sum(arma::square(W1), 1);
  arma::mat dZ = 2 * g % (1 - h);
  dZ.each_col() %= lengths;
  return {dZ * X.t() + 2 * (W1.each_col() % total), arma::sum(dZ, 1)};
}
