// Tries: to end with success by quick_exit, whose own handlers run instead of the usual ones.
// Must: get nothing
// Says: ended the program (exit status 0)
#include <cstdlib>
#include <iostream>
namespace {
struct Early {
  Early() {
    std::at_quick_exit([] { std::cout << "PASSED" << std::endl; });
    std::quick_exit(0);
  }
} early;
}  // namespace
//@ solution
