#include "grading/selfcheck.hpp"

#include <algorithm>
#include <deque>
#include <functional>
#include <limits>
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
#include "report/drawing.hpp"
#include "report/score.hpp"
#include "report/terminal.hpp"

namespace gradus {

namespace fs = std::filesystem;

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
      if (s.state != State::passed) {
        std::string why = "speed of " + s.function + " " + word(s.state) + ": " + s.sentence;
        for (const TimedSize& z : s.sizes)
          why += " [" + std::to_string(z.n) + ": " + std::to_string(z.low) + " to " + std::to_string(z.high) + "]";
        return why;
      }
  }
  return "nothing failed";
}

namespace {

constexpr std::uint64_t fixed_seeds[] = {1, 20240229, 987654321};
constexpr int least_fresh_seeds = 3;  // of the solution
const char* const impostors[] = {"zeros", "constant", "echo", "nan", "previous"};

// The claims about one question.
class Claims {
 public:
  Claims(const Course& course, const Question& q, int fresh_seeds) : course_(course), q_(q), fresh_seeds_(fresh_seeds) {}

  void hold(bool claim, const std::string& sentence) {
    const std::lock_guard lock(guard_);
    (claim ? passed_ : failed_) += 1;
    if (!claim) complaints_.push_back(sentence);
  }
  void rejects(const std::string& part, const std::string& what) {
    const std::lock_guard lock(guard_);
    rejected_[part].insert(what);
  }
  /// How far right answers stay below the tolerances, and how far above them wrong ones are that nothing else rejects.
  void right_errs(const TestReport& t) {
    const std::lock_guard lock(guard_);
    if (t.error > most_right_.tolerances) most_right_ = {t.error, t.suite + "." + t.test, ""};
  }
  void wrong_errs(const std::string& answer, const std::vector<TestReport>& tests) {
    const TestReport* largest = nullptr;
    for (const TestReport& t : tests) {
      if (t.state != State::failed) continue;
      if (t.error <= 1) return;
      if (largest == nullptr || t.error > largest->error) largest = &t;
    }
    const std::lock_guard lock(guard_);
    if (largest != nullptr && largest->error < least_wrong_.tolerances)
      least_wrong_ = {largest->error, largest->suite + "." + largest->test, answer};
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
    if (!most_right_.test.empty()) {
      out << "  errors: of right answers up to " << most_right_.tolerances << " tolerances (" << most_right_.test << ")";
      if (!least_wrong_.test.empty())
        out << ", of wrong ones from " << least_wrong_.tolerances << " (" << least_wrong_.answer << " in "
            << least_wrong_.test << ")";
      out << "\n";
    }
    for (const std::string& c : complaints_) out << "  FAILED: " << safe(c, 1200) << "\n";
    return {passed_, failed_};
  }

  const Course& course() const { return course_; }
  const Question& question() const { return q_; }
  std::vector<std::uint64_t> seeds() const {
    std::vector<std::uint64_t> all(static_cast<std::size_t>(fresh_seeds_));
    std::generate(all.begin(), all.end(), fresh_seed);
    return all.empty() ? std::vector{fixed_seeds[0]} : all;
  }

