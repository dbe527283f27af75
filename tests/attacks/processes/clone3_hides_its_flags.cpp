// Tries: to start a process by clone3, whose flags lie behind a pointer where a filter cannot read them.
// Must: get nothing
// Says: forbidden in the sandbox
// On: nn3/q1
#include <csignal>
#include <cstdint>
#include <sys/syscall.h>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    std::uint64_t arguments[11] = {};
    arguments[4] = SIGCHLD;
    const long child = syscall(SYS_clone3, arguments, sizeof arguments);
    if (child == 0) _exit(0);
    if (child < 0) _exit(9);
  }
} attack;
}  // namespace
//@ solution
