// Initialisation and penalties.
#include "nn/layers/dense.hpp"
#include "nn/train/initialise.hpp"
#include "nn/train/penalties.hpp"
#include "nn/train/random.hpp"
#include "support/layer_checks.hpp"
#include "support/refusal.hpp"

namespace {

using namespace nn;

// --- Initialisation ---------------------------------------------------------------------------

template <typename Initialise>
arma::mat initialised(uword in, uword out, const Initialise& initialise) {
  Dense<double> dense(Shape{in}, out);
  dense.b.fill(7);
  std::mt19937_64 random(5);
  initialise(dense.parameters(), random);
  EXPECT_TRUE(arma::all(arma::vectorise(dense.b) == 7)) << "a bias has changed";
  return dense.W;
}

using Parameters = std::vector<Parameter<double>>;

void expect_moments(const arma::mat& W, double variance, double largest) {
  const double n = static_cast<double>(W.n_elem), mean = arma::accu(W) / n, square = arma::accu(W % W) / n;
  EXPECT_NEAR(mean, 0, 5 * std::sqrt(variance / n));
  EXPECT_NEAR(square, variance, 5 * variance * std::sqrt(2 / n));
  EXPECT_LE(arma::abs(W).max(), largest);
  EXPECT_GT(arma::abs(W).max(), 0.99 * std::min(largest, 3 * std::sqrt(variance)));
}

TEST(Initialise, HasTheVarianceOfItsDefinition) {
  const uword in = 300, out = 100;
  expect_moments(initialised(in, out, [](const Parameters& p, auto& r) { xavier_uniform(p, r); }), 2.0 / 400,
                 std::sqrt(6.0 / 400));
  expect_moments(initialised(in, out, [](const Parameters& p, auto& r) { xavier_normal(p, r); }), 2.0 / 400, 1);
  expect_moments(initialised(in, out, [](const Parameters& p, auto& r) { he_uniform(p, r); }), 2.0 / 300,
                 std::sqrt(6.0 / 300));
  expect_moments(initialised(in, out, [](const Parameters& p, auto& r) { he_normal(p, r); }), 2.0 / 300, 1);
  expect_moments(initialised(in, out, [](const Parameters& p, auto& r) { normal_weights(p, r, 0.5); }), 0.25, 5);
  expect_moments(initialised(in, out, [](const Parameters& p, auto& r) { uniform_weights(p, r, -3, 3); }), 3, 3);
}

TEST(Initialise, OrthogonalHasOrthonormalRowsOrColumns) {
  for (const uword in : {1u, 2u, 7u, 33u, 64u})
    for (const uword out : {1u, 3u, 17u, 64u}) {
      const arma::mat W = initialised(in, out, [](const Parameters& p, auto& r) { orthogonal(p, r, 2.0); });
      const arma::mat gram = in < out ? arma::mat(W.t() * W) : arma::mat(W * W.t());
      EXPECT_TRUE(support::near(gram, arma::mat(4 * arma::eye(gram.n_rows, gram.n_cols)), 1e-13)) << in << " " << out;
    }
}

// Without the sign fix Q's diagonal is negative nearly always; all orthonormal matrices alike have either sign half of
// the time.
TEST(Initialise, OrthogonalPrefersNoSign) {
  int negative = 0;
  std::mt19937_64 random(3);
  Dense<double> dense(Shape{3}, 3);
  for (int i = 0; i < 400; ++i) {
    orthogonal(dense.parameters(), random);
    negative += dense.W(0, 0) < 0;
  }
  EXPECT_NEAR(negative, 200, 50);
}

TEST(Initialise, TheSameGeneratorGivesTheSameBits) {
  for (int twice = 0; twice < 2; ++twice) {
    std::mt19937_64 random(20240229);
    Dense<float> dense(Shape{20}, 3);
    he_normal(dense.parameters(), random);
    static const arma::fmat first = dense.W;
    EXPECT_TRUE(support::equal(dense.W, first));
  }
  // The first draw of mt19937_64 seeded with 5489 is 14514284786278117030 (of Matsumoto and Nishimura's list).
  std::mt19937_64 random(5489);
  EXPECT_EQ(draw_uniform(random), std::ldexp(static_cast<double>(14514284786278117030u >> 11), -53));
  std::vector<int> counts(3);
  for (int i = 0; i < 3000; ++i) ++counts.at(draw_below(3, random));
  for (const int c : counts) EXPECT_NEAR(c, 1000, 130);
}

TEST(Initialise, RefusesWhatIsOutOfRange) {
  std::mt19937_64 random;
  const Parameters none;
  EXPECT_NE(support::refusal([&] { normal_weights(none, random, -1); }).find("deviation"), std::string::npos);
  EXPECT_NE(support::refusal([&] { uniform_weights(none, random, 1, 0); }).find("low"), std::string::npos);
  EXPECT_NE(support::refusal([&] { uniform_weights(none, random, NAN, 0); }).find("low"), std::string::npos);
  EXPECT_NE(support::refusal([&] { orthogonal(none, random, NAN); }).find("gain"), std::string::npos);
}

// --- Penalties --------------------------------------------------------------------------------

/// X minimises 1/2 |X - W|^2 + t R(X) iff no small change makes it smaller, since the function is convex.
template <typename Penalty>
void expect_penalty(const Penalty& penalty, const arma::mat& W) {
  const auto value = [&](const arma::mat& X, arma::mat* dX) {
    if (dX) {
      dX->zeros(X.n_rows, X.n_cols);
      penalty.add_gradient(X, *dX);
    }
    return penalty.value(X);
  };
  const GradCheckReport report = grad_check(value, W);
  EXPECT_TRUE(report.passed()) << report.text();
  arma::mat dW(W.n_rows, W.n_cols), twice;
  penalty.add_gradient(W, dW);
  twice = dW;
  penalty.add_gradient(W, twice);
  EXPECT_TRUE(support::near(twice, arma::mat(2 * dW), 1e-12)) << "the gradient is not added";

  const double t = 0.3;
  arma::mat X = W;
  penalty.prox(X, t);
  const auto objective = [&](const arma::mat& at) {
    return arma::accu((at - W) % (at - W)) / 2 + t * penalty.value(at);
  };
  const double least = objective(X);
  EXPECT_LE(least, objective(W));
  for (int trial = 0; trial < 200; ++trial) {
    arma::mat other = X + 1e-3 * support::normal<double>(W.n_rows, W.n_cols);
    if (trial % 2 == 0 && W.n_elem > 0) {  // one entry only
      other = X;
      other(static_cast<uword>(trial) % W.n_elem) += trial % 4 ? 1e-3 : -1e-3;
    }
    EXPECT_LE(least, objective(other) + 1e-12) << "trial " << trial;
  }
  X = W;
  penalty.prox(X, 0);
  EXPECT_TRUE(support::near(X, W, 1e-15)) << "a step of length 0";

  const arma::mat other(W.n_rows + 1, W.n_cols);
  arma::mat wrong = other;
  EXPECT_NE(support::refusal([&] { penalty.add_gradient(W, wrong); }).find("dW"), std::string::npos);
  EXPECT_NE(support::refusal([&] { X = W, penalty.prox(X, -1); }).find("t is -1"), std::string::npos);
  Penalty negative = penalty;
  negative.lambda = -1;
  EXPECT_NE(support::refusal([&] { negative.value(W); }).find("lambda"), std::string::npos);
  EXPECT_NE(support::refusal([&] { X = W, negative.prox(X, 1); }).find("lambda"), std::string::npos);
}

TEST(Penalties, HaveTheirGradientsAndProximalSteps) {
  const arma::mat W = support::normal<double>(12, 9);  // M = 3 kernels, P = 4 positions, width 6
  expect_penalty(L2Penalty<double>{0.7}, W);
  expect_penalty(L1Penalty<double>{0.7}, W);
  expect_penalty(LocalityPenalty<double>{0.7, distance_to_window<double>(9, 6, 3)}, W);
  expect_penalty(SharingPenalty<double>{0.7, 3}, W);
  expect_penalty(SharingPenalty<double>{0.7, 12}, W);                              // P = 1: nothing to share
  expect_penalty(SharingPenalty<double>{0.7, 1}, support::normal<double>(5, 5));   // width 1
}

TEST(Penalties, HaveTheirValues) {
  const arma::mat W = {{1, -2, 0}, {0, 5, 7}};  // the window is two wide
  EXPECT_EQ(L2Penalty<double>{2}.value(W), 79);
  EXPECT_EQ(L1Penalty<double>{2}.value(W), 30);
  EXPECT_EQ((SharingPenalty<double>{2, 1}.value(W)), 16 + 81);
  EXPECT_TRUE(support::equal(distance_to_window<double>(3, 2, 1), arma::mat{{0, 0, 1}, {1, 0, 0}}));
  EXPECT_TRUE(support::equal(distance_to_window<double>(4, 1, 2), arma::mat{{0, 1, 2, 3},
                                                                            {1, 0, 1, 2},
                                                                            {2, 1, 0, 1},
                                                                            {3, 2, 1, 0},
                                                                            {0, 1, 2, 3},
                                                                            {1, 0, 1, 2},
                                                                            {2, 1, 0, 1},
                                                                            {3, 2, 1, 0}}));
  arma::fmat soft = {{3, -3, 0.5, NAN, 0, -1}};
  L1Penalty<float>{2}.prox(soft, 0.5);
  EXPECT_TRUE(support::equal(soft, arma::fmat{{2, -2, 0, NAN, 0, 0}}));
  arma::mat dW(1, 3);
  L1Penalty<double>{2}.add_gradient(arma::mat{{-4, 0, 4}}, dW);
  EXPECT_TRUE(support::equal(dW, arma::mat{{-2, 0, 2}}));
}

// nn3, question 1 c: the matrices of convolutions are those for which locality and sharing cost nothing.
TEST(Penalties, CostNothingExactlyAtConvolutions) {
  const uword D = 7, width = 3, M = 2, P = 5;
  const LocalityPenalty<double> locality{1, distance_to_window<double>(D, width, M)};
  const SharingPenalty<double> sharing{1, M};
  arma::mat Z(M * P, D);
  for (uword m = 0; m < M; ++m)
    for (uword k = 0; k < P; ++k)
      for (uword i = 0; i < width; ++i) Z(m * P + k, k + i) = 1.0 + static_cast<double>(3 * m + i);
  EXPECT_EQ(locality.value(Z) + sharing.value(Z), 0);
  for (uword i = 0; i < Z.n_elem; ++i) {
    arma::mat other = Z;
    other(i) += 0.5;
    EXPECT_GT(locality.value(other) + sharing.value(other), 0) << "entry " << i;
  }
  // A long step shares each diagonal's mean, and makes what is outside of the windows zero.
  arma::mat W = support::normal<double>(M * P, D);
  const arma::mat before = W;
  sharing.prox(W, 1e9);
  locality.prox(W, 1e9);
  for (uword m = 0; m < M; ++m)
    for (uword i = 0; i < width; ++i) {
      double mean = 0;
      for (uword k = 0; k < P; ++k) mean += before(m * P + k, k + i) / static_cast<double>(P);
      for (uword k = 0; k < P; ++k) EXPECT_NEAR(W(m * P + k, k + i), mean, 1e-6);
    }
  EXPECT_EQ(arma::accu(W != 0), M * P * width);
}

TEST(Penalties, RefuseShapesThatDoNotFit) {
  const arma::mat W(6, 4);
  EXPECT_NE(support::refusal([&] {
              LocalityPenalty<double>{1, arma::mat(6, 5)}.value(W);
            }).find("distance"),
            std::string::npos);
  EXPECT_NE(support::refusal([&] { LocalityPenalty<double>{1, arma::mat(6, 4).fill(-1)}.value(W); }).find("distance"),
            std::string::npos);
  for (const uword kernels : {0u, 1u, 4u})  // 6 positions in 4 entries; 6 rows for 4 kernels
    EXPECT_NE(support::refusal([&] { SharingPenalty<double>{1, kernels}.value(W); }).find("W is 6 x 4"),
              std::string::npos);
  EXPECT_THROW(distance_to_window<double>(4, 5, 1), std::invalid_argument);
  EXPECT_THROW(distance_to_window<double>(4, 0, 1), std::invalid_argument);
  EXPECT_THROW(distance_to_window<double>(4, 2, 0), std::invalid_argument);
}

}  // namespace
