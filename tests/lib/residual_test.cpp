#include "nn/layers/residual.hpp"

#include "nn/layers/activations.hpp"
#include "nn/layers/dense.hpp"
#include "support/layer_checks.hpp"

namespace {

using namespace nn;

template <typename T>
std::unique_ptr<Dense<T>> dense(const Shape& input, uword outputs) {
  auto layer = std::make_unique<Dense<T>>(input, outputs);
  support::fill_small_integers(*layer);
  return layer;
}

arma::mat relu(const arma::mat& X) { return arma::clamp(X, 0, X.is_empty() ? 0 : std::max(0.0, X.max())); }

arma::mat affine(const Dense<double>& f, const arma::mat& X) { return f.W * X + arma::repmat(f.b, 1, X.n_cols); }

TEST(Residual, BlocksAreTheirFormulas) {
  const arma::mat X = support::small_integers<double>(20, 9);
  arma::mat Y;
  auto f = dense<double>({20}, 20);
  const auto& f1 = *f;
  const auto one = residual_after_relu<double>(std::move(f));
  one->forward(X, Y);
  EXPECT_TRUE(support::equal(Y, arma::mat(X + relu(affine(f1, X)))));

  auto g = dense<double>({20}, 12), g2 = dense<double>({12}, 12);
  const auto &g1 = *g, &g2_ = *g2;
  const auto two = residual_after_layer<double>(std::move(g), std::move(g2));
  EXPECT_EQ(two->output(), (Shape{12}));
  two->forward(X, Y);
  EXPECT_TRUE(support::equal(Y, arma::mat(affine(g1, X) + affine(g2_, relu(affine(g1, X))))));

  auto h = dense<double>({20}, 7), h2 = dense<double>({7}, 20);
  const auto &h1 = *h, &h2_ = *h2;
  const auto three = residual_before_relu<double>(std::move(h), std::move(h2));
  three->forward(X, Y);
  EXPECT_TRUE(support::equal(Y, arma::mat(X + affine(h2_, relu(affine(h1, relu(X)))))));
}

TEST(Residual, HasTheValuesOfTheExample) {
  const auto f = [](double w, double b) {
    auto layer = std::make_unique<Dense<double>>(Shape{1}, 1);
    layer->W = w, layer->b = b;
    return layer;
  };
  const arma::mat x{3};
  arma::mat y, dx;
  const auto one = residual_after_relu<double>(f(2, -4));
  one->forward(x, y);
  EXPECT_EQ(y(0), 5);
  one->backward(x, y, arma::mat{1}, &dx);
  EXPECT_EQ(dx(0), 3);
  residual_after_layer<double>(f(2, -4), f(3, 1))->forward(x, y);
  EXPECT_EQ(y(0), 9);
  residual_before_relu<double>(f(2, -4), f(3, 1))->forward(x, y);
  EXPECT_EQ(y(0), 10);
}

TEST(Residual, HasTheGradientOfItsForward) {
  const auto check = [](std::unique_ptr<Graph<double>> block) {
    support::fill_normal(*block);
    support::expect_gradients(*block, 4);
  };
  check(residual_after_relu<double>(dense<double>({6}, 6)));
  check(residual_after_layer<double>(dense<double>({6}, 4), dense<double>({4}, 4)));
  check(residual_before_relu<double>(dense<double>({6}, 9), dense<double>({9}, 6)));
}

TEST(Residual, FloatIsDoubleRounded) {
  const auto check = [](std::unique_ptr<Graph<float>> single, std::unique_ptr<Graph<double>> exact) {
    support::fill_normal(*single);
    support::expect_float_is_double(*single, *exact, 9, 1e-5);
  };
  check(residual_after_relu<float>(dense<float>({20}, 20)), residual_after_relu<double>(dense<double>({20}, 20)));
  check(residual_after_layer<float>(dense<float>({6}, 19), dense<float>({19}, 19)),
        residual_after_layer<double>(dense<double>({6}, 19), dense<double>({19}, 19)));
  check(residual_before_relu<float>(dense<float>({20}, 9), dense<float>({9}, 20)),
        residual_before_relu<double>(dense<double>({20}, 9), dense<double>({9}, 20)));
}

TEST(Residual, KeepsNanInItsSampleAndOnTheSkip) {
  arma::fmat X = support::normal<float>(20, 3), Y;
  X(4, 1) = arma::Datum<float>::nan;
  X(5, 2) = -arma::Datum<float>::inf;  // which relu hides from the layers of the third block
  const auto expect = [&](std::unique_ptr<Graph<float>> block, bool skip_is_x) {
    for (auto& p : block->parameters()) p.value->zeros();  // 0 NaN = NaN
    block->forward(X, Y);
    EXPECT_TRUE(Y.col(0).is_finite());
    EXPECT_TRUE(Y.col(1).has_nan());
    EXPECT_TRUE(std::isnan(Y(4, 1)));
    EXPECT_EQ(std::isinf(Y(5, 2)), skip_is_x);
  };
  expect(residual_before_relu<float>(dense<float>({20}, 9), dense<float>({9}, 20)), true);
  expect(residual_after_layer<float>(dense<float>({20}, 20), dense<float>({20}, 20)), false);
  expect(residual_after_relu<float>(dense<float>({20}, 20)), false);  // relu(NaN) of the layers is added to -inf
}

TEST(Residual, KeepsTheLayerContract) {
  support::expect_contract([] { return residual_after_relu<float>(dense<float>({8}, 8)); });
  support::expect_contract([] { return residual_after_layer<float>(dense<float>({8}, 9), dense<float>({9}, 9)); });
  support::expect_contract([] { return residual_before_relu<float>(dense<float>({8}, 3), dense<float>({3}, 8)); });
}

TEST(Residual, RefusesLayersThatCannotBeAdded) {
  EXPECT_THROW(residual_after_relu<float>(nullptr), std::invalid_argument);
  EXPECT_THROW(residual_after_layer<float>(dense<float>({3}, 3), nullptr), std::invalid_argument);
  EXPECT_THROW(residual_before_relu<float>(nullptr, dense<float>({3}, 3)), std::invalid_argument);
  try {
    residual_before_relu<float>(dense<float>({3}, 4), dense<float>({4}, 5));
    FAIL();
  } catch (const std::invalid_argument& e) {
    EXPECT_STREQ(e.what(), "residual_before_relu: f2 gives 5, and must give 3, the shape of what it is added to");
  }
  EXPECT_THROW(residual_after_layer<float>(dense<float>({3}, 4), dense<float>({5}, 4)), std::invalid_argument);
  EXPECT_THROW(residual_after_relu<float>(dense<float>({3}, 4)), std::invalid_argument);
}

}  // namespace
