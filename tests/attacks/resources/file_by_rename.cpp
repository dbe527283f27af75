// Tries: to move and link what it finds in its folder.
// Must: get nothing
// Says: ended the program (exit status 9)
// On: nn3/q1
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    if (symlink("/etc/passwd", "gradus-attack-link") != 0 && link("/worker", "/tmp/gradus-attack-link") != 0 &&
        rename("/worker", "/gradus-attack") != 0)
      _exit(9);
  }
} attack;
}  // namespace
//@ solution
