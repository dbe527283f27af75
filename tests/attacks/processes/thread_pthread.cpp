// Tries: to compute beside the measured thread.
// Must: get nothing
// Says: forbidden in the sandbox
#include <pthread.h>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    pthread_t thread;
    if (pthread_create(&thread, nullptr, [](void* p) { return p; }, nullptr) != 0) _exit(9);
    pthread_join(thread, nullptr);
  }
} attack;
}  // namespace
//@ solution
