#include "nn/layers/activations.hpp"

#include <cmath>
#include <limits>

#include "support/layer_checks.hpp"

namespace {

using namespace nn;

constexpr double inf = std::numeric_limits<double>::infinity(), nan = std::numeric_limits<double>::quiet_NaN();

double sigmoid(double x) { return 1 / (1 + std::exp(-x)); }
double Phi(double x) { return std::erfc(-x / std::sqrt(2.0)) / 2; }
double phi(double x) { return std::exp(-x * x / 2) / std::sqrt(2 * M_PI); }

/// One layer in both precisions, with its value and derivative written once more.
struct Case {
  std::unique_ptr<Layer<double>> exact;
  std::function<std::unique_ptr<Layer<float>>()> make_single;
  std::function<double(double)> value, derivative;
  double at_minus_infinity, at_infinity;  // the value
  double slope_at_minus_infinity, slope_at_zero, slope_at_infinity;
};

template <template <typename> class L, typename... Constants>
Case make(std::function<double(double)> f, std::function<double(double)> df, double low, double high, double slope_low,
          double slope_zero, double slope_high, Constants... constants) {
  const Shape shape{5, 7, 3};  // 105 entries a sample: vectors and a rest
  return {std::make_unique<L<double>>(shape, constants...),
          [=] { return std::make_unique<L<float>>(shape, constants...); },
          std::move(f),
          std::move(df),
          low,
          high,
          slope_low,
          slope_zero,
          slope_high};
}

std::vector<Case> all_cases() {
  const double c = std::sqrt(2 / M_PI), k = 0.044715;
  std::vector<Case> all;
  all.push_back(make<Relu>([](double x) { return x > 0 ? x : 0; }, [](double x) { return x > 0; }, 0, inf, 0, 0, 1));
  all.push_back(make<LeakyRelu>([](double x) { return x > 0 ? x : 0.01 * x; },
                                [](double x) { return x > 0 ? 1 : 0.01; }, -inf, inf, 0.01, 0.01, 1));
  all.push_back(make<LeakyRelu>([](double x) { return x > 0 ? x : -0.5 * x; },
                                [](double x) { return x > 0 ? 1 : -0.5; }, inf, inf, -0.5, -0.5, 1, -0.5));
  all.push_back(
      make<LeakyRelu>([](double x) { return x > 0 ? x : 0; }, [](double x) { return x > 0; }, 0, inf, 0, 0, 1, 0.0));
  all.push_back(make<Elu>([](double x) { return x > 0 ? x : std::expm1(x); },
                          [](double x) { return x > 0 ? 1 : std::exp(x); }, -1, inf, 0, 1, 1));
  all.push_back(make<Elu>([](double x) { return x > 0 ? x : 2.5 * std::expm1(x); },
                          [](double x) { return x > 0 ? 1 : 2.5 * std::exp(x); }, -2.5, inf, 0, 2.5, 1, 2.5));
  all.push_back(
      make<Gelu>([](double x) { return x * Phi(x); }, [](double x) { return Phi(x) + x * phi(x); }, 0, inf, 0, 0.5, 1));
  all.push_back(make<Gelu>([=](double x) { return x / 2 * (1 + std::tanh(c * (x + k * x * x * x))); },
                           [=](double x) {
                             const double t = std::tanh(c * (x + k * x * x * x));
                             return (1 + t) / 2 + x / 2 * (1 - t * t) * c * (1 + 3 * k * x * x);
                           },
                           0, inf, 0, 0.5, 1, GeluForm::tanh));
  all.push_back(make<Silu>([](double x) { return x * sigmoid(x); },
                           [](double x) { return sigmoid(x) + x * sigmoid(x) * sigmoid(-x); }, 0, inf, 0, 0.5, 1));
  all.push_back(make<Sigmoid>(
      sigmoid, [](double x) { return sigmoid(x) * sigmoid(-x); }, 0, 1, 0, 0.25, 0));
  all.push_back(make<Tanh>([](double x) { return std::tanh(x); },
                           [](double x) { return 1 - std::tanh(x) * std::tanh(x); }, -1, 1, 0, 1, 0));
  all.push_back(make<Softplus>([](double x) { return std::log1p(std::exp(x)); }, sigmoid, 0, inf, 0, 0.5, 1));
  all.push_back(make<Step>([](double x) { return x >= 0; }, [](double) { return 0; }, 0, 1, 0, 0, 0));
  return all;
}

TEST(Activations, AreTheirFormulas) {
  for (Case& c : all_cases()) {
    const arma::mat X = 4 * support::normal<double>(c.exact->input().size(), 5);
    const arma::mat dY = support::normal<double>(X.n_rows, X.n_cols);
    arma::mat Y, dX, value = X, slope = X;
    for (double& x : value) x = c.value(x);
    for (uword i = 0; i < X.n_elem; ++i) slope(i) = c.derivative(X(i)) * dY(i);
    c.exact->forward(X, Y);
    c.exact->backward(X, Y, dY, &dX);
    EXPECT_TRUE(support::near(Y, value, 1e-14)) << c.exact->name();
    EXPECT_TRUE(support::near(dX, slope, 1e-13)) << c.exact->name();
  }
}

TEST(Activations, HaveTheGradientOfTheirForward) {
  for (Case& c : all_cases())
    if (c.exact->name() != "step") support::expect_gradients(*c.exact, 2);
}

TEST(Activations, AreTheSameInFloatAndKeepTheContract) {
  for (Case& c : all_cases()) {
    support::expect_float_is_double(*c.make_single(), *c.exact, 3, 3e-6);
    support::expect_contract(c.make_single);
  }
}

template <typename T>
void expect_limits(Layer<T>& layer, const Case& c) {
  const uword n = layer.input().size();
  arma::Mat<T> X(n, 1), Y, dX, dY(n, 1);
  dY.fill(2);
  const struct {
    double x, y, slope;
  } rows[] = {{-inf, c.at_minus_infinity, c.slope_at_minus_infinity},
              {inf, c.at_infinity, c.slope_at_infinity},
              {0, c.value(0), c.slope_at_zero},
              {-1e30, c.at_minus_infinity == 0 ? 0 : nan, c.slope_at_minus_infinity},
              {1e30, c.at_infinity == inf ? 1e30 : c.at_infinity, c.slope_at_infinity}};
  for (const auto& r : rows) {
    X.fill(static_cast<T>(r.x));
    layer.forward(X, Y);
    layer.backward(X, Y, dY, &dX);
    if (!std::isnan(r.y)) {
      EXPECT_FLOAT_EQ(static_cast<float>(Y(n - 1)), static_cast<float>(r.y)) << layer.name() << " at " << r.x;
    }
    EXPECT_FLOAT_EQ(static_cast<float>(dX(n - 1)), static_cast<float>(2 * r.slope)) << layer.name() << " at " << r.x;
  }
  X.fill(std::numeric_limits<T>::quiet_NaN());
  layer.forward(X, Y);
  EXPECT_TRUE(std::isnan(Y(0)) && std::isnan(Y(n - 1))) << layer.name() << " hides NaN";
  layer.backward(X, Y, dY, &dX);
  const bool constant = layer.name() == "step" || layer.name().find("relu") != std::string::npos;
  EXPECT_NE(std::isnan(dX(n - 1)), constant) << layer.name();
}

TEST(Activations, HaveTheirLimitsAndKeepNaN) {
  for (Case& c : all_cases()) {
    expect_limits(*c.exact, c);
    expect_limits(*c.make_single(), c);
  }
}

TEST(Activations, KeepTheirRelativeAccuracyInTheTail) {
  for (Case& c : all_cases()) {
    const std::string name = c.exact->name();
    if (name != "gelu" && name != "silu" && name != "softplus" && name != "sigmoid") continue;
    arma::fmat X(c.exact->input().size(), 1), Y;
    X.fill(-9.25f);
    c.make_single()->forward(X, Y);
    EXPECT_NEAR(Y(0) / c.value(-9.25), 1, 2e-6) << name;
  }
}

TEST(Activations, OfALargeBatchAreThoseOfItsSamples) {  // threads, and rests of vectors
  Gelu<float> layer({1009});
  const arma::fmat X = support::normal<float>(1009, 211);
  arma::fmat Y, y;
  layer.forward(X, Y);
  for (const uword n : {0u, 105u, 210u}) {
    layer.forward(X.cols(n, n), y);
    EXPECT_TRUE(support::equal(arma::fmat(Y.cols(n, n)), y)) << n;
  }
}

TEST(Activations, RefuseConstantsThatMakeNoSense) {
  EXPECT_THROW(LeakyRelu<float>({3}, nan), std::invalid_argument);
  EXPECT_THROW(Elu<float>({3}, -1.0), std::invalid_argument);
  EXPECT_THROW(Elu<float>({3}, inf), std::invalid_argument);
}

}  // namespace
