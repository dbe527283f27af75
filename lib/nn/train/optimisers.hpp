// Gradient descent with momentum, RMSProp, Adam and AdamW.
// w: a parameter's entry, g: its gradient, eta: learning rate, lambda: weight decay.
#pragma once
#include "nn/train/optimiser.hpp"

namespace nn {

struct SgdOptions {
  double learning_rate = 0.01;
  double momentum = 0;      ///< mu, in [0, 1)
  bool nesterov = false;    ///< needs a momentum
  double weight_decay = 0;  ///< lambda, added to the gradient (L2): on weights only
  Decay decay = Decay::weights;
};

/// Stochastic gradient descent; momentum as Sutskever et al. (2013) have it, with eta outside of the sum:
///   g <- g + lambda w;   v <- mu v + g;   w <- w - eta v,   or with Nesterov   w <- w - eta (g + mu v).
template <typename T>
class Sgd : public Optimiser<T> {
 public:
  explicit Sgd(std::vector<Parameter<T>> parameters, const SgdOptions& options = {});

 private:
  using typename Optimiser<T>::Tensor;
  void update(const Tensor& tensor, uword begin, uword n) const override;
  SgdOptions options_;
};

struct RmsPropOptions {
  double learning_rate = 1e-3;
  double smoothing = 0.99;  ///< rho, in [0, 1)
  double epsilon = 1e-8;    ///< at least the smallest normal number of T
  double weight_decay = 0;  ///< lambda, added to the gradient (L2)
  Decay decay = Decay::weights;
};

/// RMSProp (Tieleman, Hinton 2012, lecture 6.5):
///   g <- g + lambda w;   s <- rho s + (1 - rho) g^2;   w <- w - eta g / (sqrt(s) + epsilon).
/// It is r = sqrt(s) that is kept, "root_s": the square of a gradient may be outside of the range of T.
template <typename T>
class RmsProp : public Optimiser<T> {
 public:
  explicit RmsProp(std::vector<Parameter<T>> parameters, const RmsPropOptions& options = {});

 private:
  using typename Optimiser<T>::Tensor;
  void update(const Tensor& tensor, uword begin, uword n) const override;
  RmsPropOptions options_;
};

struct AdamOptions {
  double learning_rate = 1e-3;
  double beta1 = 0.9, beta2 = 0.999;  ///< in [0, 1)
  double epsilon = 1e-8;              ///< at least the smallest normal number of T
  double weight_decay = 0;            ///< lambda
  Decay decay = Decay::weights;
};

/// Adam (Kingma, Ba 2015, algorithm 1), weight decay added to the gradient (L2):
///   g <- g + lambda w;   m <- beta1 m + (1 - beta1) g;   v <- beta2 v + (1 - beta2) g^2;
///   w <- w - eta m^ / (sqrt(v^) + epsilon),   m^ = m / (1 - beta1^t),   v^ = v / (1 - beta2^t).
/// It is r = sqrt(v) that is kept, "root_v": the square of a gradient may be outside of the range of T. Where m or r
/// falls below the smallest normal number it becomes 0: slower arithmetic below it would go on for ever.
template <typename T>
class Adam : public Optimiser<T> {
 public:
  explicit Adam(std::vector<Parameter<T>> parameters, const AdamOptions& options = {})
      : Adam("adam", std::move(parameters), options, false) {}

 protected:
  Adam(const char* name, std::vector<Parameter<T>> parameters, const AdamOptions& options, bool decoupled);

 private:
  using typename Optimiser<T>::Tensor;
  void begin(uword t) override;
  void update(const Tensor& tensor, uword begin, uword n) const override;
  AdamOptions options_;
  bool decoupled_;
  double correction1_ = 1, correction2_ = 1;  // 1 - beta^t
};

/// Adam with decoupled weight decay (Loshchilov, Hutter 2019, algorithm 2, schedule and decay multiplied): m and v see
/// the plain gradient, and
///   w <- w - eta (m^ / (sqrt(v^) + epsilon) + lambda w).
template <typename T>
class AdamW : public Adam<T> {
 public:
  explicit AdamW(std::vector<Parameter<T>> parameters, const AdamOptions& options = {.weight_decay = 0.01})
      : Adam<T>("adamw", std::move(parameters), options, true) {}
};

extern template class Sgd<float>;
extern template class Sgd<double>;
extern template class RmsProp<float>;
extern template class RmsProp<double>;
extern template class Adam<float>;
extern template class Adam<double>;
extern template class AdamW<float>;
extern template class AdamW<double>;

}  // namespace nn
