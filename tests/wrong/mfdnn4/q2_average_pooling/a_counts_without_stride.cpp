// Part: a
// Hint: Windows begin at 0, s, 2 s
#include "average_pooling.hpp"

namespace {

std::uint64_t outputs(arma::uword n, arma::uword k, arma::uword s, arma::uword p, arma::uword d) {
  if (s == 0 || d == 0 || d * (k - 1) + 1 > n + 2 * p) throw std::invalid_argument("window");
  return (n + 2 * p - d * (k - 1) - 1) + 1;
}

}  // namespace

// An output at every pixel, as with stride 1.
std::uint64_t mfdnn4_q2::multiplications(const Conv2d& layer, arma::uword H, arma::uword W,
                                         arma::uword C) {
  const arma::uword C_out = layer.filters.n_elem;
  if (H * W * C == 0 || C_out == 0 || layer.groups == 0 || C_out % layer.groups != 0)
    throw std::invalid_argument("layer");
  const arma::cube& w = layer.filters(0);
  for (const arma::cube& each : layer.filters)
    if (each.is_empty() || arma::size(each) != arma::size(w)) throw std::invalid_argument("filter");
  if (C != layer.groups * w.n_slices) throw std::invalid_argument("channels");
  if (!layer.bias.is_empty() && layer.bias.n_elem != C_out) throw std::invalid_argument("bias");
  const std::uint64_t rows = outputs(H, w.n_rows, layer.stride_h, layer.pad_h, layer.dilation_h),
                      cols = outputs(W, w.n_cols, layer.stride_w, layer.pad_w, layer.dilation_w);
  return rows * cols * C_out * w.n_elem;
}
