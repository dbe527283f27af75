#include "grading/selfcheck.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <mutex>
#include <set>

#include "build/compile.hpp"
#include "build/read_submission.hpp"
#include "build/reference.hpp"
#include "build/run_check.hpp"
#include "error.hpp"
#include "grading/expected.hpp"
#include "grading/grade.hpp"
#include "grading/parallel.hpp"
#include "report/score.hpp"
#include "report/terminal.hpp"

namespace gradus {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t fixed_seeds[] = {1, 20240229, 987654321};
constexpr int fresh_seeds = 3;
const char* const impostors[] = {"zeros", "constant", "echo", "nan", "previous"};

// The claims about one question.
class Claims {
 public:
  Claims(const Course& course, const Question& q) : course_(course), q_(q) {}

  void hold(bool claim, const std::string& sentence) {
    const std::lock_guard lock(guard_);
    (claim ? passed_ : failed_) += 1;
    if (!claim) complaints_.push_back(sentence);
  }
  void rejects(const std::string& part, const std::string& what) {
    const std::lock_guard lock(guard_);
    rejected_[part].insert(what);
  }
  SelfcheckResult print(std::ostream& out) const {
    out << q_.id() << "  " << q_.title << ": " << passed_ << " claims hold"
        << (failed_ == 0 ? "" : ", " + std::to_string(failed_) + " DO NOT") << "\n";
    for (const Part& part : q_.parts) {
      out << "  " << part.id << " rejects";
      const auto found = rejected_.find(part.id);
      if (found == rejected_.end()) out << " nothing that was tried";
      else
        for (const std::string& what : found->second) out << " " << what;
      out << "\n";
    }
    for (const std::string& c : complaints_) out << "  FAILED: " << safe(c, 1200) << "\n";
    return {passed_, failed_};
  }

  const Course& course() const { return course_; }
  const Question& question() const { return q_; }

