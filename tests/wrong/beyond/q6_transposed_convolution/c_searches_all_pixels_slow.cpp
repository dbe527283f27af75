// Part: c
// Fails: speed
#include "transposed_convolution.hpp"

// Right, but each pixel of Y asks every pixel of X for its stamp.
arma::cube beyond_q6::transposed_convolution(const arma::cube& X, const arma::mat& F,
                                             const arma::vec& b, arma::uword H, arma::uword W,
                                             const Layer& l) {
  const auto [kh, kw, sh, sw, ph, pw] = l;
  const arma::uword h = X.n_rows, w = X.n_cols, C = X.n_slices, K = b.n_elem;
  if (C * K == 0 || F.n_rows != kh * kw * K || F.n_cols != C) throw std::invalid_argument("F");
  if (!arma::any(output_sizes(h, kh, sh, ph) == H) || !arma::any(output_sizes(w, kw, sw, pw) == W))
    throw std::invalid_argument("size");

  arma::cube Y(H, W, K);
  for (arma::uword o = 0; o < K; ++o) Y.slice(o).fill(b(o));
  for (arma::uword q = 0; q < W; ++q)
    for (arma::uword r = 0; r < H; ++r)
      for (arma::uword j = 0; j < w; ++j)
        for (arma::uword i = 0; i < h; ++i) {
          const arma::uword u = r + ph - sh * i, v = q + pw - sw * j;  // wraps before the stamp
          if (u < kh && v < kw)
            for (arma::uword o = 0; o < K; ++o)
              for (arma::uword c = 0; c < C; ++c)
                Y(r, q, o) += F(u + kh * (v + kw * o), c) * X(i, j, c);
        }
  return Y;
}
