// Affine layers.
#include "nn/layers/dense.hpp"

#include "bench/layer_row.hpp"

namespace nn::bench {

namespace {

void naive(LayerProblem& p, Pass pass) {
  auto& layer = dynamic_cast<Dense<float>&>(*p.layer);
  const arma::fmat &X = p.X.matrix, &dY = p.dY.matrix;
  for (uword n = 0; n < X.n_cols; ++n)
    for (uword i = 0; i < p.Y.n_rows; ++i) {
      float sum = layer.b(i);
      for (uword k = 0; k < X.n_rows; ++k) sum += layer.W(i, k) * X(k, n);
      p.Y(i, n) = sum;
    }
  if (pass == Pass::forward) return;
  layer.dW.zeros(), layer.db.zeros(), p.dX.zeros();
  for (uword n = 0; n < X.n_cols; ++n)
    for (uword i = 0; i < p.Y.n_rows; ++i) {
      layer.db(i) += dY(i, n);
      for (uword k = 0; k < X.n_rows; ++k) {
        layer.dW(i, k) += dY(i, n) * X(k, n);
        p.dX(k, n) += layer.W(i, k) * dY(i, n);
      }
    }
}

void add(uword in, uword out, uword batch) {
  LayerRow row;
  row.kernel = "dense";
  row.size = std::to_string(in) + " -> " + std::to_string(out) + ", batch " + std::to_string(batch);
  row.batch = batch;
  row.small_batch = 8;
  row.layer = [=] { return std::make_unique<Dense<float>>(Shape{in}, out); };
  row.work.flops = 2.0 * static_cast<double>(in * out);
  row.multilinear = true;
  row.naive = naive;
#ifdef GRADUS_WITH_LIBTORCH
  row.libtorch = [](std::shared_ptr<LayerProblem> p, Pass) {
    TorchFunction t = torch_function(*p);
    t.parameters[0].value = t.parameters[0].value.t().contiguous();  // LibTorch has W as {out, in}
    t.parameters[0].transposed = true;
    t.parameters[1].value = t.parameters[1].value.flatten();
    t.f = [W = t.parameters[0].value, b = t.parameters[1].value](const at::Tensor& X) { return at::linear(X, W, b); };
    return t;
  };
#endif
  add_layer_row(std::move(row));
}

const bool registered = [] {
  add(512, 512, 128);
  add(784, 512, 128);
  return true;
}();

}  // namespace

}  // namespace nn::bench
