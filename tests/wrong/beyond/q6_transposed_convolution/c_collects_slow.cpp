// Part: c
// Fails: speed
#include "transposed_convolution.hpp"

// Right: each pixel of Y collects what reaches it, and multiplies by no zero; but one product at a
// time.
arma::cube beyond_q6::transposed_convolution(const arma::cube& X, const arma::mat& F,
                                             const arma::vec& b, arma::uword H, arma::uword W,
                                             const Layer& l) {
  const auto [kh, kw, sh, sw, ph, pw] = l;
  const arma::uword h = X.n_rows, w = X.n_cols, C = X.n_slices, K = b.n_elem;
  if (C * K == 0 || F.n_rows != kh * kw * K || F.n_cols != C) throw std::invalid_argument("F");
  if (!arma::any(output_sizes(h, kh, sh, ph) == H) || !arma::any(output_sizes(w, kw, sw, pw) == W))
    throw std::invalid_argument("size");
  arma::cube Y(H, W, K);
  for (arma::uword o = 0; o < K; ++o)
    for (arma::uword q = 0; q < W; ++q)
      for (arma::uword r = 0; r < H; ++r) {
        double sum = b(o);
        for (arma::uword v = (q + pw) % sw; v < kw && v <= q + pw; v += sw)
          for (arma::uword u = (r + ph) % sh; u < kh && u <= r + ph; u += sh) {
            const arma::uword i = (r + ph - u) / sh, j = (q + pw - v) / sw;
            if (i >= h || j >= w) continue;
            for (arma::uword c = C; c-- > 0;) sum += F(u + kh * (v + kw * o), c) * X(i, j, c);
          }
        Y(r, q, o) = sum;
      }
  return Y;
}
