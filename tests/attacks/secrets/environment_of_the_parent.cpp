// Tries: to read the environment of the processes around it.
// Must: get nothing
// Says: exit status 9
#include <unistd.h>

#include <fstream>
#include <string>
namespace {
bool got() {
  for (const int pid : {1, 2, 3, int(getppid()), int(getpid()) - 1}) {
    if (pid <= 0 || pid == getpid()) continue;
    std::ifstream file("/proc/" + std::to_string(pid) + "/environ");
    if (std::string word; file >> word) return true;
  }
  return false;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
