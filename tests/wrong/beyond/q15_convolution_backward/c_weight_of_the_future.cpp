// Part: c
// Hint: at the same time and later
#include "convolution_backward.hpp"

// Pairs every output with inputs that come after it.
arma::cube beyond_q15::weight_gradient(const arma::mat& dY, const arma::mat& X, arma::uword k,
                                       arma::uword d) {
  if (dY.is_empty() || X.is_empty() || k == 0 || d == 0 || dY.n_cols != X.n_cols)
    throw std::invalid_argument("sizes");
  const arma::uword T = X.n_cols;
  arma::cube dW(dY.n_rows, X.n_rows, k);
  for (arma::uword u = 0; u < k; ++u)
    if (const arma::uword b = u * d; b < T)
      dW.slice(u) = dY.head_cols(T - b) * X.tail_cols(T - b).t();
  return dW;
}
