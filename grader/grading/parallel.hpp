// Runs f(0) ... f(n-1) on as many threads as there are processors; the first exception is rethrown.
#pragma once
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace gradus {

template <class F>
void parallel_for(std::size_t n, F&& f) {
  std::atomic<std::size_t> next{0};
  std::exception_ptr first;
  std::mutex guard;
  const auto work = [&] {
    for (std::size_t i; (i = next++) < n;) try {
        f(i);
      } catch (...) {
        const std::lock_guard lock(guard);
        if (!first) first = std::current_exception();
        next = n;
      }
  };
  std::vector<std::jthread> threads;
  for (unsigned t = 1; t < std::max(1u, std::thread::hardware_concurrency()) && t < n; ++t)
    threads.emplace_back(work);
  work();
  threads.clear();
  if (first) std::rethrow_exception(first);
}

}  // namespace gradus
