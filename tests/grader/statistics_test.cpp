#include "speed/looks.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

using namespace gradus::speed;

TEST(Median, OddEvenAndNone) {
  EXPECT_EQ(median({3, 1, 2}), 2);
  EXPECT_EQ(median({4, 1, 2, 3}), 2.5);
  EXPECT_TRUE(std::isnan(median({})));
}

TEST(Median, OneOutlierChangesLittle) { EXPECT_EQ(median({1, 1, 1, 1, 1e9}), 1); }

TEST(SignTestInterval, OrderStatisticsOfTheDesign) {
  // 12, 24, 48, 96 rounds at 0.25 % a side use k = 1, 5, 14, 33.
  for (const auto& [n, k] : {std::pair{12, 1}, {24, 5}, {48, 14}, {96, 33}}) {
    std::vector<double> v;
    for (int i = n; i >= 1; --i) v.push_back(i);
    const Interval interval = sign_test_interval(v, 0.0025);
    EXPECT_EQ(interval.low, k) << n;
    EXPECT_EQ(interval.high, n + 1 - k) << n;
  }
}

TEST(SignTestInterval, TooFewValuesSayNothing) {
  const Interval interval = sign_test_interval({1, 1, 1}, 0.01);
  EXPECT_TRUE(std::isinf(interval.low));
  EXPECT_TRUE(std::isinf(interval.high));
}

TEST(TheilSen, SlopeOfALineWithOneWrongPoint) {
  EXPECT_DOUBLE_EQ(theil_sen({0, 1, 2, 3}, {1, 3, 5, 7}), 2);
  EXPECT_NEAR(theil_sen({0, 1, 2, 3, 4}, {0, 2, 4, 6, 80}), 2, 1e-12);
}

TEST(Looks, AreWrongLessOftenThanTheySay) {
  double all = 0;
  for (const int look : looks) {
    const auto rounds = static_cast<std::size_t>(look);
    std::vector<double> ranks(rounds);
    std::iota(ranks.begin(), ranks.end(), 1);
    const auto k = static_cast<std::size_t>(sign_test_interval(ranks, look_alpha).low);
    const double miss = 2 * binomial_half_cdf(rounds, k - 1);
    EXPECT_LE(miss, look_alpha) << look;
    EXPECT_GT(2 * binomial_half_cdf(rounds, k), look_alpha) << look << ": a narrower interval would do";
    all += miss;
  }
  EXPECT_LE(all, 0.006);
}

TEST(Looks, TakeOrderStatistics) {
  std::vector<double> v;
  for (int i = 24; i >= 1; --i) v.push_back(i);
  const Interval interval = sign_test_interval(v, look_alpha);
  EXPECT_EQ(interval.low, 4);
  EXPECT_EQ(interval.high, 21);
}

TEST(Points, FallInTheLogarithm) {
  EXPECT_EQ(fraction_of_points(std::log(1.5), {2, 8, 0.6}), 1);
  EXPECT_EQ(fraction_of_points(std::log(9.0), {2, 8, 0.6}), 0);
  EXPECT_NEAR(fraction_of_points(std::log(4.0), {2, 8, 0.6}), 0.5, 1e-12);
}

namespace {

const Bounds bounds{2, 8, 0.6};

Estimate between(double low, double median, double high) {
  return {std::log(median), {std::log(low), std::log(high)}};
}

}  // namespace

TEST(Points, AreDecidedBeyondTheBoundsHoweverWideTheInterval) {
  EXPECT_TRUE(is_decided(between(0.1, 1, 1.99), bounds, 0.01));
  EXPECT_TRUE(is_decided(between(8, 9, 100), bounds, 0.01));
  EXPECT_FALSE(is_decided(between(3, 4, 5), bounds, 0.1));
  EXPECT_TRUE(is_decided(between(3.9, 4, 4.1), bounds, 0.1));
}

TEST(Points, AreRoundedToSteps) {
  EXPECT_EQ(fraction_of_points(std::log(2.06), bounds), 1) << "within half a step of the ratio for all points";
  EXPECT_EQ(fraction_of_points(std::log(2.08), bounds), 0.95);
}

TEST(Points, AreNotDecidedWhereTheOtherSideIsMoreThanTheGraceAway) {
  const double edge = 2 * std::pow(4, 0.025);  // rounds to full points up to here
  EXPECT_TRUE(is_decided(between(1.5, 0.99 * edge, 1.09 * edge), bounds, 1));
  EXPECT_FALSE(is_decided(between(1.5, 0.99 * edge, 1.11 * edge), bounds, 1));
  EXPECT_TRUE(is_decided(between(edge / 1.09, 1.01 * edge, 3), bounds, 1));
  EXPECT_FALSE(is_decided(between(edge / 1.11, 1.01 * edge, 3), bounds, 1));
}

TEST(Points, AreNotDecidedByNoNumbers) {
  const double none = std::nan("");
  EXPECT_FALSE(is_decided({none, {none, none}}, bounds, 1));
  EXPECT_FALSE(is_decided({0, {-INFINITY, INFINITY}}, bounds, 0.25));
}

TEST(Points, AreNotDecidedByLessThanTheReferenceDiffersFromItself) {
  const Estimate near_the_edge = between(1.8, 1.9, 2.0);
  EXPECT_TRUE(is_decided(near_the_edge, bounds, 0.25));
  EXPECT_FALSE(is_decided(widened(near_the_edge, 0.3), bounds, 0.25));
  EXPECT_TRUE(is_decided(widened(between(0.9, 1, 1.1), 0.3), bounds, 0.25)) << "far from it, that does not matter";
}

TEST(GrowthOf, IsDecidedByTheWholeInterval) {
  EXPECT_EQ(growth_of({-0.1, 0.2}, 0.6), Growth::same);
  EXPECT_EQ(growth_of({0.7, 1.3}, 0.6), Growth::faster);
  EXPECT_EQ(growth_of({0.1, 0.9}, 0.6), Growth::undecided) << "one disturbed size looks like this";
  EXPECT_EQ(growth_of({std::nan(""), std::nan("")}, 0.6), Growth::undecided);
}

TEST(Canary, NeedsMoreThanChance) {
  const auto times = [](int n, std::vector<double> values) {
    std::vector<double> all;
    for (int i = 0; i < n; ++i) all.insert(all.end(), values.begin(), values.end());
    return all;
  };
  EXPECT_FALSE(canary_is_out(times(2, {0.3, 0.3, 0.3})));  // too few to say
  EXPECT_FALSE(canary_is_out(times(4, {0.01, 0.012, 0.009})));  // clear, and too small to matter
  EXPECT_TRUE(canary_is_out(times(4, {0.05, 0.06, 0.04})));
  EXPECT_FALSE(canary_is_out(times(4, {0.05, -0.06, 0.05, -0.04, 0.02, -0.05})));
}
