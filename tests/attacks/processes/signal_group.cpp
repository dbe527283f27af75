// Tries: to reach its process group with a signal that nobody minds.
// Must: get nothing
// Says: forbidden in the sandbox
// On: nn3/q1
#include <csignal>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    if (kill(0, SIGURG) != 0) _exit(9);
  }
} attack;
}  // namespace
//@ solution
