// Part: d
// Hint: Where is the half of the data
#include "contrastive_divergence.hpp"

static arma::mat sigma(const arma::mat& W, const arma::vec& bias, const arma::mat& V) {
  arma::mat A = W * V;
  A.each_col() += bias;
  return 1 / (1 + arma::exp(-A));
}

beyond_q5::Gradient beyond_q5::contrastive_divergence(const Rbm& r, const arma::mat& X,
                                                      arma::uword k, const arma::vec& u) {
  const arma::mat x = gibbs_chain(r, X, k, u).x.slice(k - 1), Q = sigma(r.W, r.c, x);
  const double N = static_cast<double>(X.n_cols);
  return {-Q * x.t() / N, -arma::mean(x, 1), -arma::mean(Q, 1)};
}
