// Part: c
// Hint: The padding cuts off the first ph rows and pw columns
#include "transposed_convolution.hpp"

// Y begins with the first stamp.
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
  for (arma::uword c = 0; c < C; ++c)
    for (arma::uword j = 0; j < w; ++j)
      for (arma::uword i = 0; i < h; ++i)
        for (arma::uword o = 0; o < K; ++o)
          for (arma::uword v = 0; v < kw; ++v)
            for (arma::uword u = 0; u < kh; ++u) {
              const arma::uword r = i * sh + u, q = j * sw + v;
              if (r < H && q < W) Y(r, q, o) += F(u + kh * (v + kw * o), c) * X(i, j, c);
            }
  return Y;
}
