#include "nn/layers/dense.hpp"

#include <limits>

#include "support/layer_checks.hpp"

namespace {

using namespace nn;

template <typename T>
std::unique_ptr<Dense<T>> dense(uword in, uword out) {
  auto layer = std::make_unique<Dense<T>>(Shape{in}, out);
  support::fill_small_integers(*layer);
  return layer;
}

TEST(Dense, IsAProductAndASum) {
  for (const uword in : support::odd_sizes)
    for (const uword out : {1u, 3u, 17u})
      for (const uword N : {0u, 1u, 5u, 33u}) {
        auto layer = dense<float>(in, out);
        const arma::fmat X = support::small_integers<float>(in, N);
        arma::fmat Y, naive(out, N);
        layer->forward(X, Y);
        for (uword n = 0; n < N; ++n)
          for (uword i = 0; i < out; ++i) {
            naive(i, n) = layer->b(i);
            for (uword k = 0; k < in; ++k) naive(i, n) += layer->W(i, k) * X(k, n);
          }
        EXPECT_TRUE(support::equal(Y, naive)) << in << " -> " << out << ", batch " << N;
      }
}

TEST(Dense, HasTheGradientOfItsForward) {
  auto layer = dense<double>(7, 5);
  support::expect_gradients(*layer, 4);
  Dense<double> without_bias({2, 3}, 4, false);
  support::fill_normal(without_bias);
  support::expect_gradients(without_bias, 3);
}

TEST(Dense, IsLinearAndFloatIsDoubleRounded) {
  for (const uword in : {3u, 33u}) {
    Dense<double> linear({in}, 17, false);
    support::fill_small_integers(linear);
    support::expect_adjoint(linear, 5);
    Dense<float> single({in}, 17);
    Dense<double> exact({in}, 17);
    support::fill_normal(single);
    support::expect_float_is_double(single, exact, 9, 1e-5);
  }
}

TEST(Dense, SpreadsNanAndInfinityAsDocumented) {
  for (const float special : {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()}) {
    Dense<float> layer({19}, 5);
    support::fill_normal(layer);
    arma::fmat X = support::normal<float>(19, 4), V = support::normal<float>(5, 4), Y, dX;
    X(7, 2) = special, V(3, 1) = special;
    layer.forward(X, Y);
    layer.backward(X, Y, V, &dX);
    const auto expect = [&](const arma::fmat& M, const char* name, const std::function<bool(uword, uword)>& spoilt) {
      for (uword j = 0; j < M.n_cols; ++j)
        for (uword i = 0; i < M.n_rows; ++i) EXPECT_NE(std::isfinite(M(i, j)), spoilt(i, j)) << name << i << ", " << j;
    };
    expect(Y, "Y", [](uword, uword n) { return n == 2; });
    expect(dX, "dX", [](uword, uword n) { return n == 1; });
    expect(layer.dW, "dW", [](uword k, uword i) { return k == 3 || i == 7; });
    expect(layer.db, "db", [](uword k, uword) { return k == 3; });
  }
}

TEST(Dense, RefusesParametersOfAnotherSize) {
  Dense<float> layer({4}, 3);
  arma::fmat Y;
  layer.W.ones(4, 3);
  try {
    layer.forward(arma::fmat(4, 2), Y);
    ADD_FAILURE();
  } catch (const std::invalid_argument& e) {
    EXPECT_STREQ(e.what(), "dense 4 -> 3: W is 4 x 3, and must be 3 x 4");
  }
  EXPECT_THROW(Dense<float>({4, 0}, 3), std::invalid_argument);
}

TEST(Dense, KeepsTheLayerContract) {
  support::expect_contract([] { return dense<float>(6, 3); });
}

}  // namespace
