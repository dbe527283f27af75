// Tries: to list the processes of others: the reference, another student, the grader.
// Must: get nothing
// Says: exit status 9
// On: udl4/q8
#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>
namespace {
bool got() {
  if (DIR* all = opendir("/proc"))
    while (const dirent* each = readdir(all))
      if (const int pid = std::atoi(each->d_name); pid > 0 && pid != getpid()) return true;
  return open("/proc/1/status", O_RDONLY) >= 0;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
