// beyond question 7. Oracle: the definitions, pixel by pixel. On whole numbers all sums are exact.
#include <algorithm>
#include <gradus/check.hpp>

#include "summed_areas.hpp"

using arma::mat, arma::uword, arma::vec;
using beyond_q7::Box;

namespace oracle {

mat table(const mat& X) {
  mat S(X.n_rows + 1, X.n_cols + 1);
  for (uword i = 0; i < S.n_rows; ++i)
    for (uword j = 0; j < S.n_cols; ++j)
      for (uword r = 0; r < i; ++r)
        for (uword c = 0; c < j; ++c) S(i, j) += X(r, c);
  return S;
}

// Pixels outside of the image count as 0, so that also a mistaken box has a sum.
double sum(const mat& X, const Box& box) {
  double total = 0;
  for (uword c = 0; c < X.n_cols; ++c)
    for (uword r = 0; r < X.n_rows; ++r)
      if (r >= box.top && r < box.top + box.height && c >= box.left && c < box.left + box.width)
        total += X(r, c);
  return total;
}

vec sums(const mat& X, const std::vector<Box>& boxes) {
  vec s(boxes.size());
  for (uword b = 0; b < s.n_elem; ++b) s(b) = sum(X, boxes[b]);
  return s;
}

mat pool(const mat& X, uword kh, uword kw) {
  mat Y(X.n_rows - kh + 1, X.n_cols - kw + 1);
  for (uword i = 0; i < Y.n_rows; ++i)
    for (uword j = 0; j < Y.n_cols; ++j) {
      long double total = 0;
      for (uword a = 0; a < kh; ++a)
        for (uword b = 0; b < kw; ++b) total += X(i + a, j + b);
      Y(i, j) = static_cast<double>(total / static_cast<long double>(kh * kw));
    }
  return Y;
}

// Each output gives its derivative back to the pixels that it was made of.
mat adjoint(const mat& dY, uword kh, uword kw) {
  mat dX(dY.n_rows + kh - 1, dY.n_cols + kw - 1);
  for (uword i = 0; i < dY.n_rows; ++i)
    for (uword j = 0; j < dY.n_cols; ++j)
      for (uword a = 0; a < kh; ++a)
        for (uword b = 0; b < kw; ++b) dX(i + a, j + b) += dY(i, j) / static_cast<double>(kh * kw);
  return dX;
}

// In how many windows a pixel stands.
mat coverage(const mat& dY, uword kh, uword kw) {
  return adjoint(mat(arma::size(dY), arma::fill::ones), kh, kw) * static_cast<double>(kh * kw);
}

}  // namespace oracle

namespace inputs {

uword up_to(Rng& rng, uword most, uword least = 0) {
  return static_cast<uword>(
      rng.between(static_cast<std::int64_t>(least), static_cast<std::int64_t>(most)));
}

// Of two digits: that one mistake gives the same numbers as another is rare.
mat numbers(Rng& rng) {
  const uword H = rng.dim(), W = rng.dim();
  return rng.integers(H, W, 99);
}

// Sums of these need up to 48 bits.
mat large_numbers(Rng& rng) {
  const uword H = rng.dim(), W = rng.dim();
  return rng.integers(H, W, std::int64_t{1} << 40);
}

std::vector<Box> boxes(Rng& rng, const mat& X) {
  std::vector<Box> some(2 + rng.dim());
  for (Box& box : some) {
    box.top = up_to(rng, X.n_rows);
    box.left = up_to(rng, X.n_cols);
    box.height = up_to(rng, X.n_rows - box.top);
    box.width = up_to(rng, X.n_cols - box.left);
  }
  return some;
}

auto image(Rng& rng) { return std::tuple{numbers(rng)}; }

// At least 2 x 2, also the window: in smaller ones too many mistakes look alike.
auto image_and_window(Rng& rng) {
  const uword H = 1 + rng.dim(), W = 1 + rng.dim();
  const mat X = rng.integers(H, W, 99);
  return std::tuple{X, up_to(rng, H, 2), up_to(rng, W, 2)};
}

// Grey, with a little noise on it.
auto bright_image_and_window(Rng& rng) {
  const uword H = 2 + rng.dim(), W = 2 + rng.dim();
  const mat X = 1000 + rng.normals(H, W);
  return std::tuple{X, up_to(rng, H, 1), up_to(rng, W, 1)};
}

auto upstream_and_window(Rng& rng) {
  const uword P = 1 + rng.dim(), Q = 1 + rng.dim();
  const mat dY = rng.integers(P, Q, 99);
  return std::tuple{dY, rng.dim(), rng.dim()};
}

}  // namespace inputs

