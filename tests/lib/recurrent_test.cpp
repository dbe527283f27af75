#include "nn/layers/recurrent.hpp"

#include "nn/core/threads.hpp"
#include "nn/kernels/recurrent.hpp"
#include "support/layer_checks.hpp"

namespace {

using namespace nn;

template <template <typename> class L, typename T>
std::unique_ptr<L<T>> made(uword n, uword steps, const RecurrentSpec& spec) {
  auto layer = std::make_unique<L<T>>(Shape{n, steps}, spec);
  support::fill_normal(*layer);
  for (auto& p : layer->parameters()) *p.value *= T(1) / std::sqrt(static_cast<T>(p.value->n_cols));
  return layer;
}

arma::vec bias(const arma::mat& b, uword rows) {
  return b.is_empty() ? arma::vec(rows, arma::fill::zeros) : arma::vec(b);
}

// One step of one sample by the equations; c is used by the LSTM only.
void naive_step(const Rnn<double>& l, const arma::vec& x, arma::vec& h, arma::vec&) {
  kernels::rnn_step_naive(l.W_x, l.W_h, bias(l.b, l.W_x.n_rows), x, h);
}
void naive_step(const Lstm<double>& l, const arma::vec& x, arma::vec& h, arma::vec& c) {
  kernels::lstm_step_naive(l.W_x, l.W_h, bias(l.b, l.W_x.n_rows), x, h, c);
}
void naive_step(const Gru<double>& l, const arma::vec& x, arma::vec& h, arma::vec&) {
  kernels::gru_step_naive(l.W_x, l.W_h, bias(l.b, l.W_x.n_rows), bias(l.b_h, h.n_elem), x, h);
}
void fast_step(Rnn<double>& l, const arma::mat& X, arma::mat& H, arma::mat&) { l.step(X, H); }
void fast_step(Lstm<double>& l, const arma::mat& X, arma::mat& H, arma::mat& C) { l.step(X, H, C); }
void fast_step(Gru<double>& l, const arma::mat& X, arma::mat& H, arma::mat&) { l.step(X, H); }

template <template <typename> class L>
struct Kind {
  template <typename T>
  static std::unique_ptr<L<T>> make(uword n, uword steps, const RecurrentSpec& spec) {
    return made<L, T>(n, steps, spec);
  }
};

template <typename K>
class Recurrences : public ::testing::Test {};
using Kinds = ::testing::Types<Kind<Rnn>, Kind<Lstm>, Kind<Gru>>;
TYPED_TEST_SUITE(Recurrences, Kinds);

TYPED_TEST(Recurrences, FollowTheEquations) {
  for (const uword hidden : {1u, 3u, 17u, 67u})
    for (const uword n : {1u, 5u})
      for (const uword steps : {1u, 2u, 7u})
        for (const uword N : {1u, 2u, 13u})
          for (const bool with_bias : {false, true}) {
            auto layer = TypeParam::template make<double>(n, steps, {hidden, false, with_bias});
            auto last = TypeParam::template make<double>(n, steps, {hidden, true, with_bias});
            for (uword i = 0; i < layer->parameters().size(); ++i)
              *last->parameters()[i].value = *layer->parameters()[i].value;
            const arma::mat X = support::normal<double>(n * steps, N);
            arma::mat Y, Y_last, naive(hidden * steps, N);
            layer->forward(X, Y);
            last->forward(X, Y_last);
            for (uword s = 0; s < N; ++s) {
              arma::vec h(hidden, arma::fill::zeros), c = h;
              for (uword t = 0; t < steps; ++t) {
                naive_step(*layer, arma::vec(X.submat(t * n, s, (t + 1) * n - 1, s)), h, c);
                naive.submat(t * hidden, s, (t + 1) * hidden - 1, s) = h;
              }
            }
            EXPECT_TRUE(support::near(Y, naive, 1e-13)) << layer->name() << ", batch " << N;
            EXPECT_TRUE(support::equal(Y_last, arma::mat(Y.tail_rows(hidden)))) << layer->name() << ", batch " << N;
          }
}

TYPED_TEST(Recurrences, OfManyStepsAreManyStepsOfOne) {
  for (const uword hidden : {1u, 3u, 17u}) {
    const uword n = 4, steps = 7, N = 9;
    auto layer = TypeParam::template make<double>(n, steps, {hidden});
    const arma::mat X = support::normal<double>(n * steps, N);
    arma::mat Y, dX, dX_again, H(hidden, N, arma::fill::zeros), C = H;
    layer->forward(X, Y);
    layer->backward(X, Y, Y, &dX);
    for (uword t = 0; t < steps; ++t) {
      fast_step(*layer, X.rows(t * n, (t + 1) * n - 1), H, C);
      EXPECT_TRUE(support::near(H, arma::mat(Y.rows(t * hidden, (t + 1) * hidden - 1)), 1e-14)) << hidden << ", " << t;
    }
    layer->backward(X, Y, Y, &dX_again);
    EXPECT_TRUE(support::equal(dX, dX_again)) << "steps changed what the backward pass needs";
  }
}

TYPED_TEST(Recurrences, HaveTheGradientOfTheirForward) {
  for (const uword hidden : {1u, 3u, 17u})
    for (const uword steps : {1u, 2u, 7u})
      for (const bool last_only : {false, true})
        for (const bool with_bias : {false, true})
          support::expect_gradients(*TypeParam::template make<double>(3, steps, {hidden, last_only, with_bias}),
                                    hidden == 3 ? 13 : 2);
}

TYPED_TEST(Recurrences, TreatTheSamplesOfABatchAlone) {
  const uword n = 5, steps = 6, hidden = 11, N = 15;
  auto layer = TypeParam::template make<double>(n, steps, {hidden});
  const arma::mat X = support::normal<double>(n * steps, N), dY = support::normal<double>(hidden * steps, N);
  arma::mat Y, dX, y, dx;
  layer->forward(X, Y);
  layer->backward(X, Y, dY, &dX);
  for (uword s = 0; s < N; ++s) {
    layer->forward(X.col(s), y);
    layer->backward(X.col(s), y, dY.col(s), &dx);
    EXPECT_TRUE(support::near(y, arma::mat(Y.col(s)), 1e-14));
    EXPECT_TRUE(support::near(dx, arma::mat(dX.col(s)), 1e-13));
  }
}

TYPED_TEST(Recurrences, ComputeTheSameOnTwoThreads) {
  const uword n = 5, steps = 20, hidden = 17, N = 160;
  auto layer = TypeParam::template make<float>(n, steps, {hidden});
  const arma::fmat X = support::normal<float>(n * steps, N);
  arma::fmat Y, dX, Y_two, dX_two;
  layer->forward(X, Y);
  layer->backward(X, Y, Y, &dX);
  set_threads(2);
  layer->forward(X, Y_two);
  layer->backward(X, Y, Y, &dX_two);
  set_threads(1);
  EXPECT_TRUE(support::equal(Y, Y_two));
  EXPECT_TRUE(support::equal(dX, dX_two));
}

TYPED_TEST(Recurrences, KnowNothingOfTheFuture) {
  const uword n = 3, steps = 9, hidden = 4;
  auto layer = TypeParam::template make<float>(n, steps, {hidden});
  arma::fmat X = support::normal<float>(n * steps, 2), Y, Y_changed;
  layer->forward(X, Y);
  X.tail_rows(3 * n).fill(arma::Datum<float>::nan);
  layer->forward(X, Y_changed);
  EXPECT_TRUE(support::equal<float>(Y_changed.head_rows(6 * hidden), Y.head_rows(6 * hidden)));
  EXPECT_TRUE(Y_changed.tail_rows(3 * hidden).has_nan());
}

TYPED_TEST(Recurrences, KeepTheLayerContract) {
  support::expect_contract([] { return TypeParam::template make<float>(5, 4, {19}); });
  support::expect_contract([] { return TypeParam::template make<float>(5, 4, {19, true, false}); });
  support::expect_float_is_double(*TypeParam::template make<float>(7, 9, {37}),
                                  *TypeParam::template make<double>(7, 9, {37}), 8, 2e-5);
}

TYPED_TEST(Recurrences, RefuseWhatDoesNotFit) {
  EXPECT_THROW((TypeParam::template make<float>(3, 2, {0})), std::invalid_argument);
  EXPECT_THROW((TypeParam::template make<float>(3, 0, {2})), std::invalid_argument);
  auto layer = TypeParam::template make<double>(3, 2, {4});
  arma::mat H(4, 5, arma::fill::zeros), C = H, wrong(4, 6);
  EXPECT_THROW(fast_step(*layer, arma::mat(2, 5), H, C), std::invalid_argument);
  EXPECT_THROW(fast_step(*layer, arma::mat(3, 5), wrong, C), std::invalid_argument);
  auto square = TypeParam::template make<double>(4, 2, {4});
  const arma::mat before = H;
  EXPECT_THROW(fast_step(*square, H, H, C), std::invalid_argument);
  EXPECT_TRUE(support::equal(H, before));
  layer->W_h.set_size(4, 4 + layer->W_h.n_rows);
  EXPECT_THROW(fast_step(*layer, arma::mat(3, 5), H, C), std::invalid_argument);
}

TEST(Lstm, RefusesCellsThatDoNotFit) {
  auto layer = made<Lstm, double>(3, 2, {4});
  arma::mat H(4, 5, arma::fill::zeros), C(4, 4);
  EXPECT_THROW(layer->step(arma::mat(3, 5), H, C), std::invalid_argument);
  EXPECT_THROW(layer->step(arma::mat(3, 5), H, H), std::invalid_argument);
}

}  // namespace
