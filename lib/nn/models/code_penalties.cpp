#include <cmath>

#include "nn/models/autoencoder.hpp"
#include "nn/train/random.hpp"

namespace nn {

namespace {

/// g(h) = s'(a)^2 and g'(h), for h = s(a).
struct SquaredDerivative {
  double value, derivative;
};
SquaredDerivative squared_derivative(Activation activation, double h) {
  switch (activation) {
    case Activation::sigmoid: {
      const double s = h * (1 - h);
      return {s * s, 2 * s * (1 - 2 * h)};
    }
    case Activation::tanh: {
      const double s = (1 - h) * (1 + h);
      return {s * s, -4 * h * s};
    }
    case Activation::relu:
      return {h > 0 ? 1.0 : 0.0, 0};
    default:
      return {1, 0};
  }
}

}  // namespace

template <typename T>
double contractive_penalty(Activation activation, const arma::Mat<T>& W, const arma::Mat<T>& H, double weight,
                           arma::Mat<T>* dW, arma::Mat<T>* dH) {
  require(activation != Activation::step, "contractive_penalty: the activation is step, which has no derivative");
  require_size("contractive_penalty", "H", H, W.n_rows, H.n_cols);
  if (dW) require_size("contractive_penalty", "dW", *dW, W.n_rows, W.n_cols);
  if (dH) require_size("contractive_penalty", "dH", *dH, H.n_rows, H.n_cols);
  arma::vec length(W.n_rows), g(W.n_rows);  // |W_i|^2, sum_n g(h_in)
  for (uword j = 0; j < W.n_cols; ++j)
    for (uword i = 0; i < W.n_rows; ++i) length(i) += static_cast<double>(W(i, j)) * static_cast<double>(W(i, j));
  for (uword n = 0; n < H.n_cols; ++n)
    for (uword i = 0; i < W.n_rows; ++i) {
      const SquaredDerivative s = squared_derivative(activation, static_cast<double>(H(i, n)));
      g(i) += s.value;
      if (dH) (*dH)(i, n) += static_cast<T>(weight * length(i) * s.derivative);
    }
  if (dW)
    for (uword j = 0; j < W.n_cols; ++j)
      for (uword i = 0; i < W.n_rows; ++i)
        (*dW)(i, j) += static_cast<T>(2 * weight * g(i) * static_cast<double>(W(i, j)));
  return weight * arma::dot(length, g);
}

template <typename T>
double sparsity_penalty(double rho, const arma::Mat<T>& H, double weight, arma::Mat<T>* dH) {
  require(rho > 0 && rho < 1, "sparsity_penalty: rho is ", rho, ", and must be between 0 and 1");
  require(H.n_cols > 0, "sparsity_penalty: H has no sample");
  if (dH) require_size("sparsity_penalty", "dH", *dH, H.n_rows, H.n_cols);
  const double N = static_cast<double>(H.n_cols);
  arma::vec r(H.n_rows);
  for (uword n = 0; n < H.n_cols; ++n)
    for (uword i = 0; i < H.n_rows; ++i) r(i) += static_cast<double>(H(i, n)) / N;
  double sum = 0;
  for (double& mean : r) {
    sum += rho * std::log(rho / mean) + (1 - rho) * std::log((1 - rho) / (1 - mean));
    mean = weight * ((1 - rho) / (1 - mean) - rho / mean) / N;  // dKL/dh_in
  }
  if (dH)
    for (uword n = 0; n < H.n_cols; ++n)
      for (uword i = 0; i < H.n_rows; ++i) (*dH)(i, n) += static_cast<T>(r(i));
  return weight * sum;
}

template <typename T>
double l1_penalty(const arma::Mat<T>& H, double weight, arma::Mat<T>* dH) {
  if (dH) require_size("l1_penalty", "dH", *dH, H.n_rows, H.n_cols);
  double sum = 0;
  for (uword i = 0; i < H.n_elem; ++i) {
    sum += std::abs(static_cast<double>(H(i)));
    if (dH) (*dH)(i) += static_cast<T>(weight * ((H(i) > 0) - (H(i) < 0)));
  }
  return weight * sum;
}

template <typename T>
void mask(const arma::Mat<T>& X, double p, std::mt19937_64& random, arma::Mat<T>& Y) {
  require(p >= 0 && p <= 1, "mask: p is ", p, ", and must be a probability");
  Y.set_size(X.n_rows, X.n_cols);
  for (uword i = 0; i < X.n_elem; ++i) Y(i) = draw_uniform(random) < p ? T(0) : X(i);
}

template <typename T>
void add_noise(const arma::Mat<T>& X, double sigma, std::mt19937_64& random, arma::Mat<T>& Y) {
  require(sigma >= 0 && std::isfinite(sigma), "add_noise: sigma is ", sigma, ", and must be finite and not negative");
  Y.set_size(X.n_rows, X.n_cols);
  for (uword i = 0; i < X.n_elem; ++i) Y(i) = X(i) + static_cast<T>(sigma * draw_normal(random));
}

template double contractive_penalty(Activation, const arma::fmat&, const arma::fmat&, double, arma::fmat*, arma::fmat*);
template double contractive_penalty(Activation, const arma::mat&, const arma::mat&, double, arma::mat*, arma::mat*);
template double sparsity_penalty(double, const arma::fmat&, double, arma::fmat*);
template double sparsity_penalty(double, const arma::mat&, double, arma::mat*);
template double l1_penalty(const arma::fmat&, double, arma::fmat*);
template double l1_penalty(const arma::mat&, double, arma::mat*);
template void mask(const arma::fmat&, double, std::mt19937_64&, arma::fmat&);
template void mask(const arma::mat&, double, std::mt19937_64&, arma::mat&);
template void add_noise(const arma::fmat&, double, std::mt19937_64&, arma::fmat&);
template void add_noise(const arma::mat&, double, std::mt19937_64&, arma::mat&);

}  // namespace nn
