// Tries: to compute in a detached std::thread.
// Must: get nothing
// Says: forbidden in the sandbox
// On: udl4/q8
#include <thread>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    try {
      std::thread([] {}).detach();
    } catch (...) {
      _exit(9);
    }
  }
} attack;
}  // namespace
//@ solution
