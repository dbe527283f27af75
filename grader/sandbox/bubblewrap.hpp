// The command line of bubblewrap: a file system in which only the system folders and the
// command's mounts exist, and empty namespaces of every other kind.
#pragma once
#include <string>
#include <vector>

#include "sandbox.hpp"

namespace gradus::sandbox {

/// Where the jail stands inside.
inline constexpr const char* jail_inside = "/gradus-jail";

/// Read-only parts of the host that every program needs, and that exist here.
const std::vector<std::string>& system_paths();

struct BubblewrapOptions {
  bool root = false;        ///< no user namespace, so that the jail can become another user
  bool limited_tmp = true;  ///< bubblewrap >= 0.7 knows --size
  std::string jail;         ///< its path on the host
  int info = -1;            ///< descriptor for the pid of the namespace's first process
};

/// For `bwrap --args`.
std::vector<std::string> bubblewrap_arguments(const Command& command, const BubblewrapOptions& how);

}  // namespace gradus::sandbox
