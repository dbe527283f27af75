#include "check/speed.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

#include "check/launch.hpp"
#include "check/one_processor.hpp"
#include "check/rounds.hpp"
#include "speed/machine_peak.hpp"

namespace gradus {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

std::vector<SpeedCase>& speed_cases() {
  static std::vector<SpeedCase> cases;
  return cases;
}

namespace {

constexpr double slower_than_this_ends_it = 100;
constexpr double hopeless = 3;  // times the ratio that earns nothing, in each of the first rounds
constexpr auto for_precision = 1000ms;  // so long a decided ratio is measured to a few percent
constexpr auto patience = 3s;           // so long an undecided one is; a look that would come later is not taken
constexpr const char* run_it_again = "Run it again.";
constexpr double believable = 0.8;      // of the least time that this machine needs

// A shape near the published size that nobody could prepare for.
arma::uword near(arma::uword n, Rng& rng) {
  const arma::uword spread = n / 20;
  return n - spread + static_cast<arma::uword>(rng.between(0, static_cast<std::int64_t>(2 * spread)));
}

long percent(double log_ratio) { return std::lround(100 * std::abs(std::expm1(log_ratio))); }

class Measurement {
 public:
  Measurement(const SpeedCase& what, const WorkerSpec& submission, const WorkerSpec& reference,
              const speed::Bounds& bounds)
      : what_(what), submission_(submission), reference_(reference), bounds_(bounds), order_(fresh_secret()) {}

  SpeedResult run() {
    try {
      for (auto& launch : launches_) launch = std::make_unique<Launch>(what_, submission_, reference_);
      if (scout()) {
        measure_growth();
        measure_ratio();
      }
    } catch (const WrongAnswer& e) {
      end(SpeedResult::Outcome::wrong,
          "A timed answer at size " + std::to_string(n_) + " was wrong: " + e.what() + ".");
    } catch (const WorkerFailed& e) {
      if (n_ == 0)
        end(SpeedResult::Outcome::failed, std::string("Before the first call: ") + e.what());
      else if (e.kind == "cpu")
        too_slow();
      else if (e.kind == "wall")  // perhaps the machine stood still: only a second run can tell
        end(SpeedResult::Outcome::noisy, "a call at size " + std::to_string(n_) + " did not end in time by the clock. " +
                                             run_it_again);
      else
        end(SpeedResult::Outcome::failed, "At size " + std::to_string(n_) + ": " + e.what());
    }
    // What was only begun has no interval.
    std::erase_if(result_.sizes, [](const SpeedAtSize& s) { return s.rounds < speed::looks[0]; });
    return result_;
  }

 private:
  const SpeedCase& what_;
  const WorkerSpec &submission_, &reference_;
  const speed::Bounds bounds_;
  const OneProcessor here_;
  // Where code and data come to lie differs from launch to launch, not within one: up to a factor of two for calls of
  // some 20 us. So everything is measured on several.
  std::array<std::unique_ptr<Launch>, 4> launches_;
  Rng order_;
  arma::uword n_ = 0;  // the size that is being timed
  int visits_ = 0, spoilt_ = 0;
  SpeedResult result_;

  void end(SpeedResult::Outcome outcome, std::string sentence) {
    result_.outcome = outcome;
    result_.sentence = std::move(sentence);
  }

  void too_slow(double times = slower_than_this_ends_it) {
    end(SpeedResult::Outcome::too_slow, "more than " + std::to_string(std::lround(times)) +
                                            " times the reference's time at size " + std::to_string(n_) +
                                            ", so nothing more was measured: no points for speed. Count how often your " +
                                            "loops run as the size doubles, and what a call does that could be done once (a first " +
                                            "call that fills a table counts with the others).");
  }

