// Part: b
// Fails: speed
#include "penalised_autoencoders.hpp"

// Right, by three loops.
double beyond_q9::contractive_penalty(const arma::mat& W1, const arma::vec& b1,
                                      const arma::mat& X) {
  if (W1.is_empty() || b1.n_elem != W1.n_rows || X.n_rows != W1.n_cols || X.is_empty())
    throw std::invalid_argument("encoder");
  arma::mat Z = W1 * X;
  Z.each_col() += b1;
  const arma::mat h = 1 / (1 + arma::exp(-Z));
  double C = 0;
  for (arma::uword n = 0; n < X.n_cols; ++n)
    for (arma::uword i = 0; i < W1.n_cols; ++i)
      for (arma::uword j = 0; j < W1.n_rows; ++j) {
        const double entry = h(j, n) * (1 - h(j, n)) * W1(j, i);
        C += entry * entry;
      }
  return C;
}
