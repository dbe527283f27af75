#include "grading/calibrate.hpp"

#include <chrono>
#include <filesystem>
#include <random>

#include "build/compile.hpp"
#include "build/places.hpp"
#include "build/read_submission.hpp"
#include "build/reference.hpp"
#include "build/run_check.hpp"
#include "build/workshop.hpp"
#include "error.hpp"
#include "grading/busy.hpp"
#include "report/score.hpp"

namespace gradus {

namespace fs = std::filesystem;
using namespace std::string_literals;
using Clock = std::chrono::steady_clock;

namespace {

// Times the reference's work. 1 is the reference itself.
constexpr double amounts[] = {1.01, 1.02, 1.03, 1.05, 1.1, 1.3, 1.4, 1.6, 2, 2.5, 3, 4, 6};

struct Known {
  double more;
  bool grows;
  fs::path worker;
};

Course calibration_course() { return Course(repository() / "tests/calibration"); }

std::string number(double v) {
  std::string text = std::to_string(v);
  return text.substr(0, text.find_last_not_of('0') + 2);
}

Known build(const Course& course, const Question& q, const Workshop& workshop, double more, bool grows) {
  const std::string text = "#define MORE " + number(more) + "\n#define GROWS " + (grows ? "1" : "0") + "\n" +
                           read_submission(course.root() / "more_work.cpp");
  const std::string name = number(more) + (grows ? "n" : "");
  const Build made = build_worker(course, q, text, BuildKind::fast, workshop.path() / name);
  if (!made.worker) throw Ungraded("The submission with " + name + " times the work does not build: " + made.sentence);
  return {more, grows, *made.worker};
}

speed::Outcome outcome_of(State state) {
  return state == State::passed   ? speed::Outcome::passed
         : state == State::failed ? speed::Outcome::failed
                                  : speed::Outcome::inconclusive;
}

// As a student's part is graded: what could not be decided is measured once more.
speed::Grading graded(const Question& q, const Known& what, const fs::path& reference, const std::string& part) {
  const SpeedRun run{what.worker, reference, {part}};
  const auto begin = Clock::now();
  SpeedReport report;
  for (int attempt = 0; attempt < 2; ++attempt) {
    report = run_speed(q, run).at(0).second;
    judge_speed(report, *q.part(part)->speed);
    if (report.state != State::inconclusive) break;
  }
  if (report.state == State::ungraded) throw Ungraded("A grading failed: " + report.sentence);
  speed::Grading g;
  g.part = part[0];
  g.more = what.more;
  g.grows = what.grows;
  g.outcome = outcome_of(report.state);
  g.seconds = std::chrono::duration<double>(Clock::now() - begin).count();
  if (!report.sizes.empty()) {
    g.ratio = report.sizes.back().ratio;
    g.low = report.sizes.back().low;
    g.high = report.sizes.back().high;
  }
  if (report.growth)
    g.growth = speed::growth_of({report.growth->low, report.growth->high}, q.part(part)->speed->growth);
  const auto naive = run_naive(q, run);
  if (naive.empty()) throw Ungraded("Three runs each could not be made.");
  g.naive_ratio = naive[0].second;
  return g;
}

}  // namespace

speed::Bounds calibration_bounds() { return *calibration_course().questions().at(0).part("a")->speed; }

std::map<int, std::vector<speed::Grading>> calibrate(const CalibrateOptions& options,
                                                     const std::function<void(const std::string&)>& told) {
  const Course course = calibration_course();
  const Question& q = course.questions().at(0);
  ensure_built({&q});
  const Workshop workshop;
  const fs::path reference = solution_worker(course, q, BuildKind::fast).worker;
  std::vector<Known> others;
  for (const double more : amounts) others.push_back(build(course, q, workshop, more, false));
  others.push_back(build(course, q, workshop, 1, true));
  const Known same{1, false, reference};

  std::map<int, std::vector<speed::Grading>> found;
  std::mt19937 order(static_cast<unsigned>(Clock::now().time_since_epoch().count()));
  for (const int load : options.loads) {
    told("gradings beside " + std::to_string(load) + " busy processes");
    const Busy busy(load);
    const auto end = Clock::now() + std::chrono::duration<double>(60 * options.minutes);
    // Rounds in random order: each submission once, and the reference itself as often as four of them.
    while (Clock::now() < end) {
      std::vector<std::pair<const Known*, std::string>> round;
      for (const char* part : {"a", "b"}) {
        for (const Known& each : others)
          if (!each.grows || part == "a"s) round.emplace_back(&each, part);  // moving more does not cost in proportion
        for (int i = 0; i < 4; ++i) round.emplace_back(&same, part);
      }
      std::shuffle(round.begin(), round.end(), order);
      for (const auto& [what, part] : round) {
        if (Clock::now() >= end) break;
        try {
          found[load].push_back(graded(q, *what, reference, part));
        } catch (const Ungraded& e) {  // ours: told, and not counted as anything
          told(e.what());
        }
      }
    }
    told(std::to_string(found[load].size()) + " gradings");
  }
  return found;
}

}  // namespace gradus
