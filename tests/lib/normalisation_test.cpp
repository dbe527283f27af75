#include "nn/core/sequential.hpp"
#include "nn/core/threads.hpp"
#include "nn/layers/batch_norm.hpp"
#include "nn/layers/layer_norm.hpp"
#include "support/layer_checks.hpp"
#include "support/refusal.hpp"

namespace {

using namespace nn;
using support::refusal;

/// Entry i of the column is in part(i): each part is normalised over all its entries in the columns given.
struct Naive {
  std::vector<long double> mean, variance;
  std::vector<uword> count;
  template <typename T>
  Naive(const arma::Mat<T>& X, uword parts, const std::function<uword(uword, uword)>& part)
      : mean(parts), variance(parts), count(parts) {
    const auto each = [&](const auto& f) {
      for (uword n = 0; n < X.n_cols; ++n)
        for (uword i = 0; i < X.n_rows; ++i) f(part(i, n), static_cast<long double>(X(i, n)));
    };
    each([&](uword p, long double x) { mean[p] += x, ++count[p]; });
    for (uword p = 0; p < parts; ++p) mean[p] /= static_cast<long double>(count[p]);
    each([&](uword p, long double x) { variance[p] += (x - mean[p]) * (x - mean[p]); });
    for (uword p = 0; p < parts; ++p) variance[p] /= static_cast<long double>(count[p]);
  }
  template <typename T>
  arma::mat operator()(const arma::Mat<T>& X, const std::function<uword(uword, uword)>& part,
                       const arma::Mat<T>& gamma, const arma::Mat<T>& beta,
                       const std::function<uword(uword)>& gain) const {
    arma::mat Y(X.n_rows, X.n_cols);
    for (uword n = 0; n < X.n_cols; ++n)
      for (uword i = 0; i < X.n_rows; ++i) {
        const uword p = part(i, n);
        const long double xhat = (static_cast<long double>(X(i, n)) - mean[p]) / std::sqrt(variance[p] + 1e-5L);
        Y(i, n) = static_cast<double>(xhat * static_cast<long double>(gamma(gain(i))) +
                                      static_cast<long double>(beta(gain(i))));
      }
    return Y;
  }
};

const std::vector<Shape> shapes = {{1},       {3},       {17},       {65},      {200},     {1, 1, 5},
                                   {7, 1, 4}, {5, 3, 6}, {9, 11, 2}, {1, 17, 2}, {16, 16, 3}};

template <typename T>
void expect_batch_norm_is_naive(const Shape& shape, Feature feature, uword N, double bound) {
  BatchNorm<T> layer(shape, {.feature = feature});
  support::fill_normal(layer);
  const uword features = layer.gamma.n_elem;
  const bool rows = feature == Feature::row || (feature == Feature::automatic && shape.size() == shape.height);
  EXPECT_EQ(features, rows ? shape.height : shape.channels);
  const auto gain = [&](uword i) { return rows ? i % shape.height : i / shape.area(); };
  const auto part = [&](uword i, uword) { return gain(i); };
  const arma::Mat<T> X = support::normal<T>(shape.size(), N);
  arma::Mat<T> Y;
  layer.forward(X, Y);
  const Naive naive(X, features, part);
  EXPECT_TRUE(support::near(Y, naive(X, part, layer.gamma, layer.beta, gain), bound)) << to_string(shape);
  for (uword f = 0; f < features; ++f) {
    const double m = static_cast<double>(naive.count[f]);
    EXPECT_NEAR(layer.running_mean(f), 0.1 * static_cast<double>(naive.mean[f]), bound);
    EXPECT_NEAR(layer.running_variance(f), 0.9 + 0.1 * static_cast<double>(naive.variance[f]) * m / (m - 1), bound);
  }
  // Inference, with the running values.
  layer.set_mode(Mode::inference);
  Naive running = naive;
  for (uword f = 0; f < features; ++f) {
    running.mean[f] = static_cast<long double>(layer.running_mean(f));
    running.variance[f] = static_cast<long double>(layer.running_variance(f));
  }
  layer.forward(X, Y);
  EXPECT_TRUE(support::near(Y, running(X, part, layer.gamma, layer.beta, gain), bound)) << to_string(shape);
}

TEST(BatchNorm, IsItsFormulaForEveryKindOfFeature) {
  for (const Shape& shape : shapes)
    for (const Feature feature : {Feature::automatic, Feature::channel, Feature::row})
      for (const uword N : {2, 33}) {
        expect_batch_norm_is_naive<float>(shape, feature, N, 3e-6);
        expect_batch_norm_is_naive<double>(shape, feature, N, 1e-12);
      }
}

// In one pass, sum x^2 / m - mu^2 would cancel: 1e8 in float has a spacing of 8.
TEST(BatchNorm, IsStableFarFromZero) {
  for (const Shape& shape : {Shape{17}, Shape{9, 7, 3}}) {
    BatchNorm<float> layer(shape);
    const uword features = layer.gamma.n_elem;
    const auto gain = [&](uword i) { return features == 17 ? i : i / 63; };
    const auto part = [&](uword i, uword) { return gain(i); };
    const arma::fmat X = support::normal<float>(shape.size(), 64) + 1e4f;
    arma::fmat Y;
    layer.forward(X, Y);
    EXPECT_TRUE(support::near(Y, Naive(X, features, part)(X, part, layer.gamma, layer.beta, gain), 3e-6));
  }
}

TEST(BatchNorm, CountsEpsilonWhereTheVarianceIsAsSmall) {
  BatchNorm<double> layer({1}, {.epsilon = 1e-4});
  arma::mat Y;
  layer.forward(arma::mat{5.01, 4.99}, Y);  // variance 1e-4
  EXPECT_TRUE(support::near(Y, arma::mat{std::sqrt(0.5), -std::sqrt(0.5)}, 1e-9));
  layer.forward(arma::mat{5, 5, 5}, Y);  // variance 0
  EXPECT_TRUE(support::equal(Y, arma::mat{0, 0, 0}));
  BatchNorm<double> small({3, 2, 2}, {.epsilon = 0.7});
  support::fill_normal(small);
  support::expect_gradients(small, 4);
}

TEST(BatchNorm, HasTheGradientOfItsForwardInBothModes) {
  for (const Shape& shape : {Shape{7}, Shape{70}, Shape{3, 4, 5}, Shape{1, 1, 6}})
    for (const Feature feature : {Feature::automatic, Feature::channel, Feature::row})
      for (const Mode mode : {Mode::training, Mode::inference}) {
        if (feature == Feature::row && shape.size() == 70) continue;
        BatchNorm<double> layer(shape, {.feature = feature});
        support::fill_normal(layer);
        arma::mat Y;
        layer.forward(support::normal<double>(shape.size(), 5), Y);
        layer.set_mode(mode);
        support::expect_gradients(layer, 4);
      }
}

TEST(BatchNorm, GoesBackAsItWentForward) {  // whatever the mode is by then
  BatchNorm<double> layer({5});
  const arma::mat X = support::normal<double>(5, 4), V = support::normal<double>(5, 4);
  arma::mat Y, dX, later;
  layer.forward(X, Y);
  layer.backward(X, Y, V, &dX);
  layer.set_mode(Mode::inference);
  layer.backward(X, Y, V, &later);
  EXPECT_TRUE(support::equal(dX, later));
}

TEST(BatchNorm, RefusesOneValuePerFeatureInTrainingOnly) {
  BatchNorm<float> layer({20});
  arma::fmat Y(2, 2, arma::fill::ones);
  EXPECT_EQ(refusal([&] { layer.forward(arma::fmat(20, 1), Y); }),
            "BatchNorm: X has one value per feature, and training needs at least 2 (1 sample of shape 20): use larger "
            "batches, none of which is left with one sample, or Mode::inference");
  EXPECT_TRUE(support::equal(Y, arma::fmat(2, 2, arma::fill::ones)));
  EXPECT_TRUE(support::equal(layer.running_variance, arma::fmat(20, 1, arma::fill::ones)));
  layer.set_mode(Mode::inference);
  layer.forward(arma::fmat(20, 1), Y);
  EXPECT_EQ(Y.n_rows, 20u);
  BatchNorm<float> image({4, 5, 2});
  image.forward(arma::fmat(40, 1), Y);
  EXPECT_NE(refusal([] { BatchNorm<float>({3}, {.epsilon = 0}); }).find("epsilon is 0"), std::string::npos);
  EXPECT_NE(refusal([] { BatchNorm<float>({3}, {.momentum = 1.5}); }).find("momentum is 1.5"), std::string::npos);
}

TEST(BatchNorm, LeavesRunningValuesAloneForNobody) {
  BatchNorm<float> layer({3});
  arma::fmat Y;
  layer.forward(arma::fmat(3, 0), Y);
  EXPECT_TRUE(support::equal(layer.running_mean, arma::fmat(3, 1)));
  EXPECT_TRUE(support::equal(layer.running_variance, arma::fmat(3, 1, arma::fill::ones)));
}

TEST(BatchNorm, ShowsItsBuffersThroughANetwork) {
  Sequential<float> net({3});
  auto& norm = net.add<BatchNorm>();
  const auto buffers = net.buffers();
  ASSERT_EQ(buffers.size(), 2u);
  EXPECT_EQ(buffers[0].name, "0.running_mean");
  EXPECT_EQ(buffers[1].value, &norm.running_variance);
}

TEST(BatchNorm, KeepsNanInItsFeature) {
  BatchNorm<float> layer({4, 5, 3});
  arma::fmat X = support::normal<float>(60, 3), Y;
  X(25, 1) = std::numeric_limits<float>::quiet_NaN();
  layer.forward(X, Y);
  EXPECT_TRUE(Y.rows(20, 39).eval().is_finite() == false && arma::find_nan(Y).eval().n_elem == 60);
}

TEST(BatchNorm, KeepsTheLayerContract) {
  support::expect_contract([] { return std::make_unique<BatchNorm<float>>(Shape{70}); });
  support::expect_contract([] { return std::make_unique<BatchNorm<float>>(Shape{4, 5, 3}); });
  BatchNorm<float> single({4, 5, 3});
  BatchNorm<double> exact({4, 5, 3});
  support::expect_float_is_double(single, exact, 5, 1e-5);
}

TEST(LayerNorm, IsItsFormula) {
  for (const Shape& shape : shapes)
    for (const LayerNormOver over : {LayerNormOver::sample, LayerNormOver::height})
      for (const uword N : {1, 33}) {
        LayerNorm<float> layer(shape, over);
        support::fill_normal(layer);
        const uword n = over == LayerNormOver::sample ? shape.size() : shape.height, each = shape.size() / n;
        ASSERT_EQ(layer.gamma.n_elem, n);
        const auto part = [&](uword i, uword sample) { return sample * each + i / n; };
        const auto gain = [&](uword i) { return i % n; };
        const arma::fmat X = support::normal<float>(shape.size(), N) + (N == 1 ? 1e4f : 0.f);
        arma::fmat Y;
        layer.forward(X, Y);
        const Naive naive(X, N * each, part);
        EXPECT_TRUE(support::near(Y, naive(X, part, layer.gamma, layer.beta, gain), 3e-6)) << to_string(shape);
      }
}

TEST(LayerNorm, HasTheGradientOfItsForward) {
  for (const Shape& shape : {Shape{7}, Shape{5, 9}, Shape{20, 2, 2}})
    for (const LayerNormOver over : {LayerNormOver::sample, LayerNormOver::height}) {
      LayerNorm<double> layer(shape, over, 0.3);
      support::fill_normal(layer);
      support::expect_gradients(layer, 9);
      LayerNorm<float> single(shape, over, 0.3);
      support::fill_normal(single);
      support::expect_float_is_double(single, layer, 5, 1e-5);
    }
  EXPECT_NE(refusal([] { LayerNorm<float>({3}, LayerNormOver::sample, 0); }).find("epsilon"), std::string::npos);
}

TEST(LayerNorm, KeepsTheContractAndNanInItsVector) {
  support::expect_contract([] { return std::make_unique<LayerNorm<float>>(Shape{19, 5}, LayerNormOver::height); });
  LayerNorm<float> layer({6, 4}, LayerNormOver::height);
  arma::fmat X = support::normal<float>(24, 2), Y;
  X(8, 1) = std::numeric_limits<float>::infinity();
  layer.forward(X, Y);
  EXPECT_EQ(arma::find_nan(Y).eval().n_elem, 6u);
}

TEST(GroupNorm, IsItsFormula) {
  for (const Shape& shape : {Shape{1, 1, 6}, Shape{3, 1, 6}, Shape{5, 7, 6}, Shape{17, 2, 12}})
    for (const uword groups : {1, 2, 6}) {
      GroupNorm<float> layer(shape, groups);
      support::fill_normal(layer);
      const uword N = 5, n = shape.size() / groups;
      const auto part = [&](uword i, uword sample) { return sample * groups + i / n; };
      const auto gain = [&](uword i) { return i / shape.area(); };
      const arma::fmat X = support::normal<float>(shape.size(), N) + 1e3f;
      arma::fmat Y;
      layer.forward(X, Y);
      const Naive naive(X, N * groups, part);
      EXPECT_TRUE(support::near(Y, naive(X, part, layer.gamma, layer.beta, gain), 3e-6)) << to_string(shape);
      GroupNorm<double> exact(shape, groups, 0.2);
      support::fill_normal(exact);
      support::expect_gradients(exact, 3);
    }
}

TEST(GroupNorm, KeepsTheContractAndRefusesGroupsThatDoNotDivide) {
  support::expect_contract([] { return std::make_unique<GroupNorm<float>>(Shape{4, 5, 6}, 3); });
  GroupNorm<float> single({4, 5, 6}, 2);
  GroupNorm<double> exact({4, 5, 6}, 2);
  support::expect_float_is_double(single, exact, 3, 1e-5);
  EXPECT_EQ(refusal([] { GroupNorm<float>({4, 5, 6}, 4); }), "GroupNorm: groups is 4, and must divide the 6 channels");
  EXPECT_NE(refusal([] { GroupNorm<float>({4, 5, 6}, 0); }), "");
}

template <typename L>
void expect_same_on_two_threads(const std::function<std::unique_ptr<L>()>& make) {
  const int before = threads();
  std::vector<arma::fmat> results[2];
  arma::fmat X, V;
  for (int k : {0, 1}) {
    set_threads(k + 1);
    const auto layer = make();
    if (k == 0) X = support::normal<float>(layer->input().size(), 24), V = support::normal<float>(X.n_rows, X.n_cols);
    arma::fmat Y, dX;
    layer->forward(X, Y);
    layer->backward(X, Y, V, &dX);
    results[k] = {Y, dX, layer->dgamma, layer->dbeta};
  }
  set_threads(before);
  for (uword i = 0; i < 4; ++i) EXPECT_TRUE(support::equal(results[0][i], results[1][i])) << i;
}

TEST(Normalisation, DoesNotDependOnTheThreads) {
  expect_same_on_two_threads<BatchNorm<float>>([] { return std::make_unique<BatchNorm<float>>(Shape{40, 30, 4}); });
  expect_same_on_two_threads<BatchNorm<float>>([] { return std::make_unique<BatchNorm<float>>(Shape{2000}); });
  expect_same_on_two_threads<LayerNorm<float>>(
      [] { return std::make_unique<LayerNorm<float>>(Shape{100, 40}, LayerNormOver::height); });
  expect_same_on_two_threads<GroupNorm<float>>([] { return std::make_unique<GroupNorm<float>>(Shape{40, 30, 4}, 2); });
}

}  // namespace