namespace {

constexpr char precision_hint[] =
    "The sums are rounded too early: a float keeps 24 bits, so 2^24 + 1 becomes 2^24, and an int "
    "holds 31. Add up in double.";

constexpr char edge_hint[] =
    "A box may end with the image: of H rows the last box of height 1 has top = H - 1, and one of "
    "height 0 may have top = H. Such a box is legal, and S has an entry for its corners.";

// Of the contract. The table's entries err by (H + W) u A at most, u = 2^-53, if each is a sum of
// sums; four of them make a box. Worst honest error seen: 2 % of this bound, 6 % for a table by
// the recurrence S(i, j) = X + S + S - S; one in float is off by 400000 times the bound and more.
mat rounding(const mat& like, double A, uword rows, uword cols, uword pixels) {
  mat bound(arma::size(like));
  return bound.fill(static_cast<double>(rows + cols) * 0x1p-50 * A / static_cast<double>(pixels));
}

}  // namespace

// ------------------------------------------------------------------------------- summed_area_table

TEST(a_Table, AddsUpAllAboveAndToTheLeft) {
  for_all(inputs::image, [](const mat& X) {
    const uword H = X.n_rows, W = X.n_cols;
    const mat S = oracle::table(X);
    EXPECT_ANSWER(submission::summed_area_table(X), exactly(S))
        .hint_if([&](const mat& got) { return arma::size(got) == arma::size(X); },
                 "The table has a row and a column more than the image: S(0, j) and S(i, 0) are "
                 "sums over no pixel, and S(1, 1) is the first pixel.")
        .hint_if(
            [&] {
              mat shifted(H + 1, W + 1);
              shifted.submat(0, 0, H - 1, W - 1) = S.submat(1, 1, H, W);
              return shifted;
            },
            "The zeros stand at the wrong end: S(0, 0) is the sum over r < 0 and c < 0, and "
            "S(H, W) that of the whole image.")
        .hint_if(
            [&] {
              mat rows = S;
              for (uword i = H; i > 0; --i) rows.row(i) -= S.row(i - 1);
              return rows;
            },
            "You add up in one direction only. In the example S(2, 2) is 10, all four pixels.")
        .hint_if(
            [&] {
              mat columns = S;
              for (uword j = W; j > 0; --j) columns.col(j) -= S.col(j - 1);
              return columns;
            },
            "You add up in one direction only. In the example S(2, 2) is 10, all four pixels.")
        .hint_if(
            [&] {
              mat twice(H + 1, W + 1);
              for (uword j = 0; j < W; ++j)
                for (uword i = 0; i < H; ++i)
                  twice(i + 1, j + 1) = X(i, j) + twice(i, j + 1) + twice(i + 1, j);
              return twice;
            },
            "S(i, j + 1) and S(i + 1, j) both hold what lies above and to the left of both: those "
            "pixels are counted twice.")
        .hint_if([&] { return mat(S.t()); }, "The first index of the table counts rows.");
  });
}

TEST(a_Table, LargeNumbersNeedADouble) {
  for_all(
      {20, 10}, [](Rng& rng) { return std::tuple{inputs::large_numbers(rng)}; },
      [](const mat& X) {
        EXPECT_ANSWER(submission::summed_area_table(X), exactly(oracle::table(X)))
            .hint_if([&](const mat& S) { return S.n_rows == X.n_rows + 1; }, precision_hint);
      });
}

// ---------------------------------------------------------------------------------------- box_sums

