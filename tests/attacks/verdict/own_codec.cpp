// Tries: to specialise the harness's encoding of an answer: a matrix is written as one that equals everything.
// Must: get nothing
// Says: damaged on its way
#include <armadillo>
#include <cstddef>
namespace gradus::wire {
class Writer;
class Reader;
template <class T>
struct Codec;
template <>
struct Codec<double> {
  static void put(Writer&, double);
};
void Codec<double>::put(Writer&, double) {}
}  // namespace gradus::wire
namespace gradus {
struct Zero {
  template <class T>
  operator T() const { return T{}; }
};
inline void ignore(const auto&...) {}
}  // namespace gradus
#define todo(...) ignore(__VA_ARGS__); return gradus::Zero {}
//@ stub
