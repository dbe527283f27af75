// Tries: to make a string literal of 2^36 characters.
// Must: not compile
// Says: The compiler was stopped
#define A(x) x x x x x x x x
#define B(x) A(A(A(x)))
#define C(x) B(B(B(x)))
const char* const bomb = C(B("12345678"));
//@ solution
