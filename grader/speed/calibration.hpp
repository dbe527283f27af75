// What many gradings of submissions of known speed say about the grader. Pure functions of their outcomes.
#pragma once
#include <cstddef>
#include <vector>

#include "speed/looks.hpp"

namespace gradus::speed {

enum class Outcome { passed, failed, inconclusive };

/// One grading of a submission that does `more` times the reference's work (1: the same), and where `grows`, n times
/// that; and what the way of three runs each makes of it.
struct Grading {
  char part = 'a';
  double more = 1;
  bool grows = false;
  Outcome outcome = Outcome::inconclusive;
  Growth growth = Growth::undecided;
  double ratio = 1, low = 1, high = 1;  ///< submission / reference, with its interval
  double seconds = 0;                   ///< with the second run, where there was one
  double naive_ratio = 1;
};

struct Count {
  std::size_t bad = 0, of = 0;
};

/// The table of one load. A way of grading that knows no "inconclusive" and no growth leaves those at 0 of 0.
struct Summary {
  Count false_fails;     ///< the reference against itself
  Count flips;           ///< wrong side, where the true ratio is 10 % or more from the threshold
  double smallest_found = 0;  ///< slow-down found in 95 % of gradings, as is every larger one; infinite: none
  Count inconclusive;
  Count growth_mistaken;
  double median_seconds = 0, longest_seconds = 0;
};

/// True ratios are the medians of `quiet`, gradings of the same submissions. A slow-down is found where the whole interval
/// lies above 1.
Summary summary(const std::vector<Grading>& gradings, const std::vector<Grading>& quiet, const Bounds& bounds);

/// The same for the naive ratio, which passes up to the threshold. It has no interval: a slow-down is found where the
/// ratio exceeds 19 of 20 ratios of the reference against itself.
Summary naive_summary(const std::vector<Grading>& gradings, const std::vector<Grading>& quiet, const Bounds& bounds);

}  // namespace gradus::speed
