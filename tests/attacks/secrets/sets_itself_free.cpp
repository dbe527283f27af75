// Tries: to get capabilities or another user back.
// Must: get nothing
// Says: exit status 9
// On: udl4/q8
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>
namespace {
bool got() {
  if (syscall(SYS_setuid, 0L) == 0 || syscall(SYS_setresuid, 0L, 0L, 0L) == 0) return true;
  return prctl(PR_SET_DUMPABLE, 1, 0, 0, 0) == 0 || prctl(PR_SET_PTRACER, -1, 0, 0, 0) == 0 ||
         prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, 21, 0, 0) == 0;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
