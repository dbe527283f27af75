// Part: d
// Hint: Entry u of a stamp paints the rows
#include "transposed_convolution.hpp"

// Stamps cover each other.
arma::mat beyond_q6::checkerboard(const arma::mat& stamp, arma::uword sh, arma::uword sw,
                                  arma::uword ph, arma::uword pw) {
  if (stamp.is_empty() || sh * sw == 0) throw std::invalid_argument("zero");
  arma::mat Y(sh, sw);
  for (arma::uword v = 0; v < stamp.n_cols; ++v)
    for (arma::uword u = 0; u < stamp.n_rows; ++u)
      Y((u + sh * ph - ph) % sh, (v + sw * pw - pw) % sw) = stamp(u, v);
  return Y;
}
