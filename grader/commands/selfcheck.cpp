#include <iostream>

#include "build/places.hpp"
#include "commands/commands.hpp"
#include "grading/selfcheck.hpp"

namespace gradus {

int selfcheck_command(const Course& course, const SelfcheckOptions& options, const Common&) {
  std::vector<const Question*> questions;
  for (const std::string& name : options.names) {
    const std::size_t before = questions.size();
    for (const Question& q : course.questions())
      if (q.sheet == name) questions.push_back(&q);
    if (questions.size() == before) questions.push_back(course.find(name).question);
  }
  if (questions.empty())
    for (const Question& q : course.questions()) questions.push_back(&q);
  ensure_built(questions);
  const SelfcheckResult r = selfcheck(course, questions, options.seeds, options.speed, std::cout);
  std::cout << "\n" << r.passed << " passed, " << r.failed << " failed\n";
  return r.failed == 0 ? 0 : 1;
}

}  // namespace gradus
