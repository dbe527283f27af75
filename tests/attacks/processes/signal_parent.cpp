// Tries: to reach its parent with a signal; whoever can do that can stop the grader.
// Must: get nothing
// Says: forbidden in the sandbox
// On: udl4/q8
#include <csignal>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    if (kill(getppid(), 0) != 0) _exit(9);
  }
} attack;
}  // namespace
//@ solution
