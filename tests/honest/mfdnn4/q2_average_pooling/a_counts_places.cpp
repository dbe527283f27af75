#include "average_pooling.hpp"

namespace {

// Moves the window on until it no longer fits.
std::uint64_t places(arma::uword n, arma::uword k, arma::uword s, arma::uword p, arma::uword d) {
  if (n == 0 || k == 0 || s == 0 || d == 0) throw std::invalid_argument("zero");
  std::uint64_t count = 0;
  for (arma::uword last = d * (k - 1); last < n + 2 * p; last += s) ++count;
  if (count == 0) throw std::invalid_argument("the window does not fit");
  return count;
}

}  // namespace

// One output after the other, filter by filter.
std::uint64_t mfdnn4_q2::multiplications(const Conv2d& layer, arma::uword H, arma::uword W,
                                         arma::uword C) {
  const arma::uword n = layer.filters.n_elem, g = layer.groups;
  if (n == 0 || g == 0 || n / g * g != n) throw std::invalid_argument("groups");
  if (layer.bias.n_elem != 0 && layer.bias.n_elem != n) throw std::invalid_argument("bias");
  std::uint64_t count = 0;
  for (const arma::cube& w : layer.filters) {
    if (w.n_rows != layer.filters(0).n_rows || w.n_cols != layer.filters(0).n_cols)
      throw std::invalid_argument("sizes");
    if (w.n_slices == 0 || w.n_slices * g != C) throw std::invalid_argument("channels");
    count += places(H, w.n_rows, layer.stride_h, layer.pad_h, layer.dilation_h) *
             places(W, w.n_cols, layer.stride_w, layer.pad_w, layer.dilation_w) * w.n_elem;
  }
  return count;
}
