// Tries: to give the contract's last line a meaning of its own, and to open what is private.
// Must: get nothing
// Says: ended the program (exit status 0)
#include <unistd.h>

#include <armadillo>
#define private public
#define protected public
#undef GRADUS_CONTRACT
#define GRADUS_CONTRACT(ns, ...)                        \
  namespace ns {                                        \
  namespace { const int bound = (_exit(0), 0); }        \
  }                                                     \
  static_assert(true)
//@ solution
