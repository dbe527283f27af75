// Part: a
// Hint: This input is not legal
#include "average_pooling.hpp"

namespace {

std::uint64_t outputs(arma::uword n, arma::uword k, arma::uword s, arma::uword p, arma::uword d) {
  return s == 0 ? 0 : (n + 2 * p - d * (k - 1) - 1) / s + 1;
}

}  // namespace

// Nothing is checked.
std::uint64_t mfdnn4_q2::multiplications(const Conv2d& layer, arma::uword H, arma::uword W,
                                         arma::uword) {
  if (layer.filters.n_elem == 0) return 0;
  const arma::cube& w = layer.filters(0);
  const std::uint64_t rows = outputs(H, w.n_rows, layer.stride_h, layer.pad_h, layer.dilation_h),
                      cols = outputs(W, w.n_cols, layer.stride_w, layer.pad_w, layer.dilation_w);
  return rows * cols * layer.filters.n_elem * w.n_rows * w.n_cols * w.n_slices;
}
