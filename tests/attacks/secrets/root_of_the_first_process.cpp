// Tries: to leave the sandbox through the root folder of process 1, and its working folder.
// Must: get nothing
// Says: exit status 9
// On: nn3/q1
#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

#include <initializer_list>
namespace {
bool got() {
  for (const char* name : {"/proc/1/root", "/proc/1/cwd", "/proc/1/root/etc", "/proc/1/root/home",
        "/proc/1/task/1/root"})
    if (opendir(name) != nullptr || chdir(name) == 0) return true;
  return open("/proc/1/root/etc/passwd", O_RDONLY) >= 0;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
