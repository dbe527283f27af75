// Tries: nothing. Throws and catches inside of a call.
// Must: get full marks
// On: nn3/q1a
#include <exception>
#include "convolution.hpp"
#define conv1d conv1d_of_the_solution
//@ solution
#undef conv1d
arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  try {
    try {
      return conv1d_of_the_solution(x, K);
    } catch (const std::exception& e) {
      std::throw_with_nested(std::runtime_error(std::string("conv1d: ") + e.what()));
    }
  } catch (const std::exception& e) {
    throw std::invalid_argument(e.what());
  }
}
