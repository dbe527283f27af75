// Pictures: one scale for both sides, and whatever a submission draws.
#include "report/drawing.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "check/drawing.hpp"

namespace gradus {
namespace {

Sketch line(std::vector<Sketch::Point> points) { return {{std::move(points)}, {}}; }

bool holds(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

TEST(Drawing, RowsShowBothSidesToOneScale) {
  const DrawingReport d{"half", "", line({{0, 0}, {1, 1}}), line({{0, 0}, {1, 0.5}})};
  const auto rows = to_rows(d, false);
  ASSERT_EQ(rows.size(), 15U);
  for (const std::string& row : rows) EXPECT_EQ(row.size(), 80U) << row;
  EXPECT_TRUE(holds(rows.front().substr(0, 40), "asked"));
  EXPECT_TRUE(holds(rows.front().substr(40), "yours"));
  EXPECT_EQ(rows[1].substr(0, 40), "     1 +" + std::string(29, ' ') + "..'");
  EXPECT_EQ(rows[1].substr(40), "     1 +" + std::string(32, ' '));
  EXPECT_EQ(note_text(d), "");
}

TEST(Drawing, BrailleRowsAreAsWide) {
  for (const std::string& row : to_rows({"", "", line({{-1, 3}, {2, -4}}), line({{-1, 3}})}, true)) {
    const auto characters =
        std::count_if(row.begin(), row.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
    EXPECT_EQ(characters, 80) << row;
  }
}

TEST(Drawing, WhatIsFarOffIsSaidAndDoesNotFlattenTheRest) {
  const DrawingReport near{"", "", line({{0, 0}, {1, 1}}), line({{0, -3}, {1, -2}})};
  EXPECT_EQ(note_text(near), "");
  const DrawingReport far{"", "", line({{0, 0}, {1, 1}}), line({{0, 0}, {1, 1e300}})};
  EXPECT_EQ(note_text(far), "y goes from 0 to 1e+300, so not all of it is in the picture");
  EXPECT_FALSE(holds(to_svg(far), "inf"));
  EXPECT_FALSE(holds(to_svg(far), "nan"));
  EXPECT_TRUE(holds(to_svg(far), "720,-9999"));
  EXPECT_EQ(to_rows(far, false).size(), 15U);
}

TEST(Drawing, OnePointOrNothingAtAllHasAScaleToo) {
  EXPECT_EQ(note_text({"", "", line({{2, 2}}), line({{2, 2}})}), "");
  EXPECT_EQ(note_text({"", "", line({{0, 0}, {1, 1}}), {}}), "there is nothing to draw");
  EXPECT_EQ(to_rows({"", "", {}, {}}, true).size(), 15U);
}

TEST(Drawing, LooksAlikeOnlyWhereEachSideLiesOnTheOther) {
  const Sketch up = line({{0, 0}, {1, 1}}), half = line({{0, 0}, {0.5, 0.5}}), many = line({{0, 0}, {0.3, 0.3}, {1, 1}});
  EXPECT_TRUE(look_alike({"", "", up, many}));
  EXPECT_TRUE(look_alike({"", "", up, line({{0, 0.01}, {1, 1.01}})}));
  EXPECT_FALSE(look_alike({"", "", up, line({{0, 0.1}, {1, 1.1}})}));
  EXPECT_FALSE(look_alike({"", "", up, half}));
  EXPECT_FALSE(look_alike({"", "", half, up}));
  EXPECT_FALSE(look_alike({"", "", up, {}}));
  EXPECT_TRUE(look_alike({"", "", {{}, {{1, 2}}}, {{}, {{1, 2}}}}));
}

TEST(Drawing, NotesOfSubmissionsAreTextAndNoMarkup) {
  const DrawingReport d{"x < 1 & y", "It threw </svg><script>\x1b[2J", line({{0, 0}, {1, 1}}), {}};
  const std::string svg = to_svg(d);
  EXPECT_TRUE(holds(svg, "x &lt; 1 &amp; y"));
  EXPECT_TRUE(holds(svg, "It threw &lt;/svg&gt;&lt;script&gt;?[2J"));
  EXPECT_FALSE(holds(svg, "\x1b"));
  EXPECT_EQ(note_text({"", "todo", {}, {}}), "not written yet");
}

TEST(Pen, LeavesOutWhatIsNotFinite) {
  Pen pen;
  pen.line({0, 1, 2, 3, 4}, {0, 1, arma::datum::nan, 3, arma::datum::inf});
  pen.line({0, 1, 2}, {5, 6});  // of different lengths
  pen.dots({arma::datum::nan, 7}, {0, 8});
  const std::vector<std::vector<Sketch::Point>> lines = {{{0, 0}, {1, 1}}, {{3, 3}}, {{0, 5}, {1, 6}}};
  EXPECT_EQ(pen.sketch().lines, lines);
  EXPECT_EQ(pen.sketch().dots, (std::vector<Sketch::Point>{{7, 8}}));
}

TEST(Pen, DrawsNoMoreThanCanBeSeen) {
  Pen pen;
  pen.line(arma::linspace(0, 1, 1'000'000), arma::linspace(0, 1, 1'000'000));
  ASSERT_EQ(pen.sketch().lines.size(), 1U);
  EXPECT_LE(pen.sketch().lines[0].size(), 4000U);
}

TEST(Pen, GraphsGoThroughHalvesToTenths) {
  Pen pen;
  pen.graph([](double x) { return 2 * x; }, -1, 1);
  for (int d = 2; d <= 10; ++d) {
    if (d == 7) continue;
    const double at = -1 + 2.0 / d;
    EXPECT_TRUE(std::any_of(pen.sketch().lines[0].begin(), pen.sketch().lines[0].end(),
                            [&](const Sketch::Point& p) { return std::abs(p[0] - at) < 1e-12 && p[1] == 2 * p[0]; }))
        << d;
  }
}

}  // namespace
}  // namespace gradus
