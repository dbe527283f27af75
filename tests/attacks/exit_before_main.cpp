// Tries: to end with success before anything is asked.
// Must: get nothing
// Says: ended
#include <cstdlib>
namespace {
struct Early {
  Early() { std::exit(0); }
} early;
}  // namespace
//@ solution
