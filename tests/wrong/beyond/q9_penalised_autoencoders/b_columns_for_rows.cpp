// Part: b
// Hint: row j is h_j (1 - h_j) times row j
#include "penalised_autoencoders.hpp"

// Lengths of columns, where the shapes allow it.
double beyond_q9::contractive_penalty(const arma::mat& W1, const arma::vec& b1,
                                      const arma::mat& X) {
  if (W1.is_empty() || b1.n_elem != W1.n_rows || X.n_rows != W1.n_cols || X.is_empty())
    throw std::invalid_argument("encoder");
  arma::mat Z = W1 * X;
  Z.each_col() += b1;
  const arma::mat h = 1 / (1 + arma::exp(-Z));
  const arma::rowvec lengths = arma::sum(arma::square(W1), 0);
  double C = 0;
  for (arma::uword n = 0; n < X.n_cols; ++n)
    for (arma::uword j = 0; j < W1.n_rows; ++j)
      C += std::pow(h(j, n) * (1 - h(j, n)), 2) * lengths(j % W1.n_cols);
  return C;
}
