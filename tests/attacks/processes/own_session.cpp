// Tries: to start a session of its own, as a daemon does.
// Must: get nothing
// Says: ended the program (exit status 9)
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    if (setsid() < 0 && setpgid(0, 0) != 0) _exit(9);
  }
} attack;
}  // namespace
//@ solution
