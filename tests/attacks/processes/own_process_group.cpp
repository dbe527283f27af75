// Tries: to leave its process group, so that ending the group misses it.
// Must: get nothing
// Says: ended the program (exit status 9)
// On: nn3/q1
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    if (setpgid(0, 0) != 0) _exit(9);
  }
} attack;
}  // namespace
//@ solution
