// Tries: to open a performance counter on other processes.
// Must: get nothing
// Says: forbidden in the sandbox
#include <linux/perf_event.h>
#include <sys/syscall.h>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    perf_event_attr what{};
    what.size = sizeof what;
    if (syscall(SYS_perf_event_open, &what, 0, -1, -1, 0) < 0) _exit(9);
  }
} attack;
}  // namespace
//@ solution
