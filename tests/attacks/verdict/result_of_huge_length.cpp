// Tries: a result that claims 2^63 bytes, so that its reader runs past the end of the memory.
// Must: get nothing
// Says: claims to be larger than the memory
// On: udl4/q8
#include <unistd.h>

#include <armadillo>
namespace gradus {
[[noreturn]] inline void forge(const auto&...) {
  const struct { std::uint32_t bell, function; std::uint64_t length; } packet{3, 0, std::uint64_t{1} << 63};
  if (write(3, &packet, sizeof packet) < 0) _exit(1);
  for (;;) pause();
}
}  // namespace gradus
#define todo forge
//@ stub
