// Tries: to survive a forbidden system call: a handler for SIGSYS jumps back, and the fork is tried again.
// Must: get nothing
// Says: forbidden in the sandbox
// On: udl4/q8
#include <csetjmp>
#include <csignal>
#include <unistd.h>
namespace {
sigjmp_buf back;
}  // namespace
namespace {
struct Attack {
  Attack() {
    signal(SIGSYS, [](int) { siglongjmp(back, 1); });
    if (sigsetjmp(back, 1) == 0) {
      const pid_t child = fork();
      if (child == 0) _exit(0);
    }
    // Here it lives on, refused or not.
  }
} attack;
}  // namespace
//@ solution
