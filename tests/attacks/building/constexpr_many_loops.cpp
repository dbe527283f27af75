// Tries: to compute for long in many places, each below the compiler's own limit.
// Must: not compile
// Says: The compiler was stopped
constexpr unsigned long some(unsigned long n) {
  unsigned long s = n;
  for (int i = 0; i < 100000; ++i) s += s ^ 5;
  return s;
}
template <unsigned long N>
struct Slow { static constexpr unsigned long value = some(N) % 2 + Slow<N - 1>::value; };
template <>
struct Slow<0> { static constexpr unsigned long value = 0; };
constinit unsigned long bomb = Slow<900>::value;
//@ solution
