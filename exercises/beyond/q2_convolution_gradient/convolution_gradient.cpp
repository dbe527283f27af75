#include "convolution_gradient.hpp"

namespace beyond_q2 {

arma::vec bias_gradient(const arma::cube& dY) {
  gradus::todo(dY);  // TODO part a
}

arma::mat filter_gradient(const arma::cube& X, const arma::cube& dY, const Conv2d& layer) {
  gradus::todo(X, dY, layer);  // TODO part a
}

arma::cube input_gradient(const arma::mat& F, const arma::cube& dY, arma::uword H, arma::uword W,
                          const Conv2d& layer) {
  gradus::todo(F, dY, H, W, layer);  // TODO part b
}

}  // namespace beyond_q2
