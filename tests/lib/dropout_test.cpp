#include "nn/layers/dropout.hpp"

#include <limits>

#include "nn/core/threads.hpp"
#include "nn/kernels/dropout.hpp"
#include "support/layer_checks.hpp"

namespace {

using namespace nn;

template <typename T>
void expect_kernel_is_naive() {
  for (const uword n : {0, 1, 2, 3, 7, 15, 16, 17, 31, 33, 65, 131, 1009})
    for (const std::uint32_t threshold : {0u, 1u << 30, 1u << 31, ~0u}) {
      arma::Mat<T> X = support::normal<T>(n, 1), Y(n, 1), naive(n, 1);
      if (n > 5) X(4) = X(5) = std::numeric_limits<T>::quiet_NaN();
      kernels::dropout(X.memptr(), n, 12345, threshold, T(2), Y.memptr());
      kernels::dropout_naive(X.memptr(), n, 12345, threshold, T(2), naive.memptr());
      EXPECT_TRUE(support::equal(Y, naive)) << n << ", " << threshold;
    }
}

TEST(DropoutKernel, IsTheNaiveOne) {
  expect_kernel_is_naive<float>();
  expect_kernel_is_naive<double>();
}

/// Which entries are kept.
arma::fmat mask(Dropout<float>& layer, uword N) {
  const arma::fmat X(layer.input().size(), N, arma::fill::ones);
  arma::fmat Y;
  layer.forward(X, Y);
  for (float& y : Y) y = y != 0;
  return Y;
}

TEST(Dropout, KeepsTheShareItShouldIndependently) {
  for (const double p : {0.1, 0.5, 0.9}) {
    Dropout<float> layer({1000}, p, 7);
    const uword n = 200000;
    const arma::fmat first = mask(layer, 200), second = mask(layer, 200);
    const double sd = std::sqrt(p * (1 - p) / n);
    EXPECT_NEAR(arma::accu(arma::conv_to<arma::mat>::from(first)) / n, 1 - p, 5 * sd);
    // Neighbours, entries some steps apart, and the next pass agree as often as chance has it.
    const double agree = p * p + (1 - p) * (1 - p), agree_sd = 0.5 / std::sqrt(n);
    for (const uword lag : {1, 2, 3, 8, 16, 1000}) {
      double equal = 0;
      for (uword i = 0; i + lag < n; ++i) equal += first(i) == first(i + lag);
      EXPECT_NEAR(equal / static_cast<double>(n - lag), agree, 6 * agree_sd) << "lag " << lag << ", p " << p;
    }
    double equal = 0;
    for (uword i = 0; i < n; ++i) equal += first(i) == second(i);
    EXPECT_NEAR(equal / n, agree, 6 * agree_sd) << p;
  }
}

TEST(Dropout, ScalesWhatItKeepsAndGoesBackThroughTheSameMask) {
  Dropout<double> layer({50, 3}, 0.75);
  const arma::mat X = support::normal<double>(150, 4), V = support::normal<double>(150, 4);
  arma::mat Y, dX;
  layer.forward(X, Y);
  layer.backward(X, Y, V, &dX);
  uword kept = 0;
  for (uword i = 0; i < X.n_elem; ++i) {
    ASSERT_TRUE(Y(i) == 0 || Y(i) == 4 * X(i));
    ASSERT_EQ(dX(i), Y(i) == 0 ? 0 : 4 * V(i));
    kept += Y(i) != 0;
  }
  EXPECT_GT(kept, 90u);
  EXPECT_LT(kept, 210u);
}

TEST(Dropout, DependsOnTheSeedAndThePassButNotOnThreads) {
  const int before = threads();
  Dropout<float> one({4000}, 0.5, 3), same({4000}, 0.5, 3), other({4000}, 0.5, 4);
  set_threads(1);
  const arma::fmat first = mask(one, 50), second = mask(one, 50);
  set_threads(2);
  EXPECT_TRUE(support::equal(mask(same, 50), first));
  EXPECT_TRUE(support::equal(mask(same, 50), second));
  set_threads(before);
  EXPECT_FALSE(support::equal(first, second));
  EXPECT_FALSE(support::equal(mask(other, 50), first));
  one.reseed(3);
  EXPECT_TRUE(support::equal(mask(one, 50), first));
}

TEST(Dropout, IsTheIdentityInInference) {
  Dropout<float> layer({40}, 0.9);
  layer.set_mode(Mode::inference);
  const arma::fmat X = support::normal<float>(40, 3);
  arma::fmat Y, dX;
  layer.forward(X, Y);
  EXPECT_TRUE(support::equal(Y, X));
  layer.backward(X, Y, X, &dX);
  EXPECT_TRUE(support::equal(dX, X));
}

TEST(Dropout, TakesAMask) {
  Dropout<double> layer({5, 4}, 0.2);
  arma::mat given = arma::abs(support::small_integers<double>(20, 3));
  for (double& m : given) m = m > 1;
  layer.set_mask(given);
  support::expect_gradients(layer, 3);
  const arma::mat X = support::normal<double>(20, 3);
  arma::mat Y;
  layer.forward(X, Y);
  EXPECT_TRUE(support::near(Y, arma::mat(given % X / 0.8), 1e-15));
  EXPECT_THROW(layer.forward(X.head_cols(2), Y), std::invalid_argument);
  EXPECT_EQ(Y.n_cols, 3u);
  layer.clear_mask();
  layer.forward(X.head_cols(2), Y);
  EXPECT_THROW(layer.set_mask(arma::mat(19, 3)), std::invalid_argument);
  given(7) = 0.5;
  EXPECT_THROW(layer.set_mask(given), std::invalid_argument);
}

TEST(Dropout, GoesBackThroughTheMaskOfItsForward) {  // whatever was set since
  Dropout<double> layer({30}, 0.5);
  const arma::mat X = support::normal<double>(30, 3), zeros(30, 3), ones(30, 3, arma::fill::ones);
  arma::mat Y, dX;
  layer.set_mask(zeros);
  layer.forward(X, Y);
  layer.set_mask(ones);
  layer.backward(X, Y, ones, &dX);
  EXPECT_TRUE(support::equal(dX, zeros));
  layer.forward(X, Y);
  layer.set_mask(arma::mat(30, 1));  // fewer samples
  layer.backward(X, Y, ones, &dX);
  EXPECT_TRUE(support::equal(dX, arma::mat(2 * ones)));
  EXPECT_THROW(layer.forward(X, Y), std::invalid_argument);
  layer.clear_mask();
  layer.backward(X, Y, ones, &dX);
  EXPECT_TRUE(support::equal(dX, arma::mat(2 * ones)));
  layer.set_mask(zeros);
  layer.set_mode(Mode::inference);
  layer.forward(X, Y);
  EXPECT_TRUE(support::equal(Y, X));
  layer.set_mode(Mode::training);
  layer.forward(X, Y);
  EXPECT_TRUE(support::equal(Y, zeros));
}

TEST(Dropout, FloatIsDoubleRoundedAndRandomMasksCanBeChecked) {
  Dropout<float> single({37, 5}, 0.3, 9);
  Dropout<double> exact({37, 5}, 0.3, 9);
  support::expect_float_is_double(single, exact, 4, 1e-6);
  support::expect_gradients(exact, 4);
}

TEST(Dropout, DropsNanToo) {
  Dropout<float> layer({1000}, 0.5);
  const arma::fmat X(1000, 1, arma::fill::value(std::numeric_limits<float>::quiet_NaN()));
  arma::fmat Y;
  layer.forward(X, Y);
  const uword nans = arma::find_nan(Y).eval().n_elem;
  EXPECT_GT(nans, 400u);
  EXPECT_LT(nans, 600u);
}

TEST(Dropout, KeepsTheLayerContract) {
  support::expect_contract([] {
    auto layer = std::make_unique<Dropout<float>>(Shape{9, 7}, 0.3);
    layer->set_mode(Mode::inference);
    return layer;
  });
  support::expect_contract([] { return std::make_unique<Dropout<float>>(Shape{9, 7}, 0.0); });
  Dropout<float> layer({37, 5}, 0.3);  // random masks take no memory either
  const arma::fmat X = support::normal<float>(185, 3);
  arma::fmat Y, dX;
  for (int pass = 0; pass < 2; ++pass) {
    const std::size_t before = support::allocations();
    layer.forward(X, Y);
    layer.backward(X, Y, X, &dX);
    if (pass == 1) {
      EXPECT_EQ(support::allocations(), before);
    }
  }
  EXPECT_THROW(Dropout<float>({3}, 1), std::invalid_argument);
  EXPECT_THROW(Dropout<float>({3}, -0.1), std::invalid_argument);
}

}  // namespace
