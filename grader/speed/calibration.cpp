#include "speed/calibration.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <utility>

namespace gradus::speed {

namespace {

constexpr double often = 0.95;

// Gradings of one submission.
using Submission = std::pair<char, double>;
using Groups = std::map<Submission, std::vector<Grading>>;

Groups by_submission(const std::vector<Grading>& gradings) {
  Groups groups;
  for (const Grading& g : gradings)
    if (!g.grows) groups[{g.part, g.more}].push_back(g);
  return groups;
}

double median_ratio(const std::vector<Grading>& gradings) {
  std::vector<double> ratios;
  for (const Grading& g : gradings) ratios.push_back(g.ratio);
  return median(std::move(ratios));
}

double quantile(std::vector<double> values, double share) {
  if (values.empty()) return std::numeric_limits<double>::quiet_NaN();
  std::sort(values.begin(), values.end());
  const auto at = static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size())));
  return values[std::min(at, values.size()) - 1];
}

using Says = std::function<Outcome(const Grading&)>;
using Finds = std::function<bool(const Grading&)>;

Summary judge(const std::vector<Grading>& gradings, const std::vector<Grading>& quiet, const Bounds& bounds,
              const Says& says, const Finds& finds) {
  Summary s;
  const double edge = std::exp(last_with_all_points(bounds));
  const Groups truth = by_submission(quiet);
  std::map<double, Count> found;  // by true slow-down
  for (const auto& [submission, group] : by_submission(gradings)) {
    const auto known = truth.find(submission);
    const double ratio = known == truth.end() ? std::nan("") : median_ratio(known->second);
    for (const Grading& g : group) {
      const Outcome v = says(g);
      if (submission.second == 1) {
        ++s.false_fails.of;
        s.false_fails.bad += v == Outcome::failed;
      } else if (ratio > 1) {
        ++found[ratio - 1].of;
        found[ratio - 1].bad += !finds(g);
      }
      if (ratio <= edge / (1 + grace) || ratio >= edge * (1 + grace)) {
        ++s.flips.of;
        s.flips.bad += v == (ratio > edge ? Outcome::passed : Outcome::failed);
      }
    }
  }
  s.smallest_found = std::numeric_limits<double>::infinity();
  for (auto it = found.rbegin(); it != found.rend(); ++it) {
    if (static_cast<double>(it->second.bad) > (1 - often) * static_cast<double>(it->second.of)) break;
    s.smallest_found = it->first;
  }
  return s;
}

}  // namespace

Summary summary(const std::vector<Grading>& gradings, const std::vector<Grading>& quiet, const Bounds& bounds) {
  Summary s = judge(
      gradings, quiet, bounds, [](const Grading& g) { return g.outcome; }, [](const Grading& g) { return g.low > 1; });
  std::vector<double> seconds;
  for (const Grading& g : gradings) {
    ++s.inconclusive.of;
    s.inconclusive.bad += g.outcome == Outcome::inconclusive;
    if (g.growth != Growth::undecided) {
      ++s.growth_mistaken.of;
      s.growth_mistaken.bad += (g.growth == Growth::faster) != g.grows;
    }
    seconds.push_back(g.seconds);
  }
  s.median_seconds = median(seconds);
  s.longest_seconds = seconds.empty() ? 0 : *std::max_element(seconds.begin(), seconds.end());
  return s;
}

Summary naive_summary(const std::vector<Grading>& gradings, const std::vector<Grading>& quiet, const Bounds& bounds) {
  std::map<char, std::vector<double>> same;
  for (const Grading& g : gradings)
    if (!g.grows && g.more == 1) same[g.part].push_back(g.naive_ratio);
  std::map<char, double> alarm;
  for (const auto& [part, ratios] : same) alarm[part] = quantile(ratios, often);
  const double edge = std::exp(last_with_all_points(bounds));
  return judge(
      gradings, quiet, bounds,
      [edge](const Grading& g) { return g.naive_ratio <= edge ? Outcome::passed : Outcome::failed; },
      [&](const Grading& g) { return g.naive_ratio > alarm[g.part]; });
}

}  // namespace gradus::speed
