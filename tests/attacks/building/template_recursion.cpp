// Tries: to instantiate a template without end.
// Must: not compile
// On: nn3/q1
// Says: recursive template instantiation
template <int N>
struct Deeper : Deeper<N + 1> {};
Deeper<0> bomb;
//@ solution
