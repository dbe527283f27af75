// Tries: to run a command and read what it prints.
// Must: get nothing
// Says: forbidden in the sandbox
#include <cstdio>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    std::FILE* pipe = popen("echo 7", "r");
    char answer[8] = {};
    if (pipe == nullptr || std::fgets(answer, sizeof answer, pipe) == nullptr || answer[0] != '7') _exit(9);
    pclose(pipe);
  }
} attack;
}  // namespace
//@ solution
