#include "course/map.hpp"

#include <sstream>

namespace gradus {

namespace {

const Question* question(const Course& course, const std::string& id) {
  for (const Question& q : course.questions())
    if (q.id() == id) return &q;
  return nullptr;
}

std::string link(const Question& q, const std::string& text) { return "[" + text + "](" + q.path() + "/README.md)"; }

// The parts' titles, where the question says nothing shorter.
std::string teaches(const Question& q) {
  if (!q.teaches.empty()) return q.teaches;
  std::string text;
  for (const Part& p : q.parts) text += (text.empty() ? "" : "; ") + p.title;
  return text;
}

std::string builds_on(const Course& course, const Question& q) {
  std::string text;
  for (const std::string& id : q.builds_on) {
    const Question* other = question(course, id);
    text += (text.empty() ? "" : ", ") + (other == nullptr ? id : link(*other, id));
  }
  return text;
}

}  // namespace

std::string map_of(const Course& course) {
  std::ostringstream out;
  std::size_t parts = 0;
  double points = 0;
  for (const Question& q : course.questions()) {
    parts += q.parts.size();
    points += q.points();
  }
  out << "# The course\n\n"
      << course.questions().size() << " questions with " << parts << " parts, " << points
      << " points. Take the sheets from top to bottom, or follow what a question builds on.\n"
      << "`./gradus list` shows how far you are. This page is made by `./gradus list --map > exercises/README.md`.\n";
  for (const Sheet& sheet : course.sheets()) {
    out << "\n## " << sheet.title << "\n\n" << (sheet.source.empty() ? "" : sheet.source + "\n\n")
        << "| question | what it teaches | parts | points | minutes | builds on |\n"
        << "| --- | --- | --- | --- | --- | --- |\n";
    for (const Question& q : course.questions())
      if (q.sheet == sheet.id)
        out << "| " << link(q, q.id()) << " " << q.title << " | " << teaches(q) << " | " << q.parts.size() << " | "
            << q.points() << " | " << q.minutes << " | " << builds_on(course, q) << " |\n";
  }
  return out.str();
}

}  // namespace gradus
