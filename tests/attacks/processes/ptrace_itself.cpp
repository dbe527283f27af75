// Tries: to become its own tracer, which would let it turn refused system calls into others.
// Must: get nothing
// Says: forbidden in the sandbox
// On: udl4/q8
#include <sys/ptrace.h>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    if (ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0) _exit(9);
  }
} attack;
}  // namespace
//@ solution
