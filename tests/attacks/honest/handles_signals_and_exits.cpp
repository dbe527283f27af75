// Tries: nothing. Registers handlers for its end and for a signal, and asks for no other.
// Must: get full marks
// On: udl4/q8
#include <csignal>
#include <cstdlib>
#include <exception>
namespace {
const bool fine = [] {
  std::atexit([] {});
  std::signal(SIGINT, SIG_IGN);
  std::set_terminate([] { std::abort(); });
  return true;
}();
}  // namespace
//@ solution
