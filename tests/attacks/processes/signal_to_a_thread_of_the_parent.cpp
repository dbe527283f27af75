// Tries: to signal a thread of its parent: tgkill instead of kill.
// Must: get nothing
// Says: forbidden in the sandbox
// On: nn3/q1
#include <csignal>
#include <sys/syscall.h>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    if (syscall(SYS_tgkill, getppid(), getppid(), 0) != 0) _exit(9);
  }
} attack;
}  // namespace
//@ solution
