#include "convolution.hpp"

// Every output is a dot product of its window with a kernel.
arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  if (K.is_empty() || K.n_rows > x.n_elem)
    throw std::invalid_argument("W must be in 1 ... D, M positive");
  arma::mat Y(x.n_elem - K.n_rows + 1, K.n_cols);
  for (arma::uword k = 0; k < Y.n_rows; ++k) Y.row(k) = x.subvec(k, k + K.n_rows - 1).t() * K;
  return Y;
}
