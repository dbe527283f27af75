#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>

#include "commands/commands.hpp"
#include "commands/environment.hpp"
#include "commands/progress.hpp"
#include "course/map.hpp"
#include "report/terminal.hpp"

namespace gradus {

int list_command(const Course& course, const Common& common) {
  nlohmann::ordered_json all = nlohmann::json::array();
  const Terminal ink(std::cout, colour_wanted());
  std::string sheet;
  double points = 0, maximum = 0;
  const Question* next = next_unfinished(course);
  for (const Question& q : course.questions()) {
    const Progress progress = load_progress(q);
    const bool edited = progress.text_hash != 0 && progress.text_hash != hash_of_file(course.exercise(q));
    if (!common.json && q.sheet != sheet) std::cout << (sheet.empty() ? "" : "\n") << ink.paint(Terminal::Ink::bold, q.sheet) << "\n";
    sheet = q.sheet;
    if (!common.json) {
      char head[160];
      std::snprintf(head, sizeof head, "  %-14s %-52s %3d min", q.id().c_str(), q.title.c_str(), q.minutes);
      std::cout << head << (&q == next ? ink.paint(Terminal::Ink::cyan, "   <- next") : "")
                << (edited ? ink.paint(Terminal::Ink::dim, "   edited since it was checked") : "") << "\n";
    }
    for (const Part& part : q.parts) {
      const auto found = progress.parts.find(part.id);
      const PartProgress state = found == progress.parts.end() ? PartProgress{} : found->second;
      points += state.points;
      maximum += part.points;
      if (common.json) {
        all.push_back({{"part", q.id() + part.id}, {"title", part.title}, {"state", word(state.state)},
                       {"points", state.points}, {"maximum", part.points}, {"file", course.exercise(q).string()}});
        continue;
      }
      char line[200];
      std::snprintf(line, sizeof line, "%5s / %-4s  %s", points_text(state.points).c_str(),
                    points_text(part.points).c_str(), part.title.c_str());
      std::string name = word(state.state);
      name.resize(12, ' ');
      std::cout << "    " << part.id << "  " << ink.paint(Terminal::ink_of(state.state), name) << " " << line << "\n";
    }
  }
  for (const BrokenQuestion& b : course.broken()) std::cerr << "left out: " << b.sentence << "\n";
  if (common.json)
    std::cout << all.dump(2) << "\n";
  else
    std::cout << "\n" << points_text(points) << " of " << points_text(maximum) << " points\n";
  return 0;
}

int map_command(const Course& course) {
  std::cout << map_of(course);
  return 0;
}

}  // namespace gradus
