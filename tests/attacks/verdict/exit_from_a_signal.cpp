// Tries: to end with success from a signal handler: the exit status is 0, and no signal is to be seen.
// Must: get nothing
// Says: ended the program (exit status 0)
// On: udl4/q8
#include <unistd.h>

#include <armadillo>
#include <csignal>
namespace gradus {
[[noreturn]] inline void crash(const auto&...) {
  std::signal(SIGSEGV, [](int) { _exit(0); });
  std::raise(SIGSEGV);
  _exit(1);
}
}  // namespace gradus
#define todo crash
//@ stub
