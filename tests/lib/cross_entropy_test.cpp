#include "nn/losses/cross_entropy.hpp"

#include <cmath>
#include <limits>

#include "nn/core/threads.hpp"
#include "nn/layers/softmax.hpp"
#include "support/loss_checks.hpp"

namespace {

using namespace nn;
using support::random_labels;

template <typename T>
std::vector<CrossEntropyOptions<T>> all_options(uword classes) {
  arma::Col<T> w(classes);
  for (uword c = 0; c < classes; ++c) w(c) = T(0.25) * T(c % 5 + 1);
  const T e = T(0.1);
  return {{},
          {.reduction = Reduction::sum},
          {.class_weights = w},
          {.reduction = Reduction::sum, .class_weights = w},
          {.label_smoothing = e},
          {.label_smoothing = e, .class_weights = w},
          {.reduction = Reduction::sum, .label_smoothing = 1, .class_weights = w}};
}

template <typename T>
arma::Mat<T> distributions(uword rows, uword N) {
  arma::Mat<T> P = arma::abs(support::normal<T>(rows, N));
  for (uword n = 0; n < N; ++n) P.col(n) /= arma::accu(P.col(n));
  return P;
}

template <typename T>
void expect_naive(double bound) {
  for (const uword rows : {1u, 2u, 3u, 7u, 10u, 16u, 17u, 33u, 65u, 1009u})
    for (const uword N : {0u, 1u, 2u, 5u, 33u})
      for (const auto& options : all_options<T>(rows)) {
        if (N == 0 && options.reduction == Reduction::mean) continue;
        const arma::Mat<T> X = T(5) * support::normal<T>(rows, N), P = distributions<T>(rows, N);
        const arma::umat labels = random_labels(rows, N);
        arma::Mat<T> dX, naive;
        const auto note = [&] {
          return testing::Message() << rows << " x " << N << ", smoothing " << options.label_smoothing << ", weights "
                                    << options.class_weights.n_elem;
        };
        double loss = cross_entropy(X, labels, &dX, options);
        double expected = cross_entropy_naive(X, labels, &naive, options);
        EXPECT_NEAR(loss, expected, bound * std::max(1.0, std::abs(expected))) << note();
        EXPECT_TRUE(support::near(dX, naive, bound)) << note();
        EXPECT_EQ(cross_entropy(X, labels, nullptr, options), loss) << note();
        loss = cross_entropy(X, P, &dX, options);
        expected = cross_entropy_naive(X, P, &naive, options);
        EXPECT_NEAR(loss, expected, bound * std::max(1.0, std::abs(expected))) << note() << ", soft";
        EXPECT_TRUE(support::near(dX, naive, bound)) << note() << ", soft";
        EXPECT_EQ(cross_entropy(X, P, nullptr, options), loss) << note() << ", soft";
      }
}

TEST(CrossEntropy, IsItsNaiveForm) {
  expect_naive<float>(4e-6);
  expect_naive<double>(1e-13);
}

TEST(CrossEntropy, IsWhatItsDefinitionSaysByHand) {
  const arma::mat X = {{0, std::log(3.0)}, {0, 0}};  // softmax: (1/2, 1/2), (3/4, 1/4)
  const arma::uvec labels = {0, 1};
  const double l0 = std::log(2.0), l1 = std::log(4.0);
  EXPECT_NEAR(cross_entropy(X, labels), (l0 + l1) / 2, 1e-15);
  EXPECT_NEAR(cross_entropy(X, labels, nullptr, {.reduction = Reduction::sum}), l0 + l1, 1e-15);
  EXPECT_NEAR(cross_entropy(X, labels, nullptr, {.class_weights = {3, 1}}), (3 * l0 + l1) / 4, 1e-15);
  EXPECT_NEAR(cross_entropy(X, labels, nullptr, {.reduction = Reduction::sum, .label_smoothing = 0.5}),
              l0 + 0.75 * l1 + 0.25 * std::log(4.0 / 3), 1e-15);
  // LibTorch: the smooth part weighs every class by its own weight, the mean still divides by those of the labels.
  EXPECT_NEAR(cross_entropy(X, labels, nullptr, {.label_smoothing = 0.5, .class_weights = {3, 1}}),
              (1.5 * l0 + 0.25 * (3 * l0 + l0) + 0.5 * l1 + 0.25 * (3 * std::log(4.0 / 3) + l1)) / 4, 1e-15);
  const arma::mat P = {{0.5, 0}, {0.5, 1}};
  EXPECT_NEAR(cross_entropy(X, P, nullptr, {.class_weights = {3, 1}}), (1.5 * l0 + 0.5 * l0 + l1) / 2, 1e-15);
}

TEST(CrossEntropy, HasItsGradient) {
  for (const auto& options : all_options<double>(19)) {
    const arma::umat labels = random_labels(19, 4);
    support::expect_gradient([&](const arma::mat& X, arma::mat* dX) { return cross_entropy(X, labels, dX, options); },
                             19, 4);
    const arma::mat P = distributions<double>(19, 4);
    support::expect_gradient([&](const arma::mat& X, arma::mat* dX) { return cross_entropy(X, P, dX, options); }, 19,
                             4);
  }
}

TEST(CrossEntropy, OfALabelIsThatOfItsUnitVector) {
  const arma::fmat X = support::normal<float>(10, 21);
  const arma::umat labels = random_labels(10, 21);
  arma::fmat P(10, 21), dX, soft;
  for (uword n = 0; n < 21; ++n) P(labels(n), n) = 1;
  EXPECT_NEAR(cross_entropy(X, labels, &dX), cross_entropy(X, P, &soft), 1e-6);
  EXPECT_TRUE(support::near(dX, soft, 1e-7));
  const arma::urowvec row = arma::vectorise(labels).t();  // a row is as good as a column
  EXPECT_EQ(cross_entropy(X, row), cross_entropy(X, labels));
}

TEST(CrossEntropy, IsStableAndKnowsInfinity) {
  const double inf = std::numeric_limits<double>::infinity();
  arma::mat X(20, 1), dX;
  const arma::uvec first = {0}, last = {19};
  X.fill(-5000), X(0) = 5000;
  EXPECT_EQ(cross_entropy(X, first, &dX), 0);
  EXPECT_EQ(dX(0), 0);
  EXPECT_EQ(cross_entropy(X, last, &dX), 10000);
  EXPECT_EQ(dX(0), 1);
  EXPECT_EQ(dX(19), -1);
  X.fill(-inf), X(0) = 3, X(7) = 3;  // masked
  EXPECT_NEAR(cross_entropy(X, first, &dX), std::log(2.0), 1e-15);
  EXPECT_TRUE(dX(0) == -0.5 && dX(7) == 0.5 && dX(19) == 0);
  EXPECT_EQ(cross_entropy(X, last), inf);
  EXPECT_EQ(cross_entropy(X, first, nullptr, {.label_smoothing = 0.1}), inf);
  arma::mat P(20, 1);
  P(7) = 1;
  EXPECT_NEAR(cross_entropy(X, P, &dX), std::log(2.0), 1e-15);
  EXPECT_TRUE(dX.is_finite());
  X.fill(-inf);
  EXPECT_TRUE(std::isnan(cross_entropy(X, first, &dX)) && std::isnan(dX(3)));
  X.zeros(), X(13) = std::numeric_limits<double>::quiet_NaN();
  EXPECT_TRUE(std::isnan(cross_entropy(X, first, &dX)) && std::isnan(dX(3)));
}

TEST(CrossEntropy, KnowsNanAlsoWithAWeightOfZero) {
  for (const uword rows : {3u, 20u}) {
    arma::mat X(rows, 2), dX;
    X(2, 0) = NAN;
    const arma::uvec labels = {0, 1};
    arma::vec w(rows, arma::fill::ones);
    w(0) = 0;
    for (const double epsilon : {0.0, 1.0}) {
      EXPECT_TRUE(std::isnan(cross_entropy(X, labels, &dX, {.label_smoothing = epsilon, .class_weights = w})));
      EXPECT_TRUE(std::isnan(dX(1, 0)) && !std::isnan(dX(1, 1)));
      EXPECT_TRUE(std::isnan(cross_entropy_naive(X, labels, &dX, {.label_smoothing = epsilon, .class_weights = w})));
    }
    EXPECT_TRUE(std::isnan(cross_entropy(X, arma::mat(rows, 2), &dX)));
    EXPECT_TRUE(std::isnan(cross_entropy_naive(X, arma::mat(rows, 2), &dX, {})));
    X(2, 0) = 0;
    EXPECT_NEAR(cross_entropy(X, labels, &dX, {.class_weights = w}), std::log(double(rows)), 1e-14);
    EXPECT_EQ(dX(1, 0), 0);
    EXPECT_EQ(cross_entropy(X, arma::mat(rows, 2), &dX), 0);
    X(0, 0) = -INFINITY;  // at a label of weight 0
    EXPECT_NEAR(cross_entropy(X, labels, nullptr, {.class_weights = w}), std::log(double(rows)), 1e-14);
    EXPECT_EQ(negative_log_likelihood(X, labels, nullptr, {.class_weights = w}), 0);
    X(0, 0) = NAN;
    EXPECT_TRUE(std::isnan(negative_log_likelihood(X, labels, nullptr, {.class_weights = w})));
  }
}

TEST(CrossEntropy, IsTheSameOnAnyNumberOfThreads) {
  const arma::fmat X = support::normal<float>(19, 5003);
  const arma::umat labels = random_labels(19, 5003);
  arma::fmat one, many;
  const int before = threads();
  set_threads(1);
  const double loss = cross_entropy(X, labels, &one);
  set_threads(3);
  EXPECT_EQ(cross_entropy(X, labels, &many), loss);
  set_threads(before);
  EXPECT_TRUE(support::equal(many, one));
}

TEST(CrossEntropy, KeepsTheContractOfLosses) {
  support::expect_label_loss("cross_entropy", [](const arma::fmat& X, const arma::umat& labels, arma::fmat* dX) {
    return cross_entropy(X, labels, dX);
  });
  support::expect_target_loss("cross_entropy", [](const arma::fmat& X, const arma::fmat& P, arma::fmat* dX) {
    return cross_entropy(X, P, dX, {.label_smoothing = 0.1f});
  });
  const arma::mat X(3, 2);
  const arma::uvec labels = {0, 2};
  support::expect_refusal([&] { cross_entropy(X, labels, nullptr, {.label_smoothing = 1.5}); }, "label_smoothing");
  support::expect_refusal([&] { cross_entropy(X, labels, nullptr, {.class_weights = {1, 2}}); }, "class_weights");
  arma::mat dX(1, 1, arma::fill::ones), P(3, 2);
  for (const double bad : std::initializer_list<double>{-0.5, NAN, INFINITY}) {
    const arma::vec w = {1, bad, 1};
    for (const auto& call : std::vector<std::function<void()>>{
             [&] { cross_entropy(X, labels, &dX, {.class_weights = w}); },
             [&] { cross_entropy(X, P, &dX, {.class_weights = w}); },
             [&] { negative_log_likelihood(X, labels, &dX, {.class_weights = w}); }})
      support::expect_refusal(call, "class_weights of class 1 is " + detail::word(bad));
  }
  P(2, 1) = -0.25;
  support::expect_refusal([&] { cross_entropy(X, P, &dX); }, "cross_entropy: the target of sample 1, row 2, is -0.25");
  support::expect_refusal([&] { kl_divergence(X, P, &dX); }, "kl_divergence: the target of sample 1, row 2, is -0.25");
  EXPECT_EQ(dX.n_elem, 1u);
  P(2, 1) = NAN;
  EXPECT_TRUE(std::isnan(cross_entropy(X, P)) && std::isnan(kl_divergence(X, P)));
}

TEST(NegativeLogLikelihood, OfLogSoftmaxIsCrossEntropy) {
  for (const uword rows : {2u, 10u, 33u}) {
    LogSoftmax<double> layer({rows});
    const arma::mat X = support::normal<double>(rows, 9);
    const arma::umat labels = random_labels(rows, 9);
    const arma::vec w = arma::linspace(0.5, 2, rows);
    arma::mat L, dL, dX, fused;
    layer.forward(X, L);
    for (const Reduction reduction : {Reduction::mean, Reduction::sum})
      for (const arma::vec& weights : {arma::vec(), w}) {
        const double loss =
            negative_log_likelihood(L, labels, &dL, {.reduction = reduction, .class_weights = weights});
        layer.backward(X, L, dL, &dX);
        EXPECT_NEAR(loss, cross_entropy(X, labels, &fused, {.reduction = reduction, .class_weights = weights}), 1e-13);
        EXPECT_TRUE(support::near(dX, fused, 1e-14));
      }
  }
  const arma::umat labels = random_labels(5, 4);
  support::expect_gradient(
      [&](const arma::mat& L, arma::mat* dL) { return negative_log_likelihood(L, labels, dL); }, 5, 4);
  support::expect_label_loss("negative_log_likelihood", [](const arma::fmat& L, const arma::umat& t, arma::fmat* dL) {
    return negative_log_likelihood(L, t, dL);
  });
}

TEST(KlDivergence, IsItsFormula) {
  for (const uword rows : {1u, 3u, 17u, 65u}) {
    arma::mat P = distributions<double>(rows, 6), L = arma::log(distributions<double>(rows, 6)), dL;
    if (rows > 1) P(1, 2) = 0, L(1, 2) = -std::numeric_limits<double>::infinity();  // 0 log(0/0) = 0
    double sum = 0;
    for (uword i = 0; i < P.n_elem; ++i)
      if (P(i) > 0) sum += P(i) * (std::log(P(i)) - L(i));
    EXPECT_NEAR(kl_divergence(L, P, &dL, {.reduction = Reduction::sum}), sum, 1e-13);
    EXPECT_TRUE(support::near(dL, arma::mat(-P), 1e-15));
    EXPECT_NEAR(kl_divergence(L, P, &dL), sum / 6, 1e-13);
    EXPECT_TRUE(support::near(dL, arma::mat(-P / 6), 1e-15));
    EXPECT_NEAR(kl_divergence(arma::mat(arma::log(P)), P), 0, 1e-15);
  }
  const arma::mat P = distributions<double>(18, 3);
  support::expect_gradient([&](const arma::mat& L, arma::mat* dL) { return kl_divergence(L, P, dL); }, 18, 3);
  support::expect_target_loss("kl_divergence", [](const arma::fmat& L, const arma::fmat& t, arma::fmat* dL) {
    return kl_divergence(L, t, dL);
  });
}

}  // namespace
