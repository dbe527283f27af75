// Tries: to turn std::terminate, and so every failure that ends in it, into an end with success.
// Must: get nothing
// Says: ended the program (exit status 0)
// On: udl4/q8
#include <unistd.h>

#include <armadillo>
#include <exception>
namespace {
const auto handler = std::set_terminate([] { _exit(0); });
}
namespace gradus {
[[noreturn]] inline void fail(const auto&...) noexcept { throw 1; }
}  // namespace gradus
#define todo fail
//@ stub
