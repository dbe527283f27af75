// Tries: to answer a matrix that claims 2^63 elements.
// Must: get nothing
// On: nn3/q1
#include "convolution.hpp"
#define conv1d conv1d_of_the_stub
//@ stub
#undef conv1d
namespace {
//@ right_conv1d
}  // namespace
namespace {
template <class Field, class Value>
void forge(const Field& field, Value value) {
  const_cast<Field&>(field) = static_cast<Field>(value);
}
}  // namespace
arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  arma::mat Y = right(x, K);
  forge(Y.n_elem, std::uint64_t{1} << 63);
  return Y;
}
