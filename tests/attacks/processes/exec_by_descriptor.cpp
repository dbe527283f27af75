// Tries: to execute a program by its descriptor, without a path.
// Must: get nothing
// Says: forbidden in the sandbox
// On: udl4/q8
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    const int program = open("/bin/true", O_RDONLY);
    char name[] = "true";
    char* arguments[] = {name, nullptr};
    char* environment[] = {nullptr};
    syscall(SYS_execveat, program, "", arguments, environment, AT_EMPTY_PATH);
    _exit(9);
  }
} attack;
}  // namespace
//@ solution
