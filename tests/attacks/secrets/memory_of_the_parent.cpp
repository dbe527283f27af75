// Tries: to read the memory of its parent through /proc.
// Must: get nothing
// Says: exit status 9
// On: nn3/q1
#include <fcntl.h>
#include <unistd.h>

#include <string>
namespace {
bool got() {
  for (const int pid : {1, int(getppid())})
    for (const char* file : {"/mem", "/maps", "/smaps", "/auxv", "/stack", "/syscall"})
      if (pid > 0 && open(("/proc/" + std::to_string(pid) + file).c_str(), O_RDONLY) >= 0) return true;
  return false;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
