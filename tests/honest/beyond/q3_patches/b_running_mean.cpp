#include "patches.hpp"

// The mean of the copies, one after the other: x += (p - x) / m.
arma::cube beyond_q3::nearest_image(const arma::mat& P, arma::uword H, arma::uword W, arma::uword C,
                                    const Window& w) {
  multiplicity(H, W, w);  // complains about the window
  const arma::uword p = (H + 2 * w.ph - w.dh * (w.kh - 1) - 1) / w.sh + 1,
                    q = (W + 2 * w.pw - w.dw * (w.kw - 1) - 1) / w.sw + 1;
  if (C == 0 || P.n_rows != w.kh * w.kw * C || P.n_cols != p * q) throw std::invalid_argument("P");
  arma::cube X(H, W, C), m(H, W, C);
  for (arma::uword row = 0; row < P.n_rows; ++row)
    for (arma::uword column = 0; column < P.n_cols; ++column) {
      const arma::uword u = row % w.kh, v = row / w.kh % w.kw, c = row / w.kh / w.kw;
      const arma::uword r = column % p * w.sh + u * w.dh - w.ph,
                        s = column / p * w.sw + v * w.dw - w.pw;
      if (r >= H || s >= W) continue;
      m(r, s, c) += 1;
      X(r, s, c) += (P(row, column) - X(r, s, c)) / m(r, s, c);
    }
  return X;
}
