#include "threshold_units.hpp"

namespace eleg5040_q1 {

nn::TwoLayer gradient(const nn::TwoLayer& net, const arma::mat& X, const arma::mat& T) {
  gradus::todo(net, X, T);  // TODO part a
}

double flat_radius(const nn::TwoLayer& net, const arma::mat& X) {
  gradus::todo(net, X);  // TODO part a
}

Flip flip_direction(const nn::TwoLayer& net, const arma::mat& X) {
  gradus::todo(net, X);  // TODO part a
}

}  // namespace eleg5040_q1
