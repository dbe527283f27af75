// LibTorch's view of our data, and its way to compute a row. Everything here is under GRADUS_WITH_LIBTORCH: without
// Debian's libtorch-dev there are only our kernels and the naive loops to time.
#pragma once
#ifdef GRADUS_WITH_LIBTORCH
#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include "bench/array.hpp"
#include "bench/row.hpp"

namespace nn::bench {

/// Our memory as a tensor. A matrix of rows x cols, which has its columns one after another, is a tensor {cols, rows};
/// a batch of images of height x width x channels is {batch, channels, width, height}.
inline at::Tensor tensor(arma::fmat& A, at::IntArrayRef sizes) {
  return at::from_blob(A.memptr(), sizes, at::TensorOptions().dtype(at::kFloat));
}

inline std::vector<float> values_of(const at::Tensor& t) {
  if (!t.defined()) return {};
  const at::Tensor flat = t.detach().contiguous();
  return {flat.data_ptr<float>(), flat.data_ptr<float>() + flat.numel()};
}

/// A parameter as LibTorch's users hold it: contiguous, in LibTorch's own order of axes.
struct TorchParameter {
  std::string name;
  at::Tensor value;
  bool transposed = false;  ///< ours is the transposed matrix: of the gradient, too
};

/// Y = f(X) by LibTorch. Forward alone runs in inference mode. Forward and backward runs through autograd, with
/// gradients for X and all parameters; they are undefined before each call, which is LibTorch's fastest way: the
/// gradient is moved into its place instead of added to zeros.
class TorchFunction {
 public:
  at::Tensor X, dY;
  std::vector<TorchParameter> parameters;
  std::function<at::Tensor(const at::Tensor& X)> f;
  /// Where LibTorch has a faster way without gradients: into memory that is kept, say.
  std::function<at::Tensor(const at::Tensor& X)> inference = nullptr;
  /// The parameters' gradients, where they are not simply those of `parameters`.
  std::function<std::vector<Result>()> gradients = nullptr;

  void forward() {
    const c10::InferenceMode guard;
    Y_ = inference ? inference(X) : f(X);
  }
  void forward_and_backward() {
    X.mutable_grad().reset();
    for (TorchParameter& p : parameters) p.value.mutable_grad().reset();
    Y_ = f(X);
    Y_.backward(dY);
  }
  std::vector<Result> results(Pass pass) const {
    std::vector<Result> all = {{"Y", values_of(Y_)}};
    if (pass == Pass::forward) return all;
    all.push_back({"dX", values_of(X.grad())});
    if (gradients)
      for (Result& r : gradients()) all.push_back(std::move(r));
    for (const TorchParameter& p : gradients ? std::vector<TorchParameter>{} : parameters)
      all.push_back({"d" + p.name, values_of(p.transposed ? p.value.grad().t() : p.value.grad())});
    return all;
  }

 private:
  at::Tensor Y_;
};

inline Contestant contestant(TorchFunction function, Pass pass) {
  const auto shared = std::make_shared<TorchFunction>(std::move(function));
  if (pass == Pass::both) {
    shared->X.set_requires_grad(true);
    for (TorchParameter& p : shared->parameters) p.value.set_requires_grad(true);
  }
  return {[shared, pass] { pass == Pass::forward ? shared->forward() : shared->forward_and_backward(); },
          [shared, pass] { return shared->results(pass); }};
}

}  // namespace nn::bench
#endif
