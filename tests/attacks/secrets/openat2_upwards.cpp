// Tries: to open files through openat2, whose flags lie behind a pointer where a filter cannot read them.
// Must: get nothing
// Says: exit status 9
// On: udl4/q8
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <initializer_list>
namespace {
bool got() {
  const struct { unsigned long long flags, mode, resolve; } how{O_RDONLY, 0, 0};
  for (const char* name : {"/etc/passwd", "/etc/ld.so.cache", "../solutions", "/worker"})
    if (syscall(437 /* openat2 */, AT_FDCWD, name, &how, sizeof how) >= 0) return true;
  return false;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
