// Part: a
// Hint: beginning with 0
#include "overlapping_pools.hpp"

// Counts as people do.
beyond_q17::Pooled beyond_q17::max_pool_forward(const arma::mat& X, const Pooling& P) {
  const auto [kh, kw, sh, sw, ph, pw] = P;
  const arma::uword H = X.n_rows, W = X.n_cols;
  if (H * W * kh * kw * sh * sw == 0 || ph >= kh || pw >= kw || kh > H + 2 * ph || kw > W + 2 * pw)
    throw std::invalid_argument("pooling");
  Pooled pooled;
  pooled.Y.set_size((H + 2 * ph - kh) / sh + 1, (W + 2 * pw - kw) / sw + 1);
  pooled.winner.set_size(arma::size(pooled.Y));
  for (arma::uword j = 0; j < pooled.Y.n_cols; ++j)
    for (arma::uword i = 0; i < pooled.Y.n_rows; ++i) {
      bool found = false;
      double best = 0;
      arma::uword place = 0;
      for (arma::uword v = 0; v < kw; ++v)
        for (arma::uword u = 0; u < kh; ++u) {
          const arma::uword r = i * sh + u - ph, c = j * sw + v - pw;
          if (r >= H || c >= W) continue;
          const double x = X(r, c);
          if (!found || x > best || (std::isnan(x) && !std::isnan(best))) {
            best = x;
            place = r + c * H + 1;
            found = true;
          }
        }
      pooled.Y(i, j) = best;
      pooled.winner(i, j) = place;
    }
  return pooled;
}
