// Tries: to sweep 96 MiB after each answer, so that the reference starts with cold caches.
// Must: be slow
// On: nn3/q1a
#include <vector>
#include "convolution.hpp"
#define conv1d conv1d_of_the_solution
//@ solution
#undef conv1d
namespace {
//@ slow_conv1d
}  // namespace
arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  static std::vector<char> other(std::size_t{96} << 20);
  const arma::mat Y = slow(x, K);
  if (x.n_elem >= 4096)
    for (std::size_t i = 0; i < other.size(); i += 64) other[i] += 1;
  return Y;
}
