// Pooling.
#include "bench/layer_row.hpp"
#include "nn/layers/pool2d.hpp"

namespace nn::bench {

namespace {

constexpr uword side = 56, half = side / 2, channels = 64, batch = 32;

void naive(LayerProblem& p, Pass pass) {
  if (pass == Pass::both) p.dX.zeros();
  for (uword n = 0; n < batch; ++n)
    for (uword c = 0; c < channels; ++c)
      for (uword j = 0; j < half; ++j)
        for (uword i = 0; i < half; ++i) {
          const auto place = [&](uword r, uword s) { return 2 * i + r + side * (2 * j + s + side * c); };
          uword best = place(0, 0);
          for (const uword at : {place(1, 0), place(0, 1), place(1, 1)})
            if (p.X.matrix(at, n) > p.X.matrix(best, n)) best = at;
          const uword out = i + half * (j + half * c);
          p.Y(out, n) = p.X.matrix(best, n);
          if (pass == Pass::both) p.dX(best, n) = p.dY.matrix(out, n);
        }
}

const bool registered = [] {
  LayerRow row;
  row.kernel = "max-pool", row.size = "2x2, 64 x 56^2, batch 32";
  row.batch = row.small_batch = batch;
  row.layer = [] { return std::make_unique<MaxPool2d<float>>(Shape{side, side, channels}); };
  row.work.bytes = sizeof(float) * static_cast<double>(channels * (side * side + half * half));
  row.backward_factor = 1;  // reads dY, writes dX
  row.naive = naive;
#ifdef GRADUS_WITH_LIBTORCH
  row.libtorch = [](std::shared_ptr<LayerProblem> p, Pass) {
    TorchFunction t = torch_function(*p);
    t.f = [](const at::Tensor& X) { return at::max_pool2d(X, {2, 2}); };
    return t;
  };
#endif
  add_layer_row(std::move(row));
  return true;
}();

}  // namespace

}  // namespace nn::bench
