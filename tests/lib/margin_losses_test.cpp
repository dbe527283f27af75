// Binary cross-entropy and the hinge losses.
#include <cmath>

#include "nn/losses/binary_cross_entropy.hpp"
#include "nn/losses/hinge.hpp"
#include "support/loss_checks.hpp"

namespace {

using namespace nn;

template <typename T>
arma::Mat<T> signs(uword rows, uword N) {
  arma::Mat<T> S(rows, N);
  for (T& s : S) s = support::generator()() % 2 ? 1 : -1;
  return S;
}

TEST(BinaryCrossEntropy, IsItsFormula) {
  for (const uword rows : support::odd_sizes)
    for (const double w : {1.0, 2.5, 0.0}) {
      const uword N = 7;
      const arma::mat X = 3 * support::normal<double>(rows, N), T = arma::mat(rows, N, arma::fill::randu);
      arma::mat dX, slope(rows, N);
      double sum = 0;
      for (uword i = 0; i < X.n_elem; ++i) {
        const double p = 1 / (1 + std::exp(-X(i)));
        sum -= w * T(i) * std::log(p) + (1 - T(i)) * std::log(1 - p);
        slope(i) = (1 - T(i)) * p - w * T(i) * (1 - p);
      }
      EXPECT_NEAR(binary_cross_entropy(X, T, &dX, {.reduction = Reduction::sum, .positive_weight = w}), sum,
                  1e-12 * sum);
      EXPECT_TRUE(support::near(dX, slope, 1e-13));
      EXPECT_NEAR(binary_cross_entropy(X, T, &dX, {.positive_weight = w}), sum / double(X.n_elem), 1e-12 * sum);
      EXPECT_TRUE(support::near(dX, arma::mat(slope / double(X.n_elem)), 1e-13));
    }
}

TEST(BinaryCrossEntropy, HasItsGradientAndKeepsTheContract) {
  const arma::mat T(19, 3, arma::fill::randu);
  support::expect_gradient(
      [&](const arma::mat& X, arma::mat* dX) { return binary_cross_entropy(X, T, dX, {.positive_weight = 3}); }, 19, 3);
  support::expect_target_loss("binary_cross_entropy", [](const arma::fmat& X, const arma::fmat& t, arma::fmat* dX) {
    return binary_cross_entropy(X, t, dX);
  });
  support::expect_refusal([&] { binary_cross_entropy(T, T, nullptr, {.positive_weight = -1}); }, "positive_weight");
  for (const double bad : {2.0, -0.125}) {
    arma::mat wrong = T, dX(1, 1);
    wrong(18, 1) = bad;
    support::expect_refusal([&] { binary_cross_entropy(T, wrong, &dX); },
                            "binary_cross_entropy: the target of sample 1, row 18, is " + detail::word(bad),
                            "from 0 to 1");
    EXPECT_EQ(dX.n_elem, 1u);
  }
  arma::fmat many(1, 70000);  // some pieces, for threads
  many(69999) = NAN, many(69998) = 1.5f;
  support::expect_refusal([&] { binary_cross_entropy(many, many); }, "sample 69998, row 0, is 1.5");
}

TEST(BinaryCrossEntropy, IsStableAndKnowsInfinity) {
  const auto loss = [](double x, double t) {
    return binary_cross_entropy(arma::mat(17, 1, arma::fill::value(x)), arma::mat(17, 1, arma::fill::value(t)));
  };
  EXPECT_EQ(loss(5000, 0), 5000);
  EXPECT_EQ(loss(5000, 1), 0);
  EXPECT_NEAR(loss(-50, 0) / std::exp(-50.0), 1, 1e-14);
  EXPECT_EQ(loss(INFINITY, 1), 0);
  EXPECT_EQ(loss(-INFINITY, 0), 0);
  EXPECT_EQ(loss(-INFINITY, 1), INFINITY);
  EXPECT_EQ(loss(INFINITY, 0), INFINITY);
  EXPECT_TRUE(std::isnan(loss(NAN, 0)) && std::isnan(loss(NAN, 1)) && std::isnan(loss(0, NAN)));
}

TEST(Hinge, IsItsFormula) {
  for (const uword rows : support::odd_sizes)
    for (const uword N : {1u, 5u, 33u})
      for (const double margin : {1.0, 0.0, 2.0})
        for (const bool weighted : {false, true}) {
          const arma::fmat X = support::small_integers<float>(rows, N);
          const arma::umat labels = support::random_labels(rows, N);
          arma::fvec w;
          if (weighted) w = arma::conv_to<arma::fvec>::from(arma::regspace(1, double(rows)));
          arma::fmat dX, slope(rows, N);
          double sum = 0, samples = 0;
          for (uword n = 0; n < N; ++n) {
            const uword t = labels(n);
            const double weight = weighted ? w(t) : 1;
            samples += weight;
            for (uword j = 0; j < rows; ++j) {
              const double h = margin + X(j, n) - X(t, n);
              if (j == t || h <= 0) continue;
              sum += weight * h;
              slope(j, n) += float(weight);
              slope(t, n) -= float(weight);
            }
          }
          EXPECT_EQ(hinge(X, labels, &dX, {.reduction = Reduction::sum, .margin = margin, .class_weights = w}), sum);
          EXPECT_TRUE(support::equal(dX, slope)) << rows << " x " << N;
          EXPECT_NEAR(hinge(X, labels, &dX, {.margin = margin, .class_weights = w}), sum / samples, 1e-12 * sum);
          EXPECT_TRUE(support::near(dX, arma::fmat(slope / float(samples)), 1e-6)) << rows << " x " << N;
        }
}

TEST(Hinge, HasItsGradientAndKeepsTheContract) {
  const arma::umat labels = support::random_labels(19, 3);
  support::expect_gradient([&](const arma::mat& X, arma::mat* dX) { return hinge(X, labels, dX); }, 19, 3);
  support::expect_label_loss("hinge", [](const arma::fmat& X, const arma::umat& t, arma::fmat* dX) {
    return hinge(X, t, dX);
  });
  const arma::mat X(19, 3);
  support::expect_refusal([&] { hinge(X, labels, nullptr, {.class_weights = {1, 2}}); }, "class_weights");
  support::expect_refusal([&] { hinge(X, labels, nullptr, {.margin = NAN}); }, "margin");
  arma::vec w(19, arma::fill::ones);
  w(7) = -1;
  support::expect_refusal([&] { hinge(X, labels, nullptr, {.class_weights = w}); }, "class_weights of class 7 is -1");
  arma::mat bad(40, 1);
  bad(33) = NAN;
  arma::mat dX;
  EXPECT_TRUE(std::isnan(hinge(bad, arma::uvec{3}, &dX)));
}

TEST(BinaryHinge, IsItsFormulaAndKeepsTheContract) {
  for (const uword rows : support::odd_sizes) {
    const arma::fmat X = support::small_integers<float>(rows, 5), T = signs<float>(rows, 5);
    arma::fmat dX, slope(rows, 5);
    double sum = 0;
    for (uword i = 0; i < X.n_elem; ++i) {
      const float h = 2 - T(i) * X(i);
      if (h > 0) sum += h, slope(i) = -T(i);
    }
    EXPECT_EQ(binary_hinge(X, T, &dX, {.reduction = Reduction::sum, .margin = 2}), sum);
    EXPECT_TRUE(support::equal(dX, slope)) << rows;
    EXPECT_NEAR(binary_hinge(X, T, nullptr, {.margin = 2}), sum / double(X.n_elem), 1e-12);
  }
  arma::mat T = signs<double>(19, 3);
  support::expect_gradient([&](const arma::mat& X, arma::mat* dX) { return binary_hinge(X, T, dX); }, 19, 3);
  support::expect_target_loss("binary_hinge", [](const arma::fmat& X, const arma::fmat& t, arma::fmat* dX) {
    return binary_hinge(X, t, dX);
  });
  const arma::mat X(19, 3);
  T(2, 1) = 0;
  support::expect_refusal([&] { binary_hinge(X, T); }, "binary_hinge", "sample 1, row 2, is 0");
}

}  // namespace
