// Tries: to leave shared memory with a name, through which two submissions could talk.
// Must: get nothing
// Says: ended the program (exit status 9)
// On: udl4/q8
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    if (shm_open("/gradus-attack", O_RDWR | O_CREAT, 0600) < 0) _exit(9);
  }
} attack;
}  // namespace
//@ solution
