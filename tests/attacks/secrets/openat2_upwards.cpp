// Tries: the same through openat2, which a filter may not know.
// Must: get nothing
// Says: exit status 9
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
