#include "winograd.hpp"

namespace beyond_q4 {

arma::vec transform_filter(const arma::vec& g) {
  gradus::todo(g);  // TODO part a
}

arma::vec transform_input(const arma::vec& d) {
  gradus::todo(d);  // TODO part a
}

arma::vec transform_output(const arma::vec& m) {
  gradus::todo(m);  // TODO part a
}

arma::mat transform_filter_2d(const arma::mat& g) {
  gradus::todo(g);  // TODO part b
}

arma::mat transform_input_2d(const arma::mat& d) {
  gradus::todo(d);  // TODO part b
}

arma::mat transform_output_2d(const arma::mat& m) {
  gradus::todo(m);  // TODO part b
}

arma::cube convolve(const arma::cube& X, const arma::mat& F, arma::uword padding) {
  gradus::todo(X, F, padding);  // TODO part c
}

Products count_products(arma::uword H, arma::uword W, arma::uword C, arma::uword K, arma::uword r,
                        arma::uword m) {
  gradus::todo(H, W, C, K, r, m);  // TODO part d
}

Growth growth(const arma::mat& A, const arma::mat& G, const arma::mat& B) {
  gradus::todo(A, G, B);  // TODO part d
}

}  // namespace beyond_q4
