#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "report/score.hpp"

namespace gradus {
namespace {

constexpr double inf = std::numeric_limits<double>::infinity();

SpeedReport judged(double ratio, double low, double high, std::optional<GrowthReport> growth = {}) {
  SpeedReport s;
  s.state = State::passed;
  s.sizes = {{64, 99, 99, 99, 1, 99, 12},
             {512, ratio, low, high, 1, ratio, 12}};  // the last size counts
  s.growth = growth;
  judge_speed(s, {2, 8, 0.6});
  return s;
}
SpeedReport judged(double ratio) { return judged(ratio, ratio, ratio); }

TEST(JudgeSpeed, FullPointsUpToTheTarget) {
  for (const double ratio : {0.01, 1.0, 2.0}) {
    EXPECT_EQ(judged(ratio).state, State::passed) << ratio;
    EXPECT_EQ(judged(ratio).fraction, 1) << ratio;
  }
}

TEST(JudgeSpeed, NothingFromZeroOn) {
  for (const double ratio : {8.0, 99.0, inf}) {
    EXPECT_EQ(judged(ratio).state, State::failed) << ratio;
    EXPECT_EQ(judged(ratio).fraction, 0) << ratio;
  }
}

TEST(JudgeSpeed, PointsFallInStepsOfFivePercentOfTheLogarithm) {
  EXPECT_DOUBLE_EQ(judged(4).fraction, 0.5);
  double before = 1;
  for (double ratio = 2; ratio < 8; ratio *= 1.001) {
    const double fraction = judged(ratio).fraction;
    EXPECT_NEAR(fraction * 20, std::round(fraction * 20), 1e-9);
    EXPECT_LE(fraction, before);
    EXPECT_LE(before - fraction, 0.0501);
    before = fraction;
  }
}

TEST(JudgeSpeed, NoiseThatCouldMoveAQuarterOfThePointsDecidesNothing) {
  EXPECT_EQ(judged(4, 2.5, 6).state, State::inconclusive);
  EXPECT_EQ(judged(4, 0, inf).state, State::inconclusive);
  EXPECT_EQ(judged(4, 2.5, 6).fraction, 0);
  EXPECT_EQ(judged(4, 3.9, 4.1).state, State::failed);
  EXPECT_EQ(judged(1, 0.2, 1.9).state, State::passed) << "noise among full points does not matter";
  EXPECT_EQ(judged(50, 9, 400).state, State::failed) << "nor among none";
}

TEST(JudgeSpeed, WhatIsNoNumberDecidesNothing) {
  const double nan = std::nan("");
  const SpeedReport s = judged(nan, nan, nan);
  EXPECT_EQ(s.state, State::inconclusive);
  EXPECT_EQ(s.fraction, 0);
}

TEST(JudgeSpeed, GrowingFasterThanTheReferenceEarnsNothingAtAnyRatio) {
  const SpeedReport s = judged(1, 1, 1, GrowthReport{0.9, 0.8, 1.0, 1.0, 1.9});
  EXPECT_EQ(s.state, State::failed);
  EXPECT_EQ(s.fraction, 0);
  EXPECT_NE(s.sentence.find("grows like n^1.9, the reference's like n:"), std::string::npos) << s.sentence;
  EXPECT_EQ(judged(1, 1, 1, GrowthReport{0.5, 0.4, 0.6, 1.0, 1.5}).state, State::passed);
}

TEST(JudgeSpeed, OneDisturbedSizeIsNoGrowth) {
  const SpeedReport s = judged(1.17, 0.861, 1.3, GrowthReport{0.68, -0.1, 0.9, 1.0, 1.7});
  EXPECT_EQ(s.state, State::inconclusive);
  EXPECT_NE(s.sentence.find("n^-0.1 to n^0.9"), std::string::npos) << s.sentence;
}

TEST(JudgeSpeed, WhoHasNoPointsAtAnyGrowthIsDecided) {
  EXPECT_EQ(judged(20, 19, 21, GrowthReport{0.68, -0.1, 0.9, 1.0, 1.7}).state, State::failed);
  EXPECT_EQ(judged(4, 3.9, 4.1, GrowthReport{0.68, -0.1, 0.9, 1.0, 1.7}).fraction, 0);
}

TEST(JudgeSpeed, TellsWhatTheMachineCouldDo) {
  SpeedReport s;
  s.state = State::passed;
  s.sizes = {{512, 1.5, 1.4, 1.6, 1, 1.5, 12}};
  s.growth = GrowthReport{0, -0.1, 0.1, 1.98, 2.03};
  s.throughput = ThroughputReport{2e9, 8e9, "FLOP/s"};
  judge_speed(s, {2, 8, 0.6});
  EXPECT_NE(s.sentence.find("It reaches 2 GFLOP/s, 25 % of what a core here computes at most, and grows like n², as the "
                            "reference does."),
            std::string::npos)
      << s.sentence;
  s.state = State::passed;
  s.throughput = ThroughputReport{3e9, 6e9, "B/s"};
  judge_speed(s, {2, 8, 0.6});
  EXPECT_NE(s.sentence.find("3 GB/s, 50 % of a plain copy"), std::string::npos) << s.sentence;
}

TEST(JudgeSpeed, WhoNeedsMoreMemoryThanAllowedEarnsNothing) {
  const auto needs = [](std::uint64_t theirs, std::uint64_t ours, double allowed) {
    SpeedReport s;
    s.state = State::passed;
    s.sizes = {{512, 1, 1, 1, 1, 1, 12}};
    s.memory = MemoryReport{theirs, ours};
    judge_speed(s, {2, 8, 0.6, allowed});
    return s;
  };
  EXPECT_EQ(needs(39'000'000, 10'000'000, 4).state, State::passed);
  const SpeedReport s = needs(41'000'000, 10'000'000, 4);
  EXPECT_EQ(s.state, State::failed);
  EXPECT_EQ(s.fraction, 0);
  EXPECT_NE(s.sentence.find("a call needs 41 MB of memory, the reference's 10 MB, and 4 times as much is allowed"),
            std::string::npos)
      << s.sentence;
  EXPECT_EQ(needs(1'000'000, 0, 4).state, State::passed) << "a few pages are counted late";
  EXPECT_EQ(needs(41'000'000, 10'000'000, inf).state, State::passed) << "not asked for";
  EXPECT_NE(needs(41'000'000, 10'000'000, inf).sentence.find("Yet a call needs 41 MB"), std::string::npos);
  EXPECT_EQ(needs(19'000'000, 10'000'000, inf).sentence.find("needs"), std::string::npos);
}

TEST(JudgeSpeed, AWrongTimedAnswerKeepsItsSentence) {
  SpeedReport s;
  s.state = State::failed;
  s.sentence = "A timed answer was wrong.";
  s.sizes = {{64, 1, 1, 1, 1, 1, 8}};
  judge_speed(s, {2, 8, 0.6});
  EXPECT_EQ(s.state, State::failed);
  EXPECT_EQ(s.sentence, "A timed answer was wrong.");
  EXPECT_EQ(s.fraction, 0);
}

TEST(JudgeSpeed, WhatWasNotMeasuredIsLeftAlone) {
  SpeedReport s;
  s.sizes = {{64, 1, 1, 1, 1, 1, 8}};
  judge_speed(s, {2, 8, 0.6});
  EXPECT_EQ(s.state, State::ungraded);
}

TEST(JudgeSpeed, TheSentenceHasTheRatioItsIntervalAndTheTargets) {
  const std::string said = judged(4, 3.9, 4.1).sentence;
  for (const char* word : {"4 times", "3.9 to 4.1", "full points up to 2", "none from 8"})
    EXPECT_NE(said.find(word), std::string::npos) << said;
}

}  // namespace
}  // namespace gradus
