// Tries: to reach all processes that it may signal.
// Must: get nothing
// Says: forbidden in the sandbox
// On: udl4/q8
#include <csignal>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    if (kill(-1, 0) != 0) _exit(9);
  }
} attack;
}  // namespace
//@ solution
