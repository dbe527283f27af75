// Convolutions of the sizes that networks have.
#include "bench/layer_row.hpp"
#include "nn/kernels/conv/convolution.hpp"
#include "nn/layers/conv_transpose2d.hpp"

namespace nn::bench {

namespace {

void naive(LayerProblem& p, Pass pass) {
  auto& layer = dynamic_cast<Conv2d<float>&>(*p.layer);
  const kernels::ConvolutionShape shape(layer.input(), layer.spec(), "bench");
  const uword area = layer.output().area();
  const arma::fmat &X = p.X.matrix, &dY = p.dY.matrix;
  kernels::conv2d_naive(shape, X, layer.W, p.Y);
  for (uword n = 0; n < X.n_cols; ++n)
    for (uword i = 0; i < p.Y.n_rows; ++i) p.Y(i, n) += layer.b(i / area);
  if (pass == Pass::forward) return;
  layer.dW.zeros(), layer.db.zeros();
  kernels::conv2d_backward_naive(shape, dY, layer.W, p.dX);
  kernels::conv2d_gradient_naive(shape, X, dY, layer.dW);
  for (uword n = 0; n < X.n_cols; ++n)
    for (uword i = 0; i < p.Y.n_rows; ++i) layer.db(i / area) += dY(i, n);
}

#ifdef GRADUS_WITH_LIBTORCH
TorchFunction libtorch(const std::shared_ptr<LayerProblem>& p, const Conv2dSpec& spec) {
  const auto pair = [](const auto& s) { return std::array{int64_t(s.width), int64_t(s.height)}; };
  TorchFunction t = torch_function(*p);
  const Shape& in = p->layer->input();
  at::Tensor &W = t.parameters[0].value, &b = t.parameters[1].value;
  W = W.view({int64_t(spec.channels), int64_t(in.channels / spec.groups), int64_t(spec.kernel.width),
              int64_t(spec.kernel.height)});
  b = b.flatten();
  t.f = [=](const at::Tensor& X) {
    return at::conv2d(X, W, b, pair(spec.stride), pair(spec.padding), pair(spec.dilation), int64_t(spec.groups));
  };
  return t;
}
#endif

void add(const char* size, uword batch, const Shape& in, const Conv2dSpec& spec) {
  const kernels::ConvolutionShape shape(in, spec, "bench");
  LayerRow row;
  row.kernel = spec.groups > 1 ? "depthwise" : "conv2d";
  row.size = size + (", batch " + std::to_string(batch));
  row.batch = batch;
  row.layer = [=] { return std::make_unique<Conv2d<float>>(in, spec); };
  row.work.flops = 2.0 * static_cast<double>(shape.out.size() * shape.taps);
  row.multilinear = true;
  row.tolerance = kernels::conv2d_is_rounded<float>(shape) ? 512 : 32;
  row.naive = naive;
#ifdef GRADUS_WITH_LIBTORCH
  row.libtorch = [=](std::shared_ptr<LayerProblem> p, Pass) { return libtorch(p, spec); };
#endif
  add_layer_row(std::move(row));
}

// An output of twice the size, from windows that do not overlap as in a U-Net.
void add_transposed() {
  constexpr Shape in{28, 28, 128};
  const Conv2dSpec spec{.channels = 64, .kernel = {2, 2}, .stride = {2, 2}};
  LayerRow row;
  row.kernel = "transposed", row.size = "128 -> 64, 2x2 / 2, 28^2, batch 8";
  row.batch = 8;
  row.layer = [=] { return std::make_unique<ConvTranspose2d<float>>(in, spec); };
  row.work.flops = 2.0 * static_cast<double>(in.size() * 64 * 2 * 2);
  row.multilinear = true;
  row.naive = [](LayerProblem& p, Pass) {
    auto& layer = dynamic_cast<ConvTranspose2d<float>&>(*p.layer);
    const kernels::ConvolutionShape adjoint(layer.output(), {.channels = 128, .kernel = {2, 2}, .stride = {2, 2}}, "bench");
    kernels::conv2d_backward_naive(adjoint, p.X.matrix, layer.W, p.Y);
    for (uword n = 0; n < p.Y.n_cols; ++n)
      for (uword i = 0; i < p.Y.n_rows; ++i) p.Y(i, n) += layer.b(i / layer.output().area());
  };
  row.naive_backward = false;
#ifdef GRADUS_WITH_LIBTORCH
  row.libtorch = [](std::shared_ptr<LayerProblem> p, Pass) {
    TorchFunction t = torch_function(*p);
    at::Tensor &W = t.parameters[0].value, &b = t.parameters[1].value;
    W = W.view({128, 64, 2, 2}), b = b.flatten();
    t.f = [W, b](const at::Tensor& X) { return at::conv_transpose2d(X, W, b, {2, 2}); };
    return t;
  };
#endif
  add_layer_row(std::move(row));
}

const bool registered = [] {
  add("3 -> 64, 7x7 / 2, 224^2", 4, {224, 224, 3}, {.channels = 64, .kernel = {7, 7}, .stride = {2, 2}, .padding = {3, 3}});
  add("64 -> 64, 3x3, 56^2", 8, {56, 56, 64}, {.channels = 64, .padding = {1, 1}});
  add("64 -> 64, 3x3, 56^2", 1, {56, 56, 64}, {.channels = 64, .padding = {1, 1}});
  add("128 -> 128, 3x3, 28^2", 8, {28, 28, 128}, {.channels = 128, .padding = {1, 1}});
  add("256 -> 256, 3x3, 14^2", 8, {14, 14, 256}, {.channels = 256, .padding = {1, 1}});
  add("1 -> 16, 5x5, 28^2", 32, {28, 28, 1}, {.channels = 16, .kernel = {5, 5}});
  add("64 -> 256, 1x1, 56^2", 4, {56, 56, 64}, {.channels = 256, .kernel = {1, 1}});
  add("64 -> 128, 3x3 / 2, 56^2", 8, {56, 56, 64}, {.channels = 128, .stride = {2, 2}, .padding = {1, 1}});
  add("64, 3x3, 56^2", 8, {56, 56, 64}, {.channels = 64, .padding = {1, 1}, .groups = 64});
  add_transposed();
  return true;
}();

}  // namespace

}  // namespace nn::bench
