// Part: a
// Hint: kh and sh count rows, kw and sw columns.
#include "max_pooling.hpp"

// Windows of kw x kh.
arma::mat mfdnn4_q4::max_pool(const arma::mat& X, const Pooling& P) {
  const auto [kw, kh, sw, sh, pw, ph] = P;
  const arma::uword H = X.n_rows, W = X.n_cols;
  if (H * W * kh * kw * sh * sw == 0 || ph >= kh || pw >= kw || kh > H + 2 * ph || kw > W + 2 * pw)
    throw std::invalid_argument("pooling");
  arma::mat Y((H + 2 * ph - kh) / sh + 1, (W + 2 * pw - kw) / sw + 1);
  Y.fill(-arma::datum::inf);
  for (arma::uword i = 0; i < Y.n_rows; ++i)
    for (arma::uword j = 0; j < Y.n_cols; ++j)
      for (arma::uword u = 0; u < kh; ++u)
        for (arma::uword v = 0; v < kw; ++v) {
          const arma::uword r = i * sh + u - ph, c = j * sw + v - pw;
          if (r < H && c < W && (X(r, c) > Y(i, j) || std::isnan(X(r, c)))) Y(i, j) = X(r, c);
        }
  return Y;
}
