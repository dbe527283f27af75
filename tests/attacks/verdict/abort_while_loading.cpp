// Tries: to abort before anything is asked, where a grader takes "no failure was reported" for a pass.
// Must: get nothing
// Says: It aborted
#include <cstdlib>
namespace {
struct Early {
  Early() { std::abort(); }
} early;
}  // namespace
//@ solution
