// Part: c
// Hint: as long as it is made of numbers
#include "autoencoder.hpp"

// Scales S to largest modulus 1 first.
arma::mat eleg5040_q3::denoising_masking(const arma::mat& S, double p) {
  if (S.is_empty() || !S.is_square() || S.diag().min() < 0 || !(p >= 0 && p < 1))
    throw std::invalid_argument("S or p");
  if (arma::abs(S - S.t()).max() > 1e-10 * arma::abs(S).max())
    throw std::invalid_argument("S is not symmetric");
  const arma::mat scaled = S / arma::abs(S).max();
  const arma::mat R = (1 - p) * scaled + p * arma::mat(arma::diagmat(scaled));
  return scaled * arma::pinv(R);
}
