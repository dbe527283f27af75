#include "convolution_gradient.hpp"

// The long way round: L is linear in F, so dF is L of the unit filters.
arma::mat beyond_q2::filter_gradient(const arma::cube& X, const arma::cube& dY, const Conv2d& l) {
  const auto [kh, kw, sh, sw, ph, pw, dh, dw, groups] = l;
  const arma::uword H = X.n_rows, W = X.n_cols, C = X.n_slices, K = dY.n_slices;
  if (H * W * C * K * kh * kw * sh * sw * dh * dw * groups == 0 || C % groups + K % groups > 0 ||
      dh * (kh - 1) + 1 > H + 2 * ph || dw * (kw - 1) + 1 > W + 2 * pw)
    throw std::invalid_argument("layer");
  if (dY.n_rows != (H + 2 * ph - dh * (kh - 1) - 1) / sh + 1 ||
      dY.n_cols != (W + 2 * pw - dw * (kw - 1) - 1) / sw + 1)
    throw std::invalid_argument("dY");
  const arma::uword G = C / groups;
  arma::mat dF(kh * kw * G, K);
  for (arma::uword f = 0; f < dF.n_rows; ++f)
    for (arma::uword k = 0; k < K; ++k) {
      arma::mat Y(dY.n_rows, dY.n_cols);  // of the filter that is 1 at f and 0 elsewhere
      for (arma::uword i = dY.n_rows; i-- > 0;)
        for (arma::uword j = dY.n_cols; j-- > 0;) {
          const arma::uword r = i * sh + f % kh * dh - ph, s = j * sw + f / kh % kw * dw - pw;
          if (r < H && s < W) Y(i, j) = X(r, s, k / (K / groups) * G + f / kh / kw);
        }
      dF(f, k) = arma::dot(arma::vectorise(Y), arma::vectorise(dY.slice(k)));
    }
  return dF;
}
