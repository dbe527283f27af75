// Tries: to answer a matrix whose memory was given back already.
// Must: get nothing
// Says: already given back
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
  const arma::mat Y = right(x, K);
  double* here = new double[Y.n_elem];
  std::copy(Y.begin(), Y.end(), here);
  delete[] here;
  arma::mat answer(1, 1);
  forge(answer.n_rows, Y.n_rows);
  forge(answer.n_cols, Y.n_cols);
  forge(answer.n_elem, Y.n_elem);
  forge(answer.mem, here);
  return answer;
}
