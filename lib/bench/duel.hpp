// Timing the ways to compute a row against each other.
#pragma once
#include <string>
#include <vector>

#include "bench/report/measurement.hpp"
#include "bench/row.hpp"

namespace nn::bench {

struct DuelOptions {
  double seconds = 1;      ///< for the rounds of one measurement, about
  double naive_limit = 1;  ///< naive loops that take longer a call are not timed
  int rounds_at_least = 7, rounds_at_most = 60;
  bool quick = false;  ///< where LibTorch can be compared with, leave out the naive loops
};

/// What one call computes; where it writes nothing, NaN.
std::vector<Result> results_of(const Contestant& contestant);

/// Compares what the ways compute, then times them, with the number of threads that is set. Writes times, rounds and
/// spreads to `m`, or why a result was wrong. `naive` is where the naive loops are compared, and is `full` or smaller:
/// `part` of its work; nullptr leaves them out.
void duel(const Problem& full, const Problem* naive, double part, const DuelOptions& options, Measurement& m);

}  // namespace nn::bench
