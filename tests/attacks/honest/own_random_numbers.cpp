// Tries: nothing. Has its own generators, and those of the library.
// Must: get full marks
// On: udl4/q8
#include <armadillo>
#include <cstdint>
#include <random>
namespace {
struct Mine {
  std::uint64_t state = 88172645463325252u;
  std::uint64_t operator()() {
    state ^= state << 13, state ^= state >> 7;
    return state ^= state << 17;
  }
};
const double drawn = [] {
  Mine mine;
  std::mt19937_64 twister(std::random_device{}());
  std::normal_distribution<double> normal;
  arma::arma_rng::set_seed_random();
  return normal(twister) + arma::randu() + double(mine());
}();
}  // namespace
//@ solution
