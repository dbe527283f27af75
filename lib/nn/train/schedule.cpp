#include "nn/train/schedule.hpp"

#include <cmath>
#include <numbers>

namespace nn {

namespace {

void require_rate(const char* where, const char* name, double rate) {
  require(rate >= 0 && std::isfinite(rate), where, ": ", name, " is ", rate, ", and must be finite and at least 0");
}

}  // namespace

Schedule constant_rate(double rate) {
  require_rate("constant_rate", "rate", rate);
  return [rate](uword) { return rate; };
}

Schedule step_decay(double rate, uword every, double factor) {
  require_rate("step_decay", "rate", rate);
  require(every >= 1, "step_decay: every is 0, and must be at least 1");
  require(factor > 0 && factor <= 1, "step_decay: factor is ", factor, ", and must be above 0 and at most 1");
  return [=](uword t) { return rate * std::pow(factor, static_cast<double>(t / every)); };
}

Schedule cosine_decay(double rate, uword steps, double last) {
  require_rate("cosine_decay", "rate", rate);
  require_rate("cosine_decay", "last", last);
  require(steps >= 1, "cosine_decay: steps is 0, and must be at least 1");
  return [=](uword t) {
    if (t >= steps) return last;
    const double angle = std::numbers::pi * static_cast<double>(t) / static_cast<double>(steps);
    return last + (rate - last) * (1 + std::cos(angle)) / 2;
  };
}

Schedule warm_up(uword steps, Schedule then) {
  require(steps >= 1, "warm_up: steps is 0, and must be at least 1");
  require(then != nullptr, "warm_up: there is no schedule to follow");
  return [steps, then = std::move(then)](uword t) {
    return t < steps ? then(0) * static_cast<double>(t + 1) / static_cast<double>(steps) : then(t - steps);
  };
}

}  // namespace nn
