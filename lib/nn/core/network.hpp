// What networks have in common: they own layers, each at a numbered place.
#pragma once
#include "nn/core/layer.hpp"

namespace nn {

/// The base of Sequential and Graph. Parameters and buffers of its layers are its own, named "2.W": the place, the
/// layer's parameter. Before a pass writes anything, all layers are asked whether they can make it.
template <typename T>
class Network : public Layer<T> {
 public:
  std::vector<Parameter<T>> parameters() override;
  std::vector<Buffer<T>> buffers() override;
  std::vector<std::uint64_t*> counters() override;
  void set_mode(Mode mode) override;
  void require_forward(uword N) const override;
  void require_backward(uword N) const override;

 protected:
  explicit Network(const Shape& input) : Layer<T>(input, input) {}
  /// Places are counted from 0. A place may be without a layer (nullptr).
  void own(std::unique_ptr<Layer<T>> layer);
  uword places() const { return layers_.size(); }
  Layer<T>* at(uword place) const { return layers_.at(place).get(); }

 private:
  void set_size(arma::Mat<T>&, uword) final {}

  std::vector<std::unique_ptr<Layer<T>>> layers_;
};

extern template class Network<float>;
extern template class Network<double>;

}  // namespace nn
