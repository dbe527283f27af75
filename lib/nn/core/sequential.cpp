#include "nn/core/sequential.hpp"

#include <optional>

namespace nn {

template <typename T>
void Sequential<T>::append(std::unique_ptr<Layer<T>> layer) {
  require(layer != nullptr, "Sequential: there is no layer to append");
  require(layer->input() == this->output(), "Sequential: ", layer->name(), " takes ", layer->input(),
          ", and the network so far gives ", this->output());
  this->set_output(layer->output());
  layer->set_mode(this->mode());
  layers_.push_back(std::move(layer));
  Y_.resize(layers_.size() - 1);
}

template <typename T>
void Sequential<T>::require_input(const Matrix& X) const {
  if (!layers_.empty()) layers_[0]->require_input(X);
}

template <typename T>
void Sequential<T>::run_forward(const Matrix& X, Matrix& Y) {
  if (layers_.empty()) Y = X;
  const Matrix* in = &X;
  for (uword i = 0; i < layers_.size(); ++i) {
    Matrix& out = i + 1 < layers_.size() ? Y_[i] : Y;
    layers_[i]->forward(*in, out);
    in = &out;
  }
}

template <typename T>
void Sequential<T>::run_backward(const Matrix& X, const Matrix& Y, const Matrix& dY, Matrix* dX) {
  if (layers_.empty() && dX) *dX = dY;
  const Matrix* d_out = &dY;
  std::optional<Matrix> views[2];  // a matrix of its own would allocate as its size goes up and down
  for (uword i = layers_.size(); i-- > 0;) {
    const Matrix& in = i > 0 ? Y_[i - 1] : X;
    const Matrix& out = i + 1 < layers_.size() ? Y_[i] : Y;
    Matrix* d_in = dX;
    if (i > 0) {
      std::vector<T>& memory = dY_[i % 2];
      memory.resize(std::max<std::size_t>(memory.size(), in.n_elem));
      d_in = &views[i % 2].emplace(memory.data(), in.n_rows, in.n_cols, false, true);
    }
    layers_[i]->backward(in, out, *d_out, d_in);
    d_out = d_in;
  }
}

template <typename T>
std::vector<Parameter<T>> Sequential<T>::parameters() {
  std::vector<Parameter<T>> all;
  for (uword i = 0; i < layers_.size(); ++i)
    for (Parameter<T> p : layers_[i]->parameters()) {
      p.name = std::to_string(i) + "." + p.name;
      all.push_back(p);
    }
  return all;
}

template <typename T>
std::vector<Buffer<T>> Sequential<T>::buffers() {
  std::vector<Buffer<T>> all;
  for (uword i = 0; i < layers_.size(); ++i)
    for (const Buffer<T>& b : layers_[i]->buffers()) all.push_back({std::to_string(i) + "." + b.name, b.value});
  return all;
}

template <typename T>
void Sequential<T>::set_mode(Mode mode) {
  Layer<T>::set_mode(mode);
  for (auto& layer : layers_) layer->set_mode(mode);
}

template <typename T>
std::string Sequential<T>::name() const {
  std::string text = "sequential";
  for (uword i = 0; i < layers_.size(); ++i) text += (i ? ", " : " (") + layers_[i]->name();
  return layers_.empty() ? text : text + ")";
}

template class Sequential<float>;
template class Sequential<double>;

}  // namespace nn
