#include "nn/core/sequential.hpp"

#include <optional>

namespace nn {

template <typename T>
void Sequential<T>::append(std::unique_ptr<Layer<T>> layer) {
  require(layer != nullptr, "Sequential: there is no layer to append");
  require(layer->input() == this->output(), "Sequential: ", layer->name(), " takes ", layer->input(),
          ", and the network so far gives ", this->output());
  this->set_output(layer->output());
  this->own(std::move(layer));
  Y_.resize(size() - 1);
}

template <typename T>
void Sequential<T>::require_input(const Matrix& X) const {
  if (size() > 0) this->at(0)->require_input(X);
}

template <typename T>
void Sequential<T>::run_forward(const Matrix& X, Matrix& Y) {
  if (size() == 0) Y = X;
  const Matrix* in = &X;
  for (uword i = 0; i < size(); ++i) {
    Matrix& out = i + 1 < size() ? Y_[i] : Y;
    this->at(i)->forward(*in, out);
    in = &out;
  }
}

template <typename T>
void Sequential<T>::run_backward(const Matrix& X, const Matrix& Y, const Matrix& dY, Matrix* dX) {
  if (size() == 0 && dX) *dX = dY;
  const Matrix* d_out = &dY;
  std::optional<Matrix> views[2];  // a matrix of its own would allocate as its size goes up and down
  for (uword i = size(); i-- > 0;) {
    const Matrix& in = i > 0 ? Y_[i - 1] : X;
    const Matrix& out = i + 1 < size() ? Y_[i] : Y;
    Matrix* d_in = dX;
    if (i > 0) {
      std::vector<T>& memory = dY_[i % 2];
      memory.resize(std::max<std::size_t>(memory.size(), in.n_elem));
      d_in = &views[i % 2].emplace(memory.data(), in.n_rows, in.n_cols, false, true);
    }
    this->at(i)->backward(in, out, *d_out, d_in);
    d_out = d_in;
  }
}

template <typename T>
std::string Sequential<T>::name() const {
  std::string text = "sequential";
  for (uword i = 0; i < size(); ++i) text += (i ? ", " : " (") + this->at(i)->name();
  return size() == 0 ? text : text + ")";
}

template class Sequential<float>;
template class Sequential<double>;

}  // namespace nn
