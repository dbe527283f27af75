// Tries: to run before everybody else.
// Must: get nothing
// Says: ended the program (exit status 9)
#include <sched.h>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    sched_param now{1};
    if (sched_setscheduler(0, SCHED_FIFO, &now) != 0 && sched_setscheduler(0, SCHED_BATCH, &now) != 0) _exit(9);
  }
} attack;
}  // namespace
//@ solution
