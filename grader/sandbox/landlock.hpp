// Landlock: the kernel refuses files outside of a list, TCP, and signals to other processes, and
// nobody can lift that again. It repeats what the mount namespace does, and stands alone where
// there is none.
#pragma once
#include <string>
#include <vector>

namespace gradus::sandbox {

/// The interface version of the running kernel, 0 if it has no Landlock.
int landlock_version();

/// Locks this process and its descendants into `readable` (read and execute) and `writable` (all).
/// Paths that do not exist are left out. Returns what failed, or "".
std::string lock_files(const std::vector<std::string>& readable,
                       const std::vector<std::string>& writable);

}  // namespace gradus::sandbox
