// Tries: to open the solution: above its own program, beside it, and where containers have a repository.
// Must: get nothing
// Says: exit status 9
// On: udl4/q8
#include <fcntl.h>
#include <unistd.h>

#include <string>
namespace {
bool got() {
  char program[4096] = {};  // REPOSITORY/build/run/NAME/asan/out/worker, where nothing hides that
  if (readlink("/proc/self/exe", program, sizeof program - 1) < 0) return false;
  std::string above = program;
  above.erase(above.find("/build/run/") == std::string::npos ? 0 : above.find("/build/run/"));
  for (const std::string& place : {above + "/", std::string(), std::string("../"), std::string("../../"),
                                   std::string("/exercise/"), std::string("/repo/"), std::string("/gradus/")})
    for (const char* name : {"solutions/nn3/q1_convolution/convolution.cpp", "solutions/udl4/q8_zigzag/zigzag.cpp"})
      if (open((place + name).c_str(), O_RDONLY) >= 0) return true;
  return false;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
