#include "training_error.hpp"

namespace eleg5040_q2 {

Trace train(const XorNet& start, double lr, arma::uword steps) {
  gradus::todo(start, lr, steps);  // TODO part a
}

XorNet saturated_start() {
  gradus::todo();  // TODO part a
}

XorNet stationary_not_optimal() {
  gradus::todo();  // TODO part a
}

Plan too_few_iterations() {
  gradus::todo();  // TODO part a
}

Cause diagnose(const Trace& trace) {
  gradus::todo(trace);  // TODO part a
}

}  // namespace eleg5040_q2
