// Tries: a bell that does not exist, of a kind that a later version may take for full marks.
// Must: get nothing
// Says: It sent something that is no answer
// On: udl4/q8
#include <unistd.h>

#include <armadillo>
namespace gradus {
[[noreturn]] inline void forge(const auto&...) {
  const struct { std::uint32_t bell, function; std::uint64_t length; } packet{4294967295u, 0, 0};
  if (write(3, &packet, sizeof packet) < 0) _exit(1);
  for (;;) pause();
}
}  // namespace gradus
#define todo forge
//@ stub
