// Tries: to compute in std::async.
// Must: get nothing
// Says: forbidden in the sandbox
#include <future>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    try {
      if (std::async(std::launch::async, [] { return 7; }).get() != 7) _exit(9);
    } catch (...) {
      _exit(9);
    }
  }
} attack;
}  // namespace
//@ solution
