// Part: d
// Fails: speed
#include "contrastive_divergence.hpp"

static arma::mat sigma(const arma::mat& W, const arma::vec& bias, const arma::mat& V) {
  arma::mat A = W * V;
  A.each_col() += bias;
  return 1 / (1 + arma::exp(-A));
}

// Right: one sample after the other, each with its own products.
beyond_q5::Gradient beyond_q5::contrastive_divergence(const Rbm& r, const arma::mat& X,
                                                      arma::uword k, const arma::vec& u) {
  free_energies(r, X);  // throws if r or X is not legal
  const arma::uword H = r.W.n_rows, D = r.W.n_cols, N = X.n_cols;
  if (k == 0 || u.n_elem != N * k * (H + D)) throw std::invalid_argument("k or u");
  Gradient g{arma::mat(H, D), arma::vec(D), arma::vec(H)};
  arma::uword next = 0;
  for (arma::uword n = 0; n < N; ++n) {
    const arma::vec x0 = X.col(n), p0 = sigma(r.W, r.c, x0);
    arma::vec x = x0, p = p0;
    for (arma::uword t = 0; t < k; ++t) {
      arma::vec h(H);
      for (arma::uword i = 0; i < H; ++i) h(i) = u(next++) < p(i);
      const arma::vec q = 1 / (1 + arma::exp(-r.b - r.W.t() * h));
      for (arma::uword j = 0; j < D; ++j) x(j) = u(next++) < q(j);
      p = sigma(r.W, r.c, x);
    }
    g.dW += p0 * x0.t() - p * x.t();
    g.db += x0 - x;
    g.dc += p0 - p;
  }
  const double M = static_cast<double>(N);
  return {g.dW / M, g.db / M, g.dc / M};
}
