#include "grading/grade.hpp"

#include <algorithm>
#include <chrono>
#include <future>
#include <sys/random.h>
#include <utility>

#include "build/compile.hpp"
#include "build/read_submission.hpp"
#include "build/reference.hpp"
#include "build/run_check.hpp"
#include "build/workshop.hpp"
#include "error.hpp"
#include "grading/parallel.hpp"
#include "report/score.hpp"

namespace gradus {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

namespace {

double seconds_since(Clock::time_point begin) {
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

std::vector<const Part*> wanted(const Question& q, const std::string& part) {
  std::vector<const Part*> parts;
  for (const Part& p : q.parts)
    if (part.empty() || part == p.id) parts.push_back(&p);
  return parts;
}

// The parts from what is known so far; `speeds` is empty before timing.
void score(QuestionReport& report, const Question& q, const std::vector<const Part*>& parts,
           const CheckContents& contents, const std::vector<TestReport>& tests,
           const std::vector<std::pair<std::string, SpeedReport>>& speeds, bool timed) {
  const std::vector<PartReport> before = std::exchange(report.parts, {});
  for (const Part* part : parts) {
    std::vector<TestReport> own;
    for (const TestReport& t : tests)
      if (part_of(t.suite) == part->id) own.push_back(t);
    std::vector<SpeedReport> own_speeds;
    for (const auto& [id, s] : speeds)
      if (id == part->id) own_speeds.push_back(s);
    report.parts.push_back(score_part(*part, contents, std::move(own), std::move(own_speeds), timed));
    for (const PartReport& p : before)
      if (p.id == part->id) report.parts.back().drawing = p.drawing;
  }
  finish(report, q);
}

// Nothing could be run: every part has the same state.
void all_parts(QuestionReport& report, const Question& q, const GradeOptions& options, State state) {
  for (const Part* part : wanted(q, options.part)) {
    PartReport p;
    p.id = part->id;
    p.title = part->title;
    p.maximum = part->points;
    p.state = p.correctness.state = state;
    p.correctness.maximum = part->points;
    report.parts.push_back(std::move(p));
  }
  finish(report, q);
}

// Times the parts that are right, and scores them anew.
void time_answer(const Course& course, const Question& q, QuestionReport& report, const Build& fast) {
  const auto begin = Clock::now();
  std::vector<TestReport> tests;
  std::vector<const Part*> parts;
  SpeedRun timing;
  for (const PartReport& p : report.parts) {
    parts.push_back(q.part(p.id));
    tests.insert(tests.end(), p.tests.begin(), p.tests.end());
    if (p.speed && p.correctness.state == State::passed) timing.parts.push_back(p.id);
  }
  const CheckContents contents = list_check(q);
  std::vector<std::pair<std::string, SpeedReport>> speeds;
  if (!timing.parts.empty() && !fast.worker) {  // the answer's doing: it can ask which compiler reads it
    for (const auto& s : contents.speeds) {
      SpeedReport none;
      none.function = s.function;
      none.state = State::failed;
      none.sentence = "it compiles for the check of correctness but not for timing, by g++ with -O3. " + fast.sentence;
      if (!fast.diagnostics.empty())
        none.sentence += " Line " + std::to_string(fast.diagnostics[0].line) + ": " + fast.diagnostics[0].message;
      if (std::find(timing.parts.begin(), timing.parts.end(), s.part) != timing.parts.end())
        speeds.emplace_back(s.part, none);
    }
    timing.parts.clear();
  }
  if (!timing.parts.empty()) {
    timing.submission = *fast.worker;
    timing.reference = solution_worker(course, q, BuildKind::fast).worker;
    speeds = run_speed(q, timing);
  }
  score(report, q, parts, contents, tests, speeds, true);
  // Noise passes: what could not be decided is measured once more, alone.
  timing.parts.clear();
  for (const PartReport& p : report.parts)
    if (p.speed && p.speed->state == State::inconclusive) timing.parts.push_back(p.id);
  if (!timing.parts.empty()) {
    std::erase_if(speeds, [&](const auto& s) {
      return std::find(timing.parts.begin(), timing.parts.end(), s.first) != timing.parts.end();
    });
    for (auto& again : run_speed(q, timing)) speeds.push_back(std::move(again));
    score(report, q, parts, contents, tests, speeds, true);
  }
  report.speed_seconds = seconds_since(begin);
}

// What a worker answers for the report's seed, then how fast.
void check_answer(const Course& course, const Question& q, const fs::path& worker, const std::shared_future<Build>& fast,
                  const GradeOptions& options, QuestionReport& report) {
  const auto begin = Clock::now();
  CheckRun run;
  run.worker = worker;
  run.seed = report.seed;
  run.part = options.part;
  run.draw = options.draw;
  run.reader = options.reader;
  const auto [contents, tests, drawings] = run_check(q, run);
  report.check_seconds = seconds_since(begin);
  score(report, q, wanted(q, options.part), contents, tests, {}, false);
  for (const auto& [part, drawing] : drawings)
    for (PartReport& p : report.parts)
      if (p.id == part) p.drawing = drawing;
  if (options.correctness_known) options.correctness_known(report);
  if (!options.speed) return;
  const Build& fast_build = fast.get();
  if (has_something_to_time(report)) solution_worker(course, q, BuildKind::fast);  // made before its turn
  const auto time = [&] { time_answer(course, q, report, fast_build); };
  if (options.turns != nullptr) options.turns->time(time);
  else time();
}

}  // namespace

std::uint64_t fresh_seed() {
  std::uint32_t seed = 1;
  if (getrandom(&seed, sizeof seed, 0) != sizeof seed) throw Ungraded("The system gives no random numbers.");
  return seed % 900000 + 100000;
}

QuestionReport grade_text(const Course& course, const Question& q, const std::string& text,
                          const GradeOptions& options) {
  return grade_with_seeds(course, q, text, options, {}, {options.seed != 0 ? options.seed : fresh_seed()}).front();
}

std::vector<QuestionReport> grade_with_seeds(const Course& course, const Question& q, const std::string& text,
                                             const GradeOptions& options, const Rest& rest,
                                             const std::vector<std::uint64_t>& seeds) {
  QuestionReport report;
  report.id = q.id();
  report.path = q.path();
  report.title = q.title;
  const Workshop workshop;
  // The fast build runs beside the sanitized one, so that timing can start as soon as correctness is known.
  std::shared_future<Build> fast = std::async(options.speed ? std::launch::async : std::launch::deferred, [&] {
    return build_worker(course, q, text, BuildKind::fast, workshop.path() / "fast", rest.fast);
  });
  Build build = build_worker(course, q, text, BuildKind::sanitized, workshop.path() / "asan", rest.sanitized);
  // Older clang++ cannot read all of C++20 (std::views, for instance). What g++ reads is an answer, only slower to build.
  if (build.refused && (fast.get().worker || fast.get().not_the_contract))
    if (Build again = build_worker(course, q, text, BuildKind::sanitized_by_gxx, workshop.path() / "gxx", rest.sanitized);
        !again.refused)
      build = std::move(again);
  report.compile_seconds = build.seconds;
  report.diagnostics = build.diagnostics;
  if (!build.worker) {
    report.sentence = build.sentence;
    report.no_answer = build.not_the_contract;
    all_parts(report, q, options, State::failed);
  }
  std::vector<QuestionReport> reports(seeds.size(), report);
  for (std::size_t i = 0; i < seeds.size(); ++i) {
    reports[i].seed = seeds[i];
    if (build.worker) check_answer(course, q, *build.worker, fast, options, reports[i]);
  }
  return reports;
}

bool has_something_to_time(const QuestionReport& report) {
  return std::any_of(report.parts.begin(), report.parts.end(), [](const PartReport& p) {
    return p.speed && p.correctness.state == State::passed;
  });
}

void add_speed(const Course& course, const Question& q, const std::string& text, QuestionReport& report) {
  if (!has_something_to_time(report)) return;
  const Workshop workshop;
  time_answer(course, q, report, build_worker(course, q, text, BuildKind::fast, workshop.path() / "fast"));
}

QuestionReport grade_file(const Course& course, const Question& q, const std::filesystem::path& file,
                          const GradeOptions& options) {
  QuestionReport report = grade_text(course, q, read_submission(file), options);
  report.file = file.string();
  return report;
}

}  // namespace gradus