TEST(a_BoxSums, OfBoxesAnywhere) {
  for_all(
      [](Rng& rng) {
        const uword H = 1 + rng.dim(), W = 1 + rng.dim();
        const mat X = rng.integers(H, W, 99);
        return std::tuple{X, inputs::boxes(rng, X)};
      },
      [](const mat& X, const std::vector<Box>& boxes) {
        const mat S = oracle::table(X);
        // What comes out if `change` is done to each box, or `combine` to the corners of its table.
        const auto of_changed_boxes = [&](auto change) {
          std::vector<Box> changed = boxes;
          for (Box& box : changed) change(box);
          return oracle::sums(X, changed);
        };
        const auto of_corners = [&](auto combine) {
          vec sums(boxes.size());
          for (uword b = 0; b < sums.n_elem; ++b) {
            const auto& [top, left, height, width] = boxes[b];
            sums(b) = combine(S(top, left), S(top, left + width), S(top + height, left),
                              S(top + height, left + width));
          }
          return sums;
        };
        const auto at_the_edge = [&](const Box& box) {
          return box.top + box.height == X.n_rows || box.left + box.width == X.n_cols;
        };
        EXPECT_ANSWER(submission::box_sums(S, boxes), exactly(oracle::sums(X, boxes)))
            .hint_if_no_answer(std::any_of(boxes.begin(), boxes.end(), at_the_edge), edge_hint)
            .hint_if(
                [&] {
                  return of_corners(
                      [](double, double tr, double bl, double br) { return br - tr - bl; });
                },
                "What lies above and to the left of the box belongs to both rectangles that you "
                "take away: it is missing once too often.")
            .hint_if(
                [&] {
                  return of_corners(
                      [](double tl, double tr, double bl, double br) { return br - tr - bl - tl; });
                },
                "What lies above and to the left of the box belongs to both rectangles that you "
                "take away: it is missing once too often.")
            .hint_if(
                [&] {
                  return of_corners([](double tl, double, double, double br) { return br - tl; });
                },
                "Two corners are not enough: in the example S(2, 2) - S(1, 1) is 9, but the pixel "
                "(1, 1) is 4. What else is in S(2, 2)?")
            .hint_if(
                [&] {
                  return of_changed_boxes([](Box& box) {
                    box.height -= box.height > 0;
                    box.width -= box.width > 0;
                  });
                },
                "Your boxes are a row and a column too short: a box of one pixel has the sum "
                "S(top + 1, left + 1) - ..., and that is the pixel.")
            .hint_if(
                [&] {
                  return of_changed_boxes([](Box& box) {
                    ++box.height;
                    ++box.width;
                  });
                },
                "Your boxes are a row and a column too long: S(i, j) ends before row i and column "
                "j.")
            .hint_if([&] { return of_changed_boxes([](Box& b) { std::swap(b.height, b.width); }); },
                     "The height of a box counts rows, its width columns.")
            .hint_if([&] { return of_changed_boxes([](Box& b) { std::swap(b.top, b.left); }); },
                     "top is a row, left is a column.")
            .hint_if(
                [&] {
                  return of_changed_boxes([](Box& box) {
                    box.height -= std::min(box.height, box.top);
                    box.width -= std::min(box.width, box.left);
                  });
                },
                "A box has a height and a width; they are not the row and the column that it ends "
                "before.");
      });
}

TEST(a_BoxSums, HeightAndWidthAreNoCorner) {
  const mat X(5, 5, arma::fill::ones);
  EXPECT_ANSWER(submission::box_sums(oracle::table(X), {Box{2, 2, 3, 3}}), exactly(vec{9}))
      .hint_if(vec{1},
               "A box has a height and a width; they are not the row and the column that it ends "
               "before.");
}

TEST(a_BoxSums, BoxesThatEndWithTheImage) {
  const mat X{{1, 2, 4}, {8, 16, 32}};
  const mat S = oracle::table(X);
  for (const Box& box : {Box{0, 0, 2, 3}, Box{1, 2, 1, 1}, Box{2, 0, 0, 3}, Box{0, 3, 2, 0},
                         Box{2, 3, 0, 0}, Box{1, 1, 0, 2}}) {
    const std::vector<Box> boxes = {box};
    EXPECT_ANSWER(submission::box_sums(S, boxes), exactly(oracle::sums(X, boxes)))
        .hint_if_no_answer(edge_hint);
  }
}

TEST(a_BoxSums, LargeNumbersNeedADouble) {
  for_all(
      {20, 10},
      [](Rng& rng) {
        const mat X = inputs::large_numbers(rng);
        return std::tuple{X, inputs::boxes(rng, X)};
      },
      [](const mat& X, const std::vector<Box>& boxes) {
        EXPECT_ANSWER(submission::box_sums(oracle::table(X), boxes),
                      exactly(oracle::sums(X, boxes)))
            .hint_if([&](const vec& sums) { return sums.n_elem == boxes.size(); }, precision_hint);
      });
}

TEST(a_BadInput, NoPixel) {
  EXPECT_REJECTED(submission::summed_area_table(mat()));
  EXPECT_REJECTED(submission::summed_area_table(mat(0, 3)));
  EXPECT_REJECTED(submission::summed_area_table(mat(3, 0)));
  const char* table_hint = "A table has a row and a column more than its image.";
  EXPECT_REJECTED(submission::box_sums(mat(), {})).hint(table_hint);
  EXPECT_REJECTED(submission::box_sums(mat(1, 3), {})).hint(table_hint);
  EXPECT_REJECTED(submission::box_sums(mat(3, 1), {})).hint(table_hint);
  EXPECT_REJECTED(submission::box_sums(mat(1, 3), {{0, 0, 0, 1}})).hint(table_hint);
}

