// A writable folder for the sandbox and commands to try it with, shared by the tests of the
// sandbox.
#pragma once
#include <gtest/gtest.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <string>

#include "sandbox/sandbox.hpp"

namespace gradus::sandbox {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

inline bool has(const std::string& layer) {
  for (const auto& l : layers())
    if (l.name == layer) return l.on;
  ADD_FAILURE() << "no layer named " << layer;
  return false;
}

/// A folder that the sandbox may write to.
class Box {
 public:
  Box() {
    char name[] = "/tmp/gradus-test-XXXXXX";
    path_ = mkdtemp(name);
    fs::permissions(path_, fs::perms(0755));
    if (geteuid() == 0) {
      EXPECT_EQ(chown(path_.c_str(), sandbox_uid(), sandbox_uid()), 0);
    }
  }
  ~Box() { fs::remove_all(path_); }
  const fs::path& path() const { return path_; }
  void put(const std::string& name, const std::string& text) {
    std::ofstream(path_ / name) << text;
  }
  std::string get(const std::string& name) {
    std::ifstream file(path_ / name);
    return {std::istreambuf_iterator<char>(file), {}};
  }

 private:
  fs::path path_;
};

inline Command victim(const std::string& deed, const std::string& argument = "") {
  // A copy: without namespaces another user could not reach the build folder of a home.
  static Box box;
  if (!fs::exists(box.path() / "victim")) fs::copy("/proc/self/exe", box.path() / "victim");
  Command c;
  c.mounts = {{box.path() / "victim", "/victim", false}};
  c.argv = {"/victim"};
  c.environment = {{"GRADUS_VICTIM", deed},
                   {"GRADUS_ARGUMENT", argument},
                   {"OPENBLAS_NUM_THREADS", "1"},
                   {"ASAN_OPTIONS", "detect_leaks=0"}};
  return c;
}

inline Exit run(const Command& command, std::chrono::milliseconds patience = 60s) {
  Process process = start(command);
  const auto exit = process.wait(patience);
  EXPECT_TRUE(exit) << "still running";
  return exit.value_or(Exit{-1, -1});
}

inline int signal_of(const std::string& deed) { return run(victim(deed)).signal; }
inline int code_of(const std::string& deed, const std::string& argument = "") {
  const Exit exit = run(victim(deed, argument));
  return exit.signal != 0 ? 1000 + exit.signal : exit.code;
}

}  // namespace gradus::sandbox