  // One that counts. What the machine spoils is replaced, unless that is most of it.
  template <class Visit>
  Launch::Round measured(const Visit& visit) {
    for (;; ++spoilt_) {
      const Launch::Round round = visit();
      ++visits_;
      if (round.is_measured()) return round;
      if (spoilt_ > 10 && spoilt_ > visits_ / 2)
        throw sandbox::Error("the processor's clock did not move in " + std::to_string(spoilt_) + " of " +
                             std::to_string(visits_) + " visits");
    }
  }

  // Rounds in blocks ABBA or BAAB: each side is first as often as second.
  void add_rounds(Launch& launch, std::size_t which, int count, Rounds& rounds) {
    bool first = false;
    for (int r = 0; r < count; ++r) {
      first = r % 2 == 0 ? order_.coin() : !first;
      rounds.add(which, measured([&] { return launch.round(near(n_, order_), first); }));
    }
  }

  void waits(const Rounds& rounds) {
    end(SpeedResult::Outcome::failed, "It waits instead of computing: a call has the processor for " +
                                          std::to_string(std::lround(1e6 * rounds.at(n_).submission_seconds)) +
                                          " us, and takes much longer by the clock than the reference does.");
  }

  // From the smallest size up, a few rounds each: what would take for ever is not begun. False when that ended it.
  bool scout() {
    for (const arma::uword n : what_.sizes) {
      n_ = n;
      if (!result_.sizes.empty() && result_.sizes.back().ratio > slower_than_this_ends_it / 2) return too_slow(), false;
      launches_[0]->limit_calls(n, slower_than_this_ends_it);
      Rounds rounds;
      add_rounds(*launches_[0], 0, 3, rounds);
      result_.sizes.push_back(rounds.at(n));
      if (rounds.waits_long()) return waits(rounds), false;
      if (rounds.least_ratio() > hopeless * bounds_.zero) return too_slow(hopeless * bounds_.zero), false;
    }
    result_.memory = launches_.back()->memory(what_.sizes.front(), n_, slower_than_this_ends_it);
    for (auto& launch : launches_) launch->limit_calls(n_, slower_than_this_ends_it);
    return true;
  }

  // A round visits every size; its slope of the log-ratio over log n is one value. What is alike at all sizes cancels.
  void measure_growth() {
    if (what_.sizes.size() < 3) return;
    const auto begin = Clock::now();
    std::vector<Rounds> rounds(what_.sizes.size());
    std::vector<double> slopes, warm_slopes, ours, theirs;
    for (const int look : speed::looks) {
      while (static_cast<int>(slopes.size()) < look) {
        const std::size_t launch = slopes.size() % launches_.size();
        std::vector<double> log_n, log_ours, log_theirs, ratios, warm_ratios;
        for (const arma::uword s : order_.permutation(rounds.size())) {
          n_ = what_.sizes[s];
          const arma::uword n = near(n_, order_);
          const Launch::Round round = measured([&] { return launches_[launch]->round(n, order_.coin()); });
          rounds[s].add(launch, round);
          log_n.push_back(std::log(n));
          log_ours.push_back(std::log(round.reference.cpu.count()));
          log_theirs.push_back(std::log(round.submission.cpu.count()));
          ratios.push_back(log_ratio(round.submission, round.reference));
          warm_ratios.push_back(log_ratio(round.submission_warm, round.reference_warm));
        }
        slopes.push_back(speed::theil_sen(log_n, ratios));
        warm_slopes.push_back(speed::theil_sen(log_n, warm_ratios));
        ours.push_back(speed::theil_sen(log_n, log_ours));
        theirs.push_back(speed::theil_sen(log_n, log_theirs));
      }
      // Work that is done in the calls before the timed ones grows there.
      const bool elsewhere = speed::estimate(warm_slopes).interval.low > speed::estimate(slopes).interval.high;
      const auto [median, interval] = speed::estimate(elsewhere ? warm_slopes : slopes);
      result_.growth = {{median, interval, speed::median(ours), speed::median(theirs)}};
      if (speed::growth_of(interval, bounds_.growth) != speed::Growth::undecided || Clock::now() - begin > patience * 2 / 3)
        break;
    }
    for (std::size_t s = 0; s < rounds.size(); ++s) result_.sizes[s] = rounds[s].at(what_.sizes[s]);
  }

