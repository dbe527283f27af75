// Tries: to change its inputs: where the expected answer is made of the same memory it becomes that of zeros.
// Must: get nothing
// Says: expected
#include <armadillo>
#include <vector>
namespace gradus {
struct Zero {
  template <class T>
  operator T() const { return T{}; }
};
template <class T>
void wipe(const T& input) {
  T& x = const_cast<T&>(input);
  if constexpr (requires { x.zeros(); }) x.zeros();
  else if constexpr (requires { x.phi.zeros(); }) x.phi.zeros(), x.theta0.zeros(), x.theta1.zeros();
  else if constexpr (std::is_arithmetic_v<T>) x = 0;
}
inline void wipe_all(const auto&... inputs) { (wipe(inputs), ...); }
}  // namespace gradus
#define todo(...) wipe_all(__VA_ARGS__); return gradus::Zero {}
//@ stub
