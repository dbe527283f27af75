// Tries: to start a second process on its own memory by the bare system call.
// Must: get nothing
// Says: forbidden in the sandbox
// On: udl4/q8
#include <csignal>
#include <sched.h>
#include <sys/syscall.h>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    const long child = syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0);
    if (child == 0) _exit(0);
    if (child < 0) _exit(9);
  }
} attack;
}  // namespace
//@ solution
