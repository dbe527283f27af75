// Part: b
// Fails: speed
#include "penalised_autoencoders.hpp"

// Right, but each Jacobian is formed.
beyond_q9::Gradients beyond_q9::contractive_gradient(const arma::mat& W1, const arma::vec& b1,
                                                     const arma::mat& X) {
  if (W1.is_empty() || b1.n_elem != W1.n_rows || X.n_rows != W1.n_cols || X.is_empty())
    throw std::invalid_argument("encoder");
  arma::mat Z = W1 * X;
  Z.each_col() += b1;
  const arma::mat h = 1 / (1 + arma::exp(-Z));
  Gradients d{arma::mat(arma::size(W1)), arma::vec(W1.n_rows)};
  for (arma::uword n = 0; n < X.n_cols; ++n) {
    const arma::vec slope = h.col(n) % (1 - h.col(n));
    const arma::mat J = arma::diagmat(slope) * W1;
    const arma::vec by_slope = 2 * arma::sum(J % W1, 1);
    const arma::vec dz = by_slope % slope % (1 - 2 * h.col(n));
    d.dW1 += 2 * arma::diagmat(slope) * J + dz * X.col(n).t();
    d.db1 += dz;
  }
  return d;
}
