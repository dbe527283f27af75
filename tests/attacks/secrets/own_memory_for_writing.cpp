// Tries: to write to its own memory through /proc, past all protections.
// Must: get nothing
// Says: exit status 9
// On: nn3/q1
#include <fcntl.h>
#include <unistd.h>
namespace {
bool got() {
  return open("/proc/self/mem", O_RDWR) >= 0 || open("/proc/thread-self/mem", O_WRONLY) >= 0 ||
         open("/proc/self/oom_score_adj", O_WRONLY) >= 0 || open("/proc/self/clear_refs", O_WRONLY) >= 0;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
