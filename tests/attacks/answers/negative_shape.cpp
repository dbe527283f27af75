// Tries: to answer a matrix of minus one rows and minus one columns: one element.
// Must: get nothing
// Says: damaged on its way
// On: nn3/q1
#include "convolution.hpp"
#define conv1d conv1d_of_the_stub
//@ stub
#undef conv1d
namespace {
template <class Field, class Value>
void forge(const Field& field, Value value) {
  const_cast<Field&>(field) = static_cast<Field>(value);
}
}  // namespace
arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  arma::mat Y(1, 1);
  forge(Y.n_rows, -1);
  forge(Y.n_cols, -1);
  return Y;
}
