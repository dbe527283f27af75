#include "bench/duel.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <thread>

#include "bench/report/compare.hpp"
#include "nn/core/threads.hpp"
#include "speed/statistics.hpp"

namespace nn::bench {

// Google Benchmark 1.7.1 can interleave by itself (--benchmark_enable_random_interleaving), but what it does is to
// shuffle the repetitions of everything: a contestant may have its repetitions early and the other late, each begins
// with the caches that the one before has left, and each gets an iteration count of its own. So here it does the timing
// (its State loop, real time) and we give it the order: a round is one run of the benchmarks ours, LibTorch, LibTorch,
// ours, all with the same count of iterations, and an untimed call first. A drift of the machine that is slower than a
// round falls on both alike, and one that is linear cancels.
namespace {

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double time_call(const Contestant& c) {
  const auto start = std::chrono::steady_clock::now();
  c.run();
  return seconds_since(start);
}

/// The time of a call, from a few of them.
double estimate(const Contestant& c) {
  double least = time_call(c);
  const auto start = std::chrono::steady_clock::now();
  for (int i = 0; i < 20 && seconds_since(start) < 0.02; ++i) least = std::min(least, time_call(c));
  return least;
}

int calls_for(double seconds) { return std::max(1, static_cast<int>(std::ceil(2e-3 / std::max(1e-7, seconds)))); }

/// Collects the seconds a call, in the order of the runs.
class Collector : public benchmark::BenchmarkReporter {
 public:
  std::vector<double> seconds;
  bool ReportContext(const Context&) override { return true; }
  void ReportRuns(const std::vector<Run>& runs) override {
    for (const Run& r : runs) seconds.push_back(r.real_accumulated_time / static_cast<double>(r.iterations));
  }
};

// The threads that computed for one wait for more in a loop, and would take a core from the other: OpenBLAS's for 2^26
// ticks of the processor's clock. So with several threads each visit begins when those of the last one sleep, and wakes
// its own by a call that is not timed.
constexpr std::chrono::milliseconds until_threads_sleep {50};

void add_visit(const char* name, const Contestant& c, int calls, bool warm) {
  benchmark::RegisterBenchmark(name, [&c, warm](benchmark::State& state) {
    if (nn::threads() > 1) std::this_thread::sleep_for(until_threads_sleep);
    if (warm || nn::threads() > 1) c.run();
    for (auto _ : state) c.run();
  })->Iterations(calls)->UseRealTime();
}

/// One run of the visits that are registered.
std::vector<double> run_visits() {
  Collector collector;
  benchmark::RunSpecifiedBenchmarks(&collector, "all");
  return collector.seconds;
}

std::string compare(const Contestant& a, const char* name_a, const Contestant& b, const char* name_b,
                    const Problem& problem) {
  const std::string why = first_difference(results_of(a), results_of(b), problem.magnitudes, problem.tolerance);
  return why.empty() ? "" : std::string(name_a) + " and " + name_b + " differ: " + why;
}

}  // namespace

std::vector<Result> results_of(const Contestant& contestant) {
  contestant.reset();
  contestant.run();
  return contestant.results();
}

void duel(const Problem& full, const Problem* naive, double part, const DuelOptions& options, Measurement& m) {
  const bool has_libtorch = static_cast<bool>(full.libtorch.run);
  if (has_libtorch) m.wrong = compare(full.ours, "ours", full.libtorch, "LibTorch", full);
  const bool has_naive = naive && naive->naive.run && !(options.quick && has_libtorch);
  if (m.wrong.empty() && has_naive) m.wrong = compare(naive->ours, "ours", naive->naive, "naive", *naive);
  if (!m.wrong.empty()) return;

  // A visit lasts 2 ms and more, so that a clock's tick and an interrupt weigh little; it has as many calls of LibTorch
  // as of ours.
  const double ours = estimate(full.ours), theirs = has_libtorch ? estimate(full.libtorch) : 0;
  const int calls = calls_for(has_libtorch ? std::min(ours, theirs) : ours);
  const bool warm = ours < 5e-3;
  const bool several = nn::threads() > 1;
  const double pauses = several ? 4 * std::chrono::duration<double>(until_threads_sleep).count() : 0;
  const double seconds = 2 * (ours + theirs) * (calls + (warm || several)) + pauses;
  const int rounds = std::clamp(static_cast<int>(options.seconds / seconds), options.rounds_at_least, options.rounds_at_most);
  // The naive loops are many times slower, and take part in the first rounds only.
  const double loops = has_naive ? time_call(naive->naive) / part : 0;
  const int rounds_with_naive =
      !has_naive || loops > options.naive_limit
          ? 0
          : std::clamp(static_cast<int>(0.3 * options.seconds / (calls_for(loops) * loops)), 1, rounds);

  benchmark::ClearRegisteredBenchmarks();
  const auto add_visits = [&] {
    add_visit("ours", full.ours, calls, warm);
    if (has_libtorch) add_visit("libtorch", full.libtorch, calls, warm), add_visit("libtorch", full.libtorch, calls, warm);
    add_visit("ours", full.ours, calls, warm);
  };
  add_visits();
  if (rounds_with_naive > 0) add_visit("naive", full.naive, calls_for(loops), false);
  std::vector<double> times, times_naive, times_libtorch, ratios;
  for (int r = 0; r < rounds; ++r) {
    if (r == rounds_with_naive && r > 0) benchmark::ClearRegisteredBenchmarks(), add_visits();
    const std::vector<double> t = run_visits();
    if (r < rounds_with_naive) times_naive.push_back(t.back());
    const std::size_t last = has_libtorch ? 3 : 1;
    times.insert(times.end(), {t[0], t[last]});
    if (!has_libtorch) continue;
    times_libtorch.insert(times_libtorch.end(), {t[1], t[2]});
    ratios.push_back((t[1] + t[2]) / (t[0] + t[3]));
  }
  benchmark::ClearRegisteredBenchmarks();

  m.rounds = rounds;
  m.ours = centre_of(times).median;
  m.spread = centre_of(has_libtorch ? ratios : times).spread;
  if (rounds_with_naive > 0) m.naive = centre_of(times_naive).median;
  if (!has_libtorch) return;
  m.libtorch = centre_of(times_libtorch).median;
  const auto interval = gradus::speed::sign_test_interval(ratios, 0.05);
  m.low = interval.low, m.high = interval.high;
}

}  // namespace nn::bench
