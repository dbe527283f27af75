// Tries: to continue its work in a timer of its own after it has answered.
// Must: get nothing
// Says: ended the program (exit status 9)
#include <csignal>
#include <ctime>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    signal(SIGALRM, [](int) {});
    timer_t timer;
    if (timer_create(CLOCK_MONOTONIC, nullptr, &timer) != 0) _exit(9);
  }
} attack;
}  // namespace
//@ solution
