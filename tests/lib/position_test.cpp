#include "nn/kernels/bias.hpp"
#include "nn/layers/position_bias.hpp"
#include "nn/layers/positionwise_dense.hpp"
#include "support/layer_checks.hpp"

namespace {

using namespace nn;

template <template <typename> class L, typename T, typename... Arguments>
std::unique_ptr<L<T>> with_integers(const Arguments&... arguments) {
  auto layer = std::make_unique<L<T>>(arguments...);
  support::fill_small_integers(*layer);
  return layer;
}

TEST(RowSums, AreAddedInOrder) {
  for (const uword rows : {0u, 1u, 7u, 255u, 257u, 600u})
    for (const uword cols : {0u, 1u, 2u, 33u}) {
      const arma::fmat A = support::normal<float>(rows + 2, cols);
      arma::fmat sums = support::normal<float>(rows, 1), naive = sums;
      kernels::add_row_sums(rows, cols, A.memptr(), rows + 2, sums.memptr());
      kernels::add_row_sums_naive(rows, cols, A.memptr(), rows + 2, naive.memptr());
      EXPECT_TRUE(support::equal(sums, naive)) << rows << " x " << cols;
    }
}

TEST(PositionBias, AddsTheSameToEachSample) {
  for (const uword d : support::odd_sizes)
    for (const uword positions : {1u, 2u, 7u}) {
      auto layer = with_integers<PositionBias, float>(Shape{d, positions});
      const arma::fmat X = support::small_integers<float>(d * positions, 3);
      arma::fmat Y, naive = X;
      layer->forward(X, Y);
      for (uword n = 0; n < 3; ++n)
        for (uword t = 0; t < positions; ++t)
          for (uword i = 0; i < d; ++i) naive(i + d * t, n) += layer->P(i, t);
      EXPECT_TRUE(support::equal(Y, naive)) << d << " x " << positions;
    }
}

TEST(PositionBias, HasTheGradientOfItsForward) {
  support::expect_gradients(*with_integers<PositionBias, double>(Shape{3, 7}), 4);
  support::expect_float_is_double(*with_integers<PositionBias, float>(Shape{5, 7}),
                                  *with_integers<PositionBias, double>(Shape{5, 7}), 9, 1e-6);
  support::expect_contract([] { return with_integers<PositionBias, float>(Shape{5, 7}); });
}

TEST(PositionwiseDense, IsADenseLayerAtEachPosition) {
  for (const uword n : support::odd_sizes)
    for (const uword out : {1u, 3u, 17u})
      for (const uword positions : {1u, 2u, 7u}) {
        auto layer = with_integers<PositionwiseDense, float>(Shape{n, positions}, out);
        const arma::fmat X = support::small_integers<float>(n * positions, 3);
        arma::fmat Y, naive(out * positions, 3);
        layer->forward(X, Y);
        for (uword s = 0; s < 3; ++s)
          for (uword t = 0; t < positions; ++t)
            for (uword i = 0; i < out; ++i) {
              float& y = naive(i + out * t, s) = layer->b(i);
              for (uword k = 0; k < n; ++k) y += layer->W(i, k) * X(k + n * t, s);
            }
        EXPECT_TRUE(support::equal(Y, naive)) << n << " -> " << out << ", " << positions;
      }
}

TEST(PositionwiseDense, HasTheGradientOfItsForward) {
  support::expect_gradients(*with_integers<PositionwiseDense, double>(Shape{5, 7}, 3u), 4);
  auto without_bias = with_integers<PositionwiseDense, double>(Shape{5, 2}, 3u, false);
  support::expect_gradients(*without_bias, 3);
  support::expect_adjoint(*without_bias, 3);
  support::expect_float_is_double(*with_integers<PositionwiseDense, float>(Shape{33, 7}, 5u),
                                  *with_integers<PositionwiseDense, double>(Shape{33, 7}, 5u), 9, 1e-5);
  support::expect_contract([] { return with_integers<PositionwiseDense, float>(Shape{5, 7}, 18u); });
}

TEST(PositionwiseDense, Refuses) {
  EXPECT_THROW(PositionwiseDense<float>({5, 2}, 0), std::invalid_argument);
  EXPECT_THROW(PositionwiseDense<float>({5, 2, 3}, 2), std::invalid_argument);
}

}  // namespace
