// Tries: to open the checks and the points: above its own program, and in the folders that it was compiled in.
// Must: get nothing
// Says: exit status 9
// On: nn3/q1
#include <fcntl.h>
#include <unistd.h>

#include <string>
namespace {
bool got() {
  char program[4096] = {};  // REPOSITORY/build/run/NAME/asan/out/worker, where nothing hides that
  if (readlink("/proc/self/exe", program, sizeof program - 1) < 0) return false;
  std::string above = program;
  above.erase(above.find("/build/run/") == std::string::npos ? 0 : above.find("/build/run/"));
  for (const std::string& place : {above + "/exercises/nn3/q1_convolution/", above + "/exercises/udl4/q8_zigzag/",
                                   above + "/build/checks/nn3/q1_convolution/", std::string("/exercise/"),
                                   std::string("/out/"), std::string("/parts/"), std::string()})
    for (const char* name : {"check.cpp", "check", "exercise.toml", "errata.toml", "convolution.hpp", "zigzag.hpp"})
      if (open((place + name).c_str(), O_RDONLY) >= 0) return true;
  return false;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
