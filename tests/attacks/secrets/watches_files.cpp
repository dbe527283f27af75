// Tries: to watch folders by inotify and fanotify: when others are graded, and with which files.
// Must: get nothing
// Says: exit status 9
#include <sys/syscall.h>
#include <unistd.h>
namespace {
bool got() {
  return syscall(SYS_inotify_init1, 0L) >= 0 || syscall(SYS_fanotify_init, 0L, 0L) >= 0;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
