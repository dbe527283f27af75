#include "nn/layers/embedding.hpp"

#include <cmath>

#include "nn/core/threads.hpp"
#include "nn/layers/flatten.hpp"
#include "support/layer_checks.hpp"

namespace {

using namespace nn;

template <typename T>
arma::Mat<T> indices(uword rows, uword cols, uword vocabulary) {
  arma::Mat<T> X(rows, cols);
  for (T& x : X) x = static_cast<T>(support::generator()() % vocabulary);
  return X;
}

TEST(Embedding, PicksColumnsAndAddsTheirGradients) {
  for (const uword d : support::odd_sizes)
    for (const uword positions : {1, 3, 40}) {
      Embedding<float> layer({1, positions}, 7, d);
      EXPECT_EQ(layer.output(), (Shape{d, positions}));
      support::fill_small_integers(layer);
      const arma::fmat X = indices<float>(positions, 5, 7), V = support::small_integers<float>(d * positions, 5);
      arma::fmat Y, dX, naive(d * positions, 5), naive_dW(d, 7, arma::fill::ones);
      layer.dW.ones();
      layer.forward(X, Y);
      layer.backward(X, Y, V, &dX);
      for (uword n = 0; n < 5; ++n)
        for (uword t = 0; t < positions; ++t)
          for (uword i = 0; i < d; ++i) {
            naive(i + t * d, n) = layer.W(i, static_cast<uword>(X(t, n)));
            naive_dW(i, static_cast<uword>(X(t, n))) += V(i + t * d, n);
          }
      EXPECT_TRUE(support::equal(Y, naive));
      EXPECT_TRUE(support::equal(layer.dW, naive_dW));
      EXPECT_TRUE(support::equal(dX, arma::fmat(positions, 5)));
    }
}

TEST(Embedding, NamesTheIndexThatItRefuses) {
  Embedding<double> layer({1, 4}, 10, 3);
  arma::mat X = indices<double>(4, 6, 10), Y(2, 2, arma::fill::ones);
  for (const auto& [value, text] : std::vector<std::pair<double, std::string>>{
           {10, "10"}, {-1, "-1"}, {2.5, "2.5"}, {NAN, "nan"}, {INFINITY, "inf"}}) {
    X(2, 5) = value;
    try {
      layer.forward(X, Y);
      ADD_FAILURE() << text;
    } catch (const std::invalid_argument& e) {
      EXPECT_EQ(e.what(),
                "Embedding: X of sample 5 at position 2 is " + text + ", and must be a whole number from 0 to 9");
    }
    EXPECT_TRUE(support::equal(Y, arma::mat(2, 2, arma::fill::ones)));
  }
  EXPECT_THROW(Embedding<float>({2, 3}, 10, 3), std::invalid_argument);
  EXPECT_THROW(Embedding<float>({3}, 0, 3), std::invalid_argument);
  EXPECT_THROW(Embedding<float>({3}, 10, 0), std::invalid_argument);
}

TEST(Embedding, ChecksIndicesOnTheWayBackToo) {
  Embedding<float> layer({4}, 10, 3);
  arma::fmat X = indices<float>(4, 6, 10), Y, dX(2, 2, arma::fill::ones);
  layer.forward(X, Y);
  X.fill(-1e6f);
  EXPECT_THROW(layer.backward(X, Y, Y, &dX), std::invalid_argument);
  EXPECT_TRUE(support::equal(dX, arma::fmat(2, 2, arma::fill::ones)));
  EXPECT_TRUE(support::equal(layer.dW, arma::fmat(3, 10)));
  layer.forward(indices<float>(4, 6, 10), Y);
  layer.W.set_size(3, 4);  // indices beyond it would be read
  EXPECT_THROW(layer.forward(indices<float>(4, 6, 10), Y), std::invalid_argument);
  layer.W.zeros(3, 10), layer.dW.set_size(3, 4);
  EXPECT_THROW(layer.backward(indices<float>(4, 6, 10), Y, Y, nullptr), std::invalid_argument);
}

TEST(Embedding, HasTheGradientOfItsTable) {
  Embedding<double> layer({1, 3}, 5, 4);
  support::fill_normal(layer);
  const GradCheckReport report = grad_check(layer, indices<double>(3, 4, 5), {.input = false});
  EXPECT_TRUE(report.passed()) << report.text();
}

// Two sums of the same terms: the table's entries and the gradient's, in float and in double.
TEST(Embedding, FloatIsDouble) {
  Embedding<float> single({1, 40}, 7, 33);
  Embedding<double> exact({1, 40}, 7, 33);
  support::fill_normal(single);
  exact.W = arma::conv_to<arma::mat>::from(single.W);
  const arma::fmat X = indices<float>(40, 20, 7), V = support::normal<float>(33 * 40, 20);
  arma::fmat Y;
  arma::mat Y64;
  const arma::mat X64 = arma::conv_to<arma::mat>::from(X);
  single.forward(X, Y);
  exact.forward(X64, Y64);
  EXPECT_TRUE(support::near(Y, Y64, 0));
  single.backward(X, Y, V, nullptr);
  exact.backward(X64, Y64, arma::conv_to<arma::mat>::from(V), nullptr);
  EXPECT_TRUE(support::near(single.dW, exact.dW, 3e-5));  // some 115 terms an entry
}

TEST(Embedding, AllocatesNothingAndTakesAnEmptyBatch) {
  Embedding<float> layer({30}, 50, 20);
  const arma::fmat X = indices<float>(30, 4, 50), V = support::normal<float>(600, 4);
  arma::fmat Y, dX;
  for (int pass = 0; pass < 2; ++pass) {
    const std::size_t before = support::allocations();
    layer.forward(X, Y);
    layer.backward(X, Y, V, &dX);
    if (pass == 1) {
      EXPECT_EQ(support::allocations(), before);
    }
  }
  const arma::fmat none(30, 0);
  layer.forward(none, Y);
  layer.backward(none, Y, arma::fmat(600, 0), &dX);
  EXPECT_EQ(Y.n_cols, 0u);
}

TEST(Embedding, DoesNotDependOnTheThreads) {
  const int before = threads();
  Embedding<float> one({1, 64}, 30, 128), two({1, 64}, 30, 128);
  support::fill_normal(one);
  two.W = one.W;
  const arma::fmat X = indices<float>(64, 40, 30), V = support::normal<float>(64 * 128, 40);
  arma::fmat Y, Y2;
  set_threads(1);
  one.forward(X, Y);
  one.backward(X, Y, V, nullptr);
  set_threads(2);
  two.forward(X, Y2);
  two.backward(X, Y2, V, nullptr);
  set_threads(before);
  EXPECT_TRUE(support::equal(Y, Y2));
  EXPECT_TRUE(support::equal(one.dW, two.dW));
}

TEST(Flatten, ChangesTheShapeOnly) {
  Flatten<float> layer({3, 4, 5});
  EXPECT_EQ(layer.output(), (Shape{60}));
  const arma::fmat X = support::normal<float>(60, 4);
  arma::fmat Y, dX;
  layer.forward(X, Y);
  EXPECT_TRUE(support::equal(Y, X));
  layer.backward(X, Y, X, &dX);
  EXPECT_TRUE(support::equal(dX, X));
  support::expect_adjoint(layer, 3);
  support::expect_contract([] { return std::make_unique<Flatten<float>>(Shape{3, 4, 5}); });
}

}  // namespace
