// Timing the ways to compute a row against each other.
#pragma once
#include <string>

#include "bench/report/measurement.hpp"
#include "bench/row.hpp"

namespace nn::bench {

struct DuelOptions {
  double seconds = 1;      ///< for the rounds of one measurement, about
  double naive_limit = 1;  ///< naive loops that take longer a call are not timed
  int rounds_at_least = 5, rounds_at_most = 60;
};

/// Compares what the ways compute, then times them, with the number of threads that is set. Writes times, rounds and
/// spreads to `m`, or why a result was wrong. With a `small` problem, `small_part` of the work of the full one, that
/// one is for comparing with naive loops.
void duel(const Problem& full, const Problem* small, double small_part, const DuelOptions& options, Measurement& m);

}  // namespace nn::bench
