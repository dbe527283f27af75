// Rows for layers: ours by forward and backward of the layer, LibTorch's by a function of a tensor.
#pragma once
#include <memory>

#include "bench/array.hpp"
#include "bench/row.hpp"
#include "bench/torch.hpp"
#include "nn/core/layer.hpp"

namespace nn::bench {

/// A layer with normal parameters, and a batch for it.
struct LayerProblem {
  LayerProblem(std::unique_ptr<Layer<float>> the_layer, uword batch);
  std::unique_ptr<Layer<float>> layer;
  std::vector<Parameter<float>> parameters;
  Array X, dY;
  arma::fmat Y, dX;
};

#ifdef GRADUS_WITH_LIBTORCH
/// X and dY as {batch, channels, width, height}, or {batch, n} where a sample is a vector, and the layer's parameters
/// as {n_cols, n_rows} each. A row sets f, and what it wants differently.
TorchFunction torch_function(LayerProblem& problem);
#endif

struct LayerRow {
  std::string kernel, size;
  uword batch = 1;
  std::function<std::unique_ptr<Layer<float>>()> layer;
  /// Of one sample; backward counts twice the forward unless the layer has no parameters.
  Work work;
  double backward_factor = 2;
  /// Y is linear in X and in each parameter, so that the sums of absolute products are the same pass with absolute
  /// values. Otherwise errors are measured against a tensor's largest entry.
  bool multilinear = false;
  double tolerance = 32;
  /// A parameter whose gradient is zero but for rounding: that is measured against the largest entry of dY.
  std::string vanishing;
  /// Fills Y (Pass::forward) or dX and the gradients, too.
  std::function<void(LayerProblem&, Pass)> naive = nullptr;
  bool naive_backward = true;  ///< there are naive loops for the backward pass, too
  uword small_batch = 1;
#ifdef GRADUS_WITH_LIBTORCH
  std::function<TorchFunction(std::shared_ptr<LayerProblem>, Pass)> libtorch = nullptr;
#endif
};

void add_layer_row(LayerRow row, const std::source_location& where = std::source_location::current());

}  // namespace nn::bench
