// Tries: to print 64 MiB of text to stdout: to fill the log, or the memory of whoever reads it.
// Must: get nothing
// Says: printed more than
// On: udl4/q8
#include <string>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    const std::string block = std::string(1 << 20, 'x') + '\n';
    for (int i = 0; i < 64; ++i)
      if (write(1, block.data(), block.size()) < 0) _exit(9);
  }
} attack;
}  // namespace
//@ solution
