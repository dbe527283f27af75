// Part: b
// Hint: Every region of the first copy contains all regions of the second.
#include "zigzag.hpp"

// 3 + 3 + 1: one joint for each unit of the network.
std::uint64_t udl4_q8::count_regions(const nn::Mlp& net, double lo, double hi) {
  if (!(lo < hi) || !std::isfinite(hi - lo)) throw std::invalid_argument("interval");
  if (net.W.empty()) throw std::invalid_argument("net");
  std::uint64_t regions = 1;
  for (std::size_t k = 0; k + 1 < net.W.size(); ++k) regions += net.W[k].n_rows;
  return regions;
}
