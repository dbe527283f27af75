// What the tests of the layers share: inputs, comparisons, and the checks that every layer has to pass.
#pragma once
#include <gtest/gtest.h>

#include <random>

#include "nn/core/layer.hpp"
#include "nn/grad_check.hpp"

namespace nn::support {

inline constexpr uword odd_sizes[] = {1, 2, 3, 7, 17, 31, 33, 65};

inline std::mt19937_64& generator() {
  static std::mt19937_64 random(20240229);
  return random;
}

/// Entries in {-3 ... 3}: sums of products of them are exact, in any order.
template <typename T>
arma::Mat<T> small_integers(uword rows, uword cols) {
  arma::Mat<T> X(rows, cols);
  std::uniform_int_distribution<int> draw(-3, 3);
  for (T& x : X) x = static_cast<T>(draw(generator()));
  return X;
}

template <typename T>
arma::Mat<T> normal(uword rows, uword cols) {
  arma::Mat<T> X(rows, cols);
  std::normal_distribution<double> draw;
  for (T& x : X) x = static_cast<T>(draw(generator()));
  return X;
}

template <typename T>
void fill_small_integers(Layer<T>& layer) {
  for (auto& p : layer.parameters()) *p.value = small_integers<T>(p.value->n_rows, p.value->n_cols);
}

template <typename T>
void fill_normal(Layer<T>& layer) {
  for (auto& p : layer.parameters()) *p.value = normal<T>(p.value->n_rows, p.value->n_cols);
}

/// The same size and the same values; NaN equals NaN.
template <typename T>
::testing::AssertionResult equal(const arma::Mat<T>& got, const arma::Mat<T>& expected) {
  if (got.n_rows != expected.n_rows || got.n_cols != expected.n_cols)
    return ::testing::AssertionFailure() << "size " << got.n_rows << " x " << got.n_cols << ", expected "
                                         << expected.n_rows << " x " << expected.n_cols;
  for (uword i = 0; i < got.n_elem; ++i)
    if (got(i) != expected(i) && !(std::isnan(got(i)) && std::isnan(expected(i))))
      return ::testing::AssertionFailure() << "entry " << i << " is " << got(i) << ", expected " << expected(i);
  return ::testing::AssertionSuccess();
}

/// Entry by entry, |got - expected| <= bound * max(1, |expected|).
template <typename A, typename B>
::testing::AssertionResult near(const arma::Mat<A>& got, const arma::Mat<B>& expected, double bound) {
  if (got.n_rows != expected.n_rows || got.n_cols != expected.n_cols)
    return ::testing::AssertionFailure() << "size " << got.n_rows << " x " << got.n_cols << ", expected "
                                         << expected.n_rows << " x " << expected.n_cols;
  for (uword i = 0; i < got.n_elem; ++i) {
    const double g = static_cast<double>(got(i)), e = static_cast<double>(expected(i));
    if (!(std::abs(g - e) <= bound * std::max(1.0, std::abs(e))))
      return ::testing::AssertionFailure() << "entry " << i << " is " << g << ", expected " << e;
  }
  return ::testing::AssertionSuccess();
}

/// The backward pass against difference quotients of the forward, at a normal batch of N.
inline void expect_gradients(Layer<double>& layer, uword N, const GradCheckOptions& options = {}) {
  const GradCheckReport report = grad_check(layer, normal<double>(layer.input().size(), N), options);
  EXPECT_TRUE(report.passed()) << layer.name() << "\n" << report.text();
}

/// <f(X), V> = <X, f'(V)> for a layer that is linear in X: with integers the two are equal to the bit.
template <typename T>
void expect_adjoint(Layer<T>& layer, uword N) {
  const arma::Mat<T> X = small_integers<T>(layer.input().size(), N), V = small_integers<T>(layer.output().size(), N);
  arma::Mat<T> Y, dX;
  layer.forward(X, Y);
  layer.backward(X, Y, V, &dX);
  EXPECT_EQ(arma::dot(Y, V), arma::dot(X, dX)) << layer.name();
}

/// float against double with the same parameters, on a normal batch: outputs and gradients agree within the bound,
/// relative to the largest entry of each.
void expect_float_is_double(Layer<float>& single, Layer<double>& exact, uword N, double bound);

using LayerMaker = std::function<std::unique_ptr<Layer<float>>()>;

/// What the contract of a layer promises, whatever it computes: sizes that do not fit and aliases are refused with the
/// layer's name and leave outputs alone, of X and of parameters, gradients and buffers; so is backward without a
/// forward, or after one of another batch size. An empty batch is one, gradients are added to, and a step allocates
/// nothing once the batch size is known. The same bits come from a second run, whatever batches were before it, and
/// from 1, 2 and 3 threads.
void expect_contract(const LayerMaker& make);

/// Allocations by this process so far (operator new and malloc).
std::size_t allocations();

}  // namespace nn::support
