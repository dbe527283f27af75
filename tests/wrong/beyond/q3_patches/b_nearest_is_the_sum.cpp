// Part: b
// Hint: want 5, not 10
#include "patches.hpp"

arma::cube beyond_q3::nearest_image(const arma::mat& P, arma::uword H, arma::uword W, arma::uword C,
                                    const Window& w) {
  return col2im(P, H, W, C, w);
}
