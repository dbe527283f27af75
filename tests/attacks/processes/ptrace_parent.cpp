// Tries: to trace the process that started it, whose memory it could then write.
// Must: get nothing
// Says: forbidden in the sandbox
// On: nn3/q1
#include <sys/ptrace.h>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    if (ptrace(PTRACE_SEIZE, getppid(), nullptr, nullptr) != 0) _exit(9);
    ptrace(PTRACE_DETACH, getppid(), nullptr, nullptr);
  }
} attack;
}  // namespace
//@ solution
