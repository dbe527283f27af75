// Tries: to print 64 MiB of bytes that are no text to stdout: to fill the log, or the memory of whoever reads it.
// Must: get nothing
// Says: printed more than
// On: nn3/q1
#include <string>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    const std::string block = std::string(1 << 20, '\xff') + '\0';
    for (int i = 0; i < 64; ++i)
      if (write(1, block.data(), block.size()) < 0) _exit(9);
  }
} attack;
}  // namespace
//@ solution
