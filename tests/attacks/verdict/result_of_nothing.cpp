// Tries: a result of no bytes at all, where an absent answer is taken for a right one.
// Must: get nothing
// Says: The answer was damaged on its way
// On: udl4/q8
#include <unistd.h>

#include <armadillo>
namespace gradus {
[[noreturn]] inline void forge(const auto&...) {
  const struct { std::uint32_t bell, function; std::uint64_t length; } packet{3, 0, 0};
  if (write(3, &packet, sizeof packet) < 0) _exit(1);
  for (;;) pause();
}
}  // namespace gradus
#define todo forge
//@ stub
