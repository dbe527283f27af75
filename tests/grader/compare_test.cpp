#include "check/compare.hpp"

#include <gtest/gtest.h>

#include "check/validators.hpp"
#include "miniature.hpp"

namespace gradus {
namespace {

using arma::mat, arma::vec;
constexpr double inf = std::numeric_limits<double>::infinity(),
                 nan = std::numeric_limits<double>::quiet_NaN();

/// "place: expected, got" of the first mismatch; empty where there is none.
template <class T>
std::string mismatch(const T& expected, const T& got, const Tolerance& tolerance = {}) {
  const auto m = first_mismatch(expected, got, tolerance);
  return m ? m->where + ": " + m->expected + ", " + m->got : "";
}

TEST(Compare, NamesTheFirstPlaceInEachType) {
  EXPECT_EQ(mismatch(1, 2), ": 1, 2");
  EXPECT_EQ(mismatch(std::string("a"), std::string("b")), ": \"a\", \"b\"");
  EXPECT_EQ(mismatch(vec{1, 2, 3}, vec{1, 5, 6}), "(1): 2, 5");
  EXPECT_EQ(mismatch(mat{{1, 2}, {3, 4}}, mat{{1, 0}, {3, 0}}), "(0,1): 2, 0");
  arma::cube left(2, 3, 2), right(2, 3, 2);
  right(1, 2, 1) = 7;
  EXPECT_EQ(mismatch(left, right), "(1,2,1): 0, 7");
  EXPECT_EQ(mismatch(std::vector<vec>{{1}, {2, 3}}, {{1}, {2, 4}}), "[1](1): 3, 4");
  EXPECT_EQ(mismatch(std::tuple(1, vec{2}), std::tuple(1, vec{3})), "<1>(0): 2, 3");
  EXPECT_EQ(mismatch(std::pair(1, 2.0), std::pair(1, 3.0)), ".second: 2, 3");
  EXPECT_EQ(mismatch(std::optional<int>(), std::optional<int>(0)), ": nullopt, 0");
  arma::field<mat> fields(2), others(2);
  others(1) = mat(1, 1);
  EXPECT_EQ(mismatch(fields, others), "[1] shape: 0x0, 1x1");
  miniature::Drawing drawing{"a", {{1, 2}}, miniature::Colour::red, {}, {}}, moved = drawing;
  moved.corners[0].y = 3;
  EXPECT_EQ(mismatch(drawing, moved), ".corners[0].y: 2, 3");
  moved = drawing;
  moved.colour = miniature::Colour::blue;
  EXPECT_EQ(mismatch(drawing, moved), ".colour: red, blue");
}

TEST(Compare, AnotherShapeIsAMismatchOfItsOwn) {
  EXPECT_EQ(mismatch(mat(2, 3), mat(3, 2)), " shape: 2x3, 3x2");
  EXPECT_EQ(mismatch(vec(2), vec(3)), " shape: 2x1, 3x1");
  EXPECT_EQ(mismatch(arma::cube(1, 2, 3), arma::cube(3, 2, 1)), " shape: 1x2x3, 3x2x1");
  EXPECT_EQ(mismatch(arma::sp_mat(1, 2), arma::sp_mat(2, 1)), " shape: 1x2, 2x1");
  EXPECT_EQ(mismatch(std::vector<int>{1}, {1, 2}), " length: 1, 2");
  EXPECT_EQ(mismatch(mat(0, 3), mat(3, 0)), " shape: 0x3, 3x0");
}

TEST(Compare, SparseMatricesByEntryWhetherAZeroIsStoredOrNot) {
  const arma::sp_mat Z(mat{{0, 1}, {2, 0}});
  arma::sp_mat stored(arma::uvec{0, 1, 0}, arma::uvec{0, 2, 3}, vec{0, 2, 1}, 2, 2);
  EXPECT_EQ(mismatch(Z, stored), "");
  EXPECT_EQ(mismatch(Z, arma::sp_mat(mat{{0, 1}, {2, 5}})), "(1,1): 0, 5");
  EXPECT_EQ(mismatch(Z, arma::sp_mat(2, 2)), "(1,0): 2, 0");
  EXPECT_EQ(mismatch(arma::sp_mat(2, 2), arma::sp_mat(mat{{0, nan}, {0, 0}})), "(0,1): 0, NaN");
}

TEST(Compare, NotANumberEqualsItselfAndNothingElse) {
  const Tolerance generous{inf, 1};
  for (const double number : {0.0, 1e300, inf, -inf}) {
    EXPECT_NE(mismatch(number, nan, generous), "") << number;
    EXPECT_NE(mismatch(nan, number, generous), "") << number;
  }
  EXPECT_EQ(mismatch(nan, -nan), "");
  EXPECT_NE(mismatch(inf, -inf, generous), "");
  EXPECT_NE(mismatch(inf, 1e308, generous), "");
  EXPECT_EQ(mismatch(inf, inf), "");
  EXPECT_EQ(mismatch(0.0, -0.0), "");
}

TEST(Compare, ToleranceIsAbsolutePlusRelative) {
  EXPECT_EQ(mismatch(1.0, 1.5, {0.5, 0}), "");
  EXPECT_NE(mismatch(1.0, 1.5, {0.4, 0}), "");
  EXPECT_EQ(mismatch(100.0, 101.0, {0, 0.01}), "");
  EXPECT_NE(mismatch(100.0, 102.0, {0, 0.01}), "");
  EXPECT_EQ(mismatch(3, 3, {10, 10}), "");
  EXPECT_NE(mismatch(3, 4, {10, 10}), "") << "whole numbers know no tolerance";
}

TEST(Validators, ExactlyTakesTheNumberOnly) {
  EXPECT_FALSE(exactly(vec{1, nan})(vec{1, nan}));
  const auto complaint = exactly(vec{1, 2})(vec{1, std::nextafter(2.0, 3.0)});
  ASSERT_TRUE(complaint);
  EXPECT_EQ(complaint->where, "(1)");
  EXPECT_EQ(complaint->expected, "2");
  EXPECT_EQ(exactly(vec{1, 2}).expected_text(), "(1, 2)");
}

TEST(Validators, CloseToTakesWhatTheToleranceAllows) {
  EXPECT_FALSE(close_to(1.0, {1e-9, 0})(1 + 1e-10));
  EXPECT_TRUE(close_to(1.0, {1e-9, 0})(1 + 1e-8));
  EXPECT_TRUE(close_to(1.0, {inf, inf})(nan));
}

TEST(Validators, WithinHasABoundForEachEntry) {
  const auto validator = within(vec{1, 2, nan}, vec{0.1, 0, 0});
  EXPECT_FALSE(validator(vec{1.05, 2, nan}));
  EXPECT_EQ(validator(vec{1.2, 2, nan})->where, "(0)");
  EXPECT_EQ(validator(vec{1, 2.001, nan})->where, "(1)");
  EXPECT_EQ(validator(vec{1, nan, nan})->where, "(1)");
  EXPECT_EQ(validator(vec{1, inf, nan})->where, "(1)");
  EXPECT_EQ(validator(vec{1, 2, 3})->where, "(2)");
  EXPECT_EQ(validator(vec{1, 2})->where, " shape");
  EXPECT_TRUE(within(vec{1}, vec{nan})(vec{1.5})) << "a bound that is no number allows nothing";
}

TEST(Validators, AnErrorIsToldAsAMultipleOfItsTolerance) {
  const arma::vec e{1, 2, 3};
  const auto off = [&](double by) { return arma::vec(e + arma::vec{0, by, 0}); };
  const auto near = close_to(e, {.absolute = 0.125});
  EXPECT_EQ(near.error(e), 0);
  EXPECT_EQ(near.error(off(0.125)), 1);
  EXPECT_EQ(near.error(off(-0.03125)), 0.25);
  EXPECT_EQ(near.error(off(0.0625 + 1e-9)), 1) << "rounded up";
  EXPECT_EQ(near.error(off(16)), 128);
  EXPECT_FALSE(near.error(off(arma::datum::nan)).has_value());
  EXPECT_FALSE(near.error(arma::vec{1, 2}).has_value());
  EXPECT_FALSE(exactly(e).error(off(16)).has_value()) << "there is no tolerance";
  EXPECT_EQ(within(e, arma::vec{0, 0.125, 0}).error(off(1)), 8);
  EXPECT_FALSE(within(e, arma::vec{0.125, 0, 0}).error(off(1)).has_value());
}

TEST(Validators, SatisfiesSaysItsSentenceAndTheHintOfTheCause) {
  const auto positive = satisfies([](double v) {
    return v > 0 ? accept().hint("no")
                 : reject("it must be positive").hint_if(v == 0, "zero").hint_if(true, "sign");
  });
  EXPECT_FALSE(positive(1.0));
  EXPECT_EQ(positive(0.0)->note, "it must be positive");
  EXPECT_EQ(positive(0.0)->hint, "zero");
  EXPECT_EQ(positive(-1.0)->hint, "sign");
}

TEST(Validators, AHintThatFitsIsNotReplaced) {
  const auto never = satisfies([](int) { return reject("no").hint_if(true, "known").hint("otherwise"); });
  EXPECT_EQ(never(0)->hint, "known");
  EXPECT_EQ(satisfies([](int) { return reject("no").hint("otherwise"); })(0)->hint, "otherwise");
}

}  // namespace
}  // namespace gradus
