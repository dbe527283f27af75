// Matrices that begin at a cache line, so that neither library is slowed by where its data happen to lie.
#pragma once
#include <armadillo>
#include <cstdlib>
#include <memory>
#include <random>

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

/// Normally distributed entries; the same in each run.
inline void fill_normal(arma::fmat& A, double scale = 1) {
  static std::mt19937 random(20240229);
  std::normal_distribution<float> draw(0, static_cast<float>(scale));
  for (float& a : A) a = draw(random);
}

inline std::vector<float> values_of(const arma::fmat& A) { return {A.begin(), A.end()}; }

}  // namespace nn::bench
