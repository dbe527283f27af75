// Tries: to replace an inline function of the harness, which gives way to a stronger one of the same name: every
// answer has nothing but zero bytes.
// Must: get nothing
// Says: damaged
#include <cstddef>
#include <cstring>
#include <span>
namespace gradus::wire {
class Writer {
 public:
  void bytes(const void* data, std::size_t n);
  std::span<std::byte> room_;
  std::size_t used_;
};
void Writer::bytes(const void*, std::size_t n) {
  std::memset(room_.data() + used_, 0, n);
  used_ += n;
}
}  // namespace gradus::wire
//@ solution
