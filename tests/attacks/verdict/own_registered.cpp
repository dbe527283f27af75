// Tries: to replace the harness's table of functions.
// Must: not compile
// Says: It defines something that the worker defines too
#include <cstddef>
namespace gradus::worker {
struct Registered {
  void* entries;
  std::size_t count;
};
Registered registered() { return {nullptr, 0}; }
}  // namespace gradus::worker
//@ solution
