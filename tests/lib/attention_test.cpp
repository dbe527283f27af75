#include "nn/layers/attention.hpp"

#include "nn/core/threads.hpp"
#include "nn/kernels/attention.hpp"
#include "support/layer_checks.hpp"

namespace {

using namespace nn;

template <typename T>
std::unique_ptr<MultiHeadAttention<T>> layer(uword d, uword positions, const AttentionSpec& spec) {
  auto made = std::make_unique<MultiHeadAttention<T>>(Shape{d, positions}, spec);
  support::fill_normal(*made);
  for (auto& p : made->parameters()) *p.value *= T(1) / std::sqrt(static_cast<T>(d));
  return made;
}

// Straight from the equation, a number at a time.
arma::mat by_the_equation(const arma::mat& Q, const arma::mat& K, const arma::mat& V, bool causal) {
  arma::mat Y(V.n_rows, Q.n_cols, arma::fill::zeros);
  for (uword j = 0; j < Q.n_cols; ++j) {
    const uword seen = causal ? j + 1 : K.n_cols;
    double sum = 0;
    for (uword i = 0; i < seen; ++i) sum += std::exp(arma::dot(K.col(i), Q.col(j)) / std::sqrt(Q.n_rows));
    for (uword i = 0; i < seen; ++i)
      Y.col(j) += V.col(i) * (std::exp(arma::dot(K.col(i), Q.col(j)) / std::sqrt(Q.n_rows)) / sum);
  }
  return Y;
}

TEST(Attention, IsAMeanOfValuesWeightedBySoftmax) {
  for (const uword d : {1u, 2u, 16u, 33u})
    for (const uword d_v : {1u, 7u, 16u, 67u})
      for (const uword queries : {0u, 1u, 6u, 63u, 65u})
        for (const uword keys : {1u, 2u, 17u, 64u, 65u, 131u}) {
          const arma::mat Q = support::normal<double>(d, queries), K = support::normal<double>(d, keys),
                          V = support::normal<double>(d_v, keys);
          arma::mat Y, P, naive;
          attention(Q, K, V, false, Y);
          kernels::attention_forward_naive(Q, K, V, false, P, naive);
          EXPECT_TRUE(support::near(Y, naive, 1e-13)) << d << ", " << d_v << ", " << queries << ", " << keys;
          EXPECT_TRUE(support::near(naive, by_the_equation(Q, K, V, false), 1e-13));
        }
}

TEST(Attention, WithAMaskSeesThePastOnly) {
  for (const uword d : {1u, 5u, 33u})
    for (const uword positions : {1u, 2u, 7u, 17u, 64u, 65u, 150u}) {
      const arma::mat Q = support::normal<double>(d, positions), K = support::normal<double>(d, positions),
                      V = support::normal<double>(d, positions);
      arma::mat Y, P, naive;
      attention(Q, K, V, true, Y);
      kernels::attention_forward_naive(Q, K, V, true, P, naive);
      EXPECT_TRUE(support::near(Y, naive, 1e-13)) << d << ", " << positions;
      EXPECT_TRUE(support::near(naive, by_the_equation(Q, K, V, true), 1e-13));
    }
}

TEST(Attention, BackwardIsTheNaiveOne) {
  for (const bool causal : {false, true})
    for (const uword d : {1u, 5u, 16u, 33u})
      for (const uword d_v : {1u, 16u, 19u})
        for (const uword keys : {1u, 2u, 7u, 64u, 65u, 133u}) {
          const uword queries = causal ? keys : keys + 3;
          const arma::mat Q = support::normal<double>(d, queries), K = support::normal<double>(d, keys),
                          V = support::normal<double>(d_v, keys), dY = support::normal<double>(d_v, queries);
          arma::mat P, Y, dQ, dK, dV, naive_dQ, naive_dK, naive_dV;
          attention_backward(Q, K, V, causal, dY, dQ, dK, dV);
          kernels::attention_forward_naive(Q, K, V, causal, P, Y);
          kernels::attention_backward_naive(Q, K, V, P, dY, naive_dQ, naive_dK, naive_dV);
          EXPECT_TRUE(support::near(dQ, naive_dQ, 1e-12)) << d << ", " << d_v << ", " << keys;
          EXPECT_TRUE(support::near(dK, naive_dK, 1e-12)) << d << ", " << d_v << ", " << keys;
          EXPECT_TRUE(support::near(dV, naive_dV, 1e-12)) << d << ", " << d_v << ", " << keys;
        }
}

TEST(Attention, SurvivesLargeScores) {  // exp(1000) is infinite
  arma::fmat Q = {{1000, -1000}}, K = {{1, -1}}, V = {{3, 5}}, Y;
  attention(Q, K, V, false, Y);
  EXPECT_TRUE(support::equal(Y, arma::fmat{{3, 5}}));
}

TEST(Attention, RefusesWhatDoesNotFit) {
  const arma::mat Q(4, 3, arma::fill::zeros), K(4, 5, arma::fill::zeros), V(2, 5, arma::fill::zeros);
  arma::mat Y, dQ, dK, dV;
  EXPECT_THROW(attention(Q, arma::mat(3, 5), V, false, Y), std::invalid_argument);
  EXPECT_THROW(attention(Q, K, arma::mat(2, 4), false, Y), std::invalid_argument);
  EXPECT_THROW(attention(Q, K, V, true, Y), std::invalid_argument);
  EXPECT_THROW(attention(Q, arma::mat(4, 0), arma::mat(2, 0), false, Y), std::invalid_argument);
  EXPECT_THROW(attention(Q, K, K, false, const_cast<arma::mat&>(K)), std::invalid_argument);
  EXPECT_THROW(attention_backward(Q, K, V, false, arma::mat(2, 4), dQ, dK, dV), std::invalid_argument);
  EXPECT_THROW(attention_backward(Q, K, V, false, arma::mat(2, 3), dQ, dQ, dV), std::invalid_argument);
}

TEST(MultiHeadAttention, IsAttentionOfEachHeadBetweenProjections) {
  for (const uword heads : {1u, 2u, 4u})
    for (const uword d : {4u, 20u})
      for (const uword positions : {1u, 2u, 7u, 70u})
        for (const uword N : {1u, 3u})
          for (const bool causal : {false, true})
            for (const bool with_bias : {false, true}) {
              auto attend = layer<double>(d, positions, {heads, causal, with_bias});
              const arma::mat X = support::normal<double>(d * positions, N);
              arma::mat Y, naive(d * positions, N);
              attend->forward(X, Y);
              for (uword n = 0; n < N; ++n) {
                const arma::mat x = arma::reshape(X.col(n), d, positions);
                const auto project = [&](const arma::mat& W, const arma::mat& b, const arma::mat& x_) {
                  arma::mat y = W * x_;
                  if (with_bias) y.each_col() += b.col(0);
                  return y;
                };
                const arma::mat Q = project(attend->W_q, attend->b_q, x), K = project(attend->W_k, attend->b_k, x),
                                V = project(attend->W_v, attend->b_v, x);
                arma::mat C(d, positions);
                for (uword h = 0; h < heads; ++h) {
                  const arma::span rows(h * d / heads, (h + 1) * d / heads - 1);
                  C.rows(rows.a, rows.b) =
                      by_the_equation(Q.rows(rows.a, rows.b), K.rows(rows.a, rows.b), V.rows(rows.a, rows.b), causal);
                }
                naive.col(n) = arma::vectorise(project(attend->W_o, attend->b_o, C));
              }
              EXPECT_TRUE(support::near(Y, naive, 1e-12)) << attend->name() << ", " << positions << ", " << N;
            }
}

TEST(MultiHeadAttention, HasTheGradientOfItsForward) {
  for (const uword heads : {1u, 2u, 4u})
    for (const uword positions : {1u, 2u, 7u})
      for (const bool causal : {false, true})
        for (const bool with_bias : {false, true})
          support::expect_gradients(*layer<double>(4, positions, {heads, causal, with_bias}), 2);
  support::expect_gradients(*layer<double>(18, 67, {2, true, true}), 1);
}

TEST(MultiHeadAttention, WithAMaskKnowsNothingOfTheFuture) {
  const uword d = 6, positions = 70;
  auto attend = layer<float>(d, positions, {2, true, true});
  const arma::fmat X = support::normal<float>(d * positions, 2);
  arma::fmat Y, dX;
  attend->forward(X, Y);
  for (const uword t : {0u, 1u, 33u, 63u, 64u, 68u}) {
    arma::fmat changed = X, Y_changed;
    changed.tail_rows(d * (positions - t - 1)) += 1;
    attend->forward(changed, Y_changed);
    EXPECT_TRUE(support::equal<float>(Y_changed.head_rows(d * (t + 1)), Y.head_rows(d * (t + 1)))) << t;
    EXPECT_FALSE(support::equal<float>(Y_changed.tail_rows(d), Y.tail_rows(d))) << t;
    attend->forward(X, Y);
    arma::fmat dY = support::normal<float>(d * positions, 2);
    dY.tail_rows(d * (positions - t - 1)).zeros();
    attend->backward(X, Y, dY, &dX);
    EXPECT_TRUE(arma::all(arma::vectorise(dX.tail_rows(d * (positions - t - 1))) == 0)) << t;
    EXPECT_FALSE(arma::all(arma::vectorise(dX.head_rows(d)) == 0)) << t;
  }
}

TEST(MultiHeadAttention, WithoutAMaskDoesNotKnowTheOrder) {
  const uword d = 6, positions = 21;
  auto attend = layer<double>(d, positions, {3, false, true});
  const arma::mat x = support::normal<double>(d, positions);
  const arma::uvec order = arma::randperm(positions);
  arma::mat Y, Y_permuted;
  attend->forward(arma::vectorise(x), Y);
  attend->forward(arma::vectorise(arma::mat(x.cols(order))), Y_permuted);
  const arma::mat permuted = arma::mat(arma::reshape(Y, d, positions)).cols(order);
  EXPECT_TRUE(support::near(arma::mat(arma::reshape(Y_permuted, d, positions)), permuted, 1e-13));
}

TEST(MultiHeadAttention, TreatsTheSamplesOfABatchAlone) {
  const uword d = 8, positions = 19, N = 5;
  auto attend = layer<double>(d, positions, {2, true, true});
  const arma::mat X = support::normal<double>(d * positions, N), dY = support::normal<double>(d * positions, N);
  arma::mat Y, dX, y, dx;
  attend->forward(X, Y);
  attend->backward(X, Y, dY, &dX);
  for (uword n = 0; n < N; ++n) {
    attend->forward(X.col(n), y);
    attend->backward(X.col(n), y, dY.col(n), &dx);
    EXPECT_TRUE(support::near(y, arma::mat(Y.col(n)), 1e-13));
    EXPECT_TRUE(support::near(dx, arma::mat(dX.col(n)), 1e-13));
  }
}

TEST(MultiHeadAttention, KeepsTheLayerContract) {
  support::expect_contract([] { return layer<float>(8, 5, {2, false, true}); });
  support::expect_contract([] { return layer<float>(6, 37, {3, true, false}); });
  support::expect_float_is_double(*layer<float>(12, 40, {3, true, true}), *layer<double>(12, 40, {3, true, true}), 3,
                                  2e-5);
}

TEST(Attention, SpreadsNanAsDocumented) {
  arma::mat Q = support::normal<double>(5, 9), K = support::normal<double>(5, 70), V = support::normal<double>(3, 70),
            Y;
  Q(2, 4) = arma::datum::nan;
  attention(Q, K, V, false, Y);
  for (uword j = 0; j < 9; ++j) EXPECT_EQ(Y.col(j).is_finite(), j != 4) << j;
  Q(2, 4) = 0, K(1, 66) = arma::datum::nan;
  attention(Q, K, V, false, Y);
  EXPECT_FALSE(Y.is_finite());
}

TEST(MultiHeadAttention, KeepsNanInItsSample) {
  const uword d = 6, positions = 70;
  for (const bool causal : {false, true}) {
    auto attend = layer<float>(d, positions, {2, causal, true});
    arma::fmat X = support::normal<float>(d * positions, 3), Y, dX, V = support::normal<float>(d * positions, 3);
    const uword spoilt = 66;
    X(2 + d * spoilt, 1) = arma::Datum<float>::nan;
    attend->forward(X, Y);
    attend->backward(X, Y, V, &dX);
    EXPECT_TRUE(Y.col(0).is_finite() && Y.col(2).is_finite() && dX.col(0).is_finite() && dX.col(2).is_finite());
    EXPECT_FALSE(Y.submat(d * spoilt, 1, d * spoilt + d - 1, 1).is_finite());
  }
}

TEST(MultiHeadAttention, ComputesTheSameOnTwoThreads) {
  auto attend = layer<float>(32, 64, {4, true, true});
  const arma::fmat X = support::normal<float>(32 * 64, 8);
  arma::fmat Y, dX, Y_two, dX_two;
  attend->forward(X, Y);
  attend->backward(X, Y, Y, &dX);
  set_threads(2);
  attend->forward(X, Y_two);
  attend->backward(X, Y, Y, &dX_two);
  set_threads(1);
  EXPECT_TRUE(support::equal(Y, Y_two));
  EXPECT_TRUE(support::equal(dX, dX_two));
}

TEST(MultiHeadAttention, RefusesHeadsThatDoNotDivide) {
  EXPECT_THROW(MultiHeadAttention<float>({6, 3}, {4}), std::invalid_argument);
  EXPECT_THROW(MultiHeadAttention<float>({6, 3}, {0}), std::invalid_argument);
  EXPECT_THROW(MultiHeadAttention<float>({6, 3, 2}, {2}), std::invalid_argument);
}

}  // namespace
