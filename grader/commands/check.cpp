#include <iostream>

#include "build/places.hpp"
#include "build/read_submission.hpp"
#include "commands/commands.hpp"
#include "commands/environment.hpp"
#include "commands/progress.hpp"
#include "error.hpp"
#include "grading/grade.hpp"
#include "report/json.hpp"
#include "report/score.hpp"
#include "report/terminal.hpp"

namespace gradus {

namespace {

// The file as the student would type it.
std::string relative(const Course& course, const std::filesystem::path& file) {
  return file.lexically_relative(course.root()).string();
}

void advise(const Course& course, const Question& q, const QuestionReport& r, const CheckOptions& options) {
  if (r.state == State::passed) {
    const bool all = r.points > r.maximum - 1e-9;
    std::cout << (all ? "\n  All points." : "\n  All of it is right.")
              << (all || options.speed ? "" : " For the points of speed: ./gradus check " + q.id() + " without --no-speed.")
              << " The reference, to compare: " << relative(course, course.solution(q)) << "\n";
    return;
  }
  std::string first;
  bool failed = false;
  for (const PartReport& p : r.parts)
    if (first.empty() && p.state != State::passed) {
      first = p.id;
      failed = p.state == State::failed;
    }
  std::cout << "\n  edit    " << relative(course, course.exercise(q)) << "\n";
  if (failed)
    std::cout << "  again   ./gradus check " << q.id() << first << " --seed " << r.seed
              << (options.speed ? "" : " --no-speed") << "\n";
  std::cout << "  help    ./gradus hint " << q.id() << first << "\n";
}

}  // namespace

int check_command(const Course& course, const CheckOptions& options, const Common& common) {
  Selection selected;
  if (!options.name.empty()) {
    selected = course.find(options.name);
  } else {
    selected.question = next_unfinished(course);
    if (selected.question == nullptr) {
      std::cout << "Everything is done. './gradus list' shows the points; name a question to check it again.\n";
      return 0;
    }
  }
  const Question& q = *selected.question;
  Report report = empty_report(common);
  ensure_built({&q});
  const auto file = course.exercise(q);
  if (!std::filesystem::exists(file))
    throw UsageError(relative(course, file) + " is missing. To get the stub back: git restore " +
                     relative(course, file));
  const std::string text = read_submission(file);

  Terminal terminal(std::cout, colour_wanted(), unicode_wanted());
  GradeOptions grade;
  grade.seed = options.seed;
  grade.speed = options.speed;
  grade.part = selected.part;
  grade.draw = true;
  if (!common.json)
    grade.correctness_known = [&](QuestionReport known) {
      known.file = relative(course, file);
      terminal.heading(known);
      terminal.parts(known);
      std::cout.flush();
    };
  QuestionReport r = grade_text(course, q, text, grade);
  r.file = relative(course, file);
  record(q, r, text, options.speed);
  if (common.json) {
    report.questions.push_back(r);
    std::cout << to_json_text(report);
  } else {
    if (!r.sentence.empty()) {  // nothing was run
      terminal.heading(r);
      terminal.parts(r);
    }
    terminal.speed(r);
    terminal.total(r, options.speed);
    if (report.mode == "practice") std::cout << "  " << practice_line(report);
    advise(course, q, r, options);
  }
  if (r.state == State::ungraded) return 3;
  if (r.no_answer) return 2;
  // With --no-speed the question is whether everything that was looked at is right.
  for (const PartReport& p : r.parts)
    if (!is_right(p) || (options.speed && p.state != State::passed)) return 1;
  return 0;
}

int hint_command(const Course& course, const std::string& name, const Common&) {
  Selection selected = name.empty() ? Selection{next_unfinished(course), ""} : course.find(name);
  if (selected.question == nullptr) {
    std::cout << "Everything is done: there is nothing left to hint at.\n";
    return 0;
  }
  const Question& q = *selected.question;
  Progress progress = load_progress(q);
  if (selected.part.empty())
    for (const Part& p : q.parts)
      if (selected.part.empty() && progress.parts[p.id].state != State::passed) selected.part = p.id;
  if (selected.part.empty()) selected.part = q.parts.front().id;
  const Part& part = *q.part(selected.part);
  if (part.hints.empty()) {
    std::cout << "There is no hint for " << q.id() << part.id << ". The statement is in exercises/" << q.path()
              << "/README.md\n";
    return 0;
  }
  PartProgress& seen = progress.parts[part.id];
  const int steps = static_cast<int>(part.hints.size());
  seen.hints_seen = std::min(seen.hints_seen + 1, steps);
  save_progress(q, progress);
  std::cout << q.id() << part.id << "  " << part.title << "\n";
  for (int i = 0; i < seen.hints_seen; ++i)
    std::cout << "  " << i + 1 << ". " << part.hints[static_cast<std::size_t>(i)] << "\n";
  if (seen.hints_seen < steps)
    std::cout << "  (" << steps - seen.hints_seen << " more: run it again)\n";
  else
    std::cout << "  (that was the last one)\n";
  return 0;
}

}  // namespace gradus
