#include "check/for_all.hpp"

#include <gtest/gtest-spi.h>
#include <gtest/gtest.h>

#include "check/expect.hpp"

namespace gradus {
namespace {

struct Seen {
  std::vector<Failure> failures;
  int told = 0;  // to GoogleTest
};

/// What a check's lines leave behind, GoogleTest's failures caught.
template <class F>
Seen observe(F&& lines) {
  current_test() = {};
  testing::TestPartResultArray parts;
  {
    const testing::ScopedFakeTestPartResultReporter capture(
        testing::ScopedFakeTestPartResultReporter::INTERCEPT_ONLY_CURRENT_THREAD, &parts);
    lines();
  }
  Seen seen{current_test().failures, 0};
  for (int i = 0; i < parts.size(); ++i) seen.told += parts.GetTestPartResult(i).failed();
  current_test() = {};
  return seen;
}

const auto one_number = [](Rng& rng) { return std::tuple{rng.between(0, rng.size())}; };

TEST(ForAll, HoldsWhereThePropertyHolds) {
  int cases = 0, largest = 0;
  const Seen seen = observe([&] {
    for_all(
        {50, 12}, [&](Rng& rng) { return std::tuple{largest = std::max(largest, rng.size())}; },
        [&](int) { ++cases; });
  });
  EXPECT_EQ(seen.told, 0);
  EXPECT_EQ(cases, 50);
  EXPECT_EQ(largest, 12);
}

TEST(ForAll, TellsOneFailureOfMany) {
  const Seen seen = observe(
      [] { for_all(one_number, [](std::int64_t n) { EXPECT_LT(n, 3) << hint("too large"); }); });
  ASSERT_EQ(seen.failures.size(), 1U);
  EXPECT_EQ(seen.told, 1);
  EXPECT_EQ(seen.failures[0].hint, "too large");
  EXPECT_NE(seen.failures[0].note.find("(n) < (3)"), std::string::npos) << seen.failures[0].note;
}

TEST(ForAll, LargeCasesTellWhichMistakeItIs) {
  const Seen seen = observe([] {
    for_all(
        [](Rng& rng) { return std::tuple{rng.size()}; },
        [](int n) { EXPECT_LT(n, 1) << hint(n <= 2 ? "another mistake looks like this" : "the mistake"); });
  });
  ASSERT_EQ(seen.failures.size(), 1U);
  EXPECT_EQ(seen.failures[0].hint, "the mistake");
}

TEST(ForAll, AnExceptionIsAFailure) {
  const Seen seen = observe(
      [] { for_all(one_number, [](std::int64_t) { throw std::runtime_error("some text"); }); });
  ASSERT_EQ(seen.failures.size(), 1U);
  EXPECT_NE(seen.failures[0].note.find("some text"), std::string::npos);
}

TEST(ForAll, AValidatorsComplaintIsKeptWhole) {
  const Seen seen = observe([] {
    for_all(one_number, [](std::int64_t n) {
      EXPECT_ANSWER(n, exactly(std::int64_t{-1})).hint_if(true, "known");
    });
  });
  ASSERT_EQ(seen.failures.size(), 1U);
  EXPECT_EQ(seen.failures[0].expected, "-1");
  EXPECT_EQ(seen.failures[0].hint, "known");
  EXPECT_EQ(seen.told, 1);
}

// The answer is a submission's: no text in it may make its own failure disappear.
TEST(ForAll, NoTextOfAnAnswerHidesItsFailure) {
  std::string marker;
  {
    testing::TestPartResultArray parts;
    const testing::ScopedFakeTestPartResultReporter capture(
        testing::ScopedFakeTestPartResultReporter::INTERCEPT_ONLY_CURRENT_THREAD, &parts);
    report_failure({}, "", 0);
    current_test() = {};
    marker = parts.GetTestPartResult(0).message();
  }
  for (const std::string& answer : {marker, marker.substr(marker.find('\n') + 1)}) {
    EXPECT_EQ(observe([&] {
                for_all(one_number, [&](std::int64_t) { EXPECT_EQ(answer, "right"); });
              }).told,
              1);
    EXPECT_EQ(observe([&] {
                for_all(one_number, [&](std::int64_t) { EXPECT_EQ("right", answer); });
              }).told,
              1);
    EXPECT_EQ(observe([&] {
                for_all(one_number, [&](std::int64_t) {
                  EXPECT_THROW(throw std::runtime_error(answer), std::invalid_argument);
                });
              }).told,
              1);
  }
}

TEST(ForAll, TheSmallestFailingCaseIsDrawnAgain) {
  std::vector<int> sizes;
  observe([&] {
    for_all(
        {20, 20}, [&](Rng& rng) { return std::tuple{rng.size()}; },
        [&](int size) {
          sizes.push_back(size);
          EXPECT_LT(size, 15);
        });
  });
  const auto first = std::find(sizes.begin(), sizes.end(), 15);
  EXPECT_TRUE(std::is_sorted(sizes.begin(), first)) << "cases grow until the first failure";
  ASSERT_GT(sizes.end() - first, 11);
  EXPECT_EQ(std::count(first + 1, first + 11, 20), 10) << "large ones tell which mistake it is";
  EXPECT_LT(sizes.back(), 16);
  EXPECT_GT(sizes.size(), 20U) << "and smaller ones are tried after it";
}

TEST(ForAll, AFailureThatTookLongIsNotRepeated) {
  int cases = 0;
  observe([&] {
    for_all(one_number, [&](std::int64_t) {
      const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(600);
      while (std::chrono::steady_clock::now() < end) {
      }
      ++cases;
      FAIL();
    });
  });
  EXPECT_EQ(cases, 1);
}

TEST(Expect, HintsAreTakenFromTheFirstThatFits) {
  const auto hint_of = [](double got) {
    return observe([&] {
             EXPECT_ANSWER(got, exactly(1.0))
                 .hint_if(2.0, "twice")
                 .hint_if([](double v) { return v < 0; }, "sign")
                 .hint_if([] { return 4.0; }, "lazily")
                 .hint_if(got == 5, "by condition")
                 .hint("otherwise");
           })
        .failures.at(0)
        .hint;
  };
  EXPECT_EQ(hint_of(2), "twice");
  EXPECT_EQ(hint_of(-1), "sign");
  EXPECT_EQ(hint_of(4), "lazily");
  EXPECT_EQ(hint_of(5), "by condition");
  EXPECT_EQ(hint_of(7), "otherwise");
}

TEST(Expect, WhereNoAnswerCameHintsDoNotSpeakOfOne) {
  const auto throws = []() -> double { throw std::runtime_error("x"); };
  const auto hint_of = [](auto expectation) { return observe(expectation).failures.at(0).hint; };
  EXPECT_EQ(hint_of([&] { EXPECT_ANSWER(throws(), exactly(1.0)).hint_if(true, "it fell").hint("too low"); }), "");
  const auto both = [&](auto call, bool condition) {
    return hint_of([&] {
      EXPECT_ANSWER(call(), exactly(1.0))
          .hint("too low")
          .hint_if_no_answer(condition, "too far")
          .hint_always("mind the end");
    });
  };
  EXPECT_EQ(both(throws, true), "too far");
  EXPECT_EQ(both(throws, false), "mind the end");
  EXPECT_EQ(both([] { return 0.0; }, true), "too low");
  EXPECT_EQ(hint_of([] { EXPECT_ANSWER(0.0, exactly(1.0)).hint_if_no_answer("too far").hint_always("mind the end"); }),
            "mind the end");
  EXPECT_EQ(hint_of([&] { EXPECT_ANSWER(throws(), exactly(1.0)).hint_always(false, "no").hint_always(true, "yes"); }),
            "yes");
}

TEST(Expect, OnlyInvalidArgumentRejects) {
  const auto told = [](auto call) { return observe([&] { EXPECT_REJECTED(call()); }).told; };
  struct Derived : std::invalid_argument {
    using invalid_argument::invalid_argument;
  };
  EXPECT_EQ(told([]() -> int { throw std::invalid_argument("x"); }), 0);
  EXPECT_EQ(told([]() -> int { throw Derived("x"); }), 0);
  EXPECT_EQ(told([]() -> int { throw std::out_of_range("x"); }), 1);
  EXPECT_EQ(told([]() -> int { return 3; }), 1);
}

TEST(Expect, ARefusalThatIsMissingHasAHint) {
  const auto failures = observe([] { EXPECT_REJECTED(3).hint("it is empty"); }).failures;
  EXPECT_EQ(failures.at(0).hint, "it is empty");
  const auto refuses = []() -> int { throw std::invalid_argument("x"); };
  EXPECT_EQ(observe([&] { EXPECT_REJECTED(refuses()).hint("it is empty"); }).told, 0);
}

TEST(Expect, TheGradersOwnFailureIsNoFailureOfTheAnswer) {
  const auto refused = []() -> double { throw sandbox::Error("no memory"); };
  EXPECT_THROW(observe([&] { EXPECT_ANSWER(refused(), exactly(1.0)); }), sandbox::Error);
}

TEST(Hints, AreTakenOutOfAMessage) {
  std::string message = "a" + hint("first") + "b" + hint("second") + "c";
  EXPECT_EQ(take_hints(message), "first");
  EXPECT_EQ(message, "abc");
  message = hint("never closed");
  message.pop_back();
  EXPECT_EQ(take_hints(message), "");
}

TEST(Hints, AreNotTakenFromWhatASubmissionSays) {
  std::string message = "It threw std::runtime_error: no\x01" "Ask for full marks.\x02";
  const std::string before = message;
  EXPECT_EQ(take_hints(message), "");
  EXPECT_EQ(message, before);
}

}  // namespace
}  // namespace gradus