 private:
  const Course& course_;
  const Question& q_;
  std::mutex guard_;
  int passed_ = 0, failed_ = 0;
  std::vector<std::string> complaints_;
  std::map<std::string, std::set<std::string>> rejected_;
};

const PartReport* part_in(const QuestionReport& r, const std::string& id) {
  const auto found = std::find_if(r.parts.begin(), r.parts.end(), [&](const PartReport& p) { return p.id == id; });
  return found == r.parts.end() ? nullptr : &*found;
}

// The first thing that went wrong, for a complaint.
std::string first_failure(const QuestionReport& r) {
  if (!r.sentence.empty())
    return r.sentence + (r.diagnostics.empty() ? "" : " " + r.diagnostics.front().message);
  for (const PartReport& p : r.parts) {
    for (const TestReport& t : p.tests)
      if (t.state != State::passed)
        return t.suite + "." + t.test + " " + word(t.state) +
               (t.cases.empty() ? ""
                                : ": " + t.cases[0].call + " with " + t.cases[0].inputs + " expected " +
                                      t.cases[0].expected + " got " + t.cases[0].got + " " + t.cases[0].note +
                                      " hint: " + t.cases[0].hint);
    for (const SpeedReport& s : p.speeds)
      if (s.state != State::passed) return "speed of " + s.function + " " + word(s.state) + ": " + s.sentence;
  }
  return "nothing failed";
}

std::vector<fs::path> answers_in(const fs::path& folder) {
  std::vector<fs::path> found;
  if (fs::is_directory(folder))
    for (const auto& entry : fs::directory_iterator(folder))
      if (entry.path().extension() == ".cpp") found.push_back(entry.path());
  std::sort(found.begin(), found.end());
  return found;
}

GradeOptions with_seed(std::uint64_t seed, bool speed) {
  GradeOptions o;
  o.seed = seed;
  o.speed = speed;
  return o;
}

void contents(Claims& claims) {
  const Question& q = claims.question();
  const CheckContents c = list_check(q);
  for (const auto& t : c.tests)
    claims.hold(q.part(part_of(t.suite)) != nullptr, t.suite + "." + t.test + " belongs to no part");
  for (const auto& s : c.speeds)
    claims.hold(q.part(s.part) != nullptr && q.part(s.part)->speed.has_value(),
                "SPEED(" + s.part + ", " + s.function + ") has no 'speed' in exercise.toml");
  for (const Part& part : q.parts) {
    claims.hold(std::any_of(c.tests.begin(), c.tests.end(),
                            [&](const auto& t) { return part_of(t.suite) == part.id && !is_bad_input(t.suite); }),
                "part " + part.id + " has no correctness test");
    claims.hold(!part.speed || std::any_of(c.speeds.begin(), c.speeds.end(),
                                           [&](const auto& s) { return s.part == part.id; }),
                "part " + part.id + " has a speed target but no SPEED(" + part.id + ", ...)");
    const Division d = divide(part, c);
    claims.hold(std::abs(d.correctness + d.bad_input + d.speed - part.points) < 1e-9,
                "the points of part " + part.id + " do not add up");
    claims.hold(part.hints.size() >= 2, "part " + part.id + " has fewer than two hints");
  }
  claims.hold(fs::exists(claims.course().exercise(q).parent_path() / "README.md"), "there is no statement (README.md)");
}

void stub(Claims& claims) {
  const Question& q = claims.question();
  const auto r = grade_file(claims.course(), q, claims.course().exercise(q), with_seed(1, false));
  for (const PartReport& p : r.parts)
    claims.hold(p.state == State::todo && p.points == 0,
                "the stub of part " + p.id + " is " + word(p.state) + ", not todo: " + first_failure(r));
}

void solution(Claims& claims) {
  const Question& q = claims.question();
  std::vector<std::uint64_t> seeds(std::begin(fixed_seeds), std::end(fixed_seeds));
  for (int i = 0; i < fresh_seeds; ++i) seeds.push_back(fresh_seed());
  for (const std::uint64_t seed : seeds) {
    CheckRun run;
    run.worker = solution_worker(claims.course(), q, BuildKind::sanitized).worker;
    run.seed = seed;
    QuestionReport r;
    r.parts.resize(1);
    r.parts[0].tests = run_check(q, run).tests;
    for (const TestReport& t : r.parts[0].tests) {
      QuestionReport one;
      one.parts.resize(1);
      one.parts[0].tests = {t};
      claims.hold(t.state == State::passed,
                  "the solution fails with seed " + std::to_string(seed) + ": " + first_failure(one));
    }
  }
}

void solution_with_speed(Claims& claims) {
  const Question& q = claims.question();
  const auto r = grade_file(claims.course(), q, claims.course().solution(q), with_seed(1, true));
  claims.hold(r.state == State::passed && r.points > r.maximum - 1e-9,
              "the solution has " + points_text(r.points) + " of " + points_text(r.maximum) + " points: " +
                  first_failure(r));
}

// Every correctness suite must reject answers that were not computed.
void impostor(Claims& claims, const std::string& name) {
  const Question& q = claims.question();
  CheckRun run;
  run.worker = solution_worker(claims.course(), q, BuildKind::sanitized).worker;
  run.impostor = name;
  std::map<std::string, bool> caught;
  for (const TestReport& t : run_check(q, run).tests)
    if (!is_bad_input(t.suite)) caught[t.suite] |= t.state == State::failed;
  for (const auto& [suite, yes] : caught) claims.hold(yes, suite + " accepts an impostor: " + name);
}

void wrong(Claims& claims, const fs::path& file, bool speed) {
  const Question& q = claims.question();
  const std::string text = read_submission(file);
  const WrongAnswer expected = read_wrong_answer(file, text);
  if (expected.by_speed && !speed) return;
  const auto rest = [&](BuildKind kind) { return solution_worker(claims.course(), q, kind).object; };
  // Timing builds the fast worker too, which needs the fast object of the solution.
  Rest completion{rest(BuildKind::sanitized), {}};
  if (expected.by_speed) completion.fast = rest(BuildKind::fast);
  GradeOptions options = with_seed(1, expected.by_speed);
  options.part = expected.part;
  const QuestionReport r = grade_completed(claims.course(), q, text, options, completion);
  const std::string name = file.stem();
  const PartReport* p = part_in(r, expected.part);
  if (p == nullptr || !r.sentence.empty()) {
    claims.hold(false, name + " does not reach part " + expected.part + ": " + first_failure(r));
    return;
  }
  if (expected.by_speed) {
    // The claim is that it does not get full points; how many it gets may be left open by a noisy machine.
    bool slower = p->speed && p->speed->state == State::failed;
    if (p->speed && p->speed->state == State::inconclusive)
      for (const SpeedReport& s : p->speeds)
        slower |= !s.sizes.empty() && s.sizes.back().low > q.part(p->id)->speed->full;
    const bool caught = p->correctness.state == State::passed && slower;
    claims.hold(caught, name + " is not caught by the speed of part " + expected.part + " (" + word(p->state) +
                            "): " + first_failure(r));
    if (caught) claims.rejects(expected.part, name + "(speed)");
    return;
  }
  claims.hold(p->state == State::failed, name + " is " + word(p->state) + " in part " + expected.part + ", not failed");
  bool hinted = false;
  std::string hints;
  for (const TestReport& t : p->tests)
    for (const FailedCase& c : t.cases) {
      hinted |= c.hint.find(expected.hint) != std::string::npos || c.note.find(expected.hint) != std::string::npos;
      if (!c.hint.empty()) hints += " [" + c.hint + "]";
    }
  claims.hold(hinted, name + " does not get the hint '" + expected.hint + "' but" +
                          (hints.empty() ? " none: " + first_failure(r) : hints));
  if (p->state == State::failed) claims.rejects(expected.part, name);
}

void honest(Claims& claims, const fs::path& file) {
  const Question& q = claims.question();
  const auto rest = solution_worker(claims.course(), q, BuildKind::sanitized).object;
  const auto r = grade_completed(claims.course(), q, read_submission(file), with_seed(fresh_seed(), false), {rest, {}});
  bool passed = r.sentence.empty() && !r.parts.empty();
  for (const PartReport& p : r.parts)
    passed &= p.correctness.state == State::passed && (!p.bad_input || p.bad_input->state == State::passed);
  claims.hold(passed, "honest/" + file.stem().string() + " does not pass: " + first_failure(r));
}

void published(Claims& claims, const fs::path& file) {
  const Question& q = claims.question();
  const auto r = grade_file(claims.course(), q, file, with_seed(1, false));
  const auto verdicts = expected_verdicts(file);
  for (const Part& part : q.parts) {
    const auto verdict = verdicts.find(part.id);
    const PartReport* p = part_in(r, part.id);
    claims.hold(verdict != verdicts.end() && p != nullptr && verdict->second == word(p->state),
                "published part " + part.id + " is " + (p != nullptr ? word(p->state) : "missing") + ", expected " +
                    (verdict == verdicts.end() ? "nothing" : verdict->second) + ": " + first_failure(r));
  }
  for (const ErratumShown& e : errata_shown(claims.course(), file, r)) {
    claims.hold(e.test.empty() || e.shown, "erratum " + e.id + " is not shown by " + e.test);
    if (e.shown) claims.rejects(e.part, e.id);
  }
}

}  // namespace

