// Tries: to make a file that says it has 1 TiB, for whoever copies or sums up files.
// Must: get nothing
// Says: ended the program (exit status 9)
// On: nn3/q1
#include <fcntl.h>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    const int file = open("/var/tmp/gradus-attack-sparse", O_WRONLY | O_CREAT, 0600);
    if (file < 0 || ftruncate(file, off_t{1} << 40) != 0) _exit(9);
  }
} attack;
}  // namespace
//@ solution
