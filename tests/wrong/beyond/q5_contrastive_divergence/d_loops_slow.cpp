// Part: d
// Fails: speed
#include "contrastive_divergence.hpp"

// Right: nothing but loops.
beyond_q5::Gradient beyond_q5::contrastive_divergence(const Rbm& r, const arma::mat& X,
                                                      arma::uword k, const arma::vec& u) {
  free_energies(r, X);  // throws if r or X is not legal
  const arma::uword H = r.W.n_rows, D = r.W.n_cols, N = X.n_cols;
  if (k == 0 || u.n_elem != N * k * (H + D)) throw std::invalid_argument("k or u");
  Gradient g{arma::mat(H, D), arma::vec(D), arma::vec(H)};
  arma::uword next = 0;
  const double M = static_cast<double>(N);
  const auto hidden = [&](const arma::vec& x) {
    arma::vec p = r.c;
    for (arma::uword i = 0; i < H; ++i) {
      for (arma::uword j = 0; j < D; ++j) p(i) += r.W(i, j) * x(j);
      p(i) = 1 / (1 + std::exp(-p(i)));
    }
    return p;
  };
  for (arma::uword n = 0; n < N; ++n) {
    const arma::vec x0 = X.col(n), p0 = hidden(x0);
    arma::vec x = x0, p = p0;
    for (arma::uword t = 0; t < k; ++t) {
      arma::vec h(H);
      for (arma::uword i = 0; i < H; ++i) h(i) = u(next++) < p(i);
      for (arma::uword j = 0; j < D; ++j) {
        double a = r.b(j);
        for (arma::uword i = 0; i < H; ++i) a += r.W(i, j) * h(i);
        x(j) = u(next++) < 1 / (1 + std::exp(-a));
      }
      p = hidden(x);
    }
    for (arma::uword i = 0; i < H; ++i)
      for (arma::uword j = 0; j < D; ++j) g.dW(i, j) += (p0(i) * x0(j) - p(i) * x(j)) / M;
    g.db += (x0 - x) / M;
    g.dc += (p0 - p) / M;
  }
  return g;
}
