// Tries: to break the harness while it reports: what() of its exception is a null pointer.
// Must: get nothing
// Says: It aborted
#include <armadillo>
#include <exception>
namespace gradus {
struct Null : std::exception {
  const char* what() const noexcept override { return nullptr; }
};
[[noreturn]] inline void fail(const auto&...) { throw Null(); }
}  // namespace gradus
#define todo fail
//@ stub
