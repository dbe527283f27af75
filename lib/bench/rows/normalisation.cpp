// Normalisation.
#include <cmath>

#include "bench/layer_row.hpp"
#include "nn/layers/batch_norm.hpp"
#include "nn/layers/layer_norm.hpp"

namespace nn::bench {

namespace {

LayerRow row_of(const char* kernel, const char* size, const Shape& in, uword batch) {
  LayerRow row;
  row.kernel = kernel, row.size = size;
  row.batch = row.small_batch = batch;
  row.work.bytes = 2.0 * sizeof(float) * static_cast<double>(in.size());
  row.backward_factor = 1.5;
  row.tolerance = 256;  // sums of up to 10^5 values, which LibTorch adds up in float
  return row;
}

// y = gamma xhat + beta.  In inference, with the running values as they are at first: mean 0, variance 1.
void batch_norm_naive(LayerProblem& p, Pass) {
  auto& layer = dynamic_cast<BatchNorm<float>&>(*p.layer);
  for (uword n = 0; n < p.Y.n_cols; ++n)
    for (uword i = 0; i < p.Y.n_rows; ++i) {
      const uword c = i / layer.input().area();
      p.Y(i, n) = layer.gamma(c) * p.X.matrix(i, n) / std::sqrt(1 + 1e-5f) + layer.beta(c);
    }
}

void layer_norm_naive(LayerProblem& p, Pass) {
  auto& layer = dynamic_cast<LayerNorm<float>&>(*p.layer);
  const uword rows = p.Y.n_rows;
  for (uword n = 0; n < p.Y.n_cols; ++n) {
    double mean = 0, variance = 0;
    for (uword i = 0; i < rows; ++i) mean += static_cast<double>(p.X.matrix(i, n)) / static_cast<double>(rows);
    for (uword i = 0; i < rows; ++i)
      variance += std::pow(static_cast<double>(p.X.matrix(i, n)) - mean, 2) / static_cast<double>(rows);
    for (uword i = 0; i < rows; ++i) {
      const double xhat = (static_cast<double>(p.X.matrix(i, n)) - mean) / std::sqrt(variance + 1e-5);
      p.Y(i, n) = layer.gamma(i) * static_cast<float>(xhat) + layer.beta(i);
    }
  }
}

const bool registered = [] {
  constexpr Shape image{56, 56, 64};
  LayerRow batch = row_of("batch norm", "64 x 56^2, batch 16", image, 16);
  batch.layer = [=] { return std::make_unique<BatchNorm<float>>(image); };
  LayerRow layer = row_of("layer norm", "2048 samples of 768", {768}, 2048);
  layer.layer = [] { return std::make_unique<LayerNorm<float>>(Shape{768}); };
  batch.naive = batch_norm_naive, layer.naive = layer_norm_naive;
  batch.naive_backward = layer.naive_backward = false;
#ifdef GRADUS_WITH_LIBTORCH
  batch.libtorch = [](std::shared_ptr<LayerProblem> p, Pass pass) {
    TorchFunction t = torch_function(*p);
    at::Tensor &gamma = t.parameters[0].value, &beta = t.parameters[1].value;
    gamma = gamma.flatten(), beta = beta.flatten();
    t.f = [gamma, beta, mean = at::zeros(64), variance = at::ones(64), pass](const at::Tensor& X) {
      return at::batch_norm(X, gamma, beta, mean, variance, pass == Pass::both, 0.1, 1e-5, false);
    };
    return t;
  };
  layer.libtorch = [](std::shared_ptr<LayerProblem> p, Pass) {
    TorchFunction t = torch_function(*p);
    at::Tensor &gamma = t.parameters[0].value, &beta = t.parameters[1].value;
    gamma = gamma.flatten(), beta = beta.flatten();
    t.f = [gamma, beta](const at::Tensor& X) { return at::layer_norm(X, {768}, gamma, beta, 1e-5); };
    return t;
  };
#endif
  add_layer_row(batch), add_layer_row(layer);
  return true;
}();

}  // namespace

}  // namespace nn::bench
