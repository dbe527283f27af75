#include "patches.hpp"

namespace beyond_q3 {

arma::mat im2col(const arma::cube& X, const Window& window) {
  gradus::todo(X, window);  // TODO part a
}

arma::cube convolve(const arma::cube& X, const arma::mat& F, const arma::vec& b,
                    const Window& window) {
  gradus::todo(X, F, b, window);  // TODO part a
}

arma::cube col2im(const arma::mat& P, arma::uword H, arma::uword W, arma::uword C,
                  const Window& window) {
  gradus::todo(P, H, W, C, window);  // TODO part b
}

arma::mat multiplicity(arma::uword H, arma::uword W, const Window& window) {
  gradus::todo(H, W, window);  // TODO part b
}

arma::cube nearest_image(const arma::mat& P, arma::uword H, arma::uword W, arma::uword C,
                         const Window& window) {
  gradus::todo(P, H, W, C, window);  // TODO part b
}

}  // namespace beyond_q3
