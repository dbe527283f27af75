#include <algorithm>

#include "transposed_convolution.hpp"

// Rows with the same remainder by sh, and columns alike, make an image that is a small convolution
// of X with part of the stamp: its patches times that part, one matrix product for each of the
// sh sw phases.
arma::cube beyond_q6::transposed_convolution(const arma::cube& X, const arma::mat& F,
                                             const arma::vec& b, arma::uword H, arma::uword W,
                                             const Layer& l) {
  const auto [kh, kw, sh, sw, ph, pw] = l;
  const arma::uword h = X.n_rows, w = X.n_cols, C = X.n_slices, K = b.n_elem;
  if (C * K == 0 || F.n_rows != kh * kw * K || F.n_cols != C) throw std::invalid_argument("F");
  if (!arma::any(output_sizes(h, kh, sh, ph) == H) || !arma::any(output_sizes(w, kw, sw, pw) == W))
    throw std::invalid_argument("size");
  arma::cube Y(H, W, K);
  for (arma::uword b0 = 0; b0 < std::min(sw, W); ++b0)
    for (arma::uword a = 0; a < std::min(sh, H); ++a) {
      std::vector<arma::uword> us, vs;
      for (arma::uword u = (a + ph) % sh; u < kh; u += sh) us.push_back(u);
      for (arma::uword v = (b0 + pw) % sw; v < kw; v += sw) vs.push_back(v);
      const arma::uword rows = (H - a + sh - 1) / sh, columns = (W - b0 + sw - 1) / sw;
      arma::mat patches(rows * columns, us.size() * vs.size() * C), part(patches.n_cols, K);
      arma::uword t = 0;
      for (arma::uword c = 0; c < C; ++c)
        for (const arma::uword v : vs)
          for (const arma::uword u : us) {
            for (arma::uword o = 0; o < K; ++o) part(t, o) = F(u + kh * (v + kw * o), c);
            // Row a + sh n of Y and entry u belong to row n + first_row of X; both may wrap.
            const arma::uword first_row = (a + ph + sh * kh - u) / sh - kh,
                              first_column = (b0 + pw + sw * kw - v) / sw - kw;
            for (arma::uword m = 0; m < columns; ++m)
              for (arma::uword n = 0; n < rows; ++n)
                if (n + first_row < h && m + first_column < w)
                  patches(n + rows * m, t) = X(n + first_row, m + first_column, c);
            ++t;
          }
      const arma::mat phase = patches * part;
      for (arma::uword o = 0; o < K; ++o)
        for (arma::uword m = 0; m < columns; ++m)
          for (arma::uword n = 0; n < rows; ++n)
            Y(a + sh * n, b0 + sw * m, o) = b(o) + phase(n + rows * m, o);
    }
  return Y;
}
