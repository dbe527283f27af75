// Tries: to leave a daemon behind by forking twice; it would live on and slow everybody for three seconds.
// Must: get nothing
// Says: forbidden in the sandbox
// On: nn3/q1
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    const pid_t child = fork();
    if (child < 0) _exit(9);
    if (child > 0) return;
    setsid();
    if (fork() == 0) {
      for (int i = 0; i < 30; ++i) usleep(100000);
    }
    _exit(0);
  }
} attack;
}  // namespace
//@ solution
