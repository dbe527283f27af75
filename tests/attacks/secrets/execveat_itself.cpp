// Tries: to start again as its own program by descriptor, with an environment of its choice.
// Must: get nothing
// Says: a system call that is forbidden in the sandbox
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstdlib>
#include <string_view>
namespace {
bool got() {
  if (const char* now = std::getenv("ASAN_OPTIONS"); now != nullptr && std::string_view(now) == "exitcode=0") return true;
  char name[] = "/worker", option[] = "ASAN_OPTIONS=exitcode=0";
  char* const words[] = {name, nullptr};
  char* const environment[] = {option, nullptr};
  const int self = open("/proc/self/exe", O_RDONLY);
  return syscall(SYS_execveat, self, "", words, environment, 0x1000L) == 0;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
