// Tries: to write 256 MiB to a file of its own.
// Must: get nothing
// Says: ended the program (exit status 9)
// On: udl4/q8
#include <fcntl.h>
#include <string>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    const int file = open("/tmp/gradus-attack-flood", O_WRONLY | O_CREAT, 0600);
    const std::string block(1 << 20, 'x');
    for (int i = 0; i < 256; ++i)
      if (write(file, block.data(), block.size()) != static_cast<ssize_t>(block.size())) _exit(9);
  }
} attack;
}  // namespace
//@ solution
