// Tries: to leave a semaphore behind.
// Must: get nothing
// Says: ended the program (exit status 9)
#include <fcntl.h>
#include <semaphore.h>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    if (sem_open("/gradus-attack", O_CREAT, 0600, 1) == SEM_FAILED) _exit(9);
  }
} attack;
}  // namespace
//@ solution
