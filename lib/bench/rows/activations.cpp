// Functions of each entry, and of each column.
#include "nn/layers/activations.hpp"

#include <cmath>

#include "bench/layer_row.hpp"
#include "nn/kernels/softmax.hpp"
#include "nn/layers/softmax.hpp"

namespace nn::bench {

namespace {

#ifdef GRADUS_WITH_LIBTORCH
using Function = at::Tensor (*)(const at::Tensor&);
using FunctionInto = void (*)(at::Tensor& Y, const at::Tensor& X);

std::function<TorchFunction(std::shared_ptr<LayerProblem>, Pass)> libtorch(Function f, FunctionInto into) {
  return [=](std::shared_ptr<LayerProblem> p, Pass) {
    TorchFunction t = torch_function(*p);
    t.f = f;
    t.inference = [into, Y = at::empty_like(t.dY)](const at::Tensor& X) mutable {
      into(Y, X);
      return Y;
    };
    return t;
  };
}
#endif

// Bytes of a sample: forward reads X and writes Y; backward reads dY and one of X and Y, and writes dX.
LayerRow row_of(const char* kernel, const char* size, uword rows, uword batch) {
  LayerRow row;
  row.kernel = kernel, row.size = size;
  row.batch = row.small_batch = batch;
  row.work.bytes = 2.0 * sizeof(float) * static_cast<double>(rows);
  row.backward_factor = 1.5;
  return row;
}

// value(x), slope(x, y)
template <template <typename> class L>
LayerRow entrywise(const char* kernel, float (*value)(float), float (*slope)(float y)) {
  LayerRow row = row_of(kernel, "4096 x 1024", 4096, 1024);
  row.layer = [] { return std::make_unique<L<float>>(Shape{4096}); };
  row.naive = [=](LayerProblem& p, Pass pass) {
    for (uword i = 0; i < p.Y.n_elem; ++i) p.Y(i) = value(p.X.matrix(i));
    if (pass == Pass::both)
      for (uword i = 0; i < p.Y.n_elem; ++i) p.dX(i) = slope(p.Y(i)) * p.dY.matrix(i);
  };
  return row;
}

LayerRow softmax() {
  LayerRow row = row_of("softmax", "4096 samples of 1000", 1000, 4096);
  row.layer = [] { return std::make_unique<Softmax<float>>(Shape{1000}); };
  row.naive = [](LayerProblem& p, Pass pass) {
    kernels::softmax_naive(p.X.matrix, p.Y);
    if (pass == Pass::both) kernels::softmax_backward_naive(p.Y, p.dY.matrix, p.dX);
  };
  return row;
}

const bool registered = [] {
  LayerRow relu = entrywise<Relu>("relu", [](float x) { return std::max(x, 0.f); }, [](float y) { return y > 0 ? 1.f : 0.f; });
  LayerRow sigmoid = entrywise<Sigmoid>("sigmoid", [](float x) { return 1 / (1 + std::exp(-x)); },
                                        [](float y) { return y * (1 - y); });
  LayerRow tanh = entrywise<Tanh>("tanh", [](float x) { return std::tanh(x); }, [](float y) { return 1 - y * y; });
  LayerRow soft = softmax();
#ifdef GRADUS_WITH_LIBTORCH
  relu.libtorch = libtorch([](const at::Tensor& X) { return at::relu(X); },
                           [](at::Tensor& Y, const at::Tensor& X) { at::clamp_min_out(Y, X, 0); });
  sigmoid.libtorch = libtorch([](const at::Tensor& X) { return at::sigmoid(X); },
                              [](at::Tensor& Y, const at::Tensor& X) { at::sigmoid_out(Y, X); });
  tanh.libtorch = libtorch([](const at::Tensor& X) { return at::tanh(X); },
                           [](at::Tensor& Y, const at::Tensor& X) { at::tanh_out(Y, X); });
  soft.libtorch = libtorch([](const at::Tensor& X) { return at::softmax(X, 1); },
                           [](at::Tensor& Y, const at::Tensor& X) { at::_softmax_out(Y, X, 1, false); });
#endif
  add_layer_row(relu), add_layer_row(sigmoid), add_layer_row(tanh), add_layer_row(soft);
  return true;
}();

}  // namespace

}  // namespace nn::bench
