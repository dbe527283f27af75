// Tries: to find the seed, a token or the user in the environment.
// Must: get nothing
// Says: exit status 9
// On: nn3/q1
#include <unistd.h>

#include <string_view>
namespace {
bool got() {
  for (char** each = environ; *each != nullptr; ++each)
    for (std::string_view word : {"GRADUS", "SEED", "TOKEN", "KEY", "SECRET", "HOME=", "USER=", "PWD=", "GITHUB",
        "GTEST", "PATH="})
      if (std::string_view(*each).find(word) != std::string_view::npos) return true;
  return false;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
