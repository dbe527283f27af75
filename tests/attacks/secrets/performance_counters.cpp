// Tries: to watch the machine, and so the reference, by its performance counters.
// Must: get nothing
// Says: a system call that is forbidden in the sandbox
// On: udl4/q8
#include <sys/syscall.h>
#include <unistd.h>
namespace {
bool got() {
  alignas(8) unsigned char what[128] = {1, 0, 0, 0, 128};  // a software clock
  return syscall(SYS_perf_event_open, what, 0L, -1L, -1L, 0L) >= 0;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
