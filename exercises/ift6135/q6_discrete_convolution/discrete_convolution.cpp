#include "discrete_convolution.hpp"

namespace ift6135_q6 {

arma::vec conv_full(const arma::vec& x, const arma::vec& k) {
  gradus::todo(x, k);  // TODO part a
}

arma::vec conv_valid(const arma::vec& x, const arma::vec& k) {
  gradus::todo(x, k);  // TODO part b
}

arma::vec conv_same(const arma::vec& x, const arma::vec& k) {
  gradus::todo(x, k);  // TODO part c
}

}  // namespace ift6135_q6
