// Tries: to instantiate a tree of 2^40 different templates, none of them deep.
// Must: not compile
// On: udl4/q8
// Says: The compiler 
template <int Depth, unsigned long Path>
struct Tree {
  Tree<Depth - 1, 2 * Path> left;
  Tree<Depth - 1, 2 * Path + 1> right;
};
template <unsigned long Path>
struct Tree<0, Path> {};
Tree<40, 1> bomb;
//@ solution
