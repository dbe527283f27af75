#include "contrastive_divergence.hpp"

beyond_q5::Chain beyond_q5::gibbs_chain(const Rbm& r, const arma::mat& X, arma::uword k,
                                        const arma::vec& u) {
  free_energies(r, X);  // throws if r or X is not legal
  const arma::uword H = r.W.n_rows, D = r.W.n_cols, N = X.n_cols;
  if (k == 0 || u.n_elem != N * k * (H + D)) throw std::invalid_argument("k or u");
  // u < sigma(a) is log(u / (1 - u)) < a: not one exponential.
  const arma::vec least = arma::log(u) - arma::log1p(-u);
  Chain chain{arma::cube(H, N, k), arma::cube(D, N, k)};
  for (arma::uword t = 0; t < k; ++t)
    for (arma::uword n = 0; n < N; ++n) {
      const double* next = least.memptr() + (n * k + t) * (H + D);
      const auto x = [&](arma::uword j) { return t == 0 ? X(j, n) : chain.x(j, n, t - 1); };
      for (arma::uword i = 0; i < H; ++i) {
        double a = r.c(i);
        for (arma::uword j = 0; j < D; ++j) a += r.W(i, j) * x(j);
        chain.h(i, n, t) = *next++ < a;
      }
      for (arma::uword j = 0; j < D; ++j) {
        double a = r.b(j);
        for (arma::uword i = H; i-- > 0;) a += r.W(i, j) * chain.h(i, n, t);
        chain.x(j, n, t) = *next++ < a;
      }
    }
  return chain;
}
