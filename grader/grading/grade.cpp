#include "grading/grade.hpp"

#include <chrono>
#include <future>
#include <sys/random.h>

#include "build/compile.hpp"
#include "build/read_submission.hpp"
#include "build/reference.hpp"
#include "build/run_check.hpp"
#include "error.hpp"
#include "report/score.hpp"

namespace gradus {

using Clock = std::chrono::steady_clock;

namespace {

double seconds_since(Clock::time_point begin) {
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

bool wanted(const GradeOptions& options, const Part& part) {
  return options.part.empty() || options.part == part.id;
}

// The parts from what is known so far; `speeds` is empty before timing.
void score(QuestionReport& report, const Question& q, const CheckContents& contents,
           const std::vector<TestReport>& tests,
           const std::vector<std::pair<std::string, SpeedReport>>& speeds, const GradeOptions& options,
           bool timed) {
  report.parts.clear();
  for (const Part& part : q.parts) {
    if (!wanted(options, part)) continue;
    std::vector<TestReport> own;
    for (const TestReport& t : tests)
      if (part_of(t.suite) == part.id) own.push_back(t);
    std::vector<SpeedReport> own_speeds;
    for (const auto& [id, s] : speeds)
      if (id == part.id) own_speeds.push_back(s);
    report.parts.push_back(score_part(part, contents, std::move(own), std::move(own_speeds), timed));
  }
  finish(report, q);
}

// Nothing could be run: every part has the same state.
void all_parts(QuestionReport& report, const Question& q, const GradeOptions& options, State state) {
  for (const Part& part : q.parts) {
    if (!wanted(options, part)) continue;
    PartReport p;
    p.id = part.id;
    p.title = part.title;
    p.maximum = part.points;
    p.state = p.correctness.state = state;
    p.correctness.maximum = part.points;
    report.parts.push_back(std::move(p));
  }
  finish(report, q);
}

}  // namespace

std::uint64_t fresh_seed() {
  std::uint32_t seed = 1;
  if (getrandom(&seed, sizeof seed, 0) != sizeof seed) throw Ungraded("The system gives no random numbers.");
  return seed % 900000 + 100000;
}

QuestionReport grade_text(const Course& course, const Question& q, const std::string& text,
                          const GradeOptions& options) {
  return grade_completed(course, q, text, options, {});
}

QuestionReport grade_completed(const Course& course, const Question& q, const std::string& text,
                               const GradeOptions& options, const Rest& rest) {
  QuestionReport report;
  report.id = q.id();
  report.path = q.path();
  report.title = q.title;
  report.seed = options.seed != 0 ? options.seed : fresh_seed();
  const Workshop workshop;
  // The fast build runs beside the sanitized one, so that timing can start as soon as correctness is known.
  std::future<Build> fast;
  if (options.speed)
    fast = std::async(std::launch::async, [&] {
      return build_worker(course, q, text, BuildKind::fast, workshop.path() / "fast", rest.fast);
    });
  const Build build = build_worker(course, q, text, BuildKind::sanitized, workshop.path() / "asan", rest.sanitized);
  report.compile_seconds = build.seconds;
  report.diagnostics = build.diagnostics;
  if (!build.worker) {
    report.sentence = build.sentence;
    report.no_answer = build.not_the_contract;
    all_parts(report, q, options, State::failed);
    return report;
  }

  auto begin = Clock::now();
  CheckRun run;
  run.worker = *build.worker;
  run.seed = report.seed;
  run.part = options.part;
  const auto [contents, tests] = run_check(q, run);
  report.check_seconds = seconds_since(begin);
  score(report, q, contents, tests, {}, options, false);
  if (options.correctness_known) options.correctness_known(report);
  if (!options.speed) return report;

  begin = Clock::now();
  SpeedRun timing;
  for (const Part& part : q.parts)
    for (const PartReport& p : report.parts)
      if (p.id == part.id && part.speed && p.correctness.state == State::passed) timing.parts.push_back(p.id);
  std::vector<std::pair<std::string, SpeedReport>> speeds;
  if (!timing.parts.empty()) {
    const Build fast_build = fast.get();
    if (!fast_build.worker) throw Ungraded("The answer compiles with sanitizers but not without them.");
    timing.submission = *fast_build.worker;
    timing.reference = solution_worker(course, q, BuildKind::fast).worker;
    speeds = run_speed(q, timing);
  }
  report.speed_seconds = seconds_since(begin);
  score(report, q, contents, tests, speeds, options, true);
  return report;
}

QuestionReport grade_file(const Course& course, const Question& q, const std::filesystem::path& file,
                          const GradeOptions& options) {
  QuestionReport report = grade_text(course, q, read_submission(file), options);
  report.file = file.string();
  return report;
}

}  // namespace gradus
