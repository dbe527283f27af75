// Proves the checks of a question: what must pass passes, what must fail fails, and for the reason it names.
#pragma once
#include <filesystem>
#include <ostream>
#include <string>
#include <vector>

#include "course/course.hpp"
#include "report/report.hpp"

namespace gradus {

/// Files of tests/wrong, tests/honest and tests/published that lie where no question looks for them: they would never
/// be graded, and nobody would miss them.
std::vector<std::filesystem::path> answers_of_no_question(const Course& course);

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
