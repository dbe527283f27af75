// What `start` tells the jail: a list of key=value strings, each ended by a zero byte, in a memory
// file, because command lines are public (/proc/1/cmdline is visible inside).
#pragma once
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace gradus::sandbox {

struct Settings {
  bool probe = false;     ///< report what works instead of running a command
  bool compile = false;   ///< the profile
  bool own_pids = false;  ///< runs in a pid namespace
  bool seccomp = false, landlock = false, rlimits = false;  ///< layers to put up
  std::uint64_t uid = 0;                                    ///< 0: stay who we are
  std::uint64_t cpu = 0, memory = 0, file_size = 0, processes = 0, open_files = 0;
  int status = -1;                              ///< answers go here, see jail.cpp
  std::uint64_t parent = 0;                     ///< pid to die with; 0: bubblewrap sees to that
  std::vector<std::pair<int, int>> fds;         ///< (inherited as, becomes); -1: /dev/null
  std::vector<std::string> readable, writable;  ///< paths for Landlock
  std::string directory = "/";
  std::vector<std::string> argv, environment;
};

std::string encode(const Settings& settings);

/// False if `text` is not a list of settings.
bool decode(const std::string& text, Settings& settings);

}  // namespace gradus::sandbox
