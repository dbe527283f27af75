// Part: d
// Hint: nine times in ten
#include "contrastive_divergence.hpp"

static arma::mat sigma(const arma::mat& W, const arma::vec& bias, const arma::mat& V) {
  arma::mat A = W * V;
  A.each_col() += bias;
  return 1 / (1 + arma::exp(-A));
}

beyond_q5::Gradient beyond_q5::contrastive_divergence(const Rbm& r, const arma::mat& X,
                                                      arma::uword k, const arma::vec& u) {
  gibbs_chain(r, X, k, u);  // throws if an argument is not legal
  const arma::uword H = r.W.n_rows, D = r.W.n_cols, N = X.n_cols;
  arma::mat end(D, N);
  for (arma::uword n = 0; n < N; ++n) {
    arma::vec x = X.col(n), h(H);
    for (arma::uword t = 0; t < k; ++t) {
      const arma::vec p = sigma(r.W, r.c, x);
      for (arma::uword i = 0; i < H; ++i) h(i) = u((n * k + t) * (H + D) + i) > p(i);
      const arma::vec q = sigma(r.W.t(), r.b, h);
      for (arma::uword j = 0; j < D; ++j) x(j) = u((n * k + t) * (H + D) + H + j) > q(j);
    }
    end.col(n) = x;
  }
  const arma::mat P = sigma(r.W, r.c, X), Q = sigma(r.W, r.c, end);
  const double M = static_cast<double>(N);
  return {(P * X.t() - Q * end.t()) / M, arma::mean(X - end, 1), arma::mean(P - Q, 1)};
}
