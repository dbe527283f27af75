// Tries: to choose its processor, away from the reference or onto it.
// Must: get nothing
// Says: ended the program (exit status 9)
#include <sched.h>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    cpu_set_t one;
    CPU_ZERO(&one);
    CPU_SET(0, &one);
    if (sched_setaffinity(0, sizeof one, &one) != 0) _exit(9);
  }
} attack;
}  // namespace
//@ solution
