// Residual blocks: a layer learns the change of its input, which travels along beside it.
#pragma once
#include "nn/core/graph.hpp"

namespace nn {

// The three blocks of the exercise "Three residual blocks", for layers f1 and f2 of any kind, dense or convolution.
// All throw std::invalid_argument if a layer is missing, or if its shapes do not allow the sum. A NaN or an infinity in
// x spoils what the layers make of it, and the same entry of y, where x is added: also in (1) and (3), where relu or a
// weight of 0 would hide it from the layers.

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

extern template std::unique_ptr<Graph<float>> residual_after_relu(std::unique_ptr<Layer<float>>);
extern template std::unique_ptr<Graph<float>> residual_after_layer(std::unique_ptr<Layer<float>>,
                                                                   std::unique_ptr<Layer<float>>);
extern template std::unique_ptr<Graph<float>> residual_before_relu(std::unique_ptr<Layer<float>>,
                                                                   std::unique_ptr<Layer<float>>);
extern template std::unique_ptr<Graph<double>> residual_after_relu(std::unique_ptr<Layer<double>>);
extern template std::unique_ptr<Graph<double>> residual_after_layer(std::unique_ptr<Layer<double>>,
                                                                    std::unique_ptr<Layer<double>>);
extern template std::unique_ptr<Graph<double>> residual_before_relu(std::unique_ptr<Layer<double>>,
                                                                    std::unique_ptr<Layer<double>>);

}  // namespace nn
