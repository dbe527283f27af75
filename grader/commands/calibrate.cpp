#include "grading/calibrate.hpp"

#include <cmath>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "commands/commands.hpp"
#include "error.hpp"
#include "speed/calibration.hpp"

namespace gradus {

namespace {

using speed::Count, speed::Grading, speed::Summary;

std::string of(const Count& c) {
  return c.of == 0 ? "-" : std::to_string(c.bad) + " of " + std::to_string(c.of);
}

std::string text(const char* format, double v) {
  char buffer[64];
  std::snprintf(buffer, sizeof buffer, format, v);
  return buffer;
}

std::string slow_down(double smallest) { return std::isfinite(smallest) ? text("%.1f %%", 100 * smallest) : "none"; }

// One row of the table: a cell for each load, of one way of grading.
void row(std::ostream& out, const std::string& name, const std::vector<std::string>& cells) {
  out << "| " << name << " |";
  for (const auto& cell : cells) out << " " << cell << " |";
  out << "\n";
}

template <class Cell>
std::vector<std::string> cells(const std::vector<Summary>& summaries, const Cell& cell) {
  std::vector<std::string> all;
  for (const Summary& s : summaries) all.push_back(cell(s));
  return all;
}

void table(std::ostream& out, const std::map<int, std::vector<Grading>>& found) {
  std::vector<Summary> ours, theirs;
  std::vector<std::string> loads, lines;
  const std::vector<Grading>& quiet = found.begin()->second;
  for (const auto& [load, gradings] : found) {
    loads.push_back(load == 0 ? "idle" : std::to_string(load) + " busy");
    lines.push_back("---");
    ours.push_back(speed::summary(gradings, quiet, calibration_bounds()));
    theirs.push_back(speed::naive_summary(gradings, quiet, calibration_bounds()));
  }
  row(out, "", loads);
  row(out, "---", lines);
  row(out, "reference against itself: false fails", cells(ours, [](const auto& s) { return of(s.false_fails); }));
  row(out, "wrong side, 10 % or more from the threshold", cells(ours, [](const auto& s) { return of(s.flips); }));
  row(out, "smallest slow-down found in 95 %", cells(ours, [](const auto& s) { return slow_down(s.smallest_found); }));
  row(out, "inconclusive, after a second run", cells(ours, [](const auto& s) { return of(s.inconclusive); }));
  row(out, "growth mistaken", cells(ours, [](const auto& s) { return of(s.growth_mistaken); }));
  row(out, "seconds to a verdict, median", cells(ours, [](const auto& s) { return text("%.1f", s.median_seconds); }));
  row(out, "seconds to a verdict, longest", cells(ours, [](const auto& s) { return text("%.1f", s.longest_seconds); }));
  row(out, "*three runs each:* false fails", cells(theirs, [](const auto& s) { return of(s.false_fails); }));
  row(out, "*three runs each:* wrong side", cells(theirs, [](const auto& s) { return of(s.flips); }));
  row(out, "*three runs each:* smallest slow-down", cells(theirs, [](const auto& s) {
        return slow_down(s.smallest_found);
      }));
}

void write_json(const std::string& file, const std::map<int, std::vector<Grading>>& found) {
  nlohmann::ordered_json all = nlohmann::ordered_json::array();
  static constexpr const char* verdicts[] = {"passed", "failed", "inconclusive"};
  static constexpr const char* growths[] = {"same", "faster", "undecided"};
  for (const auto& [load, gradings] : found)
    for (const Grading& g : gradings)
      all.push_back({{"load", load}, {"part", std::string(1, g.part)}, {"more", g.more}, {"grows", g.grows},
                     {"verdict", verdicts[static_cast<int>(g.outcome)]},
                     {"growth", growths[static_cast<int>(g.growth)]}, {"ratio", g.ratio}, {"low", g.low},
                     {"high", g.high}, {"seconds", g.seconds}, {"naive_ratio", g.naive_ratio}});
  std::ofstream out(file);
  if (!(out << all.dump(1) << "\n")) throw UsageError("The file " + file + " cannot be written.");
}

}  // namespace

int calibrate_command(const CalibrateCommand& options) {
  if (!(options.minutes > 0)) throw UsageError("--minutes must be positive.");
  CalibrateOptions what{options.minutes, {}};
  std::istringstream loads(options.loads);
  for (std::string word; std::getline(loads, word, ',');) {
    if (word.empty() || word.size() > 2 || word.find_first_not_of("0123456789") != std::string::npos)
      throw UsageError("--load takes numbers of busy processes like 0,1,2,4, not '" + word + "'.");
    what.loads.push_back(std::stoi(word));
  }
  if (what.loads.empty()) throw UsageError("--load takes numbers of busy processes like 0,1,2,4.");
  const auto found = calibrate(what, [](const std::string& news) { std::cerr << news << std::endl; });
  if (!options.json.empty()) write_json(options.json, found);
  table(std::cout, found);
  return 0;
}

}  // namespace gradus
