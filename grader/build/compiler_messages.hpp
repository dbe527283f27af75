// What the compiler and the linker said, for the student: only what concerns the student's file, never a line of anybody else's.
#pragma once
#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "report/report.hpp"
#include "sandbox/sandbox.hpp"

namespace gradus {

/// How a compiler ended, as it is seen from outside, and what it may use.
struct CompilerEnd {
  static constexpr std::chrono::seconds most_seconds{20}, longest_wait{30};  // of computing; by the clock
  static constexpr std::uint64_t most_memory = std::uint64_t{3} << 30, largest_file = std::uint64_t{256} << 20;
  sandbox::Exit exit;
  bool in_time = true;
  std::chrono::milliseconds took{0};
  std::uint64_t said = 0;  ///< bytes of messages, which are a file too
};

/// Why a compiler gave up instead of judging the file: time, memory, sizes, or a defect of its own. Else empty.
std::string stopped_sentence(const CompilerEnd& end, const std::string& messages, const std::string& stem);

/// Errors first, each at the place in the student's file that caused it, also where the compiler stumbled in a header.
/// An error has its first note with it, where that says why. Pure: the messages of clang++ and g++, without source lines, are text of the same form.
std::vector<Diagnostic> student_diagnostics(const std::string& messages, const std::string& stem);

std::string compile_error_sentence(const std::string& messages, const std::vector<Diagnostic>& diagnostics);

/// "The contract asks for f(...), your file does not define it."
std::string link_error_sentence(const std::string& messages);

}  // namespace gradus
