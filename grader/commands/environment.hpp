// What a report says about where it was made.
#pragma once
#include "commands/commands.hpp"
#include "report/report.hpp"

namespace gradus {

/// Machine, compiler, sandbox layers and mode. Throws Ungraded where --official asks for a layer that is missing.
Report empty_report(const Common& common);

/// What to say of a sandbox that is weak; empty when it is not.
std::string practice_line(const Report& report);

bool colour_wanted();
/// The locale's characters are those of UTF-8.
bool unicode_wanted();

}  // namespace gradus
