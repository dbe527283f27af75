#include "autoencoder.hpp"

namespace {

void check(const arma::mat& S) {
  if (S.n_rows == 0 || S.n_rows != S.n_cols) throw std::invalid_argument("S");
  const double largest = arma::abs(S).max();
  for (arma::uword i = 0; i < S.n_rows; ++i) {
    if (S(i, i) < 0) throw std::invalid_argument("diagonal of S");
    for (arma::uword j = 0; j < i; ++j)
      if (std::abs(S(i, j) - S(j, i)) > 1e-10 * largest)
        throw std::invalid_argument("symmetry of S");
  }
}

}  // namespace

// Each direction by itself: it is damped by l / (l + s2).
arma::mat eleg5040_q3::denoising_gaussian(const arma::mat& S, double s2) {
  check(S);
  if (!(s2 > 0)) throw std::invalid_argument("s2");
  arma::vec l;
  arma::mat U;
  arma::eig_sym(l, U, S);
  return U * arma::diagmat(l / (l + s2)) * U.t();
}

// The smallest of all solutions.
arma::mat eleg5040_q3::denoising_masking(const arma::mat& S, double p) {
  check(S);
  if (!(p >= 0) || !(p < 1)) throw std::invalid_argument("p");
  const double q = 1 - p;
  const arma::mat E = q * q * S + q * p * arma::mat(arma::diagmat(S));
  return q * S * arma::pinv(E);
}

// Multiplied out, entry by entry.
double eleg5040_q3::expected_loss_gaussian(const arma::mat& W, const arma::mat& S, double s2) {
  check(S);
  if (!(s2 > 0) || W.n_rows != S.n_rows || W.n_cols != S.n_cols)
    throw std::invalid_argument("W or s2");
  double loss = 0;
  for (arma::uword r = 0; r < S.n_rows; ++r) {
    loss += S(r, r);
    for (arma::uword i = 0; i < S.n_rows; ++i) {
      loss -= 2 * W(r, i) * S(i, r);
      loss += s2 * W(r, i) * W(r, i);
      for (arma::uword j = 0; j < S.n_rows; ++j) loss += W(r, i) * S(i, j) * W(r, j);
    }
  }
  return loss;
}

// What the mean of x' does, and what its variance adds.
double eleg5040_q3::expected_loss_masking(const arma::mat& W, const arma::mat& S, double p) {
  check(S);
  if (!(p >= 0) || !(p < 1) || W.n_rows != S.n_rows || W.n_cols != S.n_cols)
    throw std::invalid_argument("W or p");
  const double q = 1 - p;
  const arma::mat E = q * W - arma::eye(arma::size(S));
  double loss = arma::trace(E * S * E.t());
  for (arma::uword i = 0; i < S.n_rows; ++i)
    loss += p * q * S(i, i) * arma::dot(W.col(i), W.col(i));
  return loss;
}
