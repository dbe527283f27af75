// What g++ and mold said, for the student: only what concerns the student's file, never a line of anybody else's.
#pragma once
#include <string>
#include <vector>

#include "report/report.hpp"

namespace gradus {

/// From -fdiagnostics-format=json: errors first, each at the place in the student's file that caused it. Pure.
std::vector<Diagnostic> student_diagnostics(const std::string& json_messages, const std::string& stem);

std::string compile_error_sentence(const std::string& messages, const std::vector<Diagnostic>& diagnostics);

/// "The contract asks for f(...), your file does not define it."
std::string link_error_sentence(const std::string& messages);

}  // namespace gradus
