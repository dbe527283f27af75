// Tries: to instantiate a template without end.
// Must: not compile
// Says: recursive template instantiation
template <int N>
struct Deeper : Deeper<N + 1> {};
Deeper<0> bomb;
//@ solution
