// Part: b
// Fails: speed
#include "penalised_autoencoders.hpp"

// Right, but each Jacobian is formed.
double beyond_q9::contractive_penalty(const arma::mat& W1, const arma::vec& b1,
                                      const arma::mat& X) {
  if (W1.is_empty() || b1.n_elem != W1.n_rows || X.n_rows != W1.n_cols || X.is_empty())
    throw std::invalid_argument("encoder");
  arma::mat Z = W1 * X;
  Z.each_col() += b1;
  const arma::mat h = 1 / (1 + arma::exp(-Z));
  double C = 0;
  for (arma::uword n = 0; n < X.n_cols; ++n) {
    const arma::mat J = arma::diagmat(h.col(n) % (1 - h.col(n))) * W1;
    C += arma::accu(arma::square(J));
  }
  return C;
}
