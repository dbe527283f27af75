// Tries: to be woken after it has answered.
// Must: get nothing
// Says: ended the program (exit status 9)
#include <csignal>
#include <sys/syscall.h>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    signal(SIGALRM, [](int) {});
    #ifdef SYS_alarm
    if (syscall(SYS_alarm, 1) < 0) _exit(9);
    #else
    _exit(9);
    #endif
  }
} attack;
}  // namespace
//@ solution
