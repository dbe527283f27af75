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
  // Slice t of these holds the numbers of step t, a sample a column.
  arma::cube U(H + D, N, k);
  for (arma::uword e = 0; e < u.n_elem; ++e)
    U(e % (H + D), e / (H + D) / k, e / (H + D) % k) = u(e);
  Chain chain{arma::cube(H, N, k), arma::cube(D, N, k)};
  for (arma::uword t = 0; t < k; ++t) {
    const arma::mat& x = t > 0 ? chain.x.slice(t - 1) : X;
    const arma::mat a = sigma(r.W, r.c, x) - U.slice(t).head_rows(H);
    chain.h.slice(t) = (arma::sign(a) + arma::abs(arma::sign(a))) / 2;
    const arma::mat b = sigma(r.W.t(), r.b, chain.h.slice(t)) - U.slice(t).tail_rows(D);
    chain.x.slice(t) = (arma::sign(b) + arma::abs(arma::sign(b))) / 2;
  }
  return chain;
}
