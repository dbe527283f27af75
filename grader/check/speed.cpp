#include "check/speed.hpp"

#include <chrono>
#include <cmath>

#include "speed/statistics.hpp"

namespace gradus {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using std::chrono::nanoseconds;
using Seconds = std::chrono::duration<double>;

std::vector<SpeedCase>& speed_cases() {
  static std::vector<SpeedCase> cases;
  return cases;
}

namespace {

constexpr double slower_than_this_ends_it = 100;
constexpr int fewest_rounds = 8, most_rounds = 48;  // with 8 the interval is finite
constexpr double narrow = 0.03;  // half-width of the log interval at which more rounds change nothing
constexpr double wide = 0.10;    // above it no verdict is possible: more time is worth it
constexpr auto patience = 3s;    // that much

// A wrong answer during timing ends the measurement.
struct WrongAnswer : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class Duel {
 public:
  Duel(const SpeedCase& what, const WorkerSpec& submission, const WorkerSpec& reference, std::uint64_t secret)
      : what_(what), submission_(submission), reference_(reference), secret_(secret), order_(mix(secret, "order")) {}

  SpeedAtSize at(arma::uword n, Clock::time_point until) {
    SpeedAtSize result{n, 0, 0, 0, 0, 0, 0};
    std::vector<double> logs, ours, theirs;
    while (result.rounds < most_rounds) {
      // ABBA or BAAB: each side is first as often as second.
      const bool submission_first = result.rounds % 2 == 0 ? (flip_ = order_.coin()) : !flip_;
      const auto [s, r] = round(n, submission_first);
      ++result.rounds;
      ours.push_back(r.count());
      theirs.push_back(s.count());
      logs.push_back(std::log(s / r));
      if (result.rounds < fewest_rounds) continue;
      const auto interval = speed::sign_test_interval(logs, 0.01);
      const double half_width = (interval.high - interval.low) / 2;
      if (half_width < narrow || Clock::now() > until + (half_width > wide ? patience : 0s)) break;
    }
    const auto interval = speed::sign_test_interval(logs, 0.01);
    result.ratio = std::exp(speed::median(logs));
    result.low = std::exp(interval.low);
    result.high = std::exp(interval.high);
    result.reference_seconds = speed::median(ours);
    result.submission_seconds = speed::median(theirs);
    return result;
  }

  /// The reference's time at this size, from one call after one that warms up.
  nanoseconds reference_time(arma::uword n) {
    call(reference_, n);
    return call(reference_, n).cpu;
  }

 private:
  const SpeedCase& what_;
  WorkerProcess submission_, reference_;
  std::uint64_t secret_, calls_ = 0;
  Rng order_;
  bool flip_ = false;

  WorkerProcess::Reply call(WorkerProcess& worker, arma::uword n) { return call(worker, next(n)); }
  WorkerProcess::Reply call(WorkerProcess& worker, const Arguments& arguments) {
    WorkerProcess::Reply reply;
    try {
      reply = worker.call(what_.index, arguments);
    } catch (const WorkerFailed& e) {  // the reference's failure is ours
      if (&worker == &reference_) throw sandbox::Error(std::string("the reference failed: ") + e.what());
      throw;
    }
    if (reply.bell != wire::Bell::result) throw WrongAnswer("it threw an exception");
    return reply;
  }
  Arguments next(arma::uword n) {
    Rng rng(mix(secret_, ++calls_));
    return what_.draw(rng, n);
  }

  // One warm and one timed call for each side, all verified: warm and timed look alike from inside.
  std::pair<Seconds, Seconds> round(arma::uword n, bool submission_first) {
    const Arguments warm = next(n), timed = next(n);
    WorkerProcess::Reply s_warm, s, r_warm, r;
    for (const bool submission : {submission_first, !submission_first}) {
      WorkerProcess& worker = submission ? submission_ : reference_;
      (submission ? s_warm : r_warm) = call(worker, warm);
      (submission ? s : r) = call(worker, timed);
    }
    for (const auto& [got, expected] : {std::pair{&s_warm, &r_warm}, std::pair{&s, &r}})
      if (const std::string wrong = what_.verify(expected->body, got->body); !wrong.empty())
        throw WrongAnswer(wrong);
    return {s.cpu, r.cpu};
  }
};

}  // namespace

SpeedResult measure(const SpeedCase& what, const WorkerSpec& submission, const WorkerSpec& reference,
                    std::uint64_t secret) {
  SpeedResult result;
  result.growth = std::nan("");
  arma::uword n = 0;
  double previous_ratio = 1;
  std::chrono::milliseconds limit{0};
  try {
    for (std::size_t i = 0; i < what.sizes.size(); ++i) {
      n = what.sizes[i];
      const bool last = i + 1 == what.sizes.size();
      const auto expected = [&] {  // an own pair: its worker may be ended without losing anything
        Duel probe(what, reference, reference, mix(secret, n));
        return probe.reference_time(n);
      }();
      WorkerSpec limited = submission;
      limit = std::chrono::ceil<std::chrono::milliseconds>(expected * slower_than_this_ends_it) + 50ms;
      limited.cpu_per_call = limit;
      limited.wall_per_call = limit * 4 + 2s;
      if (previous_ratio > slower_than_this_ends_it / 2) {
        result.outcome = SpeedResult::Outcome::too_slow;
        break;
      }
      Duel duel(what, limited, reference, mix(secret, n));
      result.sizes.push_back(duel.at(n, Clock::now() + (last ? 1200ms : 350ms)));
      previous_ratio = result.sizes.back().ratio;
    }
  } catch (const WrongAnswer& e) {
    result.outcome = SpeedResult::Outcome::wrong;
    result.sentence = "A timed answer at size " + std::to_string(n) + " was wrong: " + e.what() + ".";
  } catch (const WorkerFailed& e) {
    const bool slow = e.kind == "cpu" || e.kind == "wall";
    result.outcome = slow ? SpeedResult::Outcome::too_slow : SpeedResult::Outcome::failed;
    result.sentence = slow ? "" : "At size " + std::to_string(n) + ": " + e.what();
  }
  if (result.outcome == SpeedResult::Outcome::too_slow)
    result.sentence = "More than " + std::to_string(int(slower_than_this_ends_it)) +
                      " times slower than the reference at size " + std::to_string(n) + ".";
  if (result.sizes.size() >= 3) {
    std::vector<double> x, y;
    for (const auto& s : result.sizes) {
      x.push_back(std::log(static_cast<double>(s.n)));
      y.push_back(std::log(s.ratio));
    }
    result.growth = speed::theil_sen(x, y);
  }
  return result;
}

}  // namespace gradus
