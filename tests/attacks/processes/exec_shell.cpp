// Tries: to become a shell, which can do what the submission cannot. A shell that runs answers 9 by itself.
// Must: get nothing
// Says: forbidden
// On: nn3/q1
#include <csignal>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    char name[] = "/bin/sh", option[] = "-c", text[] = "exit 9";
    char* arguments[] = {name, option, text, nullptr};
    char* environment[] = {nullptr};
    execve(name, arguments, environment);
    _exit(9);
  }
} attack;
}  // namespace
//@ solution
