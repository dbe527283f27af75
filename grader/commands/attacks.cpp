#include "grading/attacks.hpp"

#include <iostream>

#include "build/places.hpp"
#include "commands/commands.hpp"

namespace gradus {

int attacks_command(const Course& course, const std::string& name) {
  std::vector<const Question*> all;
  for (const Question& q : course.questions()) all.push_back(&q);
  ensure_built(all);
  const SelfcheckResult r = attacks(course, name, std::cout);
  return r.failed == 0 && r.passed > 0 ? 0 : 1;
}

}  // namespace gradus
