// What the tests of the losses share.
#pragma once
#include "support/layer_checks.hpp"
#include "support/refusal.hpp"

namespace nn::support {

inline arma::umat random_labels(uword classes, uword N) {
  arma::umat labels(N, 1);
  for (uword& label : labels) label = generator()() % classes;
  return labels;
}

/// The gradient against difference quotients, at a normal rows x N.
inline void expect_gradient(const ScalarWithGradient& loss, uword rows, uword N) {
  const GradCheckReport report = grad_check(loss, normal<double>(rows, N));
  EXPECT_TRUE(report.passed()) << report.text();
}

/// std::invalid_argument with all of the words in its message.
inline void expect_refusal(const std::function<void()>& call, const std::string& a, const std::string& b = "") {
  const std::string words = refusal(call);
  EXPECT_NE(words, "") << "not refused, for " << a;
  EXPECT_NE(words.find(a), std::string::npos) << words;
  EXPECT_NE(words.find(b), std::string::npos) << words;
}

namespace detail {

/// f(dX) of something 21 x 5: the gradient's size is made right, no call allocates once it is, and the value is the
/// same without a gradient.
inline void expect_steady(const std::string& name, const std::function<double(arma::fmat*)>& f) {
  arma::fmat dX(1, 40), again(21, 5);
  const double value = f(&dX);
  EXPECT_TRUE(dX.n_rows == 21 && dX.n_cols == 5) << name;
  const std::size_t before = allocations();
  f(&again);
  const double alone = f(nullptr);
  EXPECT_EQ(allocations() - before, 0u) << name << " allocates";
  EXPECT_NEAR(alone, value, 1e-6 * std::abs(value)) << name;
  EXPECT_TRUE(equal(again, dX)) << name << ": a second call differs";
}

}  // namespace detail

using LabelLoss = std::function<double(const arma::fmat&, const arma::umat&, arma::fmat*)>;
using TargetLoss = std::function<double(const arma::fmat&, const arma::fmat&, arma::fmat*)>;

/// Labels that do not fit are refused by the loss's name, with the gradient as it was.
inline void expect_label_loss(const std::string& name, const LabelLoss& loss) {
  const arma::fmat X = normal<float>(21, 5);
  const arma::umat labels = random_labels(21, 5);
  detail::expect_steady(name, [&](arma::fmat* dX) { return loss(X, labels, dX); });
  arma::fmat dX(2, 2, arma::fill::ones), alias = X;
  arma::umat high = labels;
  high(3) = 21;
  expect_refusal([&] { loss(X, high, &dX); }, name, "sample 3 is 21, and must be below 21");
  expect_refusal([&] { loss(X, random_labels(21, 4), &dX); }, name, "labels is 4 x 1");
  expect_refusal([&] { loss(X.head_cols(4), arma::umat(2, 2), &dX); }, name, "labels is 2 x 2");
  expect_refusal([&] { loss(alias, labels, &alias); }, name, "dX");
  EXPECT_TRUE(equal(dX, arma::fmat(2, 2, arma::fill::ones)) && equal(alias, X)) << name;
  EXPECT_TRUE(std::isnan(loss(arma::fmat(21, 0), arma::umat(0, 1), &dX))) << name;
  EXPECT_EQ(dX.n_cols, 0u) << name;
}

/// The same for a matrix of targets: ones, which every loss takes.
inline void expect_target_loss(const std::string& name, const TargetLoss& loss) {
  const arma::fmat X = normal<float>(21, 5), target(21, 5, arma::fill::ones);
  detail::expect_steady(name, [&](arma::fmat* dX) { return loss(X, target, dX); });
  arma::fmat dX(2, 2, arma::fill::ones), alias = X, alias_target = target;
  expect_refusal([&] { loss(X, arma::fmat(21, 4), &dX); }, name, "target is 21 x 4");
  expect_refusal([&] { loss(X, arma::fmat(20, 5), &dX); }, name, "target is 20 x 5");
  expect_refusal([&] { loss(alias, target, &alias); }, name, "dX");
  expect_refusal([&] { loss(X, alias_target, &alias_target); }, name, "dX");
  EXPECT_TRUE(equal(dX, arma::fmat(2, 2, arma::fill::ones)) && equal(alias, X) && equal(alias_target, target)) << name;
  EXPECT_TRUE(std::isnan(loss(arma::fmat(21, 0), arma::fmat(21, 0), &dX))) << name;
  EXPECT_EQ(dX.n_cols, 0u) << name;
}

}  // namespace nn::support
