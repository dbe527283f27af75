#include "contrastive_divergence.hpp"

beyond_q5::Gradient beyond_q5::contrastive_divergence(const Rbm& r, const arma::mat& X,
                                                      arma::uword k, const arma::vec& u) {
  // A unit that is always on has the biases for its weights.
  const arma::uword H = r.W.n_rows, D = r.W.n_cols, N = X.n_cols;
  if (k == 0 || u.n_elem != N * k * (H + D)) throw std::invalid_argument("k or u");
  free_energy_gradient(r, X);  // throws if r or X is not legal
  const arma::mat ones(1, N, arma::fill::ones), up = arma::join_rows(r.W, r.c);
  const arma::mat down = arma::join_cols(r.W, r.b.t());
  arma::mat x = X, h(H, N);
  for (arma::uword t = 0; t < k; ++t) {
    h = up * arma::join_cols(x, ones);
    for (arma::uword n = 0; n < N; ++n)
      for (arma::uword i = 0; i < H; ++i)
        h(i, n) = u((n * k + t) * (H + D) + i) * (1 + std::exp(-h(i, n))) < 1;
    x = down.t() * arma::join_cols(h, ones);
    for (arma::uword n = 0; n < N; ++n)
      for (arma::uword j = 0; j < D; ++j)
        x(j, n) = u((n * k + t) * (H + D) + H + j) * (1 + std::exp(-x(j, n))) < 1;
  }
  const arma::mat X1 = arma::join_cols(X, ones), x1 = arma::join_cols(x, ones);
  const arma::mat P = 1 / (1 + arma::exp(-up * X1)), Q = 1 / (1 + arma::exp(-up * x1));
  const arma::mat dW1 = (P * X1.t() - Q * x1.t()) / static_cast<double>(N);
  return {dW1.head_cols(D), arma::mean(X - x, 1), dW1.col(D)};
}
