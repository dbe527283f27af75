// Tries: to make an anonymous file in memory, beyond the limit of its pages.
// Must: get nothing
// Says: ended the program (exit status 9)
// On: udl4/q8
#include <sys/mman.h>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    const int file = memfd_create("gradus-attack", 0);
    if (file < 0 || ftruncate(file, off_t{1} << 30) != 0) _exit(9);
  }
} attack;
}  // namespace
//@ solution
