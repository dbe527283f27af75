// Starts bubblewrap and the jail, or the jail alone, and learns whether they got through.
#pragma once
#include <sys/types.h>

#include <optional>
#include <string>
#include <vector>

#include "descriptor.hpp"
#include "sandbox.hpp"
#include "settings.hpp"

namespace gradus::sandbox {

struct Spawned {
  pid_t outer = -1;      ///< our child, to be reaped
  Descriptor init;       ///< pidfd of the first process of the pid namespace, if there is one
  pid_t command = 0;     ///< the jail, which keeps its number when it becomes the command
  std::string status;    ///< what the jail said
  std::string messages;  ///< what bubblewrap said
};

/// `bubblewrap`: its arguments, or nothing to start `jail` without it. `info` is the descriptor
/// that stands behind its --info-fd. `inherited` go down the chain under their own numbers.
/// Waits until the jail has said all it has to say. Throws Error when nothing could be started.
Spawned spawn(const std::string& jail, const std::optional<std::vector<std::string>>& bubblewrap,
              const Descriptor& info, Settings settings, const std::vector<int>& inherited);

/// An anonymous file in memory that holds `text`.
Descriptor memory_file(const std::string& text);
std::string contents(const Descriptor& file);

}  // namespace gradus::sandbox
