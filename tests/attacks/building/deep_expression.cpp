// Tries: to nest 10^6 signs, which no limit on brackets counts: the compiler's own stack overflows.
// Must: not compile
// On: udl4/q8
// Says: The compiler crashed
#define A(x) - - - - - - - - - - x
#define T(...) __VA_ARGS__ __VA_ARGS__ __VA_ARGS__ __VA_ARGS__ __VA_ARGS__ __VA_ARGS__ __VA_ARGS__ __VA_ARGS__ __VA_ARGS__ __VA_ARGS__
const int bomb = T(T(T(T(T(T(- )))))) 1;
//@ solution
