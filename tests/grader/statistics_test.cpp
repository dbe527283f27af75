#include "speed/statistics.hpp"

#include <gtest/gtest.h>

#include <cmath>

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
