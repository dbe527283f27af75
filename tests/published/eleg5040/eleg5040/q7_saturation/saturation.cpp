#include "saturation.hpp"

// The published answer to problem 7, as it stands: two formulas, and three remarks without numbers.
namespace eleg5040_q7 {

// (9) 4 / (e^2s + 2 + e^-2s)
arma::vec dtanh(const arma::vec& s) { return 4 / (arma::exp(2 * s) + 2 + arma::exp(-2 * s)); }

// (10) -8 (e^2s - e^-2s) / (e^2s + 2 + e^-2s)^2
arma::vec d2tanh(const arma::vec& s) {
  return -8 * (arma::exp(2 * s) - arma::exp(-2 * s)) /
         arma::square(arma::exp(2 * s) + 2 + arma::exp(-2 * s));
}

// Not asked there.
arma::vec d3tanh(const arma::vec& s) { gradus::todo(s); }

// Small weights: the second derivative is close to 0, so the network is nearly linear.
double linear_radius(double eps) { gradus::todo(eps); }
double max_scale(const arma::mat& W1, const arma::mat& X, double eps) { gradus::todo(W1, X, eps); }
arma::mat collapse(const std::vector<arma::mat>& weights) { gradus::todo(weights); }

// Large weights make "the gradients of weights" vanish: of the weights below the saturated units.
double saturation_threshold(double tau) { gradus::todo(tau); }
double saturating_scale(const arma::mat& W1, const arma::mat& X, double tau) {
  gradus::todo(W1, X, tau);
}
double saturated_fraction(const arma::mat& W1, const arma::mat& X, double tau) {
  gradus::todo(W1, X, tau);
}

// Weights should begin where the second derivative is extreme. The point is not computed.
double knee() { gradus::todo(); }
double knee_of(const nn::ScalarFunction& d2, double lo, double hi) { gradus::todo(d2, lo, hi); }
double init_std(arma::uword fan_in, double x_rms) { gradus::todo(fan_in, x_rms); }

}  // namespace eleg5040_q7