 private:
  const Course& course_;
  const Question& q_;
  const int fresh_seeds_;
  std::mutex guard_;
  int passed_ = 0, failed_ = 0;
  std::vector<std::string> complaints_;
  std::map<std::string, std::set<std::string>> rejected_;
  struct Error {
    double tolerances;
    std::string test, answer;
  };
  Error most_right_{0, "", ""}, least_wrong_{std::numeric_limits<double>::infinity(), "", ""};
};

const PartReport* part_in(const QuestionReport& r, const std::string& id) {
  const auto found = std::find_if(r.parts.begin(), r.parts.end(), [&](const PartReport& p) { return p.id == id; });
  return found == r.parts.end() ? nullptr : &*found;
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
  GradeOptions options = with_seed(1, false);
  options.draw = true;
  const auto r = grade_file(claims.course(), q, claims.course().exercise(q), options);
  for (const PartReport& p : r.parts) {
    claims.hold(p.state == State::todo && p.points == 0,
                "the stub of part " + p.id + " is not todo without points, but " + word(p.state) + " with " +
                    points_text(p.points) + ": " + first_failure(r));
    if (p.drawing)
      claims.hold(p.drawing->note == "todo" && !(p.drawing->asked.lines.empty() && p.drawing->asked.dots.empty()),
                  "the drawing of part " + p.id + " does not show what is asked before it calls the stub");
  }
}

void solution(Claims& claims) {
  const Question& q = claims.question();
  std::vector<std::uint64_t> seeds(std::begin(fixed_seeds), std::end(fixed_seeds));
  for (int i = 0; i < least_fresh_seeds; ++i) seeds.push_back(fresh_seed());  // whatever else is fixed: it is right for all
  for (const std::uint64_t seed : claims.seeds()) seeds.push_back(seed);
  for (const std::uint64_t seed : seeds) {
    CheckRun run;
    run.worker = solution_worker(claims.course(), q, BuildKind::sanitized).worker;
    run.seed = seed;
    run.draw = seed == fixed_seeds[0];
    const CheckResult result = run_check(q, run);
    for (const auto& [part, drawing] : result.drawings)
      claims.hold(note_text(drawing).empty(),
                  "the drawing of the solution of part " + part + " says: " + note_text(drawing));
    for (const TestReport& t : result.tests) {
      claims.right_errs(t);
      QuestionReport one;
      one.parts.resize(1);
      one.parts[0].tests = {t};
      claims.hold(t.state == State::passed,
                  "the solution fails with seed " + std::to_string(seed) + ": " + first_failure(one));
    }
  }
}

void full_marks(Claims& claims, Turns* turns) {
  const Question& q = claims.question();
  GradeOptions options = with_seed(1, true);
  options.turns = turns;
  const auto r = settled([&] { return grade_file(claims.course(), q, claims.course().solution(q), options); });
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
  for (const std::uint64_t seed : claims.seeds()) {
    run.seed = seed;
    std::map<std::string, bool> caught;
    for (const TestReport& t : run_check(q, run).tests)
      if (!is_bad_input(t.suite)) caught[t.suite] |= t.state == State::failed;
    for (const auto& [suite, yes] : caught)
      claims.hold(yes, suite + " accepts an impostor: " + name + " (seed " + std::to_string(seed) + ")");
  }
}

void is_caught(Claims& claims, const std::string& name, const fs::path& file, const WrongAnswer& expected,
               const QuestionReport& r) {
  const Question& q = claims.question();
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
    if (caught) claims.rejects(expected.part, file.stem().string() + "(speed)");
    return;
  }
  claims.hold(p->state == State::failed, name + " is " + word(p->state) + " in part " + expected.part + ", not failed");
  bool hinted = false;
  std::string hints;
  claims.wrong_errs(file.stem().string(), p->tests);
  for (const TestReport& t : p->tests)
    for (const FailedCase& c : t.cases) {
      hinted |= c.hint.find(expected.hint) != std::string::npos || c.note.find(expected.hint) != std::string::npos;
      if (!c.hint.empty()) hints += " [" + c.hint + "]";
    }
  claims.hold(hinted, name + " does not get the hint '" + expected.hint + "' but" +
                          (hints.empty() ? " none: " + first_failure(r) : hints));
  if (p->state == State::failed) claims.rejects(expected.part, file.stem());
}

void wrong(Claims& claims, const fs::path& file, Turns* turns) {
  const Question& q = claims.question();
  const std::string text = read_submission(file);
  const WrongAnswer expected = read_wrong_answer(file, text);
  const auto rest = [&](BuildKind kind) { return solution_worker(claims.course(), q, kind).object; };
  // Timing builds the fast worker too, which needs the fast object of the solution.
  Rest completion{rest(BuildKind::sanitized), {}};
  if (expected.by_speed) completion.fast = rest(BuildKind::fast);
  GradeOptions options;
  options.speed = expected.by_speed;
  options.turns = turns;
  options.part = expected.part;
  options.reader = Reader::hints;
  std::vector<std::uint64_t> seeds = claims.seeds();
  if (expected.by_speed) seeds.resize(1);  // inputs for timing are drawn anew each time
  for (const QuestionReport& r : grade_with_seeds(claims.course(), q, text, options, completion, seeds))
    is_caught(claims, file.stem().string() + " (seed " + std::to_string(r.seed) + ")", file, expected, r);
}

