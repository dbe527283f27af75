#include "separable_filters.hpp"

namespace beyond_q10 {

std::optional<Factors> separate(const arma::mat& K) {
  gradus::todo(K);  // TODO part a
}

arma::mat convolve_separable(const arma::mat& X, const arma::vec& u, const arma::vec& v) {
  gradus::todo(X, u, v);  // TODO part b
}

Gradients factor_gradients(const arma::mat& X, const arma::vec& u, const arma::vec& v,
                           const arma::mat& dY) {
  gradus::todo(X, u, v, dY);  // TODO part b
}

arma::mat stuff_zeros(const arma::mat& K, arma::uword dh, arma::uword dw) {
  gradus::todo(K, dh, dw);  // TODO part c
}

arma::mat convolve_dilated(const arma::mat& X, const arma::mat& K, arma::uword dh, arma::uword dw) {
  gradus::todo(X, K, dh, dw);  // TODO part c
}

}  // namespace beyond_q10
