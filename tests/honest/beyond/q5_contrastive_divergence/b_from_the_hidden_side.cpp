#include "contrastive_divergence.hpp"

static arma::mat sigma(const arma::mat& W, const arma::vec& bias, const arma::mat& V) {
  arma::mat A = W * V;
  A.each_col() += bias;
  return 1 / (1 + arma::exp(-A));
}

beyond_q5::Gradient beyond_q5::log_likelihood_gradient(const Rbm& r, const arma::mat& X) {
  log_likelihoods(r, X);  // throws if r or X is not legal
  // All h with their probabilities, and for each of them the means of the visible units.
  const Rbm mirrored{r.W.t(), r.c, r.b};
  arma::mat states(r.c.n_elem, arma::uword{1} << r.c.n_elem);
  for (arma::uword e = 0; e < states.n_elem; ++e)
    states(e) = (e / states.n_rows >> e % states.n_rows) % 2 == 1;
  const arma::vec p = arma::exp(log_likelihoods(mirrored, states));
  const arma::mat visible = sigma(r.W.t(), r.b, states);
  arma::mat dW(arma::size(r.W));
  for (arma::uword g = 0; g < p.n_elem; ++g) dW -= p(g) * states.col(g) * visible.col(g).t();
  arma::vec db = -visible * p, dc = -states * p;
  const double share = 1.0 / static_cast<double>(X.n_cols);
  for (arma::uword n = 0; n < X.n_cols; ++n) {
    const arma::vec x = X.col(n), h = sigma(r.W, r.c, x);
    dW += share * h * x.t();
    db += share * x;
    dc += share * h;
  }
  return {dW, db, dc};
}
