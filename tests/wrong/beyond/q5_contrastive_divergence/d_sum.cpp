// Part: d
// Hint: the same data twice
#include "contrastive_divergence.hpp"

static arma::mat sigma(const arma::mat& W, const arma::vec& bias, const arma::mat& V) {
  arma::mat A = W * V;
  A.each_col() += bias;
  return 1 / (1 + arma::exp(-A));
}

beyond_q5::Gradient beyond_q5::contrastive_divergence(const Rbm& r, const arma::mat& X,
                                                      arma::uword k, const arma::vec& u) {
  const Chain chain = gibbs_chain(r, X, k, u);
  const arma::mat x = chain.x.slice(k - 1);
  const arma::mat P = sigma(r.W, r.c, X), Q = sigma(r.W, r.c, x);
  return {(P * X.t() - Q * x.t()), arma::sum(X - x, 1), arma::sum(P - Q, 1)};
}
