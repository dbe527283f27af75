#include "nn/models/autoencoder.hpp"

#include <cmath>

#include "nn/kernels/gemm.hpp"
#include "nn/kernels/vector_functions.hpp"
#include "nn/train/random.hpp"

namespace nn {

using kernels::Function, kernels::Op;

namespace {

const char* word(Activation activation) {
  switch (activation) {
    case Activation::linear:
      return "linear";
    case Activation::relu:
      return "relu";
    case Activation::tanh:
      return "tanh";
    case Activation::sigmoid:
      return "sigmoid";
    default:
      return "step";
  }
}

/// A = s(A).
template <typename T>
void activate(Activation activation, arma::Mat<T>& A) {
  if (activation == Activation::sigmoid) kernels::apply(Function::sigmoid, A.memptr(), A.memptr(), A.n_elem);
  if (activation == Activation::tanh) kernels::apply(Function::tanh, A.memptr(), A.memptr(), A.n_elem);
  if (activation == Activation::relu)
    for (T& a : A) a = a < 0 ? T(0) : a;  // NaN passes
}

/// dA = dY s'(a), from y = s(a). dY and dA may be the same.
template <typename T>
void activate_backward(Activation activation, const arma::Mat<T>& Y, const arma::Mat<T>& dY, arma::Mat<T>& dA) {
  dA.set_size(Y.n_rows, Y.n_cols);
  const T *y = Y.memptr(), *d = dY.memptr();
  T* out = dA.memptr();
  const uword n = Y.n_elem;
  switch (activation) {
    case Activation::sigmoid:
      for (uword i = 0; i < n; ++i) out[i] = d[i] * y[i] * (1 - y[i]);
      break;
    case Activation::tanh:
      for (uword i = 0; i < n; ++i) out[i] = d[i] * (1 - y[i]) * (1 + y[i]);
      break;
    case Activation::relu:
      for (uword i = 0; i < n; ++i) out[i] = y[i] > 0 ? d[i] : T(0);
      break;
    default:
      for (uword i = 0; i < n; ++i) out[i] = d[i];
  }
}

template <typename T>
void fill_columns(const arma::Mat<T>& bias, uword N, arma::Mat<T>& A) {
  A.set_size(bias.n_rows, N);
  for (uword n = 0; n < N; ++n) std::copy(bias.begin(), bias.end(), A.colptr(n));
}

/// db += dZ 1.
template <typename T>
void add_row_sums(const arma::Mat<T>& dZ, arma::Mat<T>& db) {
  for (uword n = 0; n < dZ.n_cols; ++n)
    for (uword i = 0; i < dZ.n_rows; ++i) db(i) += dZ(i, n);
}

/// Not finite or negative is refused.
void require_weight(double weight, const char* name) {
  require(weight >= 0 && std::isfinite(weight), "Autoencoder: ", name, " is ", weight,
          ", and must be finite and not negative");
}

}  // namespace

template <typename T>
Autoencoder<T>::Autoencoder(const Shape& input, const AutoencoderSpec& spec) : Layer<T>(input, input), spec_(spec) {
  const uword D = input.size(), H = spec.hidden;
  require(H > 0, "Autoencoder: hidden is 0, and must be at least 1");
  require(spec.encoder != Activation::step && spec.decoder != Activation::step,
          "Autoencoder: an activation is step, which has no derivative to learn with");
  this->learn("W", W, dW, H, D, D, H);
  this->learn("b", b, db, H, 1);
  if (!spec.tied) this->learn("V", V, dV, D, H, H, D);
  this->learn("c", c, dc, D, 1);
}

template <typename T>
std::string Autoencoder<T>::name() const {
  return std::string(spec_.tied ? "tied " : "") + "autoencoder " + std::to_string(this->input().size()) + " -> " +
         std::to_string(spec_.hidden) + " (" + word(spec_.encoder) + ") -> " + std::to_string(this->input().size()) + " (" +
         word(spec_.decoder) + ")";
}

template <typename T>
void Autoencoder<T>::encode(const Matrix& X, Matrix& H) const {
  if (X.n_rows != W.n_cols) require_size("Autoencoder", "X", X, W.n_cols, X.n_cols);
  require(&H != &X, "Autoencoder: H is the matrix X, and must be one of its own");
  fill_columns(b, X.n_cols, H);
  kernels::gemm(Op::plain, W, Op::plain, X, T(1), H);
  activate(spec_.encoder, H);
}

template <typename T>
void Autoencoder<T>::decode(Matrix& Z) const {
  fill_columns(c, H_.n_cols, Z);
  if (spec_.tied)
    kernels::gemm(Op::transposed, W, Op::plain, H_, T(1), Z);
  else
    kernels::gemm(Op::plain, V, Op::plain, H_, T(1), Z);
}

template <typename T>
void Autoencoder<T>::run_forward(const Matrix& X, Matrix& Y) {
  encode(X, H_);
  decode(Y);
  activate(spec_.decoder, Y);
}

template <typename T>
void Autoencoder<T>::decoder_backward() {
  add_row_sums(dZ2_, dc);
  dH_.set_size(H_.n_rows, H_.n_cols);
  if (spec_.tied) {
    kernels::gemm(Op::plain, H_, Op::transposed, dZ2_, T(1), dW);  // the use of W as W^T
    kernels::gemm(Op::plain, W, Op::plain, dZ2_, T(0), dH_);
  } else {
    kernels::gemm(Op::plain, dZ2_, Op::transposed, H_, T(1), dV);
    kernels::gemm(Op::transposed, V, Op::plain, dZ2_, T(0), dH_);
  }
}

template <typename T>
void Autoencoder<T>::encoder_backward(const Matrix& X, Matrix* dX) {
  activate_backward(spec_.encoder, H_, dH_, dH_);  // dZ1
  add_row_sums(dH_, db);
  kernels::gemm(Op::plain, dH_, Op::transposed, X, T(1), dW);
  if (dX) kernels::gemm(Op::transposed, W, Op::plain, dH_, T(0), *dX);
}

template <typename T>
void Autoencoder<T>::run_backward(const Matrix& X, const Matrix& Y, const Matrix& dY, Matrix* dX) {
  activate_backward(spec_.decoder, Y, dY, dZ2_);
  decoder_backward();
  encoder_backward(X, dX);
}

template <typename T>
AutoencoderLoss Autoencoder<T>::loss(const Matrix& X, const Matrix& target, const AutoencoderObjective& objective) {
  const uword D = W.n_cols, N = X.n_cols;
  require_size("Autoencoder", "X", X, D, N);
  require_size("Autoencoder", "target", target, D, N);
  require(N > 0, "Autoencoder: X has no sample");
  require_weight(objective.contraction, "contraction");
  require_weight(objective.sparsity, "sparsity");
  require_weight(objective.l1, "l1");
  const bool cross_entropy = objective.reconstruction == Reconstruction::cross_entropy;
  require(!cross_entropy || spec_.decoder == Activation::sigmoid,
          "Autoencoder: cross entropy needs a sigmoid decoder, and "
          "this one is ",
          word(spec_.decoder));
  require(objective.sparsity == 0 || spec_.encoder == Activation::sigmoid,
          "Autoencoder: sparsity needs a sigmoid encoder, "
          "and this one is ",
          word(spec_.encoder));
  require(objective.rho > 0 && objective.rho < 1, "Autoencoder: rho is ", objective.rho,
          ", and must be between 0 and 1");

  AutoencoderLoss loss;
  encode(X, H_);
  decode(Y_);
  dZ2_.set_size(D, N);
  double sum = 0;
  if (cross_entropy) {  // of the logits z:  softplus(z) - x z, with derivative sigmoid(z) - x
    kernels::apply(Function::softplus, Y_.memptr(), dZ2_.memptr(), Y_.n_elem);
    for (uword i = 0; i < Y_.n_elem; ++i)
      sum += static_cast<double>(dZ2_(i)) - static_cast<double>(target(i)) * static_cast<double>(Y_(i));
  }
  activate(spec_.decoder, Y_);
  const T scale = T(1) / static_cast<T>(N);
  for (uword i = 0; i < Y_.n_elem; ++i) {
    const T error = Y_(i) - target(i);
    if (!cross_entropy) sum += 0.5 * static_cast<double>(error) * static_cast<double>(error);
    dZ2_(i) = scale * error;
  }
  loss.reconstruction = sum / static_cast<double>(N);
  if (!cross_entropy) activate_backward(spec_.decoder, Y_, dZ2_, dZ2_);
  decoder_backward();

  const double mean = 1.0 / static_cast<double>(N);
  if (objective.contraction > 0)
    loss.contraction = contractive_penalty(spec_.encoder, W, H_, objective.contraction * mean, &dW, &dH_);
  if (objective.sparsity > 0) loss.sparsity = sparsity_penalty(objective.rho, H_, objective.sparsity, &dH_);
  if (objective.l1 > 0) loss.l1 = l1_penalty(H_, objective.l1 * mean, &dH_);
  encoder_backward(X, nullptr);
  return loss;
}

template class Autoencoder<float>;
template class Autoencoder<double>;

}  // namespace nn
