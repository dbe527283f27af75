// Tries: to queue a signal with a value for its parent, by the system call beside kill.
// Must: get nothing
// Says: forbidden in the sandbox
#include <csignal>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    sigval value{};
    if (sigqueue(getppid(), SIGURG, value) != 0) _exit(9);
  }
} attack;
}  // namespace
//@ solution
