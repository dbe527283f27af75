#include "separable_filters.hpp"

// Every entry becomes a block with the entry in its first place; the last holes are cut off.
arma::mat beyond_q10::stuff_zeros(const arma::mat& K, arma::uword dh, arma::uword dw) {
  if (K.is_empty() || dh == 0 || dw == 0) throw std::invalid_argument("K or dilation");
  arma::mat block(dh, dw);
  block(0, 0) = 1;
  const arma::mat blocks = arma::kron(K, block);
  return blocks.submat(0, 0, blocks.n_rows - dh, blocks.n_cols - dw);
}
