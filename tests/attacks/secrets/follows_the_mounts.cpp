// Tries: to learn from the table of mounts where the repository lies, and to read the solution there.
// Must: get nothing
// Says: exit status 9
// On: udl4/q8
#include <fcntl.h>
#include <unistd.h>

#include <fstream>
#include <string>
namespace {
bool got() {
  std::ifstream table("/proc/self/mountinfo");
  for (std::string word; table >> word;) {
    const auto at = word.find("/build/");
    if (at == std::string::npos) continue;
    const std::string root = word.substr(0, at);
    for (const char* name : {"/solutions/nn3/q1_convolution/convolution.cpp", "/exercises/udl4/q8_zigzag/check.cpp"})
      for (const char* above : {"", "/repo", "/root", "/home"})
        if (open((above + root + name).c_str(), O_RDONLY) >= 0) return true;
  }
  return false;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
