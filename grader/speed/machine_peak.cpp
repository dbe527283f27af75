#include "speed/machine_peak.hpp"

#include <algorithm>
#include <cstring>
#include <ctime>
#include <vector>

namespace gradus::speed {

namespace {

// Of this thread: another one on the same core does not make the machine slower.
double cpu_seconds() {
  timespec t{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
  return static_cast<double>(t.tv_sec) + 1e-9 * static_cast<double>(t.tv_nsec);
}

// The best of some repetitions: whatever disturbs can only make it slower.
template <class Work>
double least_seconds(const Work& work) {
  double least = 1e9;
  for (int r = 0; r < 7; ++r) {
    const double begin = cpu_seconds();
    work();
    least = std::min(least, cpu_seconds() - begin);
  }
  return std::max(least, 1e-9);
}

#if defined(__AVX512F__)
using Vector [[gnu::vector_size(64)]] = double;
#elif defined(__AVX__)
using Vector [[gnu::vector_size(32)]] = double;
#else
using Vector [[gnu::vector_size(16)]] = double;
#endif
constexpr int chains = 12;  // more than latency x units: no multiply-add waits for another

Vector multiply_adds(int n) {
  Vector sum[chains];
  for (int c = 0; c < chains; ++c) sum[c] = Vector{} + c;
  Vector a = Vector{} + 0.999, b = Vector{} + 1e-3;
  for (int i = 0; i < n; ++i)
    for (int c = 0; c < chains; ++c) sum[c] = sum[c] * a + b;
  for (int c = 1; c < chains; ++c) sum[0] += sum[c];
  return sum[0];
}

}  // namespace

double peak_flops() {
  static const double peak = [] {
    constexpr int n = 20'000;
    volatile double used = 0;  // or the compiler drops the work
    const double seconds = least_seconds([&] { used = multiply_adds(n)[0]; });
    return 2.0 * (sizeof(Vector) / sizeof(double)) * chains * n / seconds;
  }();
  return peak;
}

double copy_bandwidth(std::size_t bytes) {
  const std::size_t half = std::max<std::size_t>(bytes / 2, 64);
  std::vector<char> from(half, 1), to(half, 2);
  const std::size_t times = std::max<std::size_t>(1, (std::size_t{1} << 22) / half);
  const double seconds = least_seconds([&] {
    for (std::size_t i = 0; i < times; ++i) {
      std::memcpy(to.data(), from.data(), half);
      asm volatile("" : : "r"(to.data()), "r"(from.data()) : "memory");  // or the compiler keeps one copy of all
    }
  });
  return 2.0 * static_cast<double>(half * times) / seconds;
}

}  // namespace gradus::speed
