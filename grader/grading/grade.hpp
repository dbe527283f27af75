// Grades one answer: builds it, checks it, times it, and says so in one QuestionReport.
#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "check/run.hpp"
#include "course/course.hpp"
#include "report/report.hpp"

namespace gradus {

class Turns;

struct GradeOptions {
  std::uint64_t seed = 0;
  bool speed = true;
  bool draw = false;  ///< the pictures of the parts that have one
  Reader reader = Reader::student;
  std::string part;  ///< empty: all parts
  /// Called once when correctness is known and timing is about to begin.
  std::function<void(const QuestionReport&)> correctness_known;
  Turns* turns = nullptr;  ///< timing waits for its turn; without, it comes at once
};

/// Throws Ungraded when the machine is at fault.
QuestionReport grade_text(const Course& course, const Question& q, const std::string& text,
                          const GradeOptions& options);

/// An answer that defines some functions only; these objects give the others (see build_worker).
struct Rest {
  std::optional<std::filesystem::path> sanitized, fast;
};
/// One report for each seed; built once.
std::vector<QuestionReport> grade_with_seeds(const Course& course, const Question& q, const std::string& text,
                                             const GradeOptions& options, const Rest& rest,
                                             const std::vector<std::uint64_t>& seeds);

/// Reads the file first; throws UsageError for one that is no answer.
QuestionReport grade_file(const Course& course, const Question& q, const std::filesystem::path& file,
                          const GradeOptions& options);

/// Some part is right and has a speed target.
bool has_something_to_time(const QuestionReport& report);

/// Times what is right in a report that was made with speed = false.
void add_speed(const Course& course, const Question& q, const std::string& text, QuestionReport& report);

/// A seed that nobody chose; small enough to type.
std::uint64_t fresh_seed();

/// A claim about speed that the machine's noise left open is measured once more, as its report asks.
template <class Grade>
QuestionReport settled(const Grade& grade) {
  QuestionReport r = grade();
  return r.state == State::inconclusive ? grade() : r;
}

}  // namespace gradus
