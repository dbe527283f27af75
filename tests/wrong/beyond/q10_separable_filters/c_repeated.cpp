// Part: c
// Hint: Nothing is repeated
#include "separable_filters.hpp"

// Enlarges the kernel like an image.
arma::mat beyond_q10::stuff_zeros(const arma::mat& K, arma::uword dh, arma::uword dw) {
  if (K.is_empty() || dh == 0 || dw == 0) throw std::invalid_argument("K or dilation");
  const arma::mat large = arma::kron(K, arma::ones(dh, dw));
  return large.submat(0, 0, dh * (K.n_rows - 1), dw * (K.n_cols - 1));
}
