// Residual blocks: a layer learns the change of its input, which travels along beside it.
#pragma once
#include "nn/core/graph.hpp"

namespace nn {

// The three blocks of the exercise "Three residual blocks", for layers f1 and f2 of any kind, dense or convolution.
// All throw std::invalid_argument if a layer is missing, or if its shapes do not allow the sum.

/// (1)  y = x + relu(f1(x)).   f1 keeps the shape. Nothing is ever subtracted from x.
template <typename T>
std::unique_ptr<Graph<T>> residual_after_relu(std::unique_ptr<Layer<T>> f1);

/// (2)  y = f1(x) + f2(relu(f1(x))).   f2 keeps the shape that f1 gives. f1 may change it: the skip starts behind.
template <typename T>
std::unique_ptr<Graph<T>> residual_after_layer(std::unique_ptr<Layer<T>> f1, std::unique_ptr<Layer<T>> f2);

/// (3)  y = x + f2(relu(f1(relu(x)))).   f2 gives the shape that f1 takes. The skip touches nothing from end to end,
/// and with f2 = 0 the block is the identity and can still learn (He and others, 2016).
template <typename T>
std::unique_ptr<Graph<T>> residual_before_relu(std::unique_ptr<Layer<T>> f1, std::unique_ptr<Layer<T>> f2);

#define NN_RESIDUAL(prefix, T)                                                                                       \
  prefix template std::unique_ptr<Graph<T>> residual_after_relu(std::unique_ptr<Layer<T>>);                          \
  prefix template std::unique_ptr<Graph<T>> residual_after_layer(std::unique_ptr<Layer<T>>, std::unique_ptr<Layer<T>>); \
  prefix template std::unique_ptr<Graph<T>> residual_before_relu(std::unique_ptr<Layer<T>>, std::unique_ptr<Layer<T>>);
NN_RESIDUAL(extern, float)
NN_RESIDUAL(extern, double)

}  // namespace nn
