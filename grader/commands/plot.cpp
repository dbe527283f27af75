#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "build/places.hpp"
#include "build/read_submission.hpp"
#include "commands/commands.hpp"
#include "commands/environment.hpp"
#include "error.hpp"
#include "grading/grade.hpp"
#include "report/drawing.hpp"
#include "report/json.hpp"
#include "report/terminal.hpp"

namespace gradus {

namespace fs = std::filesystem;

namespace {

void write_svg(const fs::path& file, const DrawingReport& drawing) {
  std::error_code ignored;
  if (file.has_parent_path()) fs::create_directories(file.parent_path(), ignored);
  std::ofstream out(file);
  out << to_svg(drawing);
  if (!out.flush()) throw UsageError(file.string() + " cannot be written.");
}

std::string file_name(const Question& q, const PartReport& p) {
  std::string name = q.id() + p.id + ".svg";
  std::replace(name.begin(), name.end(), '/', '-');
  return name;
}

}  // namespace

int plot_command(const Course& course, const PlotOptions& options, const Common& common) {
  const Selection selected = course.find(options.name);
  const Question& q = *selected.question;
  const fs::path file = options.file.empty() ? course.exercise(q) : fs::path(options.file);
  const std::string text = read_submission(file);
  Report report = empty_report(common);
  ensure_built({&q});

  GradeOptions grade;
  grade.speed = false;
  grade.draw = true;
  grade.part = selected.part;
  QuestionReport r = grade_text(course, q, text, grade);
  r.file = options.file.empty() ? file.lexically_relative(course.root()).string() : options.file;
  report.questions = {r};
  if (common.json) {
    std::cout << to_json_text(report);
    return r.sentence.empty() ? 0 : r.no_answer ? 2 : 1;
  }
  Terminal terminal(std::cout, colour_wanted(), unicode_wanted());
  terminal.heading(r);
  if (!r.sentence.empty()) {
    terminal.parts(r);
    return r.no_answer ? 2 : 1;
  }
  int drawn = 0;
  for (const PartReport& p : r.parts) drawn += p.drawing ? 1 : 0;
  if (drawn == 0 && !selected.part.empty()) {
    grade.part.clear();
    for (const PartReport& p : grade_text(course, q, text, grade).parts)
      if (p.drawing)
        throw UsageError("There is nothing to draw in " + q.id() + selected.part + ", but in part " + p.id +
                         ": './gradus plot " + q.id() + p.id + "'.");
  }
  if (drawn == 0)
    throw UsageError("There is nothing to draw in " + q.id() + selected.part + ": './gradus check " + q.id() +
                     selected.part + "' shows what it answers.");
  if (drawn > 1 && !options.svg.empty())
    throw UsageError(q.id() + " has " + std::to_string(drawn) + " pictures, and --svg names one file: name the part too.");
  for (const PartReport& p : r.parts) {
    if (!p.drawing) continue;
    const fs::path svg = options.svg.empty() ? build_folder() / "drawings" / file_name(q, p) : fs::path(options.svg);
    write_svg(svg, *p.drawing);
    std::cout << "\n";
    terminal.drawing(*p.drawing, "  ");
    std::cout << "\n  " << svg.string() << "\n";
  }
  return 0;
}

}  // namespace gradus
