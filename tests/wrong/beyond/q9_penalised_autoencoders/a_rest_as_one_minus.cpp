// Part: a
// Hint: 0 in doubles
#include "penalised_autoencoders.hpp"

// The logarithm of r is sound, that of 1 - r is not.
double beyond_q9::sparsity_penalty(const arma::mat& W1, const arma::vec& b1, const arma::mat& X,
                                   double rho) {
  if (W1.is_empty() || b1.n_elem != W1.n_rows || X.n_rows != W1.n_cols || X.is_empty() ||
      !(rho > 0 && rho < 1))
    throw std::invalid_argument("encoder");
  arma::mat Z = W1 * X;
  Z.each_col() += b1;
  const arma::mat h = 1 / (1 + arma::exp(-Z));
  arma::vec log_r(W1.n_rows), rest(W1.n_rows);
  for (arma::uword j = 0; j < W1.n_rows; ++j) {
    const arma::rowvec log_h =
        arma::clamp(Z.row(j), -arma::datum::inf, 0) - arma::log1p(arma::exp(-arma::abs(Z.row(j))));
    log_r(j) = log_h.max() + std::log(arma::mean(arma::exp(log_h - log_h.max())));
    rest(j) = 1 - arma::mean(h.row(j));
  }
  return arma::accu(rho * (std::log(rho) - log_r) +
                    (1 - rho) * (std::log(1 - rho) - arma::log(rest)));
}