  void measure_ratio() {
    const auto begin = Clock::now();
    n_ = what_.sizes.back();
    Rounds rounds;
    std::vector<double> canary;
    for (const int look : speed::looks) {
      const int each = (look - rounds.count()) / static_cast<int>(launches_.size());
      for (std::size_t l = 0; l < launches_.size(); ++l) {
        add_rounds(*launches_[l], l, each, rounds);
        for (int c = 0; c < std::max(3, each / 2); ++c) {
          const Launch::Round r = measured([&] { return launches_[l]->canary(near(n_, order_), c % 2 == 0); });
          canary.push_back(log_ratio(r.submission, r.reference));
        }
      }
      result_.sizes.back() = rounds.at(n_);
      result_.uneven = rounds.uneven();
      if (rounds.waits()) return waits(rounds);
      if (rounds.has_helpers())
        return end(SpeedResult::Outcome::failed,
                   "It used the processor for longer than passed until its answer: other threads compute, or it goes on "
                   "after answering.");
      const auto spent = Clock::now() - begin;
      // Where the reference beside itself comes out different, by so much less is known.
      const bool canary_out = speed::canary_is_out(canary);
      const speed::Estimate ratio =
          speed::widened(rounds.log_ratio(), canary_out ? std::abs(speed::median(canary)) : 0);
      result_.sizes.back().low = std::exp(ratio.interval.low);
      result_.sizes.back().high = std::exp(ratio.interval.high);
      const bool narrow = ratio.interval.high - ratio.interval.low <= speed::narrow || spent > for_precision;
      const bool decided = speed::is_decided(ratio, bounds_, speed::step) && narrow;
      const bool agree = rounds.launches_agree(speed::last_with_all_points(bounds_));
      if (decided && agree) break;
      // The next look takes as long as all up to now.
      if (look != speed::looks.back() && spent < patience / 2) continue;
      if (canary_out && !speed::is_decided(ratio, bounds_, speed::widest_verdict))
        end(SpeedResult::Outcome::noisy, "the reference beside itself came out " +
                                             std::to_string(percent(speed::median(canary))) +
                                             " % apart, so this machine cannot judge now. " + run_it_again);
      else if (!agree)
        end(SpeedResult::Outcome::noisy,
            std::string("its processes differ more from each other than that. ") + run_it_again);
      break;
    }
    compare_with_machine();
  }

  // What the machine can do at most is no part of the grade, but nobody is faster than that.
  void compare_with_machine() {
    const double seconds = result_.sizes.back().submission_seconds;
    const auto bytes = static_cast<double>(launches_[0]->bytes_of_a_call());
    const double bandwidth = speed::copy_bandwidth(static_cast<std::size_t>(bytes));
    const double least = bytes / bandwidth / 2;  // what is only read costs half a copy
    result_.throughput = {bytes / seconds, bandwidth, "B/s"};
    // No floor follows from the operations: there may be a way that needs fewer.
    if (what_.flops) result_.throughput = {what_.flops(n_) / seconds, speed::peak_flops(), "FLOP/s"};
    if (seconds < believable * least)
      end(SpeedResult::Outcome::impossible,
          "a call took " + std::to_string(std::lround(1e6 * seconds)) + " us, and this machine needs " +
              std::to_string(std::lround(1e6 * least)) + " us only to touch the numbers. A person must look at this.");
  }
};

}  // namespace

SpeedResult measure(const SpeedCase& what, const WorkerSpec& submission, const WorkerSpec& reference,
                    const speed::Bounds& bounds) {
  return Measurement(what, submission, reference, bounds).run();
}

}  // namespace gradus
