#include "check/show.hpp"

#include <gtest/gtest.h>

#include "miniature.hpp"

namespace gradus {
namespace {

using miniature::Colour, miniature::Drawing, miniature::Point;

template <class T>
std::vector<std::string> names_of(const T& value) {
  std::vector<std::string> names;
  wire::for_each_named_field(value,
                             [&](std::string_view name, const auto&) { names.emplace_back(name); });
  return names;
}

TEST(Reflection, FieldsHaveTheirNamesInOrder) {
  EXPECT_EQ(names_of(Point{}), (std::vector<std::string>{"x", "y"}));
  EXPECT_EQ(names_of(Drawing{}),
            (std::vector<std::string>{"name", "corners", "colour", "mark", "rest"}));
}

TEST(Reflection, FieldsCanBeAssignedInPlace) {
  Point p;
  wire::for_each_named_field(
      p, [](std::string_view name, double& field) { field = name == "x" ? 3 : 4; });
  EXPECT_EQ(p.x, 3);
  EXPECT_EQ(p.y, 4);
}

TEST(Show, NumbersAreTheShortestThatReadBack) {
  EXPECT_EQ(show(0.1), "0.1");
  EXPECT_EQ(show(0.1F), "0.1");
  EXPECT_EQ(show(3.0), "3");
  EXPECT_EQ(show(-0.0), "-0");
  EXPECT_EQ(show(1e300), "1e+300");
  EXPECT_EQ(show(0.1 + 0.2), "0.30000000000000004");
  EXPECT_EQ(show(std::uint64_t(-1)), "18446744073709551615");
  EXPECT_EQ(show(true), "true");
}

TEST(Show, NotANumberAndInfinityAreWords) {
  EXPECT_EQ(show(arma::datum::nan), "NaN");
  EXPECT_EQ(show(-arma::datum::nan), "NaN");
  EXPECT_EQ(show(arma::datum::inf), "inf");
  EXPECT_EQ(show(-arma::datum::inf), "-inf");
}

TEST(Show, MatricesAsAStudentWritesThem) {
  EXPECT_EQ(show(arma::vec{1, 2.5}), "(1, 2.5)");
  EXPECT_EQ(show(arma::vec()), "()");
  EXPECT_EQ(show(arma::mat{{1, 2}, {3, 4}}), "[1 2; 3 4]");
  EXPECT_EQ(show(arma::mat(0, 3)), "[0x3]");
  EXPECT_EQ(show(arma::sp_mat(arma::mat{{0, 1}, {2, 0}})), "2x2 sparse {(1,0): 2, (0,1): 1}");
  EXPECT_EQ(show(arma::cube(1, 2, 2, arma::fill::ones)), "slices {[1 1], [1 1]}");
}

TEST(Show, ContainersInContainers) {
  EXPECT_EQ(show(std::vector<arma::vec>{{1}, {}}), "{(1), ()}");
  EXPECT_EQ(show(std::vector<bool>{true, false}), "{true, false}");
  EXPECT_EQ(show(std::optional<int>()), "nullopt");
  EXPECT_EQ(show(std::pair(1, std::string("a"))), "(1, \"a\")");
  EXPECT_EQ(show(std::tuple(1, 2.5, false)), "(1, 2.5, false)");
}

TEST(Show, AggregatesByFieldAndEnumeratorsByName) {
  EXPECT_EQ(show(Point{1, 2}), "{x: 1, y: 2}");
  EXPECT_EQ(show(std::vector<Point>(2)), "{{x: 0, y: 0}, {x: 0, y: 0}}");
  EXPECT_EQ(show(Colour::green), "green");
  EXPECT_NE(show(static_cast<Colour>(7)).find("7"), std::string::npos);
  EXPECT_EQ(show(static_cast<Colour>(1000)), "1000");
}

TEST(Show, LongValuesAreCutAndSayTheirSize) {
  EXPECT_EQ(show(arma::vec(48)).find("in all"), std::string::npos);
  const std::string vector = show(arma::vec(1000));
  EXPECT_TRUE(vector.ends_with("... 1000 in all)")) << vector;
  EXPECT_EQ(std::count(vector.begin(), vector.end(), '0'), 48 + 3);
  EXPECT_EQ(show(arma::mat(100, 9)), "100x9 matrix [0 0 0 0 0 0 ...; ...]");
  EXPECT_LT(show(std::string(1 << 20, 'a')).size(), 420U);
}

TEST(Show, TextIsQuotedAndItsControlCharactersEscaped) {
  EXPECT_EQ(show(std::string("a\"b\\c\n")), "\"a\\\"b\\\\c\\n\"");
  EXPECT_EQ(show(std::string("\x1b[31m\x7f\0", 7)), "\"\\x1b[31m\\x7f\\x00\"");
  EXPECT_EQ(show(std::string("\xC3\xA9")), "\"\xC3\xA9\"");
}

}  // namespace
}  // namespace gradus
