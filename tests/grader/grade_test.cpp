// Whole answers to a real question: compiled, linked and checked as a student's would be.
#include "grading/grade.hpp"

#include <gtest/gtest.h>

#include "build/places.hpp"
#include "build/read_submission.hpp"
#include "error.hpp"

namespace gradus {
namespace {

class Grade : public testing::Test {
 protected:
  const Course course{repository()};
  const Question& question = *course.find("nn3/q1").question;
  const std::string solution = read_submission(course.solution(question));

  static constexpr char conv1d[] = "arma::mat conv1d(const arma::vec& x, const arma::mat& K) {";

  QuestionReport grade(const std::string& text, const std::string& part = "a") {
    GradeOptions options;
    options.seed = 1;
    options.speed = false;
    options.part = part;
    return grade_text(course, question, text, options);
  }
  /// The solution with these lines at the beginning of conv1d.
  std::string with(const std::string& lines) const {
    return replaced(conv1d, std::string(conv1d) + "\n" + lines + "\n");
  }
  std::string replaced(const std::string& from, const std::string& to) const {
    std::string text = solution;
    return text.replace(text.find(from), from.size(), to);
  }

  static State state_of(const QuestionReport& r, const std::string& suite) {
    for (const PartReport& p : r.parts)
      for (const TestReport& t : p.tests)
        if (t.suite == suite && t.state != State::passed) return t.state;
    return State::passed;
  }
  static std::string first_case(const QuestionReport& r, const std::string& test) {
    for (const PartReport& p : r.parts)
      for (const TestReport& t : p.tests)
        if (t.test == test && !t.cases.empty())
          return t.cases[0].note + t.cases[0].where + " " + t.cases[0].got_there;
    return "";
  }
  static void expect_words(const std::string& text, const std::string& words) {
    EXPECT_NE(text.find(words), std::string::npos) << text;
  }
};

TEST_F(Grade, TheSolutionPassesAndTheStubIsTodo) {
  const QuestionReport right = grade(solution, "");
  EXPECT_EQ(right.state, State::passed);
  EXPECT_DOUBLE_EQ(right.points, 0.85 * right.maximum) << "speed was not measured";
  for (const PartReport& p : grade(read_submission(course.exercise(question)), "").parts)
    EXPECT_EQ(p.state, State::todo) << p.id;
}

TEST_F(Grade, ACrashCostsItsOwnTestsAndNoOther) {
  const QuestionReport r =
      grade(with("const std::vector<double> v(3);\nif (v.data()[x.n_elem + 3] == 0) throw 1;"));
  EXPECT_EQ(r.state, State::failed);
  EXPECT_EQ(state_of(r, "a_Convolution"), State::failed);
  EXPECT_EQ(state_of(r, "a_Counts"), State::passed);
  expect_words(first_case(r, "SlidesTheWindow"), "past the end of an array");
  expect_words(first_case(r, "SlidesTheWindow"), "at convolution.cpp:");
  EXPECT_GT(r.points, 0);
}

TEST_F(Grade, ExitingDuringACallIsAFailedAnswer) {
  const QuestionReport r = grade(with("std::exit(static_cast<int>(x.n_elem * 0));"));
  EXPECT_EQ(state_of(r, "a_Convolution"), State::failed);
  EXPECT_EQ(state_of(r, "a_Counts"), State::passed);
  EXPECT_EQ(state_of(r, "a_BadInput"), State::failed);
  expect_words(first_case(r, "SlidesTheWindow"), "It ended the program (exit status 0)");
}

TEST_F(Grade, AnotherShapeAndNotANumberAreShownAtTheirPlace) {
  expect_words(first_case(grade(with("if (K.n_rows <= x.n_elem) return arma::mat(1, 7);")),
                          "SlidesTheWindow"),
               "shape 1x7");
  expect_words(
      first_case(grade(replaced("return windows * K;", "return windows * K * arma::datum::nan;")),
                 "SlidesTheWindow"),
      "(0,0) NaN");
}

TEST_F(Grade, AnIndexOutOfBoundsIsToldWithItsLine) {
  const std::string text = replaced("return windows * K;", "windows(P, W) = 1;\nreturn windows * K;");
  const auto line = std::count(text.begin(), text.begin() + static_cast<long>(text.find("windows(P, W)")), '\n') + 1;
  expect_words(first_case(grade(text), "SlidesTheWindow"),
               "It threw std::out_of_range: Mat::operator(): index out of bounds (at convolution.cpp:" +
                   std::to_string(line) + ")");
}

TEST_F(Grade, AVariableWithoutAValueHoldsNoLuckyZero) {
  const QuestionReport r = grade(replaced("return windows * K;", "double lost;\nreturn windows * K * (1 + lost);"));
  EXPECT_EQ(state_of(r, "a_Convolution"), State::failed);
}

TEST_F(Grade, AFunctionWithoutAReturnIsUndefinedBehaviour) {
  const std::string counts =
      "Counts conv1d_counts(std::uint64_t D, std::uint64_t W, std::uint64_t M) {";
  const QuestionReport r = grade(
      replaced(counts, "Counts old(std::uint64_t D, std::uint64_t W, std::uint64_t M);\n" + counts +
                           "}\nCounts old(std::uint64_t D, std::uint64_t W, std::uint64_t M) {"));
  EXPECT_EQ(state_of(r, "a_Counts"), State::failed) << r.sentence;
  expect_words(first_case(r, "EveryPlacementOnce"),
               "without returning a value, at convolution.cpp:");
}

TEST_F(Grade, ACompileErrorIsToldWithItsLine) {
  const QuestionReport r =
      grade("#include \"convolution.hpp\"\nint f() { return undeclared; }\n", "");
  EXPECT_EQ(r.sentence, "It does not compile.");
  ASSERT_FALSE(r.diagnostics.empty());
  EXPECT_EQ(r.diagnostics[0].line, 2);
  for (const PartReport& p : r.parts) EXPECT_EQ(p.correctness.state, State::failed);
  EXPECT_EQ(r.points, 0);
}

TEST_F(Grade, WhatOnlyGxxCanReadIsCheckedWithSanitizersToo) {
  // clang++ 14 knows no views; here every clang++ refuses.
  const std::string modern = "#include <ranges>\n#ifdef __clang__\n#error too modern\n#endif\n";
  const QuestionReport r = grade(modern + with(
      "const std::vector<double> v(3);\n"
      "for (const arma::uword i : std::views::iota(x.n_elem, x.n_elem + 9) | std::views::drop(3))\n"
      "  if (v.data()[i] == 0) throw 1;"));
  EXPECT_EQ(r.sentence, "");
  EXPECT_EQ(state_of(r, "a_Counts"), State::passed);
  EXPECT_EQ(state_of(r, "a_Convolution"), State::failed);
  expect_words(first_case(r, "SlidesTheWindow"), "past the end of an array");
}

TEST_F(Grade, WhatNoCompilerCanReadIsToldInTheWordsOfTheFirst) {
  const QuestionReport r = grade("#ifdef __clang__\n#error by clang\n#else\n#error by g++\n#endif\n");
  ASSERT_FALSE(r.diagnostics.empty());
  EXPECT_EQ(r.diagnostics[0].message, "by clang");
}

TEST_F(Grade, TheOneErrorBehindAFloodOfWarningsIsTold) {
  std::string text = "#define T(...) __VA_ARGS__ __VA_ARGS__ __VA_ARGS__ __VA_ARGS__ __VA_ARGS__ __VA_ARGS__\nvoid flood() {\n"
                     "  T(T(T(T(T({ int " + std::string(99, 'a') + "; })))))\n}\n"
                     "int wrong = the_real_mistake;\n";
  const QuestionReport r = grade(text);
  ASSERT_FALSE(r.diagnostics.empty());
  EXPECT_EQ(r.diagnostics[0].level, "error");
  expect_words(r.diagnostics[0].message, "the_real_mistake");
}

TEST_F(Grade, AMissingFunctionIsNamed) {
  expect_words(grade(replaced("arma::mat conv1d(", "arma::mat conv1D(")).sentence,
               "asks for nn3_q1::conv1d(arma::vec const&");
}

TEST_F(Grade, AMainOfItsOwnIsRefused) {
  expect_words(grade(solution + "int main() { return 0; }\n").sentence,
               "the worker defines too (main)");
}

TEST_F(Grade, NothingHiddenCanBeIncluded) {
  const auto hidden = {course.solution(question),
                       course.root() / "exercises" / question.path() / "check.cpp",
                       std::filesystem::path("/etc/shadow")};
  for (const auto& file : hidden) {
    const QuestionReport r = grade("#include \"" + file.string() + "\"\n");
    EXPECT_EQ(r.sentence, "It does not compile.") << file;
    ASSERT_EQ(r.diagnostics.size(), 1U) << file;
    EXPECT_EQ(r.diagnostics[0].level, "fatal error");
    EXPECT_EQ(r.diagnostics[0].line, 1);
  }
}

}  // namespace
}  // namespace gradus
