// Tries: to take memcpy over: every copy is of zeros, so zeros are right wherever the expected answer is copied by it.
// Must: get nothing
#include <armadillo>
#include <cstddef>
extern "C" void* memcpy(void* to, const void*, std::size_t n) noexcept {
  for (std::size_t i = 0; i < n; ++i) static_cast<volatile char*>(to)[i] = 0;
  return to;
}
namespace gradus {
struct Zero {
  template <class T>
  operator T() const { return T{}; }
};
inline void ignore(const auto&...) {}
}  // namespace gradus
#define todo(...) ignore(__VA_ARGS__); return gradus::Zero {}
//@ stub
