// Tries: the same from the destructor of a global object, with a result of no bytes.
// Must: get nothing
// Says: The answer was damaged on its way
#include <sys/socket.h>

#include <armadillo>
#include <cstdlib>
namespace {
struct Late {
  ~Late() {
    const struct { std::uint32_t bell, function; std::uint64_t length; } packet{3, 0, 0};
    send(3, &packet, sizeof packet, 0);
  }
} late;
}  // namespace
namespace gradus {
[[noreturn]] inline void finish(const auto&...) { std::exit(0); }
}  // namespace gradus
#define todo finish
//@ stub
