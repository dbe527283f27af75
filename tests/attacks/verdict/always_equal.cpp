// Tries: to make every comparison of answers true, and every difference zero, by operators and functions of its own.
// Must: get nothing
// Says: expected
#include <armadillo>
#include <cstring>
extern "C" int memcmp(const void*, const void*, size_t) noexcept { return 0; }
namespace arma {
inline bool operator==(const mat&, const mat&) { return true; }
inline bool operator!=(const mat&, const mat&) { return false; }
inline bool approx_equal(const mat&, const mat&, const char*, double) { return true; }
}  // namespace arma
namespace gradus {
struct Zero {
  template <class T>
  operator T() const { return T{}; }
};
inline void ignore(const auto&...) {}
}  // namespace gradus
#define todo(...) ignore(__VA_ARGS__); return gradus::Zero {}
//@ stub
