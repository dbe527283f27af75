#include <algorithm>
#include <numeric>

#include "overlapping_pools.hpp"

// All pixels of a window, sorted: NaN first, then from the largest down, and equal ones by number.
beyond_q17::Pooled beyond_q17::max_pool_forward(const arma::mat& X, const Pooling& P) {
  if (X.is_empty() || P.kh == 0 || P.kw == 0 || P.sh == 0 || P.sw == 0)
    throw std::invalid_argument("nothing to pool");
  if (P.ph >= P.kh || P.pw >= P.kw) throw std::invalid_argument("too much padding");
  if (X.n_rows + 2 * P.ph < P.kh || X.n_cols + 2 * P.pw < P.kw)
    throw std::invalid_argument("the window is too large");
  const arma::uword rows = (X.n_rows + 2 * P.ph - P.kh) / P.sh + 1,
                    cols = (X.n_cols + 2 * P.pw - P.kw) / P.sw + 1;
  const auto before = [&](arma::uword a, arma::uword b) {
    if (std::isnan(X(a)) != std::isnan(X(b))) return std::isnan(X(a));
    return X(a) != X(b) && !std::isnan(X(a)) ? X(a) > X(b) : a < b;
  };
  Pooled pooled{arma::mat(rows, cols), arma::umat(rows, cols)};
  for (arma::uword i = 0; i < rows; ++i)
    for (arma::uword j = 0; j < cols; ++j) {
      std::vector<arma::uword> pixels;
      for (arma::uword n = 0; n < X.n_elem; ++n) {
        const arma::uword r = n % X.n_rows + P.ph, c = n / X.n_rows + P.pw;
        if (r >= i * P.sh && r < i * P.sh + P.kh && c >= j * P.sw && c < j * P.sw + P.kw)
          pixels.push_back(n);
      }
      std::sort(pixels.begin(), pixels.end(), before);
      pooled.winner(i, j) = pixels.front();
      pooled.Y(i, j) = X(pixels.front());
    }
  return pooled;
}
