#include "grading/attacks.hpp"

#include <iostream>

#include "commands/commands.hpp"

namespace gradus {

int attacks_command(const Course& course, const std::string& name) {
  const SelfcheckResult r = attacks(course, name, std::cout);
  return r.failed == 0 && r.passed > 0 ? 0 : 1;
}

}  // namespace gradus
