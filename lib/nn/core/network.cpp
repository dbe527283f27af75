#include "nn/core/network.hpp"

namespace nn {

template <typename T>
void Network<T>::own(std::unique_ptr<Layer<T>> layer) {
  if (layer) layer->set_mode(this->mode());
  layers_.push_back(std::move(layer));
}

template <typename T>
std::vector<Parameter<T>> Network<T>::parameters() {
  std::vector<Parameter<T>> all;
  for (uword i = 0; i < layers_.size(); ++i)
    if (layers_[i])
      for (Parameter<T>& p : layers_[i]->parameters()) {
        p.name = std::to_string(i) + "." + p.name;
        all.push_back(std::move(p));
      }
  return all;
}

template <typename T>
std::vector<Buffer<T>> Network<T>::buffers() {
  std::vector<Buffer<T>> all;
  for (uword i = 0; i < layers_.size(); ++i)
    if (layers_[i])
      for (const Buffer<T>& b : layers_[i]->buffers()) all.push_back({std::to_string(i) + "." + b.name, b.value});
  return all;
}

template <typename T>
std::vector<std::uint64_t*> Network<T>::counters() {
  std::vector<std::uint64_t*> all;
  for (auto& layer : layers_)
    if (layer)
      for (std::uint64_t* counter : layer->counters()) all.push_back(counter);
  return all;
}

template <typename T>
void Network<T>::set_mode(Mode mode) {
  Layer<T>::set_mode(mode);
  for (auto& layer : layers_)
    if (layer) layer->set_mode(mode);
}

template <typename T>
void Network<T>::require_forward(uword N) const {
  Layer<T>::require_forward(N);
  for (const auto& layer : layers_)
    if (layer) layer->require_forward(N);
}

template <typename T>
void Network<T>::require_backward(uword N) const {
  Layer<T>::require_backward(N);
  for (const auto& layer : layers_)
    if (layer) layer->require_backward(N);
}

template class Network<float>;
template class Network<double>;

}  // namespace nn
