// Part: b
// Hint: a difference of logarithms is -1
#include "contrastive_divergence.hpp"

static arma::mat sigma(const arma::mat& W, const arma::vec& bias, const arma::mat& V) {
  arma::mat A = W * V;
  A.each_col() += bias;
  return 1 / (1 + arma::exp(-A));
}

static arma::mat all_states(arma::uword D) {
  arma::mat V(D, arma::uword{1} << D);
  for (arma::uword n = 0; n < V.n_cols; ++n)
    for (arma::uword j = 0; j < D; ++j) V(j, n) = (n >> j) % 2 == 1;
  return V;
}

beyond_q5::Gradient beyond_q5::log_likelihood_gradient(const Rbm& r, const arma::mat& X) {
  log_likelihoods(r, X);  // throws if r or X is not legal
  const double N = static_cast<double>(X.n_cols);
  const arma::mat V = all_states(X.n_rows), P = sigma(r.W, r.c, X), Q = sigma(r.W, r.c, V);
  arma::vec p = arma::exp(-free_energies(r, V));
  p /= arma::accu(p);
  return {P * X.t() / N - Q * arma::diagmat(p) * V.t(), arma::mean(X, 1) - V * p,
          arma::mean(P, 1) - Q * p};
}
