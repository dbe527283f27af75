#include "nn/layers/residual.hpp"

#include "nn/layers/activations.hpp"

namespace nn {

namespace {

template <typename T>
void require_layer(const char* block, const char* which, const std::unique_ptr<Layer<T>>& f) {
  require(f != nullptr, block, ": ", which, " is missing");
}

/// f must give `needed`, the shape of what it is added to.
template <typename T>
void require_output(const char* block, const char* which, const Layer<T>& f, const Shape& needed) {
  require(f.output() == needed, block, ": ", which, " gives ", f.output(), ", and must give ", needed,
          ", the shape of what it is added to");
}

}  // namespace

template <typename T>
std::unique_ptr<Graph<T>> residual_after_relu(std::unique_ptr<Layer<T>> f1) {
  require_layer("residual_after_relu", "f1", f1);
  require_output("residual_after_relu", "f1", *f1, f1->input());
  auto block = std::make_unique<Graph<T>>(f1->input());
  const auto a = block->append(0, std::move(f1));
  const auto h = block->template add<Relu>(a);
  block->sum({0, h});
  return block;
}

template <typename T>
std::unique_ptr<Graph<T>> residual_after_layer(std::unique_ptr<Layer<T>> f1, std::unique_ptr<Layer<T>> f2) {
  require_layer("residual_after_layer", "f1", f1);
  require_layer("residual_after_layer", "f2", f2);
  require_output("residual_after_layer", "f2", *f2, f1->output());
  auto block = std::make_unique<Graph<T>>(f1->input());
  const auto a = block->append(0, std::move(f1));
  const auto h = block->template add<Relu>(a);
  block->sum({a, block->append(h, std::move(f2))});
  return block;
}

template <typename T>
std::unique_ptr<Graph<T>> residual_before_relu(std::unique_ptr<Layer<T>> f1, std::unique_ptr<Layer<T>> f2) {
  require_layer("residual_before_relu", "f1", f1);
  require_layer("residual_before_relu", "f2", f2);
  require_output("residual_before_relu", "f2", *f2, f1->input());
  auto block = std::make_unique<Graph<T>>(f1->input());
  const auto h0 = block->template add<Relu>(0);
  const auto a = block->append(h0, std::move(f1));
  const auto h1 = block->template add<Relu>(a);
  block->sum({0, block->append(h1, std::move(f2))});
  return block;
}

template std::unique_ptr<Graph<float>> residual_after_relu(std::unique_ptr<Layer<float>>);
template std::unique_ptr<Graph<float>> residual_after_layer(std::unique_ptr<Layer<float>>,
                                                            std::unique_ptr<Layer<float>>);
template std::unique_ptr<Graph<float>> residual_before_relu(std::unique_ptr<Layer<float>>,
                                                            std::unique_ptr<Layer<float>>);
template std::unique_ptr<Graph<double>> residual_after_relu(std::unique_ptr<Layer<double>>);
template std::unique_ptr<Graph<double>> residual_after_layer(std::unique_ptr<Layer<double>>,
                                                             std::unique_ptr<Layer<double>>);
template std::unique_ptr<Graph<double>> residual_before_relu(std::unique_ptr<Layer<double>>,
                                                             std::unique_ptr<Layer<double>>);

}  // namespace nn
