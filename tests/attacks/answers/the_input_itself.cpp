// Tries: to answer with the memory of its argument, which the grader may have filled with what it expects.
// Must: get nothing
// On: nn3/q1
#include "convolution.hpp"
#define conv1d conv1d_of_the_stub
//@ stub
#undef conv1d
arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  return arma::mat(const_cast<double*>(x.memptr()), x.n_elem - K.n_rows + 1, 1, false, true);
}
