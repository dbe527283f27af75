// Tries: nothing. Asks how many threads there are, has atomics and locks, and starts none.
// Must: get full marks
// On: udl4/q8
#include <atomic>
#include <cstdint>
#include <mutex>
#include <thread>
namespace {
std::atomic<long> calls{0};
std::mutex lock;
std::once_flag once;
const unsigned threads = [] {
  const std::scoped_lock hold(lock);
  std::call_once(once, [] { ++calls; });
  const std::uint64_t cores = std::thread::hardware_concurrency();
#pragma omp parallel for
  for (int i = 0; i < 4; ++i) ++calls;
  return static_cast<unsigned>(cores);
}();
}  // namespace
//@ solution
