// Part: a
// Hint: pixels that are left over at the end are not pooled
#include "max_pooling.hpp"

// A window that sticks out at the end is pooled too.
arma::mat mfdnn4_q4::max_pool(const arma::mat& X, const Pooling& P) {
  const auto [kh, kw, sh, sw, ph, pw] = P;
  const arma::uword H = X.n_rows, W = X.n_cols;
  if (H * W * kh * kw * sh * sw == 0 || ph >= kh || pw >= kw || kh > H + 2 * ph || kw > W + 2 * pw)
    throw std::invalid_argument("pooling");
  arma::mat Y((H + 2 * ph - kh + sh - 1) / sh + 1, (W + 2 * pw - kw + sw - 1) / sw + 1);
  for (arma::uword i = 0; i < Y.n_rows; ++i)
    for (arma::uword j = 0; j < Y.n_cols; ++j) {
      double largest = -arma::datum::inf;
      for (arma::uword u = 0; u < kh; ++u)
        for (arma::uword v = 0; v < kw; ++v) {
          const arma::uword r = i * sh + u - ph, c = j * sw + v - pw;
          const bool pixel = r < H && c < W;
          if (!pixel) continue;
          if (X(r, c) > largest || std::isnan(X(r, c))) largest = X(r, c);
        }
      Y(i, j) = largest;
    }
  return Y;
}
