// Tries: an exception whose type and text are missing: its reader could take what was there before.
// Must: get nothing
// Says: Its exception was damaged on its way
#include <unistd.h>

#include <armadillo>
namespace gradus {
[[noreturn]] inline void forge(const auto&...) {
  const struct { std::uint32_t bell, function; std::uint64_t length; } packet{4, 0, 0};
  if (write(3, &packet, sizeof packet) < 0) _exit(1);
  for (;;) pause();
}
}  // namespace gradus
#define todo forge
//@ stub
