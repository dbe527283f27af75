// Tries: to nest 10^5 parentheses, so that the parser's stack overflows.
// Must: not compile
// Says: nesting level
#define A(x) ((((((((((x))))))))))
#define B(x) A(A(A(A(A(A(A(A(A(A(x))))))))))
#define C(x) B(B(B(B(B(B(B(B(B(B(x))))))))))
const int bomb = C(C(1));
//@ solution
