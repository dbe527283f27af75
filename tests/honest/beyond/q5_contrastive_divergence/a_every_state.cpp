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

// Adds up over visible and hidden states alike.
arma::vec beyond_q5::log_likelihoods(const Rbm& r, const arma::mat& X) {
  free_energies(r, X);  // throws if r or X is not legal
  if (r.W.n_rows + r.W.n_cols > 16) throw std::invalid_argument("D + H");
  // The sum of all exponentials, and of those of each sample, relative to the largest so far.
  double largest = -arma::datum::inf, all = 0;
  each_state(r, [&](const arma::vec&, const arma::vec&, double exponent) {
    if (exponent > largest) {
      all *= std::exp(largest - exponent);
      largest = exponent;
    }
    all += std::exp(exponent - largest);
  });
  arma::vec log_p(X.n_cols);
  for (arma::uword n = 0; n < X.n_cols; ++n) log_p(n) = -free_energies(r, X.col(n))(0);
  return log_p - largest - std::log(all);
}
