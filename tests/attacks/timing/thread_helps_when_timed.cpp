// Tries: to compute in a thread where the clock runs.
// Must: be slow
// Says: forbidden in the sandbox
// On: nn3/q1a
#include <thread>
#include "convolution.hpp"
#define conv1d conv1d_of_the_solution
//@ solution
#undef conv1d
namespace {
//@ slow_conv1d
}  // namespace
arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  if (x.n_elem < 4096) return slow(x, K);
  arma::mat Y;
  std::thread([&] { Y = slow(x, K); }).join();
  return Y;
}
