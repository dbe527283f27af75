#include "check/rng.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <set>

namespace gradus {
namespace {

TEST(Rng, TheSameSeedGivesTheSameInputs) {
  Rng a(5), b(5), c(6);
  const arma::mat first = a.normals(3, 4);
  EXPECT_TRUE(arma::approx_equal(first, b.normals(3, 4), "absdiff", 0));
  EXPECT_FALSE(arma::approx_equal(first, c.normals(3, 4), "absdiff", 0));
  EXPECT_EQ(a.bits(), b.bits());
}

TEST(Rng, ADrawIsTheSameOnEveryMachine) {
  Rng rng(5489);
  for (int i = 1; i < 10'000; ++i) rng.bits();
  EXPECT_EQ(rng.bits(),
            9981545732273789042U);  // the value that the C++ standard demands of mt19937_64
  EXPECT_EQ(mix(0, std::uint64_t{0}),
            0xE220A8397B1DCDAFU);  // splitmix64's first number from seed 0
}

TEST(Rng, BetweenStaysInRangeAndReachesBothEnds) {
  Rng rng(1);
  std::set<std::int64_t> seen;
  for (int i = 0; i < 1000; ++i) seen.insert(rng.between(-3, 4));
  EXPECT_EQ(seen, (std::set<std::int64_t>{-3, -2, -1, 0, 1, 2, 3, 4}));
  EXPECT_EQ(rng.between(7, 7), 7);
}

TEST(Rng, BetweenCoversAllWholeNumbers) {
  constexpr auto low = std::numeric_limits<std::int64_t>::min(),
                 high = std::numeric_limits<std::int64_t>::max();
  Rng rng(1);
  int negative = 0;
  for (int i = 0; i < 1000; ++i) {
    negative += rng.between(low, high) < 0;
    const auto v = rng.between(low + 10, high);
    EXPECT_GE(v, low + 10);
  }
  EXPECT_NEAR(negative, 500, 100);
}

TEST(Rng, APermutationIsOne) {
  Rng rng(1);
  bool moved = false;
  for (const arma::uword n : {0, 1, 2, 50}) {
    const arma::uvec p = rng.permutation(n);
    ASSERT_EQ(p.n_elem, n);
    const arma::uvec sorted = arma::sort(p);
    for (arma::uword i = 0; i < n; ++i) {
      EXPECT_EQ(sorted(i), i);
      moved |= p(i) != i;
    }
  }
  EXPECT_TRUE(moved);
}

TEST(Rng, DyadicsAreExactFractionsWithinTheBound) {
  Rng rng(1);
  const arma::vec v = rng.dyadics(500, 2, 8);
  EXPECT_EQ(arma::abs(v).max(), 2);
  for (const double each : v) EXPECT_EQ(each * 8, std::round(each * 8));
}

TEST(Rng, IntegersGrowWithTheSizeUnlessABoundIsGiven) {
  Rng rng(1, 3);
  EXPECT_EQ(arma::abs(rng.integers(500)).max(), 3);
  EXPECT_EQ(arma::abs(rng.integers(500, 9)).max(), 9);
  for (int i = 0; i < 100; ++i) EXPECT_LE(rng.dim(2), 5U);
}

TEST(Rng, NormalsHaveMeanZeroAndVarianceOne) {
  const arma::vec v = Rng(1).normals(20'000);
  EXPECT_NEAR(arma::mean(v), 0, 0.03);
  EXPECT_NEAR(arma::var(v), 1, 0.05);
  EXPECT_TRUE(v.is_finite());
}

TEST(Rng, MixingSeparatesNamesAndNumbers) {
  std::set<std::uint64_t> seen;
  for (std::uint64_t seed = 0; seed < 100; ++seed)
    for (std::uint64_t n = 0; n < 100; ++n) seen.insert(mix(seed, n));
  EXPECT_EQ(seen.size(), 10'000U);
  EXPECT_NE(mix(1, "ab"), mix(1, "ba"));
}

}  // namespace
}  // namespace gradus
