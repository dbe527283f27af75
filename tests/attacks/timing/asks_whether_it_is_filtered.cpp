// Tries: to ask whether seccomp watches it, and to behave only then.
// Must: get nothing
// Says: ended the program (exit status 9)
#include <sys/prctl.h>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    if (prctl(PR_GET_SECCOMP) != 0) _exit(9);
  }
} attack;
}  // namespace
//@ solution
