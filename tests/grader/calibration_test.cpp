#include "speed/calibration.hpp"

#include <gtest/gtest.h>

#include <cmath>

using namespace gradus::speed;

namespace {

const Bounds bounds{1.1, 4.4, 0.6};  // full points up to 1.14

Grading grading(double more, Outcome outcome, double low, double naive = 1) {
  Grading g;
  g.more = g.ratio = more;
  g.outcome = outcome;
  g.growth = Growth::same;
  g.low = low;
  g.naive_ratio = naive;
  g.seconds = more;
  return g;
}

}  // namespace

TEST(Calibration, CountsFailsOfTheReferenceItself) {
  const std::vector<Grading> all = {grading(1, Outcome::passed, 0.9), grading(1, Outcome::failed, 1.2),
                                    grading(1, Outcome::inconclusive, 0.5), grading(3, Outcome::failed, 2.9)};
  const Summary s = summary(all, all, bounds);
  EXPECT_EQ(s.false_fails.of, 3u);
  EXPECT_EQ(s.false_fails.bad, 1u);
  EXPECT_EQ(s.inconclusive.bad, 1u);
  EXPECT_EQ(s.inconclusive.of, 4u);
}

TEST(Calibration, AVerdictOnTheWrongSideCountsFarFromTheThresholdOnly) {
  const std::vector<Grading> all = {
      grading(1.02, Outcome::failed, 1),  // 10 % below 1.14: wrong
      grading(1.1, Outcome::failed, 1),   // too near to count
      grading(1.3, Outcome::passed, 1),   // wrong
      grading(2, Outcome::failed, 1.9),   // right
      grading(4, Outcome::inconclusive, 1),  // no side
  };
  const Summary s = summary(all, all, bounds);
  EXPECT_EQ(s.flips.of, 4u);
  EXPECT_EQ(s.flips.bad, 2u);
}

TEST(Calibration, TheTruthComesFromTheQuietGradings) {
  std::vector<Grading> quiet(3, grading(1.05, Outcome::passed, 1)), loud = quiet;
  for (Grading& g : quiet) g.ratio = 1.02;
  for (Grading& g : loud) g.ratio = 9, g.outcome = Outcome::failed;
  EXPECT_EQ(summary(loud, quiet, bounds).flips.bad, 3u);
}

TEST(Calibration, TheSmallestSlowDownIsFoundAsAreAllLargerOnes) {
  std::vector<Grading> all;
  for (int i = 0; i < 20; ++i) {
    all.push_back(grading(1.01, Outcome::passed, 1.001));            // found, below one that is not
    all.push_back(grading(1.02, Outcome::passed, i < 18 ? 1.01 : 0.99));  // in 90 %
    all.push_back(grading(1.03, Outcome::passed, i < 19 ? 1.01 : 0.99));  // in 95 %
    all.push_back(grading(1.5, Outcome::failed, 1.4));
  }
  EXPECT_NEAR(summary(all, all, bounds).smallest_found, 0.03, 1e-12);
  for (Grading& g : all) g.low = 0.5;
  EXPECT_TRUE(std::isinf(summary(all, all, bounds).smallest_found));
}

TEST(Calibration, GrowthIsMistakenInBothDirections) {
  std::vector<Grading> all(4, grading(1, Outcome::passed, 1));
  all[0].growth = Growth::faster;
  all[1].grows = true;
  all[2].grows = true, all[2].growth = Growth::faster;
  all[3].growth = Growth::undecided;
  const Summary s = summary(all, all, bounds);
  EXPECT_EQ(s.growth_mistaken.bad, 2u);
  EXPECT_EQ(s.growth_mistaken.of, 3u);
  EXPECT_EQ(s.false_fails.of, 2u) << "what grows is not the reference itself";
}

TEST(Calibration, TheNaiveWayIsJudgedByItsOwnRatio) {
  std::vector<Grading> all;
  for (int i = 0; i < 20; ++i) all.push_back(grading(1, Outcome::passed, 1, i == 0 ? 1.5 : i == 1 ? 1.05 : 1));
  for (int i = 0; i < 20; ++i) all.push_back(grading(1.06, Outcome::passed, 1, 1.06));
  const Summary s = naive_summary(all, all, bounds);
  EXPECT_EQ(s.false_fails.bad, 1u);
  EXPECT_NEAR(s.smallest_found, 0.06, 1e-12);
  EXPECT_EQ(s.inconclusive.of, 0u);
}

TEST(Calibration, NothingSaysNothing) {
  const Summary s = summary({}, {}, bounds);
  EXPECT_EQ(s.false_fails.of, 0u);
  EXPECT_TRUE(std::isinf(s.smallest_found));
}
