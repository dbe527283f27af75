// Part: c
// Hint: for the h that was drawn, of zeros and ones
#include "contrastive_divergence.hpp"

static arma::mat sigma(const arma::mat& W, const arma::vec& bias, const arma::mat& V) {
  arma::mat A = W * V;
  A.each_col() += bias;
  return 1 / (1 + arma::exp(-A));
}

beyond_q5::Chain beyond_q5::gibbs_chain(const Rbm& r, const arma::mat& X, arma::uword k,
                                        const arma::vec& u) {
  free_energies(r, X);  // throws if r or X is not legal
  const arma::uword H = r.W.n_rows, D = r.W.n_cols, N = X.n_cols;
  if (k == 0 || u.n_elem != N * k * (H + D)) throw std::invalid_argument("k or u");
  Chain chain{arma::cube(H, N, k), arma::cube(D, N, k)};
  for (arma::uword n = 0; n < N; ++n) {
    arma::vec x = X.col(n), h(H);
    for (arma::uword t = 0; t < k; ++t) {
      const arma::vec p = sigma(r.W, r.c, x);
      for (arma::uword i = 0; i < H; ++i) h(i) = u((n * k + t) * (H + D) + i) < p(i);
      const arma::vec q = sigma(r.W.t(), r.b, p);
      for (arma::uword j = 0; j < D; ++j) x(j) = u((n * k + t) * (H + D) + H + j) < q(j);
      chain.h.slice(t).col(n) = h;
      chain.x.slice(t).col(n) = x;
    }
  }
  return chain;
}
