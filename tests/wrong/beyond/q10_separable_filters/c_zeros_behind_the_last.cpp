// Part: c
// Hint: Zeros stand between neighbours
#include "separable_filters.hpp"

// kron puts zeros behind every entry.
arma::mat beyond_q10::stuff_zeros(const arma::mat& K, arma::uword dh, arma::uword dw) {
  if (K.is_empty() || dh == 0 || dw == 0) throw std::invalid_argument("K or dilation");
  arma::mat first(dh, dw);
  first(0, 0) = 1;
  return arma::kron(K, first);
}
