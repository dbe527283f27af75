#include "convolution.hpp"

namespace nn3_q1 {

namespace {

arma::uword places(const arma::mat& Z, arma::uword M, arma::uword W, double factor) {
  if (!(factor >= 0)) throw std::invalid_argument("lambda and t must be at least 0");
  if (M == 0 || W == 0 || W > Z.n_cols || Z.n_rows != M * (Z.n_cols - W + 1))
    throw std::invalid_argument("Z must be (M P) x D");
  return Z.n_cols - W + 1;
}

bool sees(arma::uword row, arma::uword column, arma::uword P, arma::uword W) {
  const arma::uword k = row % P;
  return k <= column && column < k + W;
}

// The rows where diagonal i of a block has its least and its greatest entry.
std::pair<arma::uword, arma::uword> extremes(const arma::mat& Z, arma::uword first_row,
                                             arma::uword P, arma::uword i) {
  arma::uword low = 0, high = 0;
  for (arma::uword k = 1; k < P; ++k) {
    const double z = Z(first_row + k, k + i);
    if (z < Z(first_row + low, low + i)) low = k;
    if (z > Z(first_row + high, high + i)) high = k;
  }
  return {low, high};
}

}  // namespace

// lambda (sum_off |Z| + the range, greatest minus least, of each diagonal of the band).
double penalty(const arma::mat& Z, arma::uword M, arma::uword W, double lambda) {
  const arma::uword P = places(Z, M, W, lambda);
  if (lambda == 0 || P == 1) return 0;
  if (!Z.is_finite()) return arma::datum::inf;  // a comparison would pass over a NaN
  double sum = 0;
  for (arma::uword c = 0; c < Z.n_cols; ++c)
    for (arma::uword r = 0; r < Z.n_rows; ++r)
      if (!sees(r, c, P, W)) sum += std::abs(Z(r, c));
  for (arma::uword m = 0; m < M; ++m)
    for (arma::uword i = 0; i < W; ++i) {
      const auto [low, high] = extremes(Z, m * P, P, i);
      sum += Z(m * P + high, high + i) - Z(m * P + low, low + i);
    }
  return lambda * sum;
}

// A range pulls at two of its entries only.
arma::mat penalty_grad(const arma::mat& Z, arma::uword M, arma::uword W, double lambda) {
  const arma::uword P = places(Z, M, W, lambda);
  arma::mat G(arma::size(Z));
  for (arma::uword c = 0; c < Z.n_cols; ++c)
    for (arma::uword m = 0; m < M; ++m)
      for (arma::uword k = 0, r = m * P; k < P; ++k, ++r)
        if (c < k || c >= k + W) G(r, c) = lambda * ((Z(r, c) > 0) - (Z(r, c) < 0));
  for (arma::uword m = 0; m < M; ++m)
    for (arma::uword i = 0; i < W; ++i) {
      const auto [low, high] = extremes(Z, m * P, P, i);
      G(m * P + high, high + i) += lambda;
      G(m * P + low, low + i) -= lambda;
    }
  return G;
}

// Entry by entry, each added to its weight.
arma::mat nearest_convolution(const arma::mat& Z, arma::uword M, arma::uword W) {
  const arma::uword P = places(Z, M, W, 0);
  arma::mat sums(W, M);
  for (arma::uword c = Z.n_cols; c-- > 0;)
    for (arma::uword r = 0; r < Z.n_rows; ++r)
      if (sees(r, c, P, W)) sums(c - r % P, r / P) += Z(r, c);
  return sums / double(P);
}

arma::mat prox_locality_l1(const arma::mat& Z, arma::uword M, arma::uword W, double t) {
  const arma::uword P = places(Z, M, W, t);
  arma::mat X = Z;
  for (arma::uword e = 0; e < X.n_elem; ++e) {
    if (sees(e % X.n_rows, e / X.n_rows, P, W)) continue;
    const double left = std::abs(X(e)) - t;
    X(e) = left > 0 ? std::copysign(left, X(e)) : 0;
  }
  return X;
}

}  // namespace nn3_q1
