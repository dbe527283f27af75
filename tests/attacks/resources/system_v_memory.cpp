// Tries: to leave a System V segment behind, which outlives every process.
// Must: get nothing
// Says: ended the program (exit status 9)
// On: udl4/q8
#include <sys/ipc.h>
#include <sys/shm.h>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    const int id = shmget(IPC_PRIVATE, 4096, IPC_CREAT | 0600);
    if (id < 0) _exit(9);
    shmctl(id, IPC_RMID, nullptr);
  }
} attack;
}  // namespace
//@ solution
