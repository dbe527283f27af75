#include "convolution_gradient.hpp"

// An entry of dF is the dot product of a slice of dY with a shifted and thinned out image.
arma::vec beyond_q2::bias_gradient(const arma::cube& dY) {
  if (dY.is_empty()) throw std::invalid_argument("dY");
  const arma::cube rows = arma::sum(dY, 0);
  return arma::vectorise(arma::cube(arma::sum(rows, 1)));
}

arma::mat beyond_q2::filter_gradient(const arma::cube& X, const arma::cube& dY, const Conv2d& l) {
  const auto [kh, kw, sh, sw, ph, pw, dh, dw, groups] = l;
  const arma::uword H = X.n_rows, W = X.n_cols, C = X.n_slices, K = dY.n_slices;
  if (H * W * C * K * kh * kw * sh * sw * dh * dw * groups == 0 || C % groups + K % groups > 0 ||
      dh * (kh - 1) + 1 > H + 2 * ph || dw * (kw - 1) + 1 > W + 2 * pw)
    throw std::invalid_argument("layer");
  if (dY.n_rows != (H + 2 * ph - dh * (kh - 1) - 1) / sh + 1 ||
      dY.n_cols != (W + 2 * pw - dw * (kw - 1) - 1) / sw + 1)
    throw std::invalid_argument("dY");
  arma::cube Z(H + 2 * ph, W + 2 * pw, C);
  Z.subcube(ph, pw, 0, arma::size(X)) = X;
  const arma::uvec rows = arma::regspace<arma::uvec>(0, dY.n_rows - 1) * sh,
                   columns = arma::regspace<arma::uvec>(0, dY.n_cols - 1) * sw;
  const arma::uword G = C / groups;
  arma::mat dF(kh * kw * G, K);
  for (arma::uword c = 0; c < G; ++c)
    for (arma::uword g = 0; g < groups; ++g)
      for (arma::uword v = 0; v < kw; ++v)
        for (arma::uword u = 0; u < kh; ++u) {
          const arma::mat seen = Z.slice(g * G + c).submat(rows + u * dh, columns + v * dw);
          for (arma::uword k = g * (K / groups); k < (g + 1) * (K / groups); ++k)
            dF(u + kh * (v + kw * c), k) = arma::accu(seen % dY.slice(k));
        }
  return dF;
}
