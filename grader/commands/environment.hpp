// What a report says about where it was made.
#pragma once
#include "commands/commands.hpp"
#include "report/report.hpp"

namespace gradus {

/// Machine, compiler, sandbox layers and mode. Throws Ungraded where --official asks for a layer that is missing.
Report empty_report(const Common& common);

bool colour_wanted();

}  // namespace gradus