TEST(a_BadInput, BoxesOverTheBorder) {
  const mat S = oracle::table(mat(3, 5, arma::fill::ones));
  const Box legal = {0, 0, 3, 5};
  EXPECT_REJECTED(submission::box_sums(S, {{0, 0, 4, 1}})).hint("The image has 3 rows, not 4.");
  EXPECT_REJECTED(submission::box_sums(S, {{0, 0, 1, 6}})).hint("The image has 5 columns, not 6.");
  EXPECT_REJECTED(submission::box_sums(S, {legal, {2, 0, 2, 1}}));
  EXPECT_REJECTED(submission::box_sums(S, {legal, {0, 3, 1, 3}, legal}));
  const char* empty_hint = "This box holds no pixel, but it lies outside all the same.";
  EXPECT_REJECTED(submission::box_sums(S, {{4, 0, 0, 1}})).hint(empty_hint);
  EXPECT_REJECTED(submission::box_sums(S, {{0, 6, 1, 0}})).hint(empty_hint);
  const char* wraps_hint =
      "Whole numbers of 64 bits begin again at 0: 2^64 - 1 and 2 more is 1, which lies in the image.";
  const uword most = ~uword{0};
  EXPECT_REJECTED(submission::box_sums(S, {{most, 0, 2, 1}})).hint(wraps_hint);
  EXPECT_REJECTED(submission::box_sums(S, {{0, 2, 1, most}})).hint(wraps_hint);
}

SPEED(a, summed_area_table, {128, 256, 512},
      [](Rng& rng, uword n) { return std::tuple{rng.uniforms(n, n)}; });

// ------------------------------------------------------------------------------------ average_pool

namespace {

auto is_pooled(const mat& X, uword kh, uword kw) {
  const mat Y = oracle::pool(X, kh, kw);
  return within(Y, rounding(Y, arma::accu(arma::abs(X)), X.n_rows, X.n_cols, kh * kw));
}

}  // namespace

TEST(b_AveragePool, MeanOfEachWindow) {
  for_all(inputs::image_and_window, [](const mat& X, uword kh, uword kw) {
    const uword H = X.n_rows, W = X.n_cols;
    const double pixels = static_cast<double>(kh * kw);
    const mat Y = oracle::pool(X, kh, kw);
    EXPECT_ANSWER(submission::average_pool(X, kh, kw), is_pooled(X, kh, kw))
        .hint_if([](const mat& got) { return got.has_nan(); },
                 "No sum of these pixels is NaN. Does every entry get a value before it is read? A "
                 "matrix made with arma::fill::none holds whatever was in the memory.")
        .hint_if(
            [&](const mat& got) {
              return kh != kw && kh <= W && kw <= H && got.n_rows == H - kw + 1 &&
                     got.n_cols == W - kh + 1;
            },
            "kh counts rows, kw counts columns.")
        .hint_if(
            [&](const mat& got) {
              return got.n_rows == H / kh && got.n_cols == W / kw &&
                     arma::size(got) != arma::size(Y) &&
                     !(got.n_rows + kh == H && got.n_cols + kw == W);
            },
            "The stride is 1: windows overlap, and the next one begins at the next pixel.")
        .hint_if([&](const mat& got) { return got.n_rows + kh == H || got.n_cols + kw == W; },
                 "One place is missing: a window as high as the image fits into it once, not "
                 "never. The last one begins at row H - kh.")
        .hint_if(
            [&](const mat& got) {
              return arma::size(got) == arma::size(X) && arma::size(got) != arma::size(Y);
            },
            "Nothing is padded: windows lie inside of the image, and there are fewer of them than "
            "pixels.")
        .hint_if([&] { return mat(Y * pixels); },
                 "The windows are added up, not averaged: an image of ones stays one.")
        .hint_if([&] { return mat(arma::trunc(Y)); },
                 "The mean of 1 and 2 is 1.5: divide in double, not in whole numbers.")
        .hint_if([&] { return mat(Y * pixels / static_cast<double>(kh * kh)); },
                 "How many pixels has a window of 1 x 3?")
        .hint_if([&] { return mat(Y * pixels / static_cast<double>(kw * kw)); },
                 "How many pixels has a window of 1 x 3?")
        .hint_if(
            [&] {
              mat shorter(arma::size(Y));
              for (uword i = 0; i < Y.n_rows; ++i)
                for (uword j = 0; j < Y.n_cols; ++j)
                  shorter(i, j) = oracle::sum(X, {i + 1, j + 1, kh - 1, kw - 1}) / pixels;
              return shorter;
            },
            "Your windows lack their first row and column: the rows i ... i + kh - 1 are what "
            "lies above row i + kh without what lies above row i.")
        .hint_if(
            [&] {
              mat shorter(arma::size(Y));
              for (uword i = 0; i < Y.n_rows; ++i)
                for (uword j = 0; j < Y.n_cols; ++j)
                  shorter(i, j) = oracle::sum(X, {i, j, kh - 1, kw - 1}) / pixels;
              return shorter;
            },
            "Your windows lack their last row and column: S(i + kh, j) ends before row i + kh.")
        .hint_if(
            [&] {
              const mat S = oracle::table(X);
              return mat(Y - S.submat(0, 0, arma::size(Y)) / pixels);
            },
            "What lies above and to the left of the window is taken away twice, with the rows "
            "above it and with the columns beside it: it must come back once.")
        .hint_if_no_answer(
            kh > W || kw > H,
            "This window fits into the image: kh counts rows, kw counts columns. Whatever "
            "throws here takes one for the other, or the rows of X for its columns.")
        .hint(
            "A window is a box of part a: it begins at (i, j) and has kh rows and kw columns. Try "
            "it by hand on the image of the example, with kh = 2 and kw = 1.");
  });
}

