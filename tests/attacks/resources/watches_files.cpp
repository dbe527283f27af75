// Tries: to watch a folder for the files of the grader.
// Must: get nothing
// Says: ended the program (exit status 9)
// On: nn3/q1
#include <sys/inotify.h>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    if (inotify_init() < 0) _exit(9);
  }
} attack;
}  // namespace
//@ solution
