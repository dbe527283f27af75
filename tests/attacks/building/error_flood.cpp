// Tries: to drown the report in 10^6 errors.
// Must: not compile
// On: udl4/q8
// Says: It does not compile
#define T(...) __VA_ARGS__ __VA_ARGS__ __VA_ARGS__ __VA_ARGS__ __VA_ARGS__ __VA_ARGS__ __VA_ARGS__ __VA_ARGS__ __VA_ARGS__ __VA_ARGS__
T(T(T(T(T(T(int = no; ))))))
//@ solution
