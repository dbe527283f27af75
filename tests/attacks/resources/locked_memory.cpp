// Tries: to lock memory, so that everybody else is swapped out.
// Must: get nothing
// Says: ended the program (exit status 9)
// On: udl4/q8
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    static char page[4096];
    // By number: the sanitizer's own mlock does nothing and says that it did.
    if (syscall(SYS_mlock, page, sizeof page) != 0 && syscall(SYS_mlockall, MCL_CURRENT) != 0) _exit(9);
  }
} attack;
}  // namespace
//@ solution
