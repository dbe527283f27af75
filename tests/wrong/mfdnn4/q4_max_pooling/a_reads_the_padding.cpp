// Part: a
// Hint: Only what lies in X may be read
#include "max_pooling.hpp"

// Reads pixels that the padding does not have.
arma::mat mfdnn4_q4::max_pool(const arma::mat& X, const Pooling& p) {
  const auto& [kh, kw, sh, sw, ph, pw] = p;
  if (X.is_empty() || kh == 0 || kw == 0 || sh == 0 || sw == 0 || ph >= kh || pw >= kw ||
      kh > X.n_rows + 2 * ph || kw > X.n_cols + 2 * pw)
    throw std::invalid_argument("X or the pooling");
  arma::mat Y((X.n_rows + 2 * ph - kh) / sh + 1, (X.n_cols + 2 * pw - kw) / sw + 1);
  for (arma::uword i = 0; i < Y.n_rows; ++i)
    for (arma::uword j = 0; j < Y.n_cols; ++j) {
      double largest = X(i * sh - ph, j * sw - pw);
      for (arma::uword u = 0; u < kh; ++u)
        for (arma::uword v = 0; v < kw; ++v) {
          const double x = X(i * sh + u - ph, j * sw + v - pw);
          if (std::isnan(x) || x > largest) largest = x;
        }
      Y(i, j) = largest;
    }
  return Y;
}
