// Part: d
// Hint: One number for each place in the pattern
#include "transposed_convolution.hpp"

// As large as the stamp.
arma::mat beyond_q6::checkerboard(const arma::mat& stamp, arma::uword sh, arma::uword sw,
                                  arma::uword ph, arma::uword pw) {
  if (stamp.is_empty() || sh * sw == 0) throw std::invalid_argument("zero");
  return stamp;
}
