// Tries: to unwind through the harness by pthread_exit, past every catch, to an end with success.
// Must: get nothing
// Says: It aborted
// On: udl4/q8
#include <pthread.h>

#include <armadillo>
namespace gradus {
[[noreturn]] inline void unwind(const auto&...) { pthread_exit(nullptr); }
}  // namespace gradus
#define todo unwind
//@ stub