TEST(b_AveragePool, OnePixelAndTheWholeImage) {
  for_all(
      {40, 8},
      [](Rng& rng) {
        const mat X = inputs::numbers(rng);
        return std::tuple{X, rng.pick({uword{1}, X.n_rows}), rng.pick({uword{1}, X.n_cols})};
      },
      [](const mat& X, uword kh, uword kw) {
        EXPECT_ANSWER(submission::average_pool(X, kh, kw), is_pooled(X, kh, kw))
            .hint_if(kh * kw == 1, "The mean of one pixel is that pixel.")
            .hint_if(kh * kw == X.n_elem,
                     "A window as large as the image has one place: one output, the mean of all.");
      });
}

TEST(b_AveragePool, DifferencesOfLargeSums) {
  for_all({40, 20}, inputs::bright_image_and_window, [](const mat& X, uword kh, uword kw) {
    EXPECT_ANSWER(submission::average_pool(X, kh, kw), is_pooled(X, kh, kw))
        .hint_if(
            [&](const mat& got) {
              const mat Y = oracle::pool(X, kh, kw);
              return arma::size(got) == arma::size(Y) && arma::abs(got - Y).max() < 1;
            },
            "The digits are lost in a difference of large sums. A double has enough of them, a "
            "float has not.");
  });
}

// ---------------------------------------------------------------------------- average_pool_adjoint

namespace {

auto is_adjoint(const mat& dY, uword kh, uword kw) {
  const mat dX = oracle::adjoint(dY, kh, kw);
  return within(dX, rounding(dX, arma::accu(arma::abs(dY)), dX.n_rows, dX.n_cols, kh * kw));
}

}  // namespace

TEST(b_Adjoint, SharesEachDerivativeAmongItsWindow) {
  for_all({60, 7}, inputs::upstream_and_window, [](const mat& dY, uword kh, uword kw) {
    const double pixels = static_cast<double>(kh * kw);
    const mat dX = oracle::adjoint(dY, kh, kw);
    const uword H = dX.n_rows, W = dX.n_cols;
    EXPECT_ANSWER(submission::average_pool_adjoint(dY, kh, kw), is_adjoint(dY, kh, kw))
        .hint_if([&](const mat& got) { return got.n_rows < H || got.n_cols < W; },
                 "dX has the size of the image: every pixel stands in some window, also those at "
                 "the border.")
        .hint_if([&](const mat& got) { return arma::size(got) != arma::size(dX); },
                 "dX has the size of the image that gives P x Q outputs: P = H - kh + 1.")
        .hint_if([&] { return mat(dX * pixels); },
                 "If one pixel of a 2 x 2 window grows by 1, the mean grows by 1/4, not by 1.")
        .hint_if([&] { return mat(dX * pixels / oracle::coverage(dY, kh, kw)); },
                 "You take a mean over the windows that a pixel stands in. A pixel at the border "
                 "stands in fewer of them and changes less: the divisor is always kh kw.")
        .hint_if(
            [&] {
              mat forwards(H, W);
              for (uword r = 0; r < H; ++r)
                for (uword c = 0; c < W; ++c)
                  forwards(r, c) = oracle::sum(dY, {r, c, kh, kw}) / pixels;
              return forwards;
            },
            "Output (i, j) reads the pixels from (i, j) on. Pixel (r, c) was then read by outputs "
            "that begin *before* it, up to (r, c).")
        .hint_if(
            [&] {
              const mat whole = oracle::coverage(dY, kh, kw);
              return mat(dX % arma::conv_to<mat>::from(whole == pixels));
            },
            "At the border fewer windows hold a pixel, but these count: cut the rectangle in dY "
            "off where dY ends.")
        .hint_if(
            [&] {
              mat one(H, W);
              one.submat(0, 0, arma::size(dY)) = dY / pixels;
              return one;
            },
            "Only the first pixel of each window hears from its output; all kh kw take part.");
  });
}

