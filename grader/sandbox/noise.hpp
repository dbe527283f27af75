// What makes measured times vary on this machine, for `gradus doctor`.
#pragma once
#include <string>
#include <vector>

namespace gradus::sandbox {

struct Finding {
  enum class Level { pass, caution, fail };

  std::string name;
  Level level = Level::pass;
  std::string detail;  ///< what was found and what it means
  std::string remedy;  ///< the command that mends it; empty when there is nothing to do
};

/// One for each source of noise. Watches the machine for a quarter of a second.
std::vector<Finding> noise_findings();

}  // namespace gradus::sandbox
