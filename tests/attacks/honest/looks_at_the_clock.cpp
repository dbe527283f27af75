// Tries: nothing. Looks at clocks and its processor time in each call, to see how long it took.
// Must: get full marks
// On: udl4/q8b
#include <armadillo>
#include <chrono>
#include <cstdio>
#include <ctime>
#include "zigzag.hpp"
#define count_regions count_regions_of_the_solution
//@ solution
#undef count_regions
std::uint64_t udl4_q8::count_regions(const nn::Mlp& net, double lo, double hi) {
  static const std::time_t started = std::time(nullptr);
  const auto begin = std::chrono::steady_clock::now();
  const std::clock_t before = std::clock();
  arma::wall_clock timer;
  timer.tic();
  const std::uint64_t regions = count_regions_of_the_solution(net, lo, hi);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  if (took.count() > 10 || timer.toc() > 10)
    std::printf("slow: %g s since %s", double(std::clock() - before) / CLOCKS_PER_SEC, std::ctime(&started));
  return regions;
}
