// Part: a
// Hint: look at gradient norm and slope
#include "training_error.hpp"

// What a plot of the loss tells.
eleg5040_q2::Cause eleg5040_q2::diagnose(const Trace& trace) {
  const auto& [loss, grad_norm, mean_slope] = trace;
  if (loss.is_empty() || grad_norm.n_elem != loss.n_elem || mean_slope.n_elem != loss.n_elem)
    throw std::invalid_argument("lengths");
  if (loss.back() <= 1e-3) return Cause::converged;
  if (!loss.is_finite() || loss.back() > 10 * loss.front()) return Cause::diverged;
  return Cause::not_enough_iterations;
}
