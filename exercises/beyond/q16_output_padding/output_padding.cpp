#include "output_padding.hpp"

namespace beyond_q16 {

arma::uword transposed_size(arma::uword h, const Layer& layer, arma::uword q) {
  gradus::todo(h, layer, q);  // TODO part a
}

arma::uword restoring_padding(arma::uword n, const Layer& layer) {
  gradus::todo(n, layer);  // TODO part a
}

arma::uvec decoder_paddings(arma::uword n, const std::vector<Layer>& encoder) {
  gradus::todo(n, encoder);  // TODO part a
}

arma::uvec times_painted(arma::uword h, const Layer& layer, arma::uword q) {
  gradus::todo(h, layer, q);  // TODO part b
}

Coverage coverage(arma::uword k, arma::uword s, arma::uword d) {
  gradus::todo(k, s, d);  // TODO part b
}

arma::mat transposed_convolution(const arma::mat& X, const arma::cube& W, const arma::vec& b,
                                 const Layer& layer, arma::uword q) {
  gradus::todo(X, W, b, layer, q);  // TODO part c
}

Gradients transposed_gradients(const arma::mat& dY, const arma::mat& X, const arma::cube& W,
                               const Layer& layer, arma::uword q) {
  gradus::todo(dY, X, W, layer, q);  // TODO part c
}

}  // namespace beyond_q16
