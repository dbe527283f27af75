#include <algorithm>

#include "transposed_convolution.hpp"

// The matrix of stamps with a pixel in each row, so that an entry of all stamps is a column; it
// goes into a frame that is large enough for all, and Y is cut out of that.
arma::cube beyond_q6::transposed_convolution(const arma::cube& X, const arma::mat& F,
                                             const arma::vec& b, arma::uword H, arma::uword W,
                                             const Layer& l) {
  const auto [kh, kw, sh, sw, ph, pw] = l;
  const arma::uword h = X.n_rows, w = X.n_cols, C = X.n_slices, K = b.n_elem;
  if (C * K == 0 || F.n_rows != kh * kw * K || F.n_cols != C) throw std::invalid_argument("F");
  if (!arma::any(output_sizes(h, kh, sh, ph) == H) || !arma::any(output_sizes(w, kw, sw, pw) == W))
    throw std::invalid_argument("size");
  arma::mat pixels(h * w, C);
  for (arma::uword c = 0; c < C; ++c) pixels.col(c) = arma::vectorise(X.slice(c));
  const arma::mat stamps = pixels * F.t();
  arma::cube frame(std::max(sh * (h - 1) + kh, H + ph), std::max(sw * (w - 1) + kw, W + pw), K);
  for (arma::uword o = 0; o < K; ++o) {
    arma::mat& Y = frame.slice(o);
    Y.fill(b(o));
    for (arma::uword v = 0; v < kw; ++v)
      for (arma::uword u = 0; u < kh; ++u) {
        const double* entry = stamps.colptr(u + kh * (v + kw * o));
        for (arma::uword j = 0; j < w; ++j) {
          double* column = Y.colptr(sw * j + v) + u;
          for (arma::uword i = 0; i < h; ++i) column[sh * i] += *entry++;
        }
      }
  }
  return frame.subcube(ph, pw, 0, arma::size(H, W, K));
}
