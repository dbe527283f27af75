// Proves the checks of a question: what must pass passes, what must fail fails, and for the reason it names.
#pragma once
#include <ostream>
#include <vector>

#include "course/course.hpp"

namespace gradus {

struct SelfcheckResult {
  int passed = 0, failed = 0;
};

/// Prints, for each question, every claim that does not hold, and for each part the wrong answers it rejects.
SelfcheckResult selfcheck(const Course& course, const std::vector<const Question*>& questions, bool speed,
                          std::ostream& out);

}  // namespace gradus
