// Part: d
// Hint: You count the stamps over a pixel
#include "transposed_convolution.hpp"

// How often a pixel is painted.
arma::mat beyond_q6::checkerboard(const arma::mat& stamp, arma::uword sh, arma::uword sw,
                                  arma::uword ph, arma::uword pw) {
  if (stamp.is_empty() || sh * sw == 0) throw std::invalid_argument("zero");
  arma::mat Y(sh, sw);
  for (arma::uword v = 0; v < stamp.n_cols; ++v)
    for (arma::uword u = 0; u < stamp.n_rows; ++u)
      Y((u + sh * ph - ph) % sh, (v + sw * pw - pw) % sw) += 1;
  return Y;
}
