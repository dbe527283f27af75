// Tries: nothing. Takes a little of the stack by alloca, and a local array of 4 MB.
// Must: get full marks
// On: nn3/q1a
#include <algorithm>
#include <alloca.h>
#include "convolution.hpp"
#define conv1d conv1d_of_the_solution
//@ solution
#undef conv1d
namespace {
[[gnu::noinline]] double on_stack(const arma::mat& K) {
  double big[500000];
  big[K.n_elem % 500000] = 1;
  auto* small = static_cast<double*>(alloca(K.n_elem * sizeof(double) + 1));
  std::copy(K.begin(), K.end(), small);
  asm volatile("" : : "r"(big), "r"(small) : "memory");
  return big[K.n_elem % 500000];
}
}  // namespace
arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  if (on_stack(K) != 1) throw std::logic_error("stack");
  return conv1d_of_the_solution(x, K);
}
