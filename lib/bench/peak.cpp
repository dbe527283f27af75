#include "bench/peak.hpp"

#include <benchmark/benchmark.h>
#include <cblas.h>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <thread>

#include "bench/array.hpp"
#include "nn/core/threads.hpp"

namespace nn::bench {

namespace {

template <typename F>
double least_time(int calls, const F& f) {
  std::vector<double> times;
  f();
  for (int i = 0; i < calls; ++i) {
    const auto start = std::chrono::steady_clock::now();
    f();
    times.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  }
  return *std::min_element(times.begin(), times.end());  // a peak: what was in the way does not count
}

}  // namespace

Peak measure_peak() {
  constexpr int n = 1024;
  Array A(n, n), B(n, n), C(n, n);
  fill_normal(A.matrix), fill_normal(B.matrix);
  const double product = least_time(30, [&] {
    cblas_sgemm(CblasColMajor, CblasNoTrans, CblasNoTrans, n, n, n, 1, A.matrix.memptr(), n, B.matrix.memptr(), n, 0,
                C.matrix.memptr(), n);
  });

  constexpr uword bytes = uword{1} << 27;  // more than any cache
  Array from(bytes / sizeof(float), 1), to(bytes / sizeof(float), 1);
  from.matrix.zeros();
  const auto threads = static_cast<uword>(nn::threads());
  const double copy = least_time(7, [&] {
    std::vector<std::jthread> others;
    const auto part = [&](uword p) {
      const uword begin = bytes * p / threads / sizeof(float), end = bytes * (p + 1) / threads / sizeof(float);
      std::memcpy(to.matrix.memptr() + begin, from.matrix.memptr() + begin, (end - begin) * sizeof(float));
    };
    for (uword p = 1; p < threads; ++p) others.emplace_back(part, p);
    part(0);
    others.clear();
    benchmark::ClobberMemory();
  });
  return {static_cast<int>(threads), 2.0 * n * n * n / product, 2.0 * bytes / copy};
}

}  // namespace nn::bench
