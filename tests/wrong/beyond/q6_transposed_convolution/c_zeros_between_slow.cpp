// Part: c
// Fails: speed
#include <algorithm>

#include "transposed_convolution.hpp"

// Right, but convolves an image that consists of zeros for the most part.
arma::cube beyond_q6::transposed_convolution(const arma::cube& X, const arma::mat& F,
                                             const arma::vec& b, arma::uword H, arma::uword W,
                                             const Layer& l) {
  const auto [kh, kw, sh, sw, ph, pw] = l;
  const arma::uword h = X.n_rows, w = X.n_cols, C = X.n_slices, K = b.n_elem;
  if (C * K == 0 || F.n_rows != kh * kw * K || F.n_cols != C) throw std::invalid_argument("F");
  if (!arma::any(output_sizes(h, kh, sh, ph) == H) || !arma::any(output_sizes(w, kw, sw, pw) == W))
    throw std::invalid_argument("size");
  // X with sh - 1 rows of zeros between its rows, and columns alike, and a border in which the
  // whole stamp has room.
  const arma::uword top = kh - 1, left = kw - 1;
  arma::cube Z(std::max(sh * (h - 1) + 1, H + ph) + 2 * top,
               std::max(sw * (w - 1) + 1, W + pw) + 2 * left, C);
  for (arma::uword c = 0; c < C; ++c)
    for (arma::uword j = 0; j < w; ++j)
      for (arma::uword i = 0; i < h; ++i) Z(top + sh * i, left + sw * j, c) = X(i, j, c);
  arma::cube Y(H, W, K);
  for (arma::uword o = 0; o < K; ++o) Y.slice(o).fill(b(o));

  for (arma::uword o = 0; o < K; ++o)
    for (arma::uword q = 0; q < W; ++q)
      for (arma::uword r = 0; r < H; ++r)
        for (arma::uword c = 0; c < C; ++c)
          for (arma::uword v = 0; v < kw; ++v)
            for (arma::uword u = 0; u < kh; ++u)
              Y(r, q, o) +=
                  F(kh - 1 - u + kh * (kw - 1 - v + kw * o), c) * Z(r + ph + u, q + pw + v, c);
  return Y;
}
