// Tries: to lift the limits that it was given.
// Must: get nothing
// Says: ended the program (exit status 9)
// On: nn3/q1
#include <sys/resource.h>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    rlimit most{RLIM_INFINITY, RLIM_INFINITY};
    if (setrlimit(RLIMIT_FSIZE, &most) != 0 || setrlimit(RLIMIT_NOFILE, &most) != 0) _exit(9);
  }
} attack;
}  // namespace
//@ solution
