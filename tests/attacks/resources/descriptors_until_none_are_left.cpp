// Tries: to open more descriptors than a submission has a use for.
// Must: get nothing
// Says: ended the program (exit status 9)
// On: nn3/q1
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    for (int i = 0; i < 2000; ++i)
      if (dup(0) < 0) _exit(9);
  }
} attack;
}  // namespace
//@ solution
