// Part: a
// Hint: NaN is not small
#include "training_error.hpp"

// "Not above" where "at most" is meant.
eleg5040_q2::Cause eleg5040_q2::diagnose(const Trace& trace) {
  const auto& [loss, grad_norm, mean_slope] = trace;
  if (loss.is_empty() || grad_norm.n_elem != loss.n_elem || mean_slope.n_elem != loss.n_elem)
    throw std::invalid_argument("lengths");
  if (loss.back() <= 1e-3) return Cause::converged;
  if (!loss.is_finite() || loss.back() > 10 * loss.front()) return Cause::diverged;
  if (loss.back() > 0.05 && mean_slope.front() < 0.05) return Cause::saturated_start;
  return grad_norm.back() > 1e-6 ? Cause::not_enough_iterations : Cause::stationary_not_optimal;
}
