// Tries: to ring twice for each call; the second bell answers the next question before it is asked.
// Must: get nothing
#include <unistd.h>

#include <armadillo>
namespace gradus {
struct Zero {
  template <class T>
  operator T() const { return T{}; }
};
inline Zero twice(const auto&...) {
  const struct { std::uint32_t bell, function; std::uint64_t length; } packet{3, 0, 34};
  if (write(3, &packet, sizeof packet) < 0) _exit(1);
  return {};
}
}  // namespace gradus
#define todo(...) twice(__VA_ARGS__); return gradus::Zero {}
//@ stub
