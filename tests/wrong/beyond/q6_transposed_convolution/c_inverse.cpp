// Part: c
// Hint: The layer is its adjoint, not its inverse
#include "transposed_convolution.hpp"

// Divides by the number of stamps over a pixel, as if to undo the convolution.
arma::cube beyond_q6::transposed_convolution(const arma::cube& X, const arma::mat& F,
                                             const arma::vec& b, arma::uword H, arma::uword W,
                                             const Layer& l) {
  const auto [kh, kw, sh, sw, ph, pw] = l;
  const arma::uword h = X.n_rows, w = X.n_cols, C = X.n_slices, K = b.n_elem;
  if (C * K == 0 || F.n_rows != kh * kw * K || F.n_cols != C) throw std::invalid_argument("F");
  if (!arma::any(output_sizes(h, kh, sh, ph) == H) || !arma::any(output_sizes(w, kw, sw, pw) == W))
    throw std::invalid_argument("size");
  arma::cube sum(H, W, K), count(H, W, K);
  arma::cube Y(H, W, K);
  for (arma::uword o = 0; o < K; ++o) Y.slice(o).fill(b(o));
  for (arma::uword c = 0; c < C; ++c)
    for (arma::uword j = 0; j < w; ++j)
      for (arma::uword i = 0; i < h; ++i)
        for (arma::uword o = 0; o < K; ++o)
          for (arma::uword v = 0; v < kw; ++v)
            for (arma::uword u = 0; u < kh; ++u) {
              const arma::uword r = i * sh + u - ph, q = j * sw + v - pw;
              if (r < H && q < W)
                sum(r, q, o) += F(u + kh * (v + kw * o), c) * X(i, j, c),
                    count(r, q, o) += 1.0 / static_cast<double>(C);
            }
  for (arma::uword e = 0; e < Y.n_elem; ++e)
    if (count(e) > 0) Y(e) += sum(e) / count(e);
  return Y;
}
