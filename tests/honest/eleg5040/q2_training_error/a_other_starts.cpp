#include "training_error.hpp"

namespace eleg5040_q2 {

// Both units far to the left, and inputs that count.
XorNet saturated_start() { return {{{2, -1}, {-3, 0.5}}, {-12, -7}, {0.25, 0.75}, 0.1}; }

// W = 0 leaves the units constant, whatever b and v are; c makes the output the mean target. Each
// term of dL/dW has the factors v and slope, but the errors of the samples with x_j = 1 cancel.
XorNet stationary_not_optimal() {
  const arma::vec b = {0.3, -0.4};
  const arma::rowvec v = {1, 2};
  return {arma::mat(2, 2), b, v, 0.5 - arma::dot(v, arma::tanh(b))};
}

// One unit for each of the two samples with target 1.
Plan too_few_iterations() {
  return {{{{2, -2}, {-2, 2}}, {-1, -1}, {0.5, 0.5}, 0.5}, 0.5, 1, 5000};
}

}  // namespace eleg5040_q2
