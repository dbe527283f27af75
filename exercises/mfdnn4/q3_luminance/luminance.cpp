#include "luminance.hpp"

namespace mfdnn4_q3 {

Convolution luminance_layer() {
  gradus::todo();  // TODO part a
}

arma::mat luminance(const arma::cube& X) {
  gradus::todo(X);  // TODO part a
}

arma::cube conv1x1(const arma::cube& X, const arma::mat& W) {
  gradus::todo(X, W);  // TODO part a
}

}  // namespace mfdnn4_q3
