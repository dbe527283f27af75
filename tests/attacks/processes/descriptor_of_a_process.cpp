// Tries: to hold its parent by a pidfd, which allows signals and stealing descriptors.
// Must: get nothing
// Says: forbidden in the sandbox
// On: udl4/q8
#include <sys/syscall.h>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    if (syscall(SYS_pidfd_open, getppid(), 0) < 0) _exit(9);
  }
} attack;
}  // namespace
//@ solution
