// Tries: to lock memory, so that everybody else is swapped out.
// Must: get nothing
// Says: ended the program (exit status 9)
#include <sys/mman.h>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    static char page[4096];
    if (mlock(page, sizeof page) != 0 && mlockall(MCL_CURRENT) != 0) _exit(9);
  }
} attack;
}  // namespace
//@ solution
