// What the rounds of a measurement gave: one visit to the submission and one to the reference each.
#pragma once
#include <vector>

#include "check/launch.hpp"
#include "speed/looks.hpp"

namespace gradus {

/// log(submission / reference) of two calls.
double log_ratio(const Cost& submission, const Cost& reference);

class Rounds {
 public:
  /// The round must be measured.
  void add(std::size_t launch, const Launch::Round& round);

  int count() const { return static_cast<int>(log_ratios_.size()); }
  /// Of the timed calls; of the calls before them, where the submission is clearly slower in those than the reference is:
  /// what is done there, or put off until there, is not free. Where calls are uneven, of all calls together, with the
  /// launches' least and greatest as the interval.
  speed::Estimate log_ratio() const;
  SpeedAtSize at(arma::uword n) const;
  /// No round came out better for the submission.
  double least_ratio() const;

  /// It waits where the reference does not: another process may do its work, or it sleeps the time away.
  bool waits() const;
  /// The same for so long that a few rounds tell, and that many would take minutes.
  bool waits_long() const;
  /// Some of its calls take far longer or shorter than most, and oftener than noise explains: a median does not see them.
  bool uneven() const;
  /// It has more of the processor than the clock allows for one thread.
  bool has_helpers() const;
  /// Not two launches clearly above the bound, and two clearly below: no layout of memory explains that.
  bool launches_agree(double log_bound) const;

 private:
  std::vector<double> log_ratios_, warm_log_ratios_, ours_, theirs_, idle_, wall_, sleeps_;
  std::vector<std::vector<double>> by_launch_;
  struct Sums {
    double theirs = 0, ours = 0;
  };
  std::vector<Sums> sums_;  // of all calls, by launch

  double log_ratio_of_all() const;
};

}  // namespace gradus
