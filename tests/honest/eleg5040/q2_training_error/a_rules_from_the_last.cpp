#include "training_error.hpp"

// The rules from the last to the first: one that stands higher overrules those below.
eleg5040_q2::Cause eleg5040_q2::diagnose(const Trace& trace) {
  const arma::uword n = trace.loss.n_elem;
  if (n == 0 || trace.grad_norm.n_elem != n || trace.mean_slope.n_elem != n)
    throw std::invalid_argument("lengths");
  const double last = trace.loss(n - 1);
  Cause cause = Cause::not_enough_iterations;
  if (1e-6 >= trace.grad_norm(n - 1)) cause = Cause::stationary_not_optimal;
  if (0.05 < last && 0.05 > trace.mean_slope(0)) cause = Cause::saturated_start;
  if (last / trace.loss(0) > 10) cause = Cause::diverged;
  for (const double each : trace.loss)
    if (!std::isfinite(each)) cause = Cause::diverged;
  if (last <= 0.001) cause = Cause::converged;
  return cause;
}
