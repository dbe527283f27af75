// Tries: to run a command.
// Must: get nothing
// Says: forbidden in the sandbox
// On: nn3/q1
#include <cstdlib>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    if (std::system("exit 0") != 0) _exit(9);
  }
} attack;
}  // namespace
//@ solution