SelfcheckResult selfcheck(const Course& course, const std::vector<const Question*>& questions, bool speed,
                          std::ostream& out) {
  SelfcheckResult total;
  for (const BrokenQuestion& b : course.broken()) {
    out << "FAILED: " << b.sentence << "\n";
    ++total.failed;
  }
  for (const Question* q : questions) {
    Claims claims(course, *q);
    const fs::path tests = course.root() / "tests";
    std::vector<std::function<void()>> quiet, timed;  // side by side, and one after the other
    quiet.push_back([&] { contents(claims); });
    quiet.push_back([&] { stub(claims); });
    quiet.push_back([&] { solution(claims); });
    for (const char* name : impostors) quiet.push_back([&claims, name] { impostor(claims, name); });
    for (const fs::path& file : answers_in(tests / "wrong" / q->path())) {
      const bool by_speed = read_wrong_answer(file, read_submission(file)).by_speed;
      (by_speed ? timed : quiet).push_back([&claims, file, speed] { wrong(claims, file, speed); });
    }
    for (const fs::path& file : answers_in(tests / "honest" / q->path()))
      quiet.push_back([&claims, file] { honest(claims, file); });
    for (const auto& document : fs::directory_iterator(tests / "published"))
      for (const fs::path& file : answers_in(document.path() / q->path()))
        quiet.push_back([&claims, file] { published(claims, file); });
    if (speed) timed.push_back([&] { solution_with_speed(claims); });
    const auto guarded = [&](const std::function<void()>& claim) {
      try {
        claim();
      } catch (const std::exception& e) {
        claims.hold(false, e.what());
      }
    };
    parallel_for(quiet.size(), [&](std::size_t i) { guarded(quiet[i]); });
    if (speed)
      for (const auto& claim : timed) guarded(claim);
    const SelfcheckResult one = claims.print(out);
    out.flush();
    total.passed += one.passed;
    total.failed += one.failed;
  }
  return total;
}

}  // namespace gradus
