// Part: d
// Hint: Only your dc is wrong
#include "contrastive_divergence.hpp"

static arma::mat sigma(const arma::mat& W, const arma::vec& bias, const arma::mat& V) {
  arma::mat A = W * V;
  A.each_col() += bias;
  return 1 / (1 + arma::exp(-A));
}

// The biases hear what was drawn, at the end of the chain.
beyond_q5::Gradient beyond_q5::contrastive_divergence(const Rbm& r, const arma::mat& X,
                                                      arma::uword k, const arma::vec& u) {
  const Chain chain = gibbs_chain(r, X, k, u);
  const arma::mat h = chain.h.slice(k - 1), x = chain.x.slice(k - 1);
  const arma::mat P = sigma(r.W, r.c, X), Q = sigma(r.W, r.c, x);
  const double N = static_cast<double>(X.n_cols);
  return {(P * X.t() - Q * x.t()) / N, arma::mean(X - x, 1), arma::mean(P - h, 1)};
}
