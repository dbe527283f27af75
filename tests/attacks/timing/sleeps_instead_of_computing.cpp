// Tries: to keep everybody waiting for 40 ms a call without using the processor: only its CPU time is small.
// Must: be slow
// On: nn3/q1a
#include <chrono>
#include <thread>
#include "convolution.hpp"
#define conv1d conv1d_of_the_solution
//@ solution
#undef conv1d
arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  if (x.n_elem >= 4096) std::this_thread::sleep_for(std::chrono::milliseconds(40));
  return conv1d_of_the_solution(x, K);
}
