// Tries: one byte, then a megabyte where a message of 16 bytes belongs.
// Must: get nothing
// Says: a message has the wrong size
// On: udl4/q8
#include <unistd.h>

#include <armadillo>
namespace gradus {
[[noreturn]] inline void forge(const auto&...) {
  static const char much[1 << 20] = {};
  for (const std::size_t n : {std::size_t{1}, sizeof much, sizeof much / 16})
    if (write(3, much, n) < 0) continue;
  for (;;) pause();
}
}  // namespace gradus
#define todo forge
//@ stub
