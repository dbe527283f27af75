// Runs f(0) ... f(n-1) on as many threads as there are processors; the first exception is rethrown.
#pragma once
#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <semaphore>
#include <thread>
#include <vector>

namespace gradus {

/// Who has a processor, and who of them times.
class Turns {
 public:
  template <class F>
  void work(F&& f) {
    const Held processor(free_);
    f();
  }
  /// Within work: waits without a processor until nobody else times.
  template <class F>
  void time(F&& f) {
    free_.release();
    const std::lock_guard alone(timing_);
    free_.acquire();
    f();
  }

 private:
  using Processors = std::counting_semaphore<>;
  struct Held {
    explicit Held(Processors& p) : free(p) { free.acquire(); }
    ~Held() { free.release(); }
    Processors& free;
  };
  Processors free_{std::max(1u, std::thread::hardware_concurrency())};
  std::mutex timing_;
};

/// And beside them time(0, turns) ... time(timed-1, turns), of which one prepares itself while the one before it has
/// its turn to time: what is timed shares the machine with what is not, which its CPU clock bears, and never with what
/// is timed.
template <class F, class T>
void parallel_for(std::size_t n, F&& f, std::size_t timed, T&& time) {
  Turns turns;
  std::atomic<std::size_t> next{0}, next_timed{0};
  std::exception_ptr first;
  std::mutex guard;
  const auto all = [&](auto& count, std::size_t end, const auto& task) {
    for (std::size_t i; (i = count++) < end;) try {
        turns.work([&] { task(i); });
      } catch (...) {
        const std::lock_guard lock(guard);
        if (!first) first = std::current_exception();
        next = n;
        next_timed = timed;
      }
  };
  {
    std::vector<std::jthread> threads;
    for (std::size_t t = 0; t < std::min<std::size_t>(2, timed); ++t)
      threads.emplace_back([&] { all(next_timed, timed, [&](std::size_t i) { time(i, turns); }); });
    for (std::size_t t = 0; t < std::min<std::size_t>(std::max(1u, std::thread::hardware_concurrency()), n); ++t)
      threads.emplace_back([&] { all(next, n, f); });
  }
  if (first) std::rethrow_exception(first);
}

template <class F>
void parallel_for(std::size_t n, F&& f) {
  parallel_for(n, f, 0, [](std::size_t, Turns&) {});
}

}  // namespace gradus
