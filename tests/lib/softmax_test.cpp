#include "nn/layers/softmax.hpp"

#include <cmath>
#include <limits>

#include "nn/core/threads.hpp"
#include "nn/kernels/softmax.hpp"
#include "support/layer_checks.hpp"

namespace {

using namespace nn;

template <typename T>
void expect_naive(double bound) {
  for (const uword rows : {1u, 2u, 3u, 7u, 10u, 15u, 16u, 17u, 31u, 33u, 64u, 65u, 127u, 1009u})
    for (const uword N : {0u, 1u, 2u, 5u, 33u}) {
      const arma::Mat<T> X = T(5) * support::normal<T>(rows, N), dY = support::normal<T>(rows, N);
      arma::Mat<T> Y(rows, N), L(rows, N), dX(rows, N), naive(rows, N), place = X;
      const auto note = [&] { return testing::Message() << rows << " x " << N; };
      kernels::softmax(X, Y);
      kernels::softmax_naive(X, naive);
      EXPECT_TRUE(support::near(Y, naive, bound)) << note();
      kernels::softmax(place, place);
      EXPECT_TRUE(support::equal(place, Y)) << note() << ", in place";
      kernels::softmax_backward(Y, dY, dX);
      kernels::softmax_backward_naive(Y, dY, naive);
      EXPECT_TRUE(support::near(dX, naive, bound)) << note();
      place = dY;
      kernels::softmax_backward(Y, place, place);
      EXPECT_TRUE(support::equal(place, dX)) << note() << ", backward in place";
      kernels::log_softmax(X, L);
      kernels::log_softmax_naive(X, naive);
      EXPECT_TRUE(support::near(L, naive, bound)) << note();
      place = X;
      kernels::log_softmax(place, place);
      EXPECT_TRUE(support::equal(place, L)) << note() << ", logarithm in place";
      kernels::log_softmax_backward(L, dY, dX);
      kernels::log_softmax_backward_naive(L, dY, naive);
      EXPECT_TRUE(support::near(dX, naive, 30 * bound)) << note();
      place = dY;
      kernels::log_softmax_backward(L, place, place);
      EXPECT_TRUE(support::equal(place, dX)) << note() << ", backward of the logarithm in place";
    }
}

TEST(Softmax, IsItsNaiveForm) {
  expect_naive<float>(3e-6);
  expect_naive<double>(1e-14);
}

TEST(Softmax, HasTheGradientOfItsForward) {
  for (const uword n : {1u, 3u, 17u, 40u}) {
    Softmax<double> softmax({n});
    LogSoftmax<double> log_softmax({n});
    support::expect_gradients(softmax, 4);
    support::expect_gradients(log_softmax, 4);
  }
}

TEST(Softmax, KeepsTheLayerContract) {
  Softmax<float> single({37});
  Softmax<double> exact({37});
  support::expect_float_is_double(single, exact, 5, 1e-6);
  LogSoftmax<float> log_single({37});
  LogSoftmax<double> log_exact({37});
  support::expect_float_is_double(log_single, log_exact, 5, 1e-5);
  support::expect_contract([] { return std::make_unique<Softmax<float>>(Shape{5, 7}); });
  support::expect_contract([] { return std::make_unique<LogSoftmax<float>>(Shape{5, 7}); });
}

template <typename T>
void expect_special_values() {
  const T inf = std::numeric_limits<T>::infinity(), nan = std::numeric_limits<T>::quiet_NaN();
  const uword n = 21;
  Softmax<T> softmax({n});
  LogSoftmax<T> log_softmax({n});
  arma::Mat<T> X(n, 6, arma::fill::zeros), Y, L, dX;
  X.col(0).fill(1000), X(3, 0) = -1000;       // far from what exp can
  X.col(1).fill(-inf), X(4, 1) = 7, X(20, 1) = 7;  // masked
  X.col(2).fill(-inf);
  X(20, 3) = inf;
  X(20, 4) = nan;
  softmax.forward(X, Y);
  log_softmax.forward(X, L);
  EXPECT_NEAR(Y(0, 0), 1.0 / 20, 1e-6);
  EXPECT_EQ(Y(3, 0), 0);
  EXPECT_NEAR(L(3, 0), -2000 - std::log(20.0), 1e-3);
  EXPECT_TRUE(Y(4, 1) == T(0.5) && Y(20, 1) == T(0.5) && Y(0, 1) == 0 && L(0, 1) == -inf);
  EXPECT_NEAR(L(4, 1), -std::log(2.0), 1e-6);
  for (const uword c : {2u, 3u, 4u})
    for (uword i = 0; i < n; ++i) EXPECT_TRUE(std::isnan(Y(i, c)) && std::isnan(L(i, c))) << i << ", " << c;
  EXPECT_NEAR(Y(20, 5), 1.0 / n, 1e-6) << "its neighbours are none of its business";
  const arma::Mat<T> dY(n, 6, arma::fill::ones);
  softmax.backward(X, Y, dY, &dX);
  EXPECT_EQ(dX(0, 1), 0);
  log_softmax.backward(X, L, dY, &dX);
  EXPECT_NEAR(dX(0, 1), 1, 1e-6);
  EXPECT_NEAR(dX(4, 1), 1 - 0.5 * n, 1e-4);
}

TEST(Softmax, MasksMinusInfinityAndShowsNaN) {
  expect_special_values<float>();
  expect_special_values<double>();
}

TEST(Softmax, IsTheSameOnAnyNumberOfThreads) {
  const arma::fmat X = support::normal<float>(19, 5003);
  arma::fmat one(19, 5003), many(19, 5003);
  const int before = threads();
  set_threads(1);
  kernels::softmax(X, one);
  set_threads(3);
  kernels::softmax(X, many);
  set_threads(before);
  EXPECT_TRUE(support::equal(many, one));
}

}  // namespace
