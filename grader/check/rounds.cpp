#include "check/rounds.hpp"

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

double seconds(std::chrono::nanoseconds t) { return std::chrono::duration<double>(t).count(); }

constexpr double idle_alpha = 0.01;
constexpr double clearly_slower = 1.25;
constexpr double far_from_the_median = 2;
constexpr double uneven_alpha = 0.005;

}  // namespace

double log_ratio(const Cost& submission, const Cost& reference) {
  return std::log(seconds(submission.cpu) / seconds(reference.cpu));
}

void Rounds::add(std::size_t launch, const Launch::Round& r) {
  log_ratios_.push_back(gradus::log_ratio(r.submission, r.reference));
  warm_log_ratios_.push_back(gradus::log_ratio(r.submission_warm, r.reference_warm));
  by_launch_.resize(std::max(by_launch_.size(), launch + 1));
  by_launch_[launch].push_back(log_ratios_.back());
  sums_.resize(by_launch_.size());
  sums_[launch].theirs += seconds(r.submission.cpu + r.submission_warm.cpu);
  sums_[launch].ours += seconds(r.reference.cpu + r.reference_warm.cpu);
  ours_.push_back(seconds(r.reference.cpu));
  theirs_.push_back(seconds(r.submission.cpu));
  wall_.push_back(seconds(r.submission.wall));
  sleeps_.push_back(static_cast<double>(r.submission.sleeps) - static_cast<double>(r.reference.sleeps));
  idle_.push_back(seconds(r.submission.wall - r.submission.cpu) - seconds(r.reference.wall - r.reference.cpu));
}

double Rounds::log_ratio_of_all() const {
  Sums all;
  for (const Sums& s : sums_) all = {all.theirs + s.theirs, all.ours + s.ours};
  return std::log(all.theirs / all.ours);
}

// Noise lengthens calls of both sides alike, so that ratios fall as often far below their median as far above it. Eight on
// one side and none on the other are too many.
bool Rounds::uneven() const {
  std::size_t above = 0, below = 0;
  for (const auto* ratios : {&log_ratios_, &warm_log_ratios_}) {
    const double middle = speed::median(*ratios), far = std::log(far_from_the_median);
    for (const double r : *ratios) {
      above += r > middle + far;
      below += r < middle - far;
    }
  }
  return speed::binomial_half_cdf(above + below, std::min(above, below)) < uneven_alpha;
}

speed::Estimate Rounds::log_ratio() const {
  if (uneven()) {
    speed::Estimate all{log_ratio_of_all(), {}};
    all.interval = {all.median, all.median};
    for (const Sums& s : sums_) {
      if (s.ours == 0) continue;
      all.interval.low = std::min(all.interval.low, std::log(s.theirs / s.ours));
      all.interval.high = std::max(all.interval.high, std::log(s.theirs / s.ours));
    }
    return all;
  }
  std::vector<double> excess;
  for (std::size_t i = 0; i < log_ratios_.size(); ++i) excess.push_back(warm_log_ratios_[i] - log_ratios_[i]);
  const bool elsewhere = speed::estimate(excess).interval.low > std::log(clearly_slower);
  return speed::estimate(elsewhere ? warm_log_ratios_ : log_ratios_);
}

SpeedAtSize Rounds::at(arma::uword n) const {
  const auto [median, interval] = log_ratio();
  return {n,
          std::exp(median),
          std::exp(interval.low),
          std::exp(interval.high),
          speed::median(ours_),
          speed::median(theirs_),
          count()};
}

double Rounds::least_ratio() const { return std::exp(*std::min_element(log_ratios_.begin(), log_ratios_.end())); }

// Who is only kept from the processor by others does not go to sleep.
bool Rounds::waits() const {
  return speed::median(sleeps_) > 0 && speed::median(idle_) > std::max(2e-3, speed::median(theirs_)) &&
         speed::sign_test_interval(idle_, idle_alpha).low > 1e-3;
}

bool Rounds::waits_long() const { return speed::median(sleeps_) > 0 && speed::median(idle_) > 20e-3; }

bool Rounds::has_helpers() const { return speed::median(theirs_) > 1.05 * speed::median(wall_) + 50e-6; }

bool Rounds::launches_agree(double log_bound) const {
  const double reach = std::log(1 + speed::grace);
  std::size_t above = 0, below = 0;
  for (const auto& logs : by_launch_) {
    above += speed::median(logs) > log_bound + reach;
    below += speed::median(logs) < log_bound - reach;
  }
  return above <= 1 || below <= 1;
}

}  // namespace gradus
