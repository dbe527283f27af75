#include "check/rounds.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace gradus {
namespace {

using namespace std::chrono_literals;
using std::chrono::nanoseconds;

// A visit where both sides take as long by the clock as they have the processor.
struct Times {
  nanoseconds theirs = 1ms, ours = 1ms, theirs_warm = 1ms, ours_warm = 1ms;
};
Launch::Round round(const Times& t) {
  return {{t.theirs, t.theirs, 1}, {t.ours, t.ours, 1}, {t.theirs_warm, t.theirs_warm, 1}, {t.ours_warm, t.ours_warm, 1}};
}

Rounds of(int count, const Launch::Round& each) {
  Rounds rounds;
  for (int i = 0; i < count; ++i) rounds.add(static_cast<std::size_t>(i) % 4, each);
  return rounds;
}

TEST(Rounds, TheRatioIsThatOfTheTimedCalls) {
  const SpeedAtSize s = of(24, round({.theirs = 3ms, .ours = 2ms})).at(512);
  EXPECT_NEAR(s.ratio, 1.5, 1e-12);
  EXPECT_NEAR(s.low, 1.5, 1e-12);
  EXPECT_DOUBLE_EQ(s.submission_seconds, 3e-3);
  EXPECT_DOUBLE_EQ(s.reference_seconds, 2e-3);
  EXPECT_EQ(s.n, 512U);
  EXPECT_EQ(s.rounds, 24);
}

TEST(Rounds, OneCallThatWasDisturbedChangesNothing) {
  Rounds rounds = of(23, round({.theirs = 2ms}));
  rounds.add(0, round({.theirs = 900ms}));
  EXPECT_NEAR(rounds.at(8).ratio, 2, 1e-12);
  EXPECT_NEAR(rounds.least_ratio(), 2, 1e-12);
}

TEST(Rounds, WorkThatIsDoneInTheCallBeforeCounts) {
  EXPECT_NEAR(std::exp(of(24, round({.theirs_warm = 4ms})).log_ratio().median), 4, 1e-12);
  EXPECT_NEAR(std::exp(of(24, round({.theirs_warm = 1200us})).log_ratio().median), 1, 1e-12) << "within what noise does";
  EXPECT_NEAR(std::exp(of(24, round({.theirs_warm = 4ms, .ours_warm = 4ms})).log_ratio().median), 1, 1e-12)
      << "the reference is as slow there";
}

TEST(Rounds, RareSlowCallsCountWithAllTheOthers) {
  Rounds noisy, uneven;
  for (int i = 0; i < 96; ++i) {
    const auto launch = static_cast<std::size_t>(i) % 4;
    noisy.add(launch, round({.theirs = i % 12 == 0 ? 3ms : 1ms, .ours = i % 12 == 6 ? 3ms : 1ms}));
    uneven.add(launch, round({.theirs = i % 7 == 0 ? 61ms : 1ms}));
  }
  EXPECT_FALSE(noisy.uneven()) << "both sides alike";
  EXPECT_NEAR(noisy.at(8).ratio, 1, 1e-9);
  EXPECT_TRUE(uneven.uneven());
  EXPECT_NEAR(uneven.at(8).ratio, (14 * 61 + 82 + 96) / 192.0, 1e-6);
  EXPECT_GT(uneven.at(8).low, 4);
  EXPECT_LT(uneven.at(8).high, 7);
}

TEST(Rounds, WhoSleepsWaits) {
  Launch::Round r = round({});
  r.submission.wall = 9ms;
  EXPECT_FALSE(of(24, r).waits()) << "it is kept from the processor";
  r.submission.sleeps = 2;
  EXPECT_TRUE(of(24, r).waits());
  EXPECT_FALSE(of(3, r).waits()) << "three rounds tell little";
  EXPECT_FALSE(of(3, r).waits_long());
  r.reference.sleeps = 2;
  EXPECT_FALSE(of(24, r).waits()) << "as often as the reference does";
  r.reference.sleeps = 1;
  r.submission.wall = 2s;
  EXPECT_TRUE(of(3, r).waits_long());
}

TEST(Rounds, MoreProcessorThanTheClockAllowsTakesHelpers) {
  Launch::Round r = round({.theirs = 2ms});
  EXPECT_FALSE(of(24, r).has_helpers());
  r.submission.wall = 1ms;
  EXPECT_TRUE(of(24, r).has_helpers());
}

TEST(Rounds, LaunchesOnBothSidesOfTheBoundDisagree) {
  const double bound = std::log(2);
  Rounds alike, one_apart, two_apart;
  for (std::size_t launch = 0; launch < 4; ++launch)
    for (int i = 0; i < 6; ++i) {
      const auto at = [&](bool slow) { return round({.theirs = slow ? 3ms : 1ms}); };
      alike.add(launch, at(false));
      one_apart.add(launch, at(launch == 0));
      two_apart.add(launch, at(launch < 2));
    }
  EXPECT_TRUE(alike.launches_agree(bound));
  EXPECT_TRUE(one_apart.launches_agree(bound));
  EXPECT_FALSE(two_apart.launches_agree(bound));
}

TEST(Rounds, AClockThatDidNotMoveMeasuredNothing) {
  EXPECT_TRUE(round({}).is_measured());
  EXPECT_FALSE(round({.theirs_warm = 0ms}).is_measured());
  EXPECT_FALSE(round({.ours = 0ms}).is_measured());
}

}  // namespace
}  // namespace gradus
