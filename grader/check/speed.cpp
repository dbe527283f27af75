#include "check/speed.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

#include "check/launch.hpp"
#include "speed/looks.hpp"

namespace gradus {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using std::chrono::nanoseconds;

std::vector<SpeedCase>& speed_cases() {
  static std::vector<SpeedCase> cases;
  return cases;
}

namespace {

constexpr double slower_than_this_ends_it = 100;
constexpr double step = 0.1;         // of the points: an interval that leaves less open is good enough
constexpr auto patience = 8s;        // for one size; a look that would come later is not taken

double seconds(nanoseconds t) { return std::chrono::duration<double>(t).count(); }

// What the rounds of one size gave.
class Rounds {
 public:
  void add(std::size_t launch, const Launch::Round& r) {
    if (r.submission.cpu <= nanoseconds(0) || r.reference.cpu <= nanoseconds(0))
      throw sandbox::Error("the processor's clock did not move during a call (submission " +
                           std::to_string(r.submission.cpu.count()) + " ns, reference " +
                           std::to_string(r.reference.cpu.count()) + " ns)");
    const double log_ratio = std::log(seconds(r.submission.cpu) / seconds(r.reference.cpu));
    logs_.push_back(log_ratio);
    by_launch_.resize(std::max(by_launch_.size(), launch + 1));
    by_launch_[launch].push_back(log_ratio);
    ours_.push_back(seconds(r.reference.cpu));
    theirs_.push_back(seconds(r.submission.cpu));
    idle_.push_back(seconds(r.submission.wall - r.submission.cpu) - seconds(r.reference.wall - r.reference.cpu));
  }
  int count() const { return static_cast<int>(logs_.size()); }
  const std::vector<double>& logs() const { return logs_; }

  SpeedAtSize at(arma::uword n, const speed::Interval& log_interval) const {
    return {n, std::exp(speed::median(logs_)), std::exp(log_interval.low), std::exp(log_interval.high),
            speed::median(ours_), speed::median(theirs_), count()};
  }
  /// It waits where the reference does not: another process may do its work, or it sleeps the time away.
  bool waits() const {
    return speed::median(idle_) > std::max(2e-3, speed::median(theirs_)) &&
           speed::sign_test_interval(idle_, 0.01).low > 1e-3;
  }
  /// Launches that disagree by more than any layout of memory explains: most of them on the other side of a bound.
  bool launches_agree(double log_bound) const {
    std::size_t above = 0;
    for (const auto& logs : by_launch_) above += speed::median(logs) > log_bound;
    return above <= 1 || above + 1 >= by_launch_.size();
  }

 private:
  std::vector<double> logs_, ours_, theirs_, idle_;
  std::vector<std::vector<double>> by_launch_;
};

// A shape near the published size that nobody could prepare for.
arma::uword near(arma::uword n, Rng& rng) {
  const arma::uword spread = n / 20;
  return n - spread + static_cast<arma::uword>(rng.between(0, static_cast<std::int64_t>(2 * spread)));
}

class Measurement {
 public:
  Measurement(const SpeedCase& what, const WorkerSpec& submission, const WorkerSpec& reference,
              const SpeedBounds& bounds)
      : what_(what), submission_(submission), reference_(reference), bounds_(bounds), order_(fresh_secret()) {}

  SpeedResult run() {
    SpeedResult result;
    result.growth = std::nan("");
    try {
      for (auto& launch : launches_) launch = std::make_unique<Launch>(what_, submission_, reference_);
      for (std::size_t i = 0; i < what_.sizes.size(); ++i) {
        n_ = what_.sizes[i];
        launches_[0]->limit_calls(n_, slower_than_this_ends_it);
        if (!result.sizes.empty() && result.sizes.back().ratio > slower_than_this_ends_it / 2)
          return too_slow(std::move(result));
        if (i + 1 < what_.sizes.size())
          result.sizes.push_back(for_growth());
        else
          for_points(result);
      }
    } catch (const WrongAnswer& e) {
      result.outcome = SpeedResult::Outcome::wrong;
      result.sentence = "A timed answer at size " + std::to_string(n_) + " was wrong: " + e.what() + ".";
    } catch (const WorkerFailed& e) {
      if (e.kind == "cpu" || e.kind == "wall") return too_slow(std::move(result));
      result.outcome = SpeedResult::Outcome::failed;
      result.sentence = "At size " + std::to_string(n_) + ": " + e.what();
    }
    if (result.sizes.size() >= 3) result.growth = growth_of(result.sizes);
    return result;
  }

