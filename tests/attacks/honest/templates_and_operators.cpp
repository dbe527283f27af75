// Tries: nothing. Has templates of sane depth, operators of its own and macros.
// Must: get full marks
#include <compare>
#define SQUARE(x) ((x) * (x))
#define FOR(i, n) for (unsigned i = 0; i < (n); ++i)
namespace {
template <int N>
struct Fibonacci {
  static constexpr unsigned long value = Fibonacci<N - 1>::value + Fibonacci<N - 2>::value;
};
template <>
struct Fibonacci<1> {
  static constexpr unsigned long value = 1;
};
template <>
struct Fibonacci<0> {
  static constexpr unsigned long value = 0;
};
static_assert(Fibonacci<90>::value == 2880067194370816120ul);
struct Complex {
  double re, im;
  friend Complex operator*(Complex a, Complex b) { return {a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re}; }
  auto operator<=>(const Complex&) const = default;
};
constexpr double operator""_half(long double x) { return static_cast<double>(x) / 2; }
const double fine = [] {
  double sum = SQUARE(3.0_half);
  FOR(i, 10) sum += (Complex{1, 2} * Complex{double(i), 0}).re;
  return sum;
}();
}  // namespace
//@ solution
