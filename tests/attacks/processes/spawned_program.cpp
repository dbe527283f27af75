// Tries: to start a program by posix_spawn.
// Must: get nothing
// Says: forbidden in the sandbox
#include <spawn.h>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    char name[] = "/bin/true";
    char* arguments[] = {name, nullptr};
    char* environment[] = {nullptr};
    pid_t child = 0;
    if (posix_spawn(&child, name, nullptr, nullptr, arguments, environment) != 0) _exit(9);
  }
} attack;
}  // namespace
//@ solution
