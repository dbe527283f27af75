#include "nn/models/piecewise_linear.hpp"

#include <cmath>

#include "support/layer_checks.hpp"

namespace {

using namespace nn;
using arma::vec;

uword draw(uword least, uword most) { return least + support::generator()() % (most - least + 1); }

/// A continuous function with K knots and slopes that are integers; knots at multiples of 1/8: all of it exact.
PiecewiseLinear random_function(uword K) {
  PiecewiseLinear f{vec(K), vec(K + 1), vec(K + 1)};
  double x = -static_cast<double>(draw(0, 16)) / 8;
  for (uword j = 0; j < K; ++j) f.knots(j) = x, x += static_cast<double>(draw(1, 8)) / 8;
  for (uword j = 0; j <= K; ++j) do
      f.slope(j) = static_cast<double>(draw(0, 6)) - 3;
    while (j > 0 && f.slope(j) == f.slope(j - 1));
  f.intercept(0) = static_cast<double>(draw(0, 8)) - 4;
  for (uword j = 0; j < K; ++j) f.intercept(j + 1) = f.intercept(j) + (f.slope(j) - f.slope(j + 1)) * f.knots(j);
  return f;
}

/// By walking over the pieces.
double naive(const PiecewiseLinear& f, double x) {
  uword j = 0;
  while (j < f.knots.n_elem && x > f.knots(j)) ++j;
  return f.slope(j) * x + f.intercept(j);
}

const vec grid = arma::linspace(-6, 10, 16 * 16 + 1);  // multiples of 1/16

/// The polyline through vertices, extended on both sides.
PiecewiseLinear through(const vec& x, const vec& y) {
  const vec slope = arma::diff(y) / arma::diff(x);
  return {x.subvec(1, x.n_elem - 2), slope, y.head(slope.n_elem) - slope % x.head(slope.n_elem)};
}

TEST(PiecewiseLinear, EvaluatesAddsAndScales) {
  for (int trial = 0; trial < 200; ++trial) {
    const PiecewiseLinear f = random_function(draw(0, 9)), g = random_function(draw(0, 9));
    const PiecewiseLinear sum = add(f, g), scaled = scale(f, -3);
    require_valid(sum);
    EXPECT_LE(sum.knots.n_elem, f.knots.n_elem + g.knots.n_elem);
    const vec y = evaluate(f, grid);
    for (uword i = 0; i < grid.n_elem; ++i) {
      const double x = grid(i);
      ASSERT_EQ(y(i), naive(f, x));
      ASSERT_EQ(evaluate(f, x), naive(f, x));
      ASSERT_EQ(evaluate(sum, x), naive(f, x) + naive(g, x));
      ASSERT_EQ(evaluate(scaled, x), -3 * naive(f, x));
    }
  }
  EXPECT_TRUE(std::isnan(evaluate(random_function(3), arma::datum::nan)));
  EXPECT_EQ(evaluate(line(2, 1), 3.0), 7);
  // At a knot the piece to its left counts, which only shows where there is a jump.
  EXPECT_EQ(evaluate({{1}, {0, 0}, {5, 6}}, vec{1, 1.5})(0), 5);
  // A knot of both is one.
  const PiecewiseLinear bend{{0.5}, {0, 1}, {0, -0.5}};
  EXPECT_EQ(add(bend, bend).knots.n_elem, 1u);
}

TEST(PiecewiseLinear, ComposesExactly) {
  for (int trial = 0; trial < 400; ++trial) {
    const PiecewiseLinear f = random_function(draw(0, 7)), g = random_function(draw(0, 7)), h = compose(g, f);
    require_valid(h);
    for (const double x : grid) ASSERT_NEAR(evaluate(h, x), naive(g, naive(f, x)), 1e-11);
    // At the knots, and no knot where the slope stays.
    for (uword j = 0; j < h.knots.n_elem; ++j) {
      ASSERT_NEAR(evaluate(h, h.knots(j)), naive(g, naive(f, h.knots(j))), 1e-11);
      ASSERT_NE(h.slope(j), h.slope(j + 1));
      if (j > 0) {
        ASSERT_GT(h.knots(j) - h.knots(j - 1), 1e-3) << "a sliver between " << h.knots(j - 1) << " and " << h.knots(j);
      }
    }
    // Every knot of the chain is found: between neighbours of the grid a slope that differs is a knot there.
    for (uword j = 0; j < f.knots.n_elem; ++j) {
      const double x = f.knots(j), e = 1.0 / 4096;
      const double bend = naive(g, naive(f, x + e)) - 2 * naive(g, naive(f, x)) + naive(g, naive(f, x - e));
      const bool found = arma::any(arma::abs(h.knots - x) < 2 * e);
      if (std::abs(bend) > 1e-9) EXPECT_TRUE(found);
    }
  }
}

TEST(PiecewiseLinear, ComposesTheFoldsOfTheSheet) {
  const PiecewiseLinear f = through({-1, -0.4, 0, 0.6, 1}, {-1, 1, -1, 1, -1});
  const PiecewiseLinear g = through({-1, -0.2, 0.5, 1}, {1, -0.8, 0.7, -0.6});
  const PiecewiseLinear h = compose(g, f);
  const vec knots = {-0.76, -0.55, -0.4, -0.3, -0.16, 0, 0.24, 0.45, 0.6, 0.7, 0.84};
  EXPECT_TRUE(support::near(h.knots, knots, 1e-14));
  EXPECT_TRUE(
      support::near(evaluate(h, h.knots), vec({-0.8, 0.7, -0.6, 0.7, -0.8, 1, -0.8, 0.7, -0.6, 0.7, -0.8}), 1e-13));
  EXPECT_EQ(count_regions(h, -1, 1), 12u);
  // The inverse unfolds: one piece, also where the slopes are thirds.
  const PiecewiseLinear up{{0, 1}, {3, 1.0 / 3, 7}, {0, 0, 1.0 / 3 - 7}},
      down{{0, 1.0 / 3}, {1.0 / 3, 3, 1.0 / 7}, {0, 0, 1 - 1.0 / 21}};
  EXPECT_EQ(compose(down, up).knots.n_elem, 0u);
  // A flat piece stays flat, also at a knot of g.
  EXPECT_EQ(evaluate(compose(g, line(0, -0.2)), 5.0), evaluate(g, -0.2));
  EXPECT_EQ(compose(g, line(0, -0.2)).knots.n_elem, 0u);
}

TEST(PiecewiseLinear, SimplifyDropsKnotsWithoutABend) {
  const PiecewiseLinear f{{0, 1, 2, 3}, {1, 1, 2, 2 * (1 + 1e-14), 0}, {0, 0, -1, -1, 5}};
  const PiecewiseLinear simple = simplify(f);
  EXPECT_TRUE(support::equal(simple.knots, vec({1, 3})));
  EXPECT_TRUE(support::equal(simple.slope, vec({1, 2, 0})));
  EXPECT_TRUE(support::equal(simple.intercept, vec({0, -1, 5})));
  EXPECT_EQ(simplify(f, 0).knots.n_elem, 3u);
  EXPECT_EQ(count_regions(f, 1, 3), 1u);  // knots at the ends are none
  EXPECT_EQ(count_regions(f, 0.5, 3.5), 3u);
}

double naive(const Shallow1D& net, double x) {
  double y = net.phi0;
  for (uword j = 0; j < net.phi.n_elem; ++j) y += net.phi(j) * std::max(0.0, net.theta0(j) + net.theta1(j) * x);
  return y;
}

TEST(PiecewiseLinear, IsAShallowNetworkAndBack) {
  for (int trial = 0; trial < 300; ++trial) {
    const uword D = draw(0, 9);
    const Shallow1D net{1.5, support::small_integers<double>(D, 1), support::small_integers<double>(D, 1),
                        support::small_integers<double>(D, 1)};
    const PiecewiseLinear f = from_shallow(net);
    require_valid(f);
    for (const double x : grid) ASSERT_NEAR(evaluate(f, x), naive(net, x), 1e-12);
    for (uword j = 0; j < f.knots.n_elem; ++j) ASSERT_NE(f.slope(j), f.slope(j + 1));
    const Shallow1D again = to_shallow(f);
    EXPECT_LE(again.phi.n_elem, std::max<uword>(2, f.knots.n_elem + 1));
    for (const double x : grid) ASSERT_NEAR(naive(again, x), naive(net, x), 1e-11);
    const arma::rowvec y = evaluate(net, grid.t());
    for (uword i = 0; i < grid.n_elem; ++i) ASSERT_NEAR(y(i), naive(net, grid(i)), 1e-12);
  }
  // Two units that cancel leave no knot; a dead unit leaves none either.
  EXPECT_EQ(from_shallow({0, {1, -1}, {0.3, 0.3}, {0.1, 0.1}}).knots.n_elem, 0u);
  EXPECT_EQ(from_shallow({0, {0.1, 0.2, -0.3}, {-1, -1, -1}, {1, 1, 1}}).knots.n_elem, 0u);
  EXPECT_EQ(from_shallow({0, {0, 5}, {1, 2}, {1, 0}}).knots.n_elem, 0u);
  EXPECT_EQ(from_shallow({0, {0, 5}, {1, 2}, {1, 0}}).intercept(0), 10);
}

TEST(PiecewiseLinear, ShallowNetworksKeepNaN) {
  const Shallow1D net{1, {2, 3}, {0, 0}, {1, -1}}, empty{4, {}, {}, {}};
  arma::rowvec x(1100, arma::fill::ones);  // more than a block
  x(513) = arma::datum::nan;
  for (const Shallow1D& f : {net, empty}) {
    const arma::rowvec y = evaluate(f, x);
    for (uword i = 0; i < x.n_elem; ++i) EXPECT_EQ(std::isnan(y(i)), i == 513);
  }
  EXPECT_EQ(evaluate(net, arma::rowvec()).n_elem, 0u);
  EXPECT_EQ(evaluate(net, x)(1099), 3);
}

TEST(PiecewiseLinear, RefusesWhatIsNone) {
  EXPECT_THROW(require_valid({{}, {}, {}}), std::invalid_argument);
  EXPECT_THROW(require_valid({{0}, {1, 2}, {0}}), std::invalid_argument);
  EXPECT_THROW(evaluate({{1, 1}, {1, 2, 3}, {0, 0, 0}}, 0.0), std::invalid_argument);
  EXPECT_THROW(evaluate({{arma::datum::inf}, {1, 2}, {0, 0}}, vec{0}), std::invalid_argument);
  EXPECT_THROW(add({{}, {1}, {0}}, {{}, {1, 2}, {0}}), std::invalid_argument);
  EXPECT_THROW(compose({{}, {arma::datum::nan}, {0}}, {{}, {1}, {0}}), std::invalid_argument);
  EXPECT_THROW(scale(line(1, 0), arma::datum::inf), std::invalid_argument);
  EXPECT_THROW(simplify(line(1, 0), -1), std::invalid_argument);
  EXPECT_THROW(from_shallow({0, {1}, {1, 2}, {1}}), std::invalid_argument);
  EXPECT_THROW(from_shallow({0, {1}, {1}, {arma::datum::inf}}), std::invalid_argument);
  EXPECT_THROW(count_regions(line(1, 0), 1, 1), std::invalid_argument);
}

}  // namespace
