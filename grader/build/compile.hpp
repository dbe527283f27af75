// Turns a submission's text into a worker, inside the sandbox: hidden cases, solutions and library sources do not
// exist there.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "course/course.hpp"
#include "report/report.hpp"

namespace gradus {

/// sanitized: AddressSanitizer, UBSan, bounds checks, by clang++: for correctness. fast: -O3, by g++: for timing.
/// sanitized_by_gxx: the same checks for what only g++ can read; slower, since it has no precompiled header.
enum class BuildKind { sanitized, fast, sanitized_by_gxx };

struct Build {
  std::optional<std::filesystem::path> worker;  ///< nothing when it does not compile or link
  std::filesystem::path object;  ///< made even where linking failed
  std::vector<Diagnostic> diagnostics;          ///< only those in the student's file
  std::string sentence;                         ///< why there is no worker
  bool refused = false;                         ///< the compiler found errors in it, as opposed to giving up
  bool not_the_contract = false;                ///< it compiles, but does not define what the contract asks for
  double seconds = 0;
};

/// `rest`: an object whose functions stand in for those that the text does not define (wrong answers define one
/// function only). Throws Ungraded when the machine is at fault.
Build build_worker(const Course& course, const Question& question, const std::string& text, BuildKind kind,
                   const std::filesystem::path& folder, const std::optional<std::filesystem::path>& rest = {});

}  // namespace gradus
