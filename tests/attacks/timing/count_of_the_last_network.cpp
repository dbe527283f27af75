// Tries: to answer for a large network what it answered for the last one of that depth.
// Must: be slow
// On: udl4/q8b
#include <map>
#include "zigzag.hpp"
#define count_regions count_regions_of_the_solution
//@ solution
#undef count_regions
std::uint64_t udl4_q8::count_regions(const nn::Mlp& net, double lo, double hi) {
  static std::map<std::size_t, std::uint64_t> known;
  if (net.W.size() <= 5 || !(lo > 0 && hi < 1)) return count_regions_of_the_solution(net, lo, hi);
  std::uint64_t& regions = known[net.W.size()];
  if (regions == 0)
    for (int again = 0; again < 40; ++again) regions = count_regions_of_the_solution(net, lo, hi);
  return regions;
}