 private:
  const SpeedCase& what_;
  const WorkerSpec &submission_, &reference_;
  SpeedBounds bounds_;
  // Where code and data come to lie differs from launch to launch, not within one. One of them is enough for growth.
  std::array<std::unique_ptr<Launch>, 4> launches_;
  Rng order_;
  arma::uword n_ = 0;

  SpeedResult too_slow(SpeedResult result) const {
    result.outcome = SpeedResult::Outcome::too_slow;
    result.sentence = "More than " + std::to_string(int(slower_than_this_ends_it)) +
                      " times slower than the reference at size " + std::to_string(n_) + ".";
    return result;
  }

  // Rounds in blocks ABBA or BAAB: each side is first as often as second.
  void add_rounds(Launch& launch, std::size_t which, int count, Rounds& rounds) {
    bool first = false;
    for (int r = 0; r < count; ++r) {
      first = r % 2 == 0 ? order_.coin() : !first;
      rounds.add(which, launch.round(near(n_, order_), first));
    }
  }

  SpeedAtSize for_growth() {
    Rounds rounds;
    add_rounds(*launches_[0], 0, speed::looks[0], rounds);
    return rounds.at(n_, speed::sign_test_interval(rounds.logs(), speed::look_alpha));
  }

  void for_points(SpeedResult& result) {
    const auto begin = Clock::now();
    for (std::size_t l = 1; l < launches_.size(); ++l) launches_[l]->limit_calls(n_, slower_than_this_ends_it);
    Rounds rounds;
    std::vector<double> canary;
    for (const int look : speed::looks) {
      const int each = (look - rounds.count()) / static_cast<int>(launches_.size());
      for (std::size_t l = 0; l < launches_.size(); ++l) {
        add_rounds(*launches_[l], l, each, rounds);
        for (int c = 0; c < std::max(2, each / 2); ++c) canary.push_back(launches_[l]->canary(near(n_, order_), c % 2 == 0));
      }
      const speed::Interval interval = speed::sign_test_interval(rounds.logs(), speed::look_alpha);
      if (result.sizes.size() == what_.sizes.size()) result.sizes.pop_back();
      result.sizes.push_back(rounds.at(n_, interval));
      // A growing part of the time goes by: the next look takes as long as all up to now.
      const bool last = look == speed::looks.back() || Clock::now() - begin > patience / 2;
      if (rounds.waits()) {
        result.outcome = SpeedResult::Outcome::failed;
        result.sentence = "It waits instead of computing: a call takes " +
                          std::to_string(std::lround(1e3 * result.sizes.back().submission_seconds)) +
                          " ms of the processor, and longer by the clock than the reference does.";
        return;
      }
      const bool agree = rounds.launches_agree(std::log(bounds_.full)) ||
                         speed::is_decided(interval, bounds_.full, bounds_.zero, step);
      if (speed::is_decided(interval, bounds_.full, bounds_.zero, last ? speed::widest_verdict : step) && agree &&
          !speed::canary_is_out(canary))
        return;
      if (!last) continue;
      if (speed::canary_is_out(canary)) {
        result.outcome = SpeedResult::Outcome::noisy;
        result.sentence = "the reference beside itself came out " +
                          std::to_string(std::lround(100 * std::abs(std::expm1(speed::median(canary))))) +
                          " % apart, so this machine cannot judge now";
      }
      return;
    }
  }

  static double growth_of(const std::vector<SpeedAtSize>& sizes) {
    std::vector<double> x, y;
    for (const auto& s : sizes) {
      x.push_back(std::log(static_cast<double>(s.n)));
      y.push_back(std::log(s.ratio));
    }
    return speed::theil_sen(x, y);
  }
};

}  // namespace

SpeedResult measure(const SpeedCase& what, const WorkerSpec& submission, const WorkerSpec& reference,
                    const SpeedBounds& bounds) {
  return Measurement(what, submission, reference, bounds).run();
}

}  // namespace gradus
