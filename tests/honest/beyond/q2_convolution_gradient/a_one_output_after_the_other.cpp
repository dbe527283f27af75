#include "convolution_gradient.hpp"

// A sum of outer products, patch times outputs.
arma::vec beyond_q2::bias_gradient(const arma::cube& dY) {
  if (dY.is_empty()) throw std::invalid_argument("dY");
  const arma::mat outputs(dY.memptr(), dY.n_rows * dY.n_cols, dY.n_slices);
  return outputs.t() * arma::vec(outputs.n_rows, arma::fill::ones);
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
  const arma::uword G = C / groups, q = K / groups;
  arma::cube Z(H + 2 * ph, W + 2 * pw, C);
  Z.subcube(ph, pw, 0, arma::size(X)) = X;
  arma::mat dF(kh * kw * G, K);
  for (arma::uword i = 0; i < dY.n_rows; ++i)
    for (arma::uword j = 0; j < dY.n_cols; ++j)
      for (arma::uword g = 0; g < groups; ++g) {
        const arma::uvec rows = arma::regspace<arma::uvec>(0, kh - 1) * dh + i * sh,
                         columns = arma::regspace<arma::uvec>(0, kw - 1) * dw + j * sw;
        arma::vec patch;
        for (arma::uword c = 0; c < G; ++c)
          patch = arma::join_cols(patch, arma::vectorise(Z.slice(g * G + c).submat(rows, columns)));
        const arma::vec outputs = dY.tube(i, j);
        dF.cols(g * q, g * q + q - 1) += patch * outputs.subvec(g * q, g * q + q - 1).t();
      }
  return dF;
}
