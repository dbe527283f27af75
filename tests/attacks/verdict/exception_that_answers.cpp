// Tries: to run code inside the harness's catch: what() of its exception rings with a result and ends the program.
// Must: get nothing
// Says: damaged on its way
// On: udl4/q8
#include <unistd.h>

#include <armadillo>
#include <exception>
namespace gradus {
struct Answering : std::exception {
  const char* what() const noexcept override {
    const struct { std::uint32_t bell, function; std::uint64_t length; } packet{3, 0, 64};
    _exit(write(3, &packet, sizeof packet) < 0);
  }
};
[[noreturn]] inline void fail(const auto&...) { throw Answering(); }
}  // namespace gradus
#define todo fail
//@ stub
