// Tries: to continue its work in a signal handler after it has answered.
// Must: get nothing
// Says: ended the program (exit status 9)
#include <csignal>
#include <sys/time.h>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    signal(SIGALRM, [](int) {});
    const itimerval every{{0, 100000}, {0, 100000}};
    if (setitimer(ITIMER_REAL, &every, nullptr) != 0) _exit(9);
  }
} attack;
}  // namespace
//@ solution
