// Part: d
// Fails: speed
#include "autoencoder.hpp"

// Right, but finds the eigenvectors by rotations.
nn::TwoLayer eleg5040_q3::weight_decay_factored(const arma::mat& S, double lambda, arma::uword H) {
  if (S.is_empty() || !S.is_square() || !(lambda > 0) || H == 0 || S.diag().min() < 0 ||
      arma::abs(S - S.t()).max() > 1e-10 * arma::abs(S).max())
    throw std::invalid_argument("S, lambda or H");
  const arma::uword D = S.n_rows;
  arma::mat A = S, U = arma::eye(D, D);
  const double small = 1e-17 * arma::trace(S);
  for (bool changed = true; changed;) {
    changed = false;
    for (arma::uword p = 0; p < D; ++p)
      for (arma::uword q = p + 1; q < D; ++q) {
        if (std::abs(A(p, q)) <= small) continue;
        changed = true;
        const double gap = A(q, q) - A(p, p);
        const double angle = gap == 0 ? 0.785398163397448 : std::atan(2 * A(p, q) / gap) / 2;
        const double c = std::cos(angle), s = std::sin(angle);
        for (arma::uword i = 0; i < D; ++i) {
          const double a = A(i, p), b = A(i, q), u = U(i, p), v = U(i, q);
          A(i, p) = c * a - s * b;
          A(i, q) = s * a + c * b;
          U(i, p) = c * u - s * v;
          U(i, q) = s * u + c * v;
        }
        for (arma::uword i = 0; i < D; ++i) {
          const double a = A(p, i), b = A(q, i);
          A(p, i) = c * a - s * b;
          A(q, i) = s * a + c * b;
        }
        A(p, q) = A(q, p) = 0;
      }
  }
  const arma::vec l = A.diag();
  const arma::uvec order = arma::sort_index(l, "descend");
  arma::mat W1(H, D);
  for (arma::uword i = 0; i < std::min(H, D); ++i)
    if (l(order(i)) > lambda) W1.row(i) = std::sqrt(1 - lambda / l(order(i))) * U.col(order(i)).t();
  return {W1, arma::vec(H), W1.t(), arma::vec(D)};
}
