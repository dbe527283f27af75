// Tries: to fill the process table: 100 children that live for two seconds.
// Must: get nothing
// Says: forbidden in the sandbox
// On: udl4/q8
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    for (int i = 0; i < 100; ++i) {
      const pid_t child = fork();
      if (child < 0) _exit(9);
      if (child == 0) {
        usleep(2000000);
        _exit(0);
      }
    }
  }
} attack;
}  // namespace
//@ solution
