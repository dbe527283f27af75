// Tries: to answer a matrix that claims 2^61 elements: 2^64 bytes are zero bytes.
// Must: get nothing
// On: nn3/q1
#include "convolution.hpp"
#define conv1d conv1d_of_the_stub
//@ stub
#undef conv1d
namespace {
arma::mat right(const arma::vec& x, const arma::mat& K) {
  if (K.is_empty() || x.n_elem < K.n_rows) throw std::invalid_argument("empty or too wide");
  arma::mat Y(x.n_elem - K.n_rows + 1, K.n_cols);
  for (arma::uword m = 0; m < Y.n_cols; ++m)
    for (arma::uword k = 0; k < Y.n_rows; ++k)
      for (arma::uword i = 0; i < K.n_rows; ++i) Y(k, m) += K(i, m) * x(k + i);
  return Y;
}
}  // namespace
namespace {
template <class Field, class Value>
void forge(const Field& field, Value value) {
  const_cast<Field&>(field) = static_cast<Field>(value);
}
}  // namespace
arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  arma::mat Y = right(x, K);
  forge(Y.n_elem, std::uint64_t{1} << 61);
  return Y;
}
