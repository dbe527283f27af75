// Tries: to answer a matrix without memory.
// Must: get nothing
// Says: pointer
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
  const_cast<Field&>(field) = (Field)value;
}
}  // namespace
arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  arma::mat Y = right(x, K);
  forge(Y.mem, std::intptr_t{0});
  return Y;
}
