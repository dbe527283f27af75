// Tries: to be undecided: it throws the first time it sees a case, and hopes to be asked again with the same.
// Must: get nothing
// Says: It threw
// On: nn3/q1
#include <set>
#include "convolution.hpp"
#define conv1d conv1d_of_the_stub
//@ stub
#undef conv1d
namespace {
//@ right_conv1d
}  // namespace
arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  static std::set<double> seen;
  if (seen.insert(arma::accu(x)).second) throw std::runtime_error("not now");
  return right(x, K);
}
