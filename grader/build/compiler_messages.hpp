// What the compiler and the linker said, for the student: only what concerns the student's file, never a line of anybody else's.
#pragma once
#include <string>
#include <vector>

#include "report/report.hpp"

namespace gradus {

/// Errors first, each at the place in the student's file that caused it, also where the compiler stumbled in a header.
/// Pure: the messages of clang++ and g++, without source lines, are text of the same form.
std::vector<Diagnostic> student_diagnostics(const std::string& messages, const std::string& stem);

std::string compile_error_sentence(const std::string& messages, const std::vector<Diagnostic>& diagnostics);

/// "The contract asks for f(...), your file does not define it."
std::string link_error_sentence(const std::string& messages);

}  // namespace gradus