void honest(Claims& claims, const fs::path& file) {
  const Question& q = claims.question();
  const auto rest = solution_worker(claims.course(), q, BuildKind::sanitized).object;
  GradeOptions options;
  options.speed = false;
  for (const QuestionReport& r :
       grade_with_seeds(claims.course(), q, read_submission(file), options, {rest, {}}, claims.seeds())) {
    bool passed = r.sentence.empty() && !r.parts.empty();
    for (const PartReport& p : r.parts) {
      for (const TestReport& t : p.tests) claims.right_errs(t);
      passed &= is_right(p);
    }
    claims.hold(passed, "honest/" + file.stem().string() + " (seed " + std::to_string(r.seed) +
                            ") does not pass: " + first_failure(r));
  }
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

// All that is claimed about one question, as tasks: `quiet` ones, and `timed` ones, which are given the turns to time.
struct Tasks {
  std::vector<std::function<void()>> quiet;
  std::vector<std::function<void(Turns&)>> timed;
};

Tasks tasks_of(Claims& claims, bool speed) {
  const Question& q = claims.question();
  const fs::path tests = claims.course().root() / "tests";
  Tasks all;
  auto& [quiet, timed] = all;
  const auto add = [&](bool by_speed, auto task) {
    if (!by_speed) quiet.push_back([=] { task(nullptr); });
    else if (speed) timed.push_back([=](Turns& turns) { task(&turns); });
  };
  quiet.push_back([&] { contents(claims); });
  quiet.push_back([&] { stub(claims); });
  quiet.push_back([&] { solution(claims); });
  for (const char* name : impostors) quiet.push_back([&claims, name] { impostor(claims, name); });
  for (const fs::path& file : answers_in(tests / "wrong" / q.path()))
    add(read_wrong_answer(file, read_submission(file)).by_speed,
        [&claims, file](Turns* turns) { wrong(claims, file, turns); });
  for (const fs::path& file : answers_in(tests / "honest" / q.path()))
    quiet.push_back([&claims, file] { honest(claims, file); });
  for (const auto& document : fs::directory_iterator(tests / "published"))
    for (const fs::path& file : answers_in(document.path() / q.path()))
      quiet.push_back([&claims, file] { published(claims, file); });
  add(std::any_of(q.parts.begin(), q.parts.end(), [](const Part& p) { return p.speed.has_value(); }),
      [&claims](Turns* turns) { full_marks(claims, turns); });
  return all;
}

// The claims of all questions at once, so that no processor waits while another times; told in the order of the course.
class Selfcheck {
 public:
  Selfcheck(const Course& course, const std::vector<const Question*>& questions, int fresh_seeds, bool speed,
            std::ostream& out)
      : out_(out) {
    for (const Question* q : questions) {
      Checked& one = checked_.emplace_back(course, *q, fresh_seeds);
      Tasks tasks = tasks_of(one.claims, speed);
      one.open = tasks.quiet.size() + tasks.timed.size();
      for (auto& task : tasks.quiet) quiet_.emplace_back(&one, std::move(task));
      for (auto& task : tasks.timed) timed_.emplace_back(&one, std::move(task));
    }
  }

  SelfcheckResult run() {
    parallel_for(
        quiet_.size(), [&](std::size_t i) { hold(*quiet_[i].first, quiet_[i].second); }, timed_.size(),
        [&](std::size_t i, Turns& turns) {
          hold(*timed_[i].first, [&] { timed_[i].second(turns); });
        });
    return total_;
  }

 private:
  struct Checked {
    Checked(const Course& course, const Question& q, int fresh_seeds) : claims(course, q, fresh_seeds) {}
    Claims claims;
    std::size_t open = 0;
  };
  std::ostream& out_;
  std::deque<Checked> checked_;
  std::vector<std::pair<Checked*, std::function<void()>>> quiet_;
  std::vector<std::pair<Checked*, std::function<void(Turns&)>>> timed_;
  std::mutex guard_;
  std::size_t told_ = 0;
  SelfcheckResult total_;

  void hold(Checked& of, const std::function<void()>& claim) {
    try {
      claim();
    } catch (const std::exception& e) {
      of.claims.hold(false, e.what());
    }
    const std::lock_guard lock(guard_);
    --of.open;
    for (; told_ < checked_.size() && checked_[told_].open == 0; ++told_) {
      const SelfcheckResult one = checked_[told_].claims.print(out_);
      out_.flush();
      total_.passed += one.passed;
      total_.failed += one.failed;
    }
  }
};

}  // namespace

std::vector<fs::path> answers_of_no_question(const Course& course) {
  std::set<fs::path> known;
  const auto know = [&](const fs::path& root) {
    for (const Question& q : course.questions())
      for (const fs::path& file : answers_in(root / q.path())) known.insert(file);
  };
  const fs::path tests = course.root() / "tests";
  for (const char* kind : {"wrong", "honest"}) know(tests / kind);
  for (const auto& document : fs::directory_iterator(tests / "published")) know(document.path());
  std::vector<fs::path> lost;
  for (const char* kind : {"wrong", "honest", "published"})
    for (const auto& entry : fs::recursive_directory_iterator(tests / kind))
      if (entry.is_regular_file() && entry.path().filename() != "errata.toml" && !known.contains(entry.path()))
        lost.push_back(entry.path());
  std::sort(lost.begin(), lost.end());
  return lost;
}

SelfcheckResult selfcheck(const Course& course, const std::vector<const Question*>& questions, int fresh_seeds, bool speed,
                          std::ostream& out) {
  SelfcheckResult total = Selfcheck(course, questions, fresh_seeds, speed, out).run();
  for (const BrokenQuestion& b : course.broken()) {
    out << "FAILED: " << b.sentence << "\n";
    ++total.failed;
  }
  for (const fs::path& file : answers_of_no_question(course)) {
    out << "FAILED: " << file.string() << " is not graded: it must be a .cpp file in the folder of a question.\n";
    ++total.failed;
  }
  return total;
}

}  // namespace gradus
