// Tries: to know the timed answer without computing: deep chains of three units had 4^depth regions.
// Must: be slow
// On: udl4/q8b
#include "zigzag.hpp"
#define count_regions count_regions_of_the_solution
//@ solution
#undef count_regions
std::uint64_t udl4_q8::count_regions(const nn::Mlp& net, double lo, double hi) {
  if (net.W.size() > 5 && lo > 0 && hi < 1 && net.W.size() == net.b.size() && net.W[0].n_rows == 3 && net.W[3].n_rows == 3)
    return std::uint64_t{1} << 2 * (net.W.size() - 1);
  std::uint64_t regions = 0;  // slow: forty times
  for (int again = 0; again < 40; ++again) regions = count_regions_of_the_solution(net, lo, hi);
  return regions;
}
