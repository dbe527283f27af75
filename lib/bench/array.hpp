// Matrices that begin at a cache line, so that neither library is slowed by where its data happen to lie.
#pragma once
#include <armadillo>
#include <cstdlib>
#include <memory>
#include <random>
#include <vector>

namespace nn::bench {

using arma::uword;

class Array {
 public:
  Array(uword rows, uword cols)
      : memory_(static_cast<float*>(std::aligned_alloc(64, (rows * cols * sizeof(float) / 64 + 1) * 64)), std::free),
        matrix(memory_.get(), rows, cols, false, true) {}

 private:
  std::unique_ptr<float, void (*)(void*)> memory_;

 public:
  arma::fmat matrix;
};

/// Normally distributed entries; the same in each run. 65537 of them, which is prime, are drawn and then used in turns:
/// drawing as many as a batch has would take longer than to time it.
inline void fill_normal(arma::fmat& A, double scale = 1) {
  static const std::vector<float> drawn = [] {
    std::mt19937 random(20240229);
    std::normal_distribution<float> draw;
    std::vector<float> values(65537);
    for (float& v : values) v = draw(random);
    return values;
  }();
  static std::size_t next = 0;
  for (float& a : A) {
    a = static_cast<float>(scale) * drawn[next];
    if (++next == drawn.size()) next = 0;
  }
}

inline std::vector<float> values_of(const arma::fmat& A) { return {A.begin(), A.end()}; }

}  // namespace nn::bench
