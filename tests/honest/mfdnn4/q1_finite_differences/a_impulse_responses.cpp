#include "finite_differences.hpp"

// The layer answers at the centre of a 3 x 3 image with the entry that reads the bright pixel.
arma::cube mfdnn4_q1::difference_filters() {
  arma::cube F(3, 3, 2);
  for (arma::uword v = 0; v < 3; ++v)
    for (arma::uword u = 0; u < 3; ++u) {
      arma::mat bright(3, 3);
      bright(u, v) = 1;
      F.tube(u, v) = finite_difference(bright).tube(1, 1);
    }
  return F;
}
