// Tries: to send the answer late: the call ends the program, and a handler of atexit rings the bell as if it had been
// answered, once as "result" and once as "todo".
// Must: get nothing
// On: udl4/q8
#include <sys/socket.h>

#include <armadillo>
#include <cstdlib>
namespace {
void late() {
  for (std::uint32_t bell : {3u, 5u}) {
    const struct { std::uint32_t bell, function; std::uint64_t length; } packet{bell, 0, 64};
    send(3, &packet, sizeof packet, 0);
  }
}
}  // namespace
namespace gradus {
[[noreturn]] inline void finish(const auto&...) {
  std::atexit(late);
  std::exit(0);
}
}  // namespace gradus
#define todo finish
//@ stub
