// Part: a
// Hint: This input is not legal
#include "patches.hpp"

// A bias of length 1 goes to all filters.
arma::cube beyond_q3::convolve(const arma::cube& X, const arma::mat& F, const arma::vec& b,
                               const Window& w) {
  const arma::mat P = im2col(X, w);
  if (F.n_rows != P.n_rows || F.n_cols == 0 || (b.n_elem != F.n_cols && b.n_elem != 1))
    throw std::invalid_argument("filters");
  const arma::uword p = (X.n_rows + 2 * w.ph - w.dh * (w.kh - 1) - 1) / w.sh + 1;
  arma::mat Y = P.t() * F;
  for (arma::uword k = 0; k < F.n_cols; ++k) Y.col(k) += b(b.n_elem == 1 ? 0 : k);
  return arma::cube(Y.memptr(), p, P.n_cols / p, F.n_cols);
}
