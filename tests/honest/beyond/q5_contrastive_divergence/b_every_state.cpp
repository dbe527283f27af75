#include "contrastive_divergence.hpp"

// visit(x, h, -E(x, h)) for all 2^(D+H) states.
template <class Visit>
static void each_state(const beyond_q5::Rbm& r, const Visit& visit) {
  const arma::uword D = r.b.n_elem, H = r.c.n_elem;
  arma::vec x(D), h(H);
  for (arma::uword n = 0; n < arma::uword{1} << (D + H); ++n) {
    double exponent = 0;
    for (arma::uword j = 0; j < D; ++j)
      if ((x[j] = (n >> j) & 1) != 0) exponent += r.b[j];
    for (arma::uword i = 0; i < H; ++i)
      if ((h[i] = (n >> (D + i)) & 1) != 0) {
        exponent += r.c[i];
        for (arma::uword j = 0; j < D; ++j) exponent += r.W[i + H * j] * x[j];
      }
    visit(x, h, exponent);
  }
}

// The mean over the model by all pairs (x, h).
beyond_q5::Gradient beyond_q5::log_likelihood_gradient(const Rbm& r, const arma::mat& X) {
  log_likelihoods(r, X);  // throws if r or X is not legal
  Gradient g{arma::mat(arma::size(r.W)), arma::vec(r.b.n_elem), arma::vec(r.c.n_elem)};
  const auto add = [&](double p, const arma::vec& x, const arma::vec& h) {
    for (arma::uword i = 0; i < h.n_elem; ++i)
      if (h[i] != 0) {
        g.dc[i] += p;
        for (arma::uword j = 0; j < x.n_elem; ++j) g.dW[i + h.n_elem * j] += p * x[j];
      }
    for (arma::uword j = 0; j < x.n_elem; ++j) g.db[j] += p * x[j];
  };
  double largest = -arma::datum::inf, all = 0;
  each_state(r, [&](const arma::vec&, const arma::vec&, double exponent) {
    largest = std::max(largest, exponent);
  });
  each_state(r, [&](const arma::vec&, const arma::vec&, double exponent) {
    all += std::exp(exponent - largest);
  });
  each_state(r, [&](const arma::vec& x, const arma::vec& h, double exponent) {
    if (const double p = std::exp(exponent - largest) / all; p > 0) add(-p, x, h);
  });
  const Gradient free = free_energy_gradient(r, X);
  return {g.dW - free.dW, g.db - free.db, g.dc - free.dc};
}
