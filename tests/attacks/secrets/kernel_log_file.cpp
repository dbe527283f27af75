// Tries: to read the kernel's log and its tables of addresses.
// Must: get nothing
// Says: exit status 9
// On: udl4/q8
#include <fcntl.h>
#include <unistd.h>

#include <initializer_list>
namespace {
bool got() {
  for (const char* name : {"/dev/kmsg", "/proc/kmsg", "/proc/kcore", "/proc/kallsyms", "/proc/config.gz",
        "/proc/sched_debug", "/dev/mem"})
    if (open(name, O_RDONLY) >= 0) return true;
  return false;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
