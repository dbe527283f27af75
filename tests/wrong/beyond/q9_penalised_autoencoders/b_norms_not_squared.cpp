// Part: b
// Hint: The norms are squared
#include "penalised_autoencoders.hpp"

// The Frobenius norm itself.
double beyond_q9::contractive_penalty(const arma::mat& W1, const arma::vec& b1,
                                      const arma::mat& X) {
  if (W1.is_empty() || b1.n_elem != W1.n_rows || X.n_rows != W1.n_cols || X.is_empty())
    throw std::invalid_argument("encoder");
  arma::mat Z = W1 * X;
  Z.each_col() += b1;
  const arma::mat h = 1 / (1 + arma::exp(-Z));
  double C = 0;
  for (arma::uword n = 0; n < X.n_cols; ++n)
    C += arma::norm(arma::diagmat(h.col(n) % (1 - h.col(n))) * W1, "fro");
  return C;
}
