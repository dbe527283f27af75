// Tries: to reach all processes that it may signal.
// Must: get nothing
// Says: forbidden in the sandbox
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
