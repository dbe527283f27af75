// Tries: to fill the report with an identifier of 2^13 characters that is defined nowhere.
// Must: not compile
// Says: undeclared identifier
#define J(a, b) a##b
#define P(a) J(a, a)
#define T(a) J(a, a)
#define Q(a) J(a, a)
#define N0 abcdefghijklmnopabcdefghijklmnopabcdefghijklmnopabcdefghijklmnop
#define P1(a) P(a)
#define N1 P1(N0)
#define N2 T(N1)
#define J2(a, b) J(a, b)
#define N3 J2(N2, N2)
#define N4 J2(N3, N3)
#define N5 J2(N4, N4)
#define N6 J2(N5, N5)
#define N7 J2(N6, N6)
int bomb = N7;
//@ solution
