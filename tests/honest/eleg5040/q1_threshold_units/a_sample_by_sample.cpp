#include "threshold_units.hpp"

// Loops, and the last sample first.
nn::TwoLayer eleg5040_q1::gradient(const nn::TwoLayer& net, const arma::mat& X,
                                   const arma::mat& T) {
  const arma::uword D = X.n_rows, H = net.b1.n_elem, C = T.n_rows, N = X.n_cols;
  if (D * H * C * N == 0) throw std::invalid_argument("a dimension is zero");
  if (net.W1.n_rows != H || net.W1.n_cols != D || net.W2.n_rows != C || net.W2.n_cols != H ||
      net.b2.n_elem != C || T.n_cols != N)
    throw std::invalid_argument("shapes do not fit");
  nn::TwoLayer g{arma::mat(H, D), arma::vec(H), arma::mat(C, H), arma::vec(C)};
  for (arma::uword n = N; n-- > 0;) {
    std::vector<bool> on(H);
    for (arma::uword i = 0; i < H; ++i) {
      double z = 0;
      for (arma::uword d = D; d-- > 0;) z += net.W1(i, d) * X(d, n);
      on[i] = z + net.b1(i) >= 0;
    }
    for (arma::uword k = 0; k < C; ++k) {
      double error = -T(k, n);
      for (arma::uword i = H; i-- > 0;)
        if (on[i]) error += net.W2(k, i);
      error += net.b2(k);
      g.b2(k) += error;
      for (arma::uword i = 0; i < H; ++i)
        if (on[i]) g.W2(k, i) += error;
    }
  }
  g.W2 /= static_cast<double>(N);
  g.b2 /= static_cast<double>(N);
  return g;
}
