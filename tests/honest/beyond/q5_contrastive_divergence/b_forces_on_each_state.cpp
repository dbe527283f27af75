#include "contrastive_divergence.hpp"

static arma::mat sigma(const arma::mat& W, const arma::vec& bias, const arma::mat& V) {
  arma::mat A = W * V;
  A.each_col() += bias;
  return 1 / (1 + arma::exp(-A));
}

beyond_q5::Gradient beyond_q5::log_likelihood_gradient(const Rbm& r, const arma::mat& X) {
  log_likelihoods(r, X);  // throws if r or X is not legal
  // The data as weights on all states: one sum over x of (share of x in the data - P(x)) times
  // what x wants.
  const arma::uword D = X.n_rows;
  arma::mat V(D, arma::uword{1} << D);
  for (arma::uword n = 0; n < V.n_cols; ++n)
    for (arma::uword j = 0; j < D; ++j) V(j, n) = (n >> j) % 2 == 1;
  arma::vec force = -arma::exp(log_likelihoods(r, V));
  for (arma::uword n = 0; n < X.n_cols; ++n) {
    arma::uword state = 0;
    for (arma::uword j = 0; j < D; ++j) state |= static_cast<arma::uword>(X(j, n)) << j;
    force(state) += 1.0 / static_cast<double>(X.n_cols);
  }
  const arma::mat P = sigma(r.W, r.c, V);
  return {P * arma::diagmat(force) * V.t(), V * force, P * force};
}
