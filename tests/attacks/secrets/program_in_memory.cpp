// Tries: to make a program in memory and to become it.
// Must: get nothing
// Says: exit status 9
// On: nn3/q1
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>
namespace {
bool got() {
  const long file = syscall(SYS_memfd_create, "gradus-attack", 0L);
  if (file < 0 || write(static_cast<int>(file), "#!/bin/sh\nexit 0\n", 17) != 17) return false;
  char* const none[] = {nullptr};
  syscall(SYS_execveat, file, "", none, none, 0x1000L);
  return true;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
