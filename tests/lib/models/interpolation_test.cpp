#include "nn/models/interpolation.hpp"

#include <cmath>

#include "support/layer_checks.hpp"

namespace {

using namespace nn;
using arma::mat, arma::vec;

double relu(double z) { return std::max(z, 0.0); }
double step(double z) { return z >= 0; }
double logistic(double z) { return 1 / (1 + std::exp(-z)); }
double oscillating(double z) { return logistic(z) * (1.5 + std::sin(z)) / 2; }  // no limit at +infinity

mat naive_forward(const TwoLayer& net, const mat& X, const ScalarFunction& phi) {
  mat Y(net.W2.n_rows, X.n_cols);
  for (uword b = 0; b < X.n_cols; ++b)
    for (uword o = 0; o < Y.n_rows; ++o) {
      long double y = net.b2(o);
      for (uword j = 0; j < net.W1.n_rows; ++j) {
        long double z = net.b1(j);
        for (uword i = 0; i < X.n_rows; ++i) z += static_cast<long double>(net.W1(j, i)) * X(i, b);
        y += net.W2(o, j) * phi(static_cast<double>(z));
      }
      Y(o, b) = static_cast<double>(y);
    }
  return Y;
}

/// Equally spaced samples on a line, shuffled.
mat spaced(uword n, uword N, double jitter = 0) {
  const vec v = support::normal<double>(n, 1), x0 = support::normal<double>(n, 1);
  mat X(n, N);
  arma::arma_rng::set_seed(N);
  const arma::uvec order = arma::randperm(N);
  for (uword i = 0; i < N; ++i) X.col(i) = x0 + (static_cast<double>(order(i)) + jitter * (arma::randu() - 0.5)) * v;
  return X;
}

TEST(Interpolation, ForwardCallsThePhiOnce) {
  const TwoLayer net{support::normal<double>(7, 3), support::normal<double>(7, 1), support::normal<double>(2, 7),
                     support::normal<double>(2, 1)};
  for (const uword B : {0u, 1u, 17u}) {
    const mat X = support::normal<double>(3, B);
    uword calls = 0;
    const mat Y = forward(net, X, [&](double z) { return ++calls, std::tanh(z); });
    EXPECT_TRUE(support::near(Y, naive_forward(net, X, [](double z) { return std::tanh(z); }), 1e-13));
    EXPECT_EQ(calls, 7 * B);
  }
  EXPECT_TRUE(support::equal(forward({mat(0, 3), vec(), mat(2, 0), vec{1, 2}}, mat(3, 2), relu), mat{{1, 1}, {2, 2}}));
}

TEST(Interpolation, TheMatrixIsThatOfTheNetwork) {
  EXPECT_TRUE(support::equal(interpolation_matrix(mat{1, 4}, vec{2}, vec{-3}, [](double z) { return z * z; }),
                             mat{{1, 1}, {25, 1}}));
  const mat X = support::small_integers<double>(3, 6);
  const vec w = support::small_integers<double>(3, 1), b1 = support::small_integers<double>(5, 1);
  const mat Wt = support::small_integers<double>(6, 2);
  const TwoLayer net{arma::repmat(w.t(), 5, 1), b1, Wt.head_rows(5).t(), Wt.row(5).t()};
  EXPECT_TRUE(support::equal(mat(interpolation_matrix(X, w, b1, relu) * Wt), mat(naive_forward(net, X, relu).t())));
}

TEST(Interpolation, DirectionsSeparate) {
  mat grid(3, 125);
  for (uword i = 0; i < 125; ++i) grid.col(i) = vec{double(i % 5), double(i / 5 % 5), double(i / 25)};
  for (const mat& X : {grid, mat{{1, 0}, {0, 1}}, mat{{0, 0}, {1, 2}}, mat{3, 1, 2}, mat(2, 1, arma::fill::ones)}) {
    const vec t = arma::sort(X.t() * separating_direction(X));
    EXPECT_NEAR(arma::norm(separating_direction(X)), 1, 1e-15);
    for (uword i = 1; i < t.n_elem; ++i) EXPECT_GT(t(i) - t(i - 1), 1e-10 * arma::abs(t).max());
  }
}

TEST(Interpolation, SortingMakesTheMatrixTriangular) {
  for (int trial = 0; trial < 50; ++trial) {
    const vec t = arma::shuffle(arma::cumsum(arma::abs(support::normal<double>(12, 1)) + 1e-3));
    const Triangular T = triangularise(t);
    const mat M = relu_matrix(t(T.order), T.epsilon);
    for (uword j = 0; j < 12; ++j) {
      EXPECT_GT(M(j, j), 0);
      for (uword i = j + 1; i < 12; ++i) EXPECT_EQ(M(i, j), j == 11);
    }
  }
  EXPECT_TRUE(support::equal(relu_matrix(vec{3, 1, 0.5}, 0.5), mat{{0.5, 2.5, 1}, {0, 0.5, 1}, {0, 0, 1}}));
  EXPECT_EQ(triangularise(vec{7}).order(0), 0u);
  EXPECT_GT(triangularise(vec{7}).epsilon, 0);
}

TEST(Interpolation, TriangularSystemsAreSolvedToRounding) {
  for (const uword N : {1u, 2u, 17u, 65u})
    for (const uword m : {1u, 3u}) {
      const mat M = arma::trimatu(support::normal<double>(N, N)), F = support::normal<double>(N, m);
      const mat W = solve_upper(M, F);
      for (uword c = 0; c < m; ++c)  // the random triangle is as ill-conditioned as 2^N: the residual does not mind
        for (uword i = 0; i < N; ++i) {
          long double residual = -F(i, c), scale = std::abs(F(i, c));
          for (uword j = i; j < N; ++j) {
            residual += static_cast<long double>(M(i, j)) * W(j, c);
            scale += std::abs(static_cast<long double>(M(i, j)) * W(j, c));
          }
          EXPECT_LE(std::abs(residual), 2 * N * arma::datum::eps * scale);
        }
    }
  EXPECT_TRUE(support::equal(solve_upper(mat{{2, 1}, {0, 4}}, mat{{4, 6}, {8, 4}}), mat{{1, 2.5}, {2, 1}}));
}

void expect_through(const TwoLayer& net, const mat& X, const mat& F, const ScalarFunction& phi, double bound) {
  EXPECT_LE(net.W1.n_rows, X.n_cols - 1);
  EXPECT_TRUE(support::near(mat(naive_forward(net, X, phi).t()), F, bound * std::max(1.0, arma::abs(F).max())));
}

TEST(Interpolation, NetworksPassThroughTheSamples) {
  for (const uword n : {1u, 2u, 5u})
    for (const uword N : {1u, 2u, 6u}) {
      const mat X = spaced(n, N), F = support::normal<double>(N, 3);
      expect_through(interpolate_relu(X, F), X, F, relu, 1e-9);
    }
  for (const ScalarFunction phi : {ScalarFunction(logistic), ScalarFunction(oscillating),
                                   ScalarFunction([](double z) { return 0.5 + std::atan(z) / arma::datum::pi; }),
                                   ScalarFunction([](double z) { return std::exp(-z * z); }),
                                   ScalarFunction([](double z) { return std::clamp(z + 0.5, 0.0, 1.0); })})
    for (const uword N : {1u, 2u, 7u, 10u}) {
      const mat X = spaced(3, N, 0.4), F = support::normal<double>(N, 2);
      expect_through(interpolate_saturating(X, F, phi), X, F, phi, 1e-6);
    }
}

TEST(Interpolation, LinearAndStepNetworksDoNotMindTheGaps) {
  for (const uword n : {1u, 4u})
    for (const uword N : {1u, 2u, 17u, 200u}) {
      const mat X = support::normal<double>(n, N), F = support::normal<double>(N, 2);
      const TwoLayer linear = interpolate_linear(X, F), stairs = interpolate_step(X, F);
      const mat Y = naive_forward(linear, X, relu);
      for (uword i = 0; i < N; ++i)
        for (uword c = 0; c < 2; ++c) {
          double scale = std::abs(linear.b2(c));
          for (uword j = 0; j + 1 < N; ++j)  // the terms of the sum, and the rounding of the projections in them
            scale += std::abs(linear.W2(c, j)) *
                     (relu(arma::dot(linear.W1.row(j), X.col(i)) + linear.b1(j)) + arma::norm(X.col(i)));
          EXPECT_NEAR(Y(c, i), F(i, c), 1e-13 * scale);
        }
      expect_through(stairs, X, F, step, 1e-12);
    }
  // In between it is linear, and constant beyond.
  const TwoLayer net = interpolate_linear(mat{0, 4, 1}, vec{1, 7, 3});
  EXPECT_TRUE(support::near(naive_forward(net, mat{-5, 0.5, 2.5}, relu), mat{1, 2, 5}, 1e-14));
}

TEST(Interpolation, AGainIsEnoughWhereItSaysSo) {
  EXPECT_TRUE(support::near(gain_matrix(vec{1, 0}, logistic, 5), mat{{0.5, 1}, {0.0066928509242848554, 1}}, 1e-15));
  for (const double gap : {1e-9, 1.0, 1e6})
    for (const double tau : {1e-9, 1e-3, 0.5}) {
      const vec t = gap * vec{7, 5, 2, 1};
      const double lambda = sufficient_gain(t, logistic, tau);
      const mat M = gain_matrix(t, logistic, lambda);
      for (uword j = 0; j < 3; ++j)
        for (uword i = j + 1; i < 4; ++i) EXPECT_LE(M(i, j), tau * 0.5);
    }
  EXPECT_GT(sufficient_gain(vec{1}, logistic, 0.5), 0);
  EXPECT_THROW(sufficient_gain(
                   vec{1, 0}, [](double z) { return 1.5 + std::tanh(z); }, 0.1),
               std::invalid_argument);
  EXPECT_THROW(sufficient_gain(
                   vec{1, 0}, [](double z) { return std::tanh(z); }, 0.1),
               std::invalid_argument);
}

TEST(Interpolation, Refuses) {
  const mat X{{1, 2, 1}, {0, 0, 0}}, good{{1, 2, 3}, {0, 0, 0}};
  const vec F{1, 2, 3};
  EXPECT_THROW(separating_direction(X), std::invalid_argument);
  EXPECT_THROW(separating_direction(mat(2, 0)), std::invalid_argument);
  EXPECT_THROW(separating_direction(mat{arma::datum::inf}), std::invalid_argument);
  for (const auto& interpolate : {interpolate_relu, interpolate_linear, interpolate_step}) {
    EXPECT_THROW(interpolate(X, F), std::invalid_argument);
    EXPECT_THROW(interpolate(good, vec{1, 2}), std::invalid_argument);
    EXPECT_THROW(interpolate(good, arma::datum::nan * F), std::invalid_argument);
  }
  EXPECT_THROW(interpolate_saturating(X, F, logistic), std::invalid_argument);
  EXPECT_THROW(triangularise(vec{1, 1}), std::invalid_argument);
  EXPECT_THROW(triangularise(vec{}), std::invalid_argument);
  EXPECT_THROW(relu_matrix(vec{1, 2}, 1), std::invalid_argument);
  EXPECT_THROW(relu_matrix(vec{2, 1}, 0), std::invalid_argument);
  EXPECT_THROW(solve_upper(mat{{1, 1}, {1e-300, 1}}, mat(2, 1)), std::invalid_argument);
  EXPECT_THROW(solve_upper(mat{{1, 1}, {0, 0}}, mat(2, 1)), std::invalid_argument);
  EXPECT_THROW(solve_upper(arma::eye(2, 2), mat(3, 1)), std::invalid_argument);
  EXPECT_THROW(solve_upper(mat(2, 3), mat(2, 1)), std::invalid_argument);
  EXPECT_THROW(gain_matrix(vec{1, 0}, logistic, 0), std::invalid_argument);
  EXPECT_THROW(sufficient_gain(vec{1, 0}, logistic, 1), std::invalid_argument);
  EXPECT_THROW(interpolation_matrix(good, vec{1}, vec{1, 2}, relu), std::invalid_argument);
  EXPECT_THROW(interpolation_matrix(good, vec{1, 1}, vec{1}, relu), std::invalid_argument);
  EXPECT_THROW(forward({mat(2, 3), vec(2), mat(1, 2), vec(1)}, mat(2, 1), relu), std::invalid_argument);
  EXPECT_THROW(forward({mat(2, 3), vec(1), mat(1, 2), vec(1)}, mat(3, 1), relu), std::invalid_argument);
  EXPECT_THROW(forward({mat(2, 3), vec(2), mat(1, 3), vec(1)}, mat(3, 1), relu), std::invalid_argument);
}

}  // namespace
