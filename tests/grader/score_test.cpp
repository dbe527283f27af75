#include "report/score.hpp"

#include <gtest/gtest.h>

namespace gradus {
namespace {

using Results = std::vector<std::pair<const char*, State>>;  // "a_Convolution.Slides"

std::pair<std::string, std::string> split(const std::string& name) {
  return {name.substr(0, name.find('.')), name.substr(name.find('.') + 1)};
}

CheckContents contents_of(const Results& results) {
  CheckContents contents;
  for (const auto& [name, state] : results) {
    const auto [suite, test] = split(name);
    contents.tests.push_back({suite, test});
  }
  return contents;
}

std::vector<TestReport> tests_of(const Results& results) {
  std::vector<TestReport> tests;
  for (const auto& [name, state] : results) {
    const auto [suite, test] = split(name);
    tests.push_back({suite, test, state, 0, "", {}});
  }
  return tests;
}

Part part(const char* id, std::vector<std::string> needs = {}) {
  Part p;
  p.id = id;
  p.points = 10;
  p.needs = std::move(needs);
  p.speed = speed::Bounds{2, 8, 0.6};
  return p;
}

SpeedReport measured(double ratio) {
  SpeedReport s;
  s.state = State::passed;
  s.sizes = {{64, ratio, ratio * 0.99, ratio * 1.01, 1, ratio, 12}};
  return s;
}

PartReport scored(const Results& results, std::vector<SpeedReport> speeds = {measured(1)},
                  bool timed = true) {
  return score_part(part("a"), contents_of(results), tests_of(results), std::move(speeds), timed);
}

constexpr State good = State::passed, bad = State::failed;
const Results all_good = {
    {"a_One.x", good}, {"a_Two.x", good}, {"a_Two.y", good}, {"a_BadInput.x", good}};

TEST(Score, AllGoodEarnsEverythingAndThePiecesAddUp) {
  const PartReport r = scored(all_good);
  EXPECT_EQ(r.state, State::passed);
  EXPECT_DOUBLE_EQ(r.points, 10);
  EXPECT_DOUBLE_EQ(r.correctness.points, 7.5);
  EXPECT_DOUBLE_EQ(r.bad_input->points, 1);
  EXPECT_DOUBLE_EQ(r.speed->points, 1.5);
}

TEST(Score, WhatAPartDoesNotHaveGoesToCorrectness) {
  Part untimed = part("a");
  untimed.speed.reset();
  const CheckContents contents = contents_of({{"a_One.x", good}, {"b_BadInput.x", good}});
  EXPECT_DOUBLE_EQ(divide(untimed, contents).correctness, 10);
  EXPECT_DOUBLE_EQ(divide(part("a"), contents).correctness, 8.5);
  EXPECT_DOUBLE_EQ(divide(part("b"), contents).bad_input, 1);
}

TEST(Score, ASuiteEarnsAsAWhole) {
  const PartReport r =
      scored({{"a_One.x", good}, {"a_Two.x", good}, {"a_Two.y", bad}, {"a_BadInput.x", good}});
  EXPECT_EQ(r.state, State::failed);
  EXPECT_DOUBLE_EQ(r.correctness.points, 3.75);
  EXPECT_DOUBLE_EQ(r.points, r.correctness.points);
}

TEST(Score, BadInputAndSpeedEarnNothingBeforeCorrectness) {
  const PartReport r = scored({{"a_One.x", bad}, {"a_BadInput.x", good}});
  EXPECT_EQ(r.bad_input->state, State::skipped);
  EXPECT_EQ(r.speed->state, State::skipped);
  EXPECT_DOUBLE_EQ(r.points, 0);
  EXPECT_TRUE(r.speeds.empty());
}

TEST(Score, ATestThatDidNotRunIsUngradedNeverPassed) {
  PartReport r =
      score_part(part("a"), contents_of(all_good), tests_of({{"a_One.x", good}}), {}, false);
  EXPECT_EQ(r.state, State::ungraded);
  r = score_part(part("a"), contents_of({}), {}, {}, false);
  EXPECT_EQ(r.state, State::ungraded) << "a part without a test";
  r = scored(all_good, {});
  EXPECT_EQ(r.speed->state, State::ungraded) << "a part whose timing is missing";
  EXPECT_DOUBLE_EQ(r.speed->points, 0);
}

TEST(Score, WithoutTimingThePartIsJudgedByTheRest) {
  const PartReport r = scored(all_good, {}, false);
  EXPECT_EQ(r.state, State::passed);
  EXPECT_EQ(r.speed->state, State::skipped);
  EXPECT_DOUBLE_EQ(r.points, 8.5);
}

TEST(Score, SeveralTimingsShareThePoints) {
  EXPECT_DOUBLE_EQ(scored(all_good, {measured(1), measured(100)}).speed->points, 0.75);
}

TEST(Score, TheStateOfAWholeIsTheWorstOfItsPieces) {
  EXPECT_EQ(combine({good, State::todo, bad}), State::failed);
  EXPECT_EQ(combine({bad, State::ungraded}), State::ungraded);
  EXPECT_EQ(combine({good, State::inconclusive, State::todo}), State::todo);
  EXPECT_EQ(combine({good, State::skipped, State::inconclusive}), State::skipped);
  EXPECT_EQ(combine({good, good}), State::passed);
  EXPECT_EQ(combine({}), State::ungraded);
}

/// A question with the parts a, b (needs a), c (needs b), where only these states are given by the
/// tests.
QuestionReport finished(State a, State b, State c) {
  Question q;
  q.parts = {part("a"), part("b", {"a"}), part("c", {"b"})};
  QuestionReport report;
  for (const auto& [id, state] : {std::pair{"a", a}, {"b", b}, {"c", c}}) {
    const std::string suite = std::string(id) + "_One.x";
    const Results results = {{suite.c_str(), state}};
    report.parts.push_back(
        score_part(*q.part(id), contents_of(results), tests_of(results), {}, false));
  }
  finish(report, q);
  return report;
}

TEST(Score, APartThatNeedsAFailedOneIsSkippedWithAllItsPoints) {
  const QuestionReport r = finished(bad, good, good);
  EXPECT_EQ(r.parts[1].state, State::skipped);
  EXPECT_EQ(r.parts[1].skipped_because, "part a failed");
  EXPECT_EQ(r.parts[2].state, State::skipped) << "what needs a skipped part is skipped too";
  EXPECT_EQ(r.parts[2].skipped_because, "part b is skipped");
  EXPECT_DOUBLE_EQ(r.points, 0);
  EXPECT_DOUBLE_EQ(r.parts[1].correctness.points, 0);
  EXPECT_DOUBLE_EQ(r.maximum, 30);
  EXPECT_EQ(r.state, State::failed);
}

TEST(Score, APartThatNeedsAnUntouchedOneSaysSo) {
  EXPECT_EQ(finished(State::todo, good, good).parts[1].skipped_because, "part a is todo");
}

TEST(Score, WhatTheGraderCouldNotDecideCostsTheLaterPartsNothing) {
  const QuestionReport r = finished(State::ungraded, good, good);
  for (const PartReport& p : r.parts) EXPECT_EQ(p.state, State::ungraded) << p.id;
  EXPECT_EQ(r.state, State::ungraded);
}

TEST(Score, AllPartsAddUpToTheQuestion) {
  const QuestionReport r = finished(good, good, bad);
  EXPECT_DOUBLE_EQ(r.points, 17);
  EXPECT_EQ(r.parts[2].skipped_because, "");
}

TEST(Score, BadInputIsKnownByTheNameOfItsSuite) {
  EXPECT_TRUE(is_bad_input("a_BadInput"));
  EXPECT_TRUE(is_bad_input("b_BadInputOfShapes"));
  EXPECT_FALSE(is_bad_input("a_Convolution"));
  EXPECT_FALSE(is_bad_input("BadInput"));
  EXPECT_EQ(part_of("c_Prox"), "c");
}

}  // namespace
}  // namespace gradus
