// Tries: to make the grader call a function of its own that it never lent, by its number.
// Must: get nothing
// Says: it called a function that it was not given
// On: udl4/q8
#include <unistd.h>

#include <armadillo>
namespace gradus {
[[noreturn]] inline void forge(const auto&...) {
  const struct { std::uint32_t bell, function; std::uint64_t length; } packet{6, 7, 0};
  if (write(3, &packet, sizeof packet) < 0) _exit(1);
  for (;;) pause();
}
}  // namespace gradus
#define todo forge
//@ stub
