#include "average_pooling.hpp"

namespace mfdnn4_q2 {

namespace {

void require(bool condition, const char* sentence) {
  if (!condition) throw std::invalid_argument(sentence);
}

// The outputs in one direction: floor((n + 2 pad - dilation (k - 1) - 1) / stride) + 1.
std::uint64_t outputs(arma::uword n, arma::uword k, arma::uword stride, arma::uword pad,
                      arma::uword dilation) {
  require(n > 0, "the image must not be empty");
  require(stride > 0 && dilation > 0, "stride and dilation must be positive");
  const arma::uword window = dilation * (k - 1) + 1, padded = n + 2 * pad;
  require(window <= padded, "the window exceeds the padded image");
  return (padded - window) / stride + 1;
}

}  // namespace

// Depthwise: as many groups as channels, so that each filter sees one channel and averages it.
Conv2d average_pool_as_convolution(arma::uword C, arma::uword k) {
  require(C > 0 && k > 0, "C and k must be positive");
  arma::cube mean(k, k, 1);
  mean.fill(1.0 / static_cast<double>(k * k));
  Conv2d layer;
  layer.filters.set_size(C);
  layer.filters.fill(mean);
  layer.stride_h = layer.stride_w = k;
  layer.groups = C;
  return layer;
}

// Every filter is as large as the first one, so H' W' C_out numel(filter).
std::uint64_t multiplications(const Conv2d& layer, arma::uword H, arma::uword W, arma::uword C) {
  const auto& [filters, bias, stride_h, stride_w, pad_h, pad_w, dilation_h, dilation_w, groups] =
      layer;
  const arma::uword C_out = filters.n_elem;
  require(C_out > 0, "the layer must have a filter");
  const arma::cube& first = filters(0);
  require(!first.is_empty(), "filters must not be empty");
  for (arma::uword o = 1; o < C_out; ++o)
    require(arma::size(filters(o)) == arma::size(first), "all filters must be of the same size");
  require(groups > 0 && C_out % groups == 0, "groups must divide the number of filters");
  require(C == groups * first.n_slices, "C must be groups times the channels of a filter");
  require(bias.is_empty() || bias.n_elem == C_out, "the bias must be empty or of length C_out");
  return outputs(H, first.n_rows, stride_h, pad_h, dilation_h) *
         outputs(W, first.n_cols, stride_w, pad_w, dilation_w) * C_out * first.n_elem;
}

arma::cube average_pool(const arma::cube& X, arma::uword k) {
  require(!X.is_empty() && k > 0, "X must not be empty, k must be positive");
  require(X.n_rows % k == 0 && X.n_cols % k == 0, "k must divide the height and the width of X");
  arma::cube Y(X.n_rows / k, X.n_cols / k, X.n_slices, arma::fill::none);
  for (arma::uword c = 0; c < Y.n_slices; ++c)
    for (arma::uword j = 0; j < Y.n_cols; ++j)
      for (arma::uword i = 0; i < Y.n_rows; ++i) {
        double sum = 0;
        for (arma::uword v = 0; v < k; ++v)
          for (arma::uword u = 0; u < k; ++u) sum += X(i * k + u, j * k + v, c);
        Y(i, j, c) = sum / static_cast<double>(k * k);
      }
  return Y;
}

// Each of the k^2 pixels of a block moves the mean at the rate 1/k^2.
arma::cube average_pool_adjoint(const arma::cube& dY, arma::uword k) {
  require(!dY.is_empty() && k > 0, "dY must not be empty, k must be positive");
  arma::cube dX(dY.n_rows * k, dY.n_cols * k, dY.n_slices, arma::fill::none);
  for (arma::uword c = 0; c < dX.n_slices; ++c)
    for (arma::uword j = 0; j < dX.n_cols; ++j)
      for (arma::uword i = 0; i < dX.n_rows; ++i)
        dX(i, j, c) = dY(i / k, j / k, c) / static_cast<double>(k * k);
  return dX;
}

}  // namespace mfdnn4_q2
