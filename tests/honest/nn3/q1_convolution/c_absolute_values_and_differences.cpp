#include "convolution.hpp"

namespace nn3_q1 {

namespace {

void require(bool good) {
  if (!good) throw std::invalid_argument("Z must be (M P) x D; lambda and t must not be negative");
}

// 1 off the band, 0 on it.
arma::mat off_band(const arma::mat& Z, arma::uword M, arma::uword W) {
  require(M > 0 && W > 0 && W <= Z.n_cols && Z.n_rows == M * (Z.n_cols - W + 1));
  arma::mat block(Z.n_rows / M, Z.n_cols, arma::fill::ones);
  for (arma::uword i = 0; i < W; ++i) block.diag(i).zeros();
  return arma::repmat(block, M, 1);
}

arma::mat block_of(const arma::mat& Z, arma::uword M, arma::uword m) {
  const arma::uword P = Z.n_rows / M;
  return Z.rows(m * P, m * P + P - 1);
}

}  // namespace

// lambda (sum_off |Z| + sum (Z(k, k + i) - Z(k + 1, k + 1 + i))^2): neighbours on a diagonal
// differ.
double penalty(const arma::mat& Z, arma::uword M, arma::uword W, double lambda) {
  require(lambda >= 0);
  double sum = arma::accu(arma::abs(off_band(Z, M, W) % Z));
  for (arma::uword m = 0; m < M; ++m)
    for (arma::uword i = 0; i < W; ++i)
      sum += arma::accu(arma::square(arma::diff(arma::vec(block_of(Z, M, m).eval().diag(i)))));
  return lambda * sum;
}

arma::mat penalty_grad(const arma::mat& Z, arma::uword M, arma::uword W, double lambda) {
  require(lambda >= 0);
  arma::mat G = off_band(Z, M, W) % arma::sign(Z);
  const arma::uword P = Z.n_rows / M;
  for (arma::uword m = 0; m < M; ++m)
    for (arma::uword k = 0; k + 1 < P; ++k)
      for (arma::uword i = 0; i < W; ++i) {
        const double step = 2 * (Z(m * P + k + 1, k + 1 + i) - Z(m * P + k, k + i));
        G(m * P + k + 1, k + 1 + i) += step;
        G(m * P + k, k + i) -= step;
      }
  return lambda * G;
}

arma::mat nearest_convolution(const arma::mat& Z, arma::uword M, arma::uword W) {
  off_band(Z, M, W);
  arma::mat K(W, M);
  for (arma::uword m = 0; m < M; ++m) {
    const arma::mat block = block_of(Z, M, m);
    for (arma::uword i = 0; i < W; ++i) K(i, m) = arma::mean(arma::vec(block.diag(i)));
  }
  return K;
}

// z minus its projection onto [-t, t].
arma::mat prox_locality_l1(const arma::mat& Z, arma::uword M, arma::uword W, double t) {
  require(t >= 0);
  return Z - off_band(Z, M, W) % arma::clamp(Z, -t, t);
}

}  // namespace nn3_q1
