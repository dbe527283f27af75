// Part: d
// Hint: The whole stamp reaches every pixel with stride 1 only
#include "transposed_convolution.hpp"

// An image of ones times the sum of the stamp.
arma::mat beyond_q6::checkerboard(const arma::mat& stamp, arma::uword sh, arma::uword sw,
                                  arma::uword ph, arma::uword pw) {
  if (stamp.is_empty() || sh * sw == 0) throw std::invalid_argument("zero");
  return arma::mat(sh, sw, arma::fill::value(arma::accu(stamp)));
}
