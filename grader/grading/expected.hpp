// What the answers in tests/ are there to show. Read only below the repository's own tests/: what a stranger writes
// into a file named alike changes nothing.
#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "course/course.hpp"
#include "report/report.hpp"

namespace gradus {

/// A mistake of a published answer, from the file errata.toml beside the answer.
struct ErratumShown {
  std::string id;    ///< "E000-1"
  std::string part;  ///< "a"
  std::string says;  ///< what the document says and what is right
  std::string test;  ///< "a_Convolution.SlidesTheWindow": the test that fails because of it; empty: not executable
  bool shown = false;  ///< that test failed
};
std::vector<ErratumShown> errata_shown(const Course& course, const std::filesystem::path& answer,
                                       const QuestionReport& report);

/// The states that a published answer must get, by part: `[verdict] a = "failed"`.
std::map<std::string, std::string> expected_verdicts(const std::filesystem::path& answer);

/// The first lines of a wrong answer: `// Part: a`, `// Hint: Your kernel is flipped`, `// Fails: speed`.
struct WrongAnswer {
  std::string part, hint;
  bool by_speed = false;
};
/// Throws Ungraded where the lines are missing.
WrongAnswer read_wrong_answer(const std::filesystem::path& file, const std::string& text);

}  // namespace gradus
