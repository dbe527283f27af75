// Tries: to use up the inodes: 2000 empty files.
// Must: get nothing
// Says: ended the program (exit status 9)
#include <fcntl.h>
#include <string>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    for (int i = 0; i < 2000; ++i) {
      const int file = open(("/tmp/gradus-attack-" + std::to_string(i)).c_str(), O_WRONLY | O_CREAT, 0600);
      if (file < 0) _exit(9);
      close(file);
    }
  }
} attack;
}  // namespace
//@ solution
