// Tries: to nest 500 folders, deeper than a path may be long, so that they are hard to remove.
// Must: get nothing
// Says: ended the program (exit status 9)
// On: udl4/q8
#include <sys/stat.h>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    if (chdir("/tmp") != 0) _exit(9);
    for (int i = 0; i < 500; ++i)
      if (mkdir("gradus-attack-deep", 0700) != 0 || chdir("gradus-attack-deep") != 0) _exit(9);
  }
} attack;
}  // namespace
//@ solution
