// Tries: to read the seed from the command line of the process that started it.
// Must: get nothing
// Says: exit status 9
// On: nn3/q1
#include <unistd.h>

#include <fstream>
#include <string>
namespace {
bool got() {
  for (const int pid : {1, int(getppid())}) {
    std::ifstream file("/proc/" + std::to_string(pid) + "/cmdline");
    if (std::string word; file >> word) return true;
  }
  return false;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
