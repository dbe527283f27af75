// Learning rates that change from step to step.
#pragma once
#include <functional>

#include "nn/core/shape.hpp"

namespace nn {

/// The learning rate of step t = 0, 1, ...
using Schedule = std::function<double(uword t)>;

/// Rates are finite and >= 0, counts of steps >= 1, or std::invalid_argument.

/// rate
Schedule constant_rate(double rate);

/// rate factor^floor(t / every),   0 < factor <= 1.
Schedule step_decay(double rate, uword every, double factor);

/// Half a cosine from `rate` down to `last` in `steps` steps, and `last` from then on (Loshchilov, Hutter 2017):
///   last + (rate - last) (1 + cos(pi t / steps)) / 2.
Schedule cosine_decay(double rate, uword steps, double last = 0);

/// A linear rise in front of another schedule:  then(0) (t + 1) / steps  for t < steps, and then(t - steps) after.
Schedule warm_up(uword steps, Schedule then);

}  // namespace nn
