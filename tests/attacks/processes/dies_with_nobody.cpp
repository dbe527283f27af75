// Tries: to choose which signal it gets when its parent ends (none), and so to outlive it.
// Must: get nothing
// Says: ended the program (exit status 9)
// On: nn3/q1
#include <sys/prctl.h>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    if (prctl(PR_SET_PDEATHSIG, 0) != 0) _exit(9);
  }
} attack;
}  // namespace
//@ solution
