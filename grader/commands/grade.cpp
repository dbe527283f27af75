#include <algorithm>
#include <iostream>
#include <map>
#include <mutex>
#include <set>

#include "build/places.hpp"
#include "build/read_submission.hpp"
#include "commands/commands.hpp"
#include "commands/environment.hpp"
#include "error.hpp"
#include "grading/collect.hpp"
#include "grading/expected.hpp"
#include "grading/grade.hpp"
#include "grading/parallel.hpp"
#include "report/json.hpp"
#include "report/score.hpp"
#include "report/terminal.hpp"

namespace gradus {

namespace {

// A question that could not be graded at all: the grader's failure, with its reason.
QuestionReport ungraded(const Answer& a, const std::string& why) {
  QuestionReport r;
  r.id = a.question->id();
  r.path = a.question->path();
  r.title = a.question->title;
  r.file = a.file.string();
  r.maximum = a.question->points();
  r.sentence = why;
  return r;
}

// A file that is no answer (binary, empty, too large) is its author's doing: failed, with the reason.
QuestionReport no_answer(const Answer& a, const std::string& why) {
  QuestionReport r = ungraded(a, why);
  r.state = State::failed;
  r.no_answer = true;
  return r;
}

QuestionReport graded(const Course& course, const Answer& a, const GradeOptions& options) {
  try {
    return grade_file(course, *a.question, a.file, options);
  } catch (const UsageError& e) {
    return no_answer(a, e.what());
  } catch (const std::exception& e) {
    return ungraded(a, e.what());
  }
}

bool right(const QuestionReport& r) {
  return !r.parts.empty() && std::all_of(r.parts.begin(), r.parts.end(), is_right);
}

// Whose answer it is: the folder that it lies in, without the course's own folders.
std::string student(const QuestionReport& r) {
  const std::filesystem::path own = r.path;  // "nn3/q1_convolution"
  std::filesystem::path folder = std::filesystem::path(r.file).parent_path();
  if (folder.filename() == own.filename()) {
    folder = folder.parent_path();
    if (folder.filename() == own.parent_path()) folder = folder.parent_path();
  }
  return folder.empty() ? "." : folder.string();
}

void table(const Terminal& ink, const std::vector<QuestionReport>& reports,
           const std::vector<std::vector<ErratumShown>>& errata, bool timed) {
  bool any = false;
  for (const auto& e : errata) any |= !e.empty();
  std::map<std::string, int> answers;  // to a question: who has several is told which is which
  for (const QuestionReport& r : reports) ++answers[r.id];
  const bool several = std::any_of(answers.begin(), answers.end(), [](const auto& a) { return a.second > 1; });
  std::cout << "\n" << ink.paint(Terminal::Ink::bold, std::string("part          verdict       points      ") +
                                                          (several ? "file  " : "") + (any ? "erratum" : ""))
            << "\n";
  const auto padded = [](std::string text, std::size_t width) {
    if (text.size() < width) text.resize(width, ' ');
    return text;
  };
  double points = 0, maximum = 0;
  std::map<std::string, std::pair<double, double>> students;
  for (std::size_t i = 0; i < reports.size(); ++i) {
    const QuestionReport& r = reports[i];
    points += r.points;
    maximum += r.maximum;
    auto& [earned, most] = students[student(r)];
    earned += r.points;
    most += r.maximum;
    const std::string file = several ? ink.paint(Terminal::Ink::dim, safe_line(r.file)) + "  " : "";
    if (r.parts.empty()) std::cout << padded(r.id, 14) << padded(word(r.state), 26) << file << "\n";
    for (const PartReport& p : r.parts) {
      std::cout << padded(r.id + p.id, 14) << ink.paint(Terminal::ink_of(p.state), padded(word(p.state), 14))
                << padded(points_text(p.points) + "/" + points_text(p.maximum), 12);
      std::string ids;
      for (const ErratumShown& e : errata[i])
        if (e.part == p.id) ids += (ids.empty() ? "" : ", ") + e.id + (e.shown ? "" : e.test.empty() ? " (not executable)" : " NOT SHOWN");
      std::cout << file << ids << "\n";
    }
  }
  if (students.size() > 1)
    for (const auto& [name, sum] : students)
      std::cout << padded("in all", 28) << padded(points_text(sum.first) + "/" + points_text(sum.second), 12)
                << ink.paint(Terminal::Ink::dim, safe_line(name)) << "\n";
  std::cout << padded(students.size() > 1 ? "together" : "in all", 28) << points_text(points) << "/" << points_text(maximum)
            << (timed ? "" : "  (speed was not measured)") << "\n";
}

}  // namespace

int grade_command(const Course& course, const GradePathsOptions& options, const Common& common) {
  Report report = empty_report(common);
  const Collected collected = collect(course, options.paths);
  const std::vector<Answer>& answers = collected.answers;
  std::set<const Question*> questions;
  for (const Answer& a : answers) questions.insert(a.question);
  ensure_built({questions.begin(), questions.end()});

  GradeOptions grade;
  grade.seed = options.seed != 0 ? options.seed : fresh_seed();
  grade.speed = false;
  grade.draw = common.json;
  report.questions.resize(answers.size());
  Terminal terminal(std::cout, colour_wanted());
  std::mutex screen;
  std::size_t done = 0;
  const bool live = !common.json && colour_wanted();
  parallel_for(answers.size(), [&](std::size_t i) {
    QuestionReport r = graded(course, answers[i], grade);
    const std::lock_guard lock(screen);
    report.questions[i] = std::move(r);
    if (live) std::cout << "\r  " << ++done << " of " << answers.size() << " checked" << std::flush;
  });
  if (live) std::cout << "\r\x1b[K";
  // Timing comes when nothing else runs, one answer after the other, for those that have something to time.
  if (options.speed) {
    for (std::size_t i = 0; i < answers.size(); ++i) {
      QuestionReport& r = report.questions[i];
      if (!has_something_to_time(r)) continue;
      if (live) std::cout << "\r  timing " << r.id << "\x1b[K" << std::flush;
      try {
        add_speed(course, *answers[i].question, read_submission(answers[i].file), r);
      } catch (const std::exception& e) {
        r = ungraded(answers[i], e.what());
      }
    }
    if (live) std::cout << "\r\x1b[K";
  }

  std::vector<std::vector<ErratumShown>> errata;
  for (std::size_t i = 0; i < answers.size(); ++i)
    errata.push_back(errata_shown(course, answers[i].file, report.questions[i]));
  if (common.json) {
    std::cout << to_json_text(report);
  } else {
    for (std::size_t i = 0; i < answers.size(); ++i) {
      terminal.brief(report.questions[i]);
      for (const ErratumShown& e : errata[i])
        std::cout << "  " << terminal.paint(e.shown        ? Terminal::Ink::green
                                           : e.test.empty() ? Terminal::Ink::dim
                                                            : Terminal::Ink::red,
                                           e.id) << "  "
                  << e.says << "\n";
      std::cout << "\n";
    }
    table(terminal, report.questions, errata, options.speed);
    std::cout << practice_line(report);
  }
  for (const std::string& sentence : collected.skipped)
    (common.json ? std::cerr : std::cout) << "not graded: " << safe_line(sentence) << "\n";
  bool full = true, answers_only = true;
  for (const QuestionReport& r : report.questions) {
    if (r.state == State::ungraded) return 3;
    answers_only &= !r.no_answer;
    full &= options.speed ? r.state == State::passed : right(r);
  }
  return !answers_only ? 2 : full ? 0 : 1;
}

}  // namespace gradus
