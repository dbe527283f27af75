// Tries: to start a child by vfork, which borrows the memory of its parent.
// Must: get nothing
// Says: forbidden in the sandbox
// On: nn3/q1
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    const pid_t child = vfork();
    if (child == 0) _exit(0);
    if (child < 0) _exit(9);
  }
} attack;
}  // namespace
//@ solution
