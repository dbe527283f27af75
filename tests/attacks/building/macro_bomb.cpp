// Tries: to make 10^12 words of a few macros.
// Must: not compile
// On: nn3/q1
// Says: The compiler was stopped
#define A(x) x x x x x x x x x x
#define B(x) A(A(x))
#define C(x) B(B(x))
#define D(x) C(C(x))
const int bomb[] = {D(C(1,))};
//@ solution
