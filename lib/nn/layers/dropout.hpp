// Dropout.
#pragma once
#include "nn/core/layer.hpp"

namespace nn {

/// In training every entry is kept with probability 1 - p, and then divided by it:  Y = mask X / (1 - p),
/// dX = mask dY / (1 - p)  (Srivastava and others, 2014, with the scaling moved into training). In inference Y = X.
/// The mask is new in each forward pass in training, and depends only on the seed, the number of such passes before it
/// and the entry's place; not on the threads. A dropped entry is 0, even where X is NaN or infinite.
template <typename T>
class Dropout : public Layer<T> {
 public:
  using typename Layer<T>::Matrix;
  explicit Dropout(const Shape& input, double p = 0.5, std::uint64_t seed = 1);

  /// From now on this mask, input().size() x N, is used instead of random ones: 0 drops, 1 keeps. Batches must have N
  /// samples then. Throws std::invalid_argument for other entries or rows. A backward pass takes the mask of the
  /// forward pass before it, whatever has been set in between.
  void set_mask(const Matrix& mask);
  /// Random masks again.
  void clear_mask() { has_mask_ = false; }
  /// The masks start over, from another seed.
  void reseed(std::uint64_t seed) { seed_ = seed, passes_ = 0; }

  double p() const { return p_; }
  void require_forward(uword N) const override;
  std::vector<std::uint64_t*> counters() override { return {&passes_}; }
  std::string name() const override;

 private:
  enum class Pass { identity, given_mask, random_mask };

  void run_forward(const Matrix& X, Matrix& Y) override;
  void run_backward(const Matrix& X, const Matrix& Y, const Matrix& dY, Matrix* dX) override;
  void apply(const Matrix& in, Matrix& out) const;

  double p_;
  std::uint64_t seed_, passes_ = 0;
  Matrix mask_, next_mask_;  // the last one used, and one that was set since
  bool has_mask_ = false, has_next_ = false;
  Pass pass_ = Pass::identity;  // what the last forward did
  std::uint64_t key_ = 0;       // of its random mask, which is drawn once more on the way back
};

extern template class Dropout<float>;
extern template class Dropout<double>;

}  // namespace nn
