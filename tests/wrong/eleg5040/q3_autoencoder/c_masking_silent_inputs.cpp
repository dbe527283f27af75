// Part: c
// Hint: An input that is always 0 tells nothing
#include "autoencoder.hpp"

// Divides by the diagonal of S, which may hold zeros.
arma::mat eleg5040_q3::denoising_masking(const arma::mat& S, double p) {
  if (S.is_empty() || !S.is_square() || !(p >= 0 && p < 1)) throw std::invalid_argument("S or p");
  if (p == 0) return arma::eye(arma::size(S));
  arma::mat R = (1 - p) * S;
  R.diag() = S.diag();
  const arma::vec d = 1 / arma::sqrt(S.diag());
  const arma::mat scaled = arma::diagmat(d) * R * arma::diagmat(d);
  if (!scaled.is_finite()) return arma::mat(arma::size(S)).fill(arma::datum::nan);
  return S * arma::diagmat(d) * arma::inv(scaled) * arma::diagmat(d);
}
