#include "saturation.hpp"

namespace eleg5040_q7 {

arma::vec dtanh(const arma::vec& s) {
  gradus::todo(s);  // TODO part a
}

arma::vec d2tanh(const arma::vec& s) {
  gradus::todo(s);  // TODO part a
}

arma::vec d3tanh(const arma::vec& s) {
  gradus::todo(s);  // TODO part a
}

double linear_radius(double eps) {
  gradus::todo(eps);  // TODO part b
}

double max_scale(const arma::mat& W1, const arma::mat& X, double eps) {
  gradus::todo(W1, X, eps);  // TODO part b
}

arma::mat collapse(const std::vector<arma::mat>& weights) {
  gradus::todo(weights);  // TODO part b
}

double saturation_threshold(double tau) {
  gradus::todo(tau);  // TODO part c
}

double saturating_scale(const arma::mat& W1, const arma::mat& X, double tau) {
  gradus::todo(W1, X, tau);  // TODO part c
}

double saturated_fraction(const arma::mat& W1, const arma::mat& X, double tau) {
  gradus::todo(W1, X, tau);  // TODO part c
}

double knee() {
  gradus::todo();  // TODO part d
}

double knee_of(const nn::ScalarFunction& d2, double lo, double hi) {
  gradus::todo(d2, lo, hi);  // TODO part d
}

double init_std(arma::uword fan_in, double x_rms) {
  gradus::todo(fan_in, x_rms);  // TODO part d
}

}  // namespace eleg5040_q7