TEST(b_Adjoint, OneOutputOrOnePixelEach) {
  for_all(
      {40, 8},
      [](Rng& rng) {
        const mat dY = rng.coin() ? rng.integers(uword{1}, uword{1}, 99) : inputs::numbers(rng);
        return std::tuple{dY, dY.n_elem == 1 ? rng.dim() : 1, dY.n_elem == 1 ? rng.dim() : 1};
      },
      [](const mat& dY, uword kh, uword kw) {
        EXPECT_ANSWER(submission::average_pool_adjoint(dY, kh, kw), is_adjoint(dY, kh, kw))
            .hint_if(kh * kw == 1, "Windows of one pixel: the output is the image.")
            .hint_if(dY.n_elem == 1,
                     "One output, the mean of all pixels: each of them gets the same share of it.");
      });
}

TEST(b_Adjoint, DifferencesOfLargeSums) {
  for_all({40, 10}, inputs::bright_image_and_window, [](const mat& dY, uword kh, uword kw) {
    EXPECT_ANSWER(submission::average_pool_adjoint(dY, kh, kw), is_adjoint(dY, kh, kw))
        .hint_if(
            [&](const mat& got) {
              const mat dX = oracle::adjoint(dY, kh, kw);
              return arma::size(got) == arma::size(dX) && arma::abs(got - dX).max() < 1;
            },
            "The digits are lost in a difference of large sums. A double has enough of them, a "
            "float has not.");
  });
}

TEST(b_BadInput, WindowsThatDoNotFit) {
  EXPECT_REJECTED(submission::average_pool(mat(3, 5), 0, 1)).hint("A window of no pixel.");
  EXPECT_REJECTED(submission::average_pool(mat(3, 5), 1, 0)).hint("A window of no pixel.");
  EXPECT_REJECTED(submission::average_pool(mat(3, 5), 4, 1)).hint("The window is too high.");
  EXPECT_REJECTED(submission::average_pool(mat(3, 5), 1, 6)).hint("The window is too wide.");
  EXPECT_REJECTED(submission::average_pool(mat(3, 5), 5, 3)).hint("The window is too high.");
  EXPECT_REJECTED(submission::average_pool(mat(), 1, 1));
  EXPECT_REJECTED(submission::average_pool(mat(0, 3), 1, 1));
  EXPECT_REJECTED(submission::average_pool(mat(3, 0), 1, 1));
  EXPECT_REJECTED(submission::average_pool_adjoint(mat(3, 5), 0, 2)).hint("A window of no pixel.");
  EXPECT_REJECTED(submission::average_pool_adjoint(mat(3, 5), 2, 0)).hint("A window of no pixel.");
  EXPECT_REJECTED(submission::average_pool_adjoint(mat(), 2, 2));
  EXPECT_REJECTED(submission::average_pool_adjoint(mat(0, 3), 2, 2));
  EXPECT_REJECTED(submission::average_pool_adjoint(mat(3, 0), 2, 2));
}

SPEED(b, average_pool, {128, 256, 512}, [](Rng& rng, uword n) {
  return std::tuple{rng.uniforms(n, n), n / 2, n / 4};
});

SPEED(b, average_pool_adjoint, {128, 256, 512}, [](Rng& rng, uword n) {
  const uword kh = n / 2, kw = n / 4;
  return std::tuple{rng.uniforms(n - kh + 1, n - kw + 1), kh, kw};
});
