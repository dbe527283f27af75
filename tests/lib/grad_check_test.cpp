#include "nn/grad_check.hpp"

#include "nn/core/sequential.hpp"
#include "nn/layers/activations.hpp"
#include "nn/layers/batch_norm.hpp"
#include "nn/layers/dense.hpp"
#include "nn/layers/dropout.hpp"
#include "nn/layers/embedding.hpp"
#include "support/layer_checks.hpp"

namespace {

using namespace nn;

/// sum of c x^2 / 2 + x, with an error added to one entry of its gradient.
ScalarWithGradient squares(uword wrong, double error) {
  return [=](const arma::mat& X, arma::mat* dX) {
    if (dX) *dX = 3 * X + 1, (*dX)(wrong) += error;
    return arma::accu(1.5 * X % X + X);
  };
}

ScalarWithGradient relus(double slope_at_0) {
  return [=](const arma::mat& X, arma::mat* dX) {
    for (uword i = 0; dX && i < X.n_elem; ++i) (*dX)(i) = X(i) > 0 ? 1 : X(i) == 0 ? slope_at_0 : 0;
    return arma::accu(arma::clamp(X, 0, 1e9));
  };
}

TEST(GradCheck, NamesTheOneWrongEntryOfThousands) {
  const arma::mat X = support::normal<double>(60, 100);
  EXPECT_TRUE(grad_check(squares(0, 0), X).passed());
  for (const uword wrong : {2u, 1234u, 4321u, 5999u}) {
    const GradCheckReport report = grad_check(squares(wrong, 1e-3), X);
    ASSERT_EQ(report.rows.size(), 1u);
    const GradCheckRow& row = report.rows[0];
    EXPECT_FALSE(report.passed());
    EXPECT_EQ(row.where, "(" + std::to_string(wrong % 60) + ", " + std::to_string(wrong / 60) + ")");
    EXPECT_NEAR(row.analytic - row.numeric, 1e-3, 1e-6);
    EXPECT_GT(row.worst, 100);
    EXPECT_NE(report.text().find("WRONG"), std::string::npos);
  }
}

TEST(GradCheck, NamesTheWorstOfSeveral) {
  const auto two = [](const arma::mat& X, arma::mat* dX) {
    if (dX) *dX = 2 * X, (*dX)(17) += 1e-3, (*dX)(40) += 100;
    return arma::accu(X % X);
  };
  EXPECT_EQ(grad_check(two, support::normal<double>(10, 200)).rows[0].where, "(0, 4)");
}

TEST(GradCheck, ToleratesNothingThatCanBeSeen) {  // E is about 1e-10 here
  const arma::mat X = support::normal<double>(3, 3);
  EXPECT_FALSE(grad_check(squares(4, 1e-6), X).passed());
  arma::mat far = X;
  far(0) = 1e6;  // the step grows with the largest entry
  EXPECT_TRUE(grad_check(squares(4, 0), far).passed());
}

TEST(GradCheck, DrawsAnewAtAKinkWithinTheStep) {
  arma::mat X = support::normal<double>(10, 10);
  for (double& x : X) x += x > 0 ? 0.1 : -0.1;
  EXPECT_EQ(grad_check(relus(0), X).rows[0].resampled, 0);
  X(0) = 1e-6, X(55) = -2e-6;  // a corner that is tried, and an entry of each full direction
  const GradCheckReport report = grad_check(relus(0), X);
  EXPECT_TRUE(report.passed()) << report.text();
  EXPECT_GE(report.rows[0].resampled, 2);
}

TEST(GradCheck, RecognisesAKinkExactlyAtThePoint) {
  arma::mat X = support::normal<double>(10, 10);
  for (double& x : X) x += x > 0 ? 0.1 : -0.1;
  X(0) = X(37) = 0;
  for (const double slope : {0.0, 0.5, 1.0}) {  // central differences give 1/2
    const GradCheckReport report = grad_check(relus(slope), X);
    EXPECT_TRUE(report.passed()) << report.text();
    EXPECT_GE(report.rows[0].resampled, 2);
  }
  Relu<double> layer({10, 10});
  EXPECT_TRUE(grad_check(layer, arma::vectorise(X)).passed());
}

TEST(GradCheck, GivesUpWhereThereAreOnlyKinks) {
  const GradCheckReport report = grad_check(relus(0), arma::mat(7, 4));
  EXPECT_FALSE(report.passed());
  EXPECT_TRUE(report.rows[0].gave_up);
  EXPECT_EQ(report.rows[0].where, "only kinks");
  EXPECT_NE(report.text().find("only kinks"), std::string::npos);
}

TEST(GradCheck, GivesUpWhereSomethingIsNotFinite) {
  const arma::mat X = support::normal<double>(3, 4);
  EXPECT_EQ(grad_check(squares(5, arma::datum::nan), X).rows[0].where, "gradient not finite");
  const auto infinite = [](const arma::mat&, arma::mat* dX) {
    if (dX) dX->zeros();
    return arma::datum::inf;
  };
  const GradCheckRow row = grad_check(infinite, X).rows[0];
  EXPECT_TRUE(row.gave_up);
  EXPECT_EQ(row.where, "value not finite");
}

TEST(GradCheck, MovesByNumbersOfTheMachine) {  // otherwise the error of x + h would be that of the derivative
  for (const double x : {1.0 / 3, 0.7, 5.1}) {
    const auto line = [x](const arma::mat& X, arma::mat* dX) {
      if (dX) dX->fill(1 + 1e-15);  // so that there is an error to show
      return X(0) - x;              // exact
    };
    const GradCheckRow row = grad_check(line, arma::mat{x}).rows[0];
    EXPECT_GT(row.worst, 0) << x;
    EXPECT_NEAR(row.numeric, row.analytic, 1e-14) << x;
  }
}

/// Whether all that a layer keeps is the same bit by bit.
struct State {
  std::vector<arma::mat> matrices;
  std::vector<std::uint64_t> counts;
  explicit State(Layer<double>& layer) {
    for (const auto& p : layer.parameters()) matrices.push_back(*p.value), matrices.push_back(*p.gradient);
    for (const auto& b : layer.buffers()) matrices.push_back(*b.value);
    for (const auto* counter : layer.counters()) counts.push_back(*counter);
  }
  void expect_same(const State& other) const {
    ASSERT_EQ(matrices.size(), other.matrices.size());
    for (uword i = 0; i < matrices.size(); ++i) EXPECT_TRUE(support::equal(matrices[i], other.matrices[i])) << i;
    EXPECT_EQ(counts, other.counts);
  }
};

TEST(GradCheck, RestoresParametersGradientsBuffersAndCounters) {
  Sequential<double> net({6});
  net.add<Dense>(5u);
  net.add<BatchNorm>();
  net.add<Dropout>(0.5);  // its masks are random, and the same in each pass of the check
  net.add<Tanh>();
  support::fill_normal(net);
  for (auto& p : net.parameters()) *p.gradient = support::normal<double>(p.value->n_rows, p.value->n_cols);
  const arma::mat X = support::normal<double>(6, 4);
  arma::mat Y;
  net.forward(X, Y);
  const State before(net);
  EXPECT_EQ(before.counts, std::vector<std::uint64_t>{1});
  const GradCheckReport report = grad_check(net, X);
  EXPECT_TRUE(report.passed()) << report.text();
  before.expect_same(State(net));
}

/// Throws in its forward pass number `last`.
class Breaks : public Dense<double> {
 public:
  explicit Breaks(int last) : Dense<double>({3}, 2), left_(last) {}
  void require_forward(uword N) const override {
    Dense<double>::require_forward(N);
    if (--left_ == 0) throw std::runtime_error("broken");
  }

 private:
  mutable int left_;
};

TEST(GradCheck, RestoresALayerThatThrows) {
  for (const int pass : {2, 40, 110, 190}) {
    Breaks layer(pass);
    support::fill_normal(layer);
    layer.dW.ones();
    const State before(layer);
    EXPECT_THROW(grad_check(layer, support::normal<double>(3, 4)), std::runtime_error) << pass;
    before.expect_same(State(layer));
  }
}

TEST(GradCheck, LeavesIndicesAlone) {
  Sequential<double> net({1, 3});
  net.add<Embedding>(5u, 4u);
  net.add<Tanh>();
  support::fill_normal(net);
  const arma::mat X = {{0, 4}, {2, 2}, {1, 0}};
  const GradCheckReport report = grad_check(net, X, {.input = false});
  EXPECT_TRUE(report.passed()) << report.text();
  ASSERT_EQ(report.rows.size(), 1u);
  EXPECT_EQ(report.rows[0].name, "0.W");
}

}  // namespace
