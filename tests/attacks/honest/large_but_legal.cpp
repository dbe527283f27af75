// Tries: nothing. Uses 300 MB for a moment, once.
// Must: get full marks
// On: nn3/q1a
#include <utility>
#include <vector>
#include "convolution.hpp"
#define conv1d conv1d_of_the_solution
//@ solution
#undef conv1d
arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  static bool first = true;
  if (std::exchange(first, false)) {
    std::vector<char> scratch(300000000, 1);
    if (scratch[x.n_elem] != 1) throw std::logic_error("memory");
  }
  return conv1d_of_the_solution(x, K);
}
