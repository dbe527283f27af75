// Part: d
// Hint: in both averages stand
#include "contrastive_divergence.hpp"

beyond_q5::Gradient beyond_q5::contrastive_divergence(const Rbm& r, const arma::mat& X,
                                                      arma::uword k, const arma::vec& u) {
  const Chain chain = gibbs_chain(r, X, k, u);
  const arma::mat h = chain.h.slice(k - 1), x = chain.x.slice(k - 1);
  const arma::mat P = chain.h.slice(0);
  const double N = static_cast<double>(X.n_cols);
  return {(P * X.t() - h * x.t()) / N, arma::mean(X - x, 1), arma::mean(P - h, 1)};
}
