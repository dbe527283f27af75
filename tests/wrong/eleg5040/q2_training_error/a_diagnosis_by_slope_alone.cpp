// Part: a
// Hint: It began flat, but it has learnt since
#include "training_error.hpp"

// A small first slope is enough.
eleg5040_q2::Cause eleg5040_q2::diagnose(const Trace& trace) {
  const auto& [loss, grad_norm, mean_slope] = trace;
  if (loss.is_empty() || grad_norm.n_elem != loss.n_elem || mean_slope.n_elem != loss.n_elem)
    throw std::invalid_argument("lengths");
  if (loss.back() <= 1e-3) return Cause::converged;
  if (!loss.is_finite() || loss.back() > 10 * loss.front()) return Cause::diverged;
  if (mean_slope.front() < 0.05) return Cause::saturated_start;
  if (grad_norm.back() <= 1e-6) return Cause::stationary_not_optimal;
  return Cause::not_enough_iterations;
}
