// Part: a
// Hint: the rows of the mask are equal
#include "zero_initialisation.hpp"

// Clears the row of the first unit only.
arma::umat eleg5040_q6::frozen_mask(const arma::mat& X, arma::uword H) {
  if (X.is_empty() || H == 0) throw std::invalid_argument("empty");
  arma::umat mask(H, X.n_rows, arma::fill::ones);
  for (arma::uword n = 0; n < X.n_cols; ++n)
    for (arma::uword i = 0; i < X.n_rows; ++i)
      if (X(i, n) != 0) mask(0, i) = 0;
  return mask;
}
