// Draws that are the same on every platform: those of <random>'s distributions differ between standard libraries.
#pragma once
#include <cmath>
#include <random>

#include "nn/core/shape.hpp"

namespace nn {

/// Uniform in [0, 1), of 53 random bits.
inline double draw_uniform(std::mt19937_64& random) { return static_cast<double>(random() >> 11) * 0x1p-53; }

/// Standard normal: Marsaglia's polar method, of which one value of two is used.
inline double draw_normal(std::mt19937_64& random) {
  for (;;) {
    const double x = 2 * draw_uniform(random) - 1, y = 2 * draw_uniform(random) - 1, s = x * x + y * y;
    if (s > 0 && s < 1) return x * std::sqrt(-2 * std::log(s) / s);
  }
}

/// Uniform in {0, ..., n - 1}, n >= 1: what lies above the last multiple of n is drawn anew.
inline uword draw_below(uword n, std::mt19937_64& random) {
  for (;;) {
    const std::uint64_t x = random(), remainder = x % n;
    if (x - remainder <= std::mt19937_64::max() - (n - 1)) return remainder;
  }
}

}  // namespace nn
