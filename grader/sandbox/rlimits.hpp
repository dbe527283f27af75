// Resource limits of the process itself and of what it starts.
#pragma once
#include <string>

#include "settings.hpp"

namespace gradus::sandbox {

/// Returns what failed, or "".
std::string limit_resources(const Settings& settings);

}  // namespace gradus::sandbox
