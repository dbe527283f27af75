// Proves the checks of a question: what must pass passes, what must fail fails, and for the reason it names.
#pragma once
#include <ostream>
#include <string>
#include <vector>

#include "course/course.hpp"
#include "report/report.hpp"

namespace gradus {

/// The first thing that went wrong, for a complaint.
std::string first_failure(const QuestionReport& r);

struct SelfcheckResult {
  int passed = 0, failed = 0;
};

/// Wrong answers and honest variants see `fresh_seeds` times inputs that nobody chose, to find a check that catches a
/// mistake with luck only; with 0 those of every run, so that a change that has nothing to do with it is not held up.
/// Prints, for each question, every claim that does not hold, and for each part the wrong answers it rejects.
SelfcheckResult selfcheck(const Course& course, const std::vector<const Question*>& questions, int fresh_seeds, bool speed,
                          std::ostream& out);

}  // namespace gradus
