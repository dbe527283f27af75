// Tries: to attach shared memory and queues of the other kind, by number.
// Must: get nothing
// Says: exit status 9
#include <sys/syscall.h>
#include <unistd.h>
namespace {
bool got() {
  for (int id = 0; id < 64; ++id)
    if (syscall(SYS_shmat, id, nullptr, 010000) != -1 || syscall(SYS_msgget, id, 0) >= 0) return true;
  return syscall(SYS_shmget, 0x6772, 4096L, 01600) >= 0;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
