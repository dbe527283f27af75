// Part: a
// Fails: speed
#include "convolution.hpp"

// Right, but sliding the signal past the kernels copies all of it at every position.
arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  if (K.is_empty() || K.n_rows > x.n_elem) throw std::invalid_argument("sizes");
  arma::mat Y(x.n_elem - K.n_rows + 1, K.n_cols);
  arma::vec rest = x;
  for (arma::uword k = 0; k < Y.n_rows; ++k, rest.shed_row(0))
    Y.row(k) = rest.head(K.n_rows).t() * K;
  return Y;
}
