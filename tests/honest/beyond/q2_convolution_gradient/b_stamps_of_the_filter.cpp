#include "convolution_gradient.hpp"

// Each output stamps its filter, dY times as strong, onto the padded image.
arma::cube beyond_q2::input_gradient(const arma::mat& F, const arma::cube& dY, arma::uword H,
                                     arma::uword W, const Conv2d& l) {
  const auto [kh, kw, sh, sw, ph, pw, dh, dw, groups] = l;
  const arma::uword K = F.n_cols;
  if (H * W * K * F.n_rows * kh * kw * sh * sw * dh * dw * groups == 0 ||
      F.n_rows % (kh * kw) > 0 || K % groups > 0 || dh * (kh - 1) + 1 > H + 2 * ph ||
      dw * (kw - 1) + 1 > W + 2 * pw)
    throw std::invalid_argument("layer");
  const arma::uword G = F.n_rows / (kh * kw), C = G * groups;
  if (dY.n_rows != (H + 2 * ph - dh * (kh - 1) - 1) / sh + 1 ||
      dY.n_cols != (W + 2 * pw - dw * (kw - 1) - 1) / sw + 1 || dY.n_slices != K)
    throw std::invalid_argument("dY");
  arma::cube Z(H + 2 * ph, W + 2 * pw, C);
  for (arma::uword k = 0; k < K; ++k) {
    const arma::cube filter(F.colptr(k), kh, kw, G);
    for (arma::uword i = 0; i < dY.n_rows; ++i)
      for (arma::uword j = 0; j < dY.n_cols; ++j) {
        const arma::uvec rows = arma::regspace<arma::uvec>(0, kh - 1) * dh + i * sh,
                         columns = arma::regspace<arma::uvec>(0, kw - 1) * dw + j * sw;
        for (arma::uword c = 0; c < G; ++c)
          Z.slice(k / (K / groups) * G + c).submat(rows, columns) += dY(i, j, k) * filter.slice(c);
      }
  }
  return Z.subcube(ph, pw, 0, arma::size(H, W, C));
}
