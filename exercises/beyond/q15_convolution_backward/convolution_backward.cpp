#include "convolution_backward.hpp"

namespace beyond_q15 {

arma::vec signal_gradient(const arma::vec& dy, const arma::vec& k, arma::uword n, Mode mode) {
  gradus::todo(dy, k, n, mode);  // TODO part a
}

arma::vec kernel_gradient(const arma::vec& dy, const arma::vec& x, arma::uword m, Mode mode) {
  gradus::todo(dy, x, m, mode);  // TODO part a
}

Recipe weight_recipe(arma::uword n, const Layer& layer) {
  gradus::todo(n, layer);  // TODO part b
}

Recipe signal_recipe(arma::uword n, const Layer& layer) {
  gradus::todo(n, layer);  // TODO part b
}

arma::cube weight_gradient(const arma::mat& dY, const arma::mat& X, arma::uword k, arma::uword d) {
  gradus::todo(dY, X, k, d);  // TODO part c
}

arma::mat input_gradient(const arma::mat& dY, const arma::cube& W, arma::uword d) {
  gradus::todo(dY, W, d);  // TODO part c
}

}  // namespace beyond_q15
