// mfdnn4 question 1. Oracle: the definitions, pixel by pixel, on small whole numbers: all is exact.
#include <gradus/check.hpp>

#include "finite_differences.hpp"

using arma::cube, arma::mat, arma::uword;

namespace oracle {

double pixel(const mat& X, uword i, uword j) {  // -1 wraps to a huge number
  return i < X.n_rows && j < X.n_cols ? X(i, j) : 0;
}

// Slice s of Y.
mat difference(const mat& X, uword s) {
  mat Y(arma::size(X));
  for (uword i = 0; i < X.n_rows; ++i)
    for (uword j = 0; j < X.n_cols; ++j)
      Y(i, j) = pixel(X, i + (s == 0 ? 1 : 0), j + (s == 1 ? 1 : 0)) - X(i, j);
  return Y;
}

mat convolution(const mat& X, const mat& filter) {
  mat Y(arma::size(X));
  for (uword i = 0; i < X.n_rows; ++i)
    for (uword j = 0; j < X.n_cols; ++j)
      for (uword u = 0; u < 3; ++u)
        for (uword v = 0; v < 3; ++v) Y(i, j) += filter(u, v) * pixel(X, i + u - 1, j + v - 1);
  return Y;
}

// Entry (i, j): the product of dY and the differences of the image that is 1 at (i, j) alone.
mat adjoint(const cube& dY) {
  mat dX(dY.n_rows, dY.n_cols);
  for (uword e = 0; e < dX.n_elem; ++e) {
    mat impulse(arma::size(dX));
    impulse(e) = 1;
    for (uword s = 0; s < 2; ++s) dX(e) += arma::accu(difference(impulse, s) % dY.slice(s));
  }
  return dX;
}

}  // namespace oracle

namespace inputs {

// Numbers of one sign that all differ: no mistake looks like another one or like no mistake.
cube numbers(Rng& rng, uword m, uword n, uword slices) {
  const double sign = rng.pick({1.0, -1.0});
  cube A(m, n, slices);
  const arma::uvec order = rng.permutation(A.n_elem);
  for (uword e = 0; e < A.n_elem; ++e) A(e) = sign * static_cast<double>(order(e) + 1);
  return A;
}

struct Size {
  uword m, n;
};
Size size(Rng& rng) {
  if (rng.coin()) return rng.pick<Size>({{1, 1}, {1, 4}, {5, 1}, {4, 6}});
  const uword m = rng.dim();
  return {m, rng.dim()};
}

auto image(Rng& rng) {
  const auto [m, n] = size(rng);
  return std::tuple{mat(numbers(rng, m, n, 1).slice(0))};
}

auto upstream(Rng& rng) {
  const auto [m, n] = size(rng);
  return std::tuple{numbers(rng, m, n, 2)};
}

}  // namespace inputs

namespace {

struct Place {
  uword u, v;
};
constexpr Place centre{1, 1}, above{0, 1}, below{2, 1}, left{1, 0}, right{1, 2};

mat filter(Place plus, Place minus) {
  mat F(3, 3);
  F(plus.u, plus.v) = 1;
  F(minus.u, minus.v) = -1;
  return F;
}

struct Mistake {
  mat filter;
  const char* hint;
};

constexpr char beside_hint[] =
    "Slice 0 reads the left neighbour. Number the entries of the window by rows, 1 2 3 / 4 5 6 / "
    "7 8 9: which one lies below the centre 5? Not 4, which lies beside it.";
constexpr char downwards_hint[] =
    "Slice 0 is the difference downwards, along the row index i: on X = [1 2; 3 4] the first is "
    "3 - 1.";
constexpr char rightwards_hint[] =
    "Slice 1 compares with the neighbour to the right, X(i, j + 1): on X = [1 2; 3 4] the first is "
    "2 - 1. Count the row of an entry first, then its column.";
constexpr char turned_hint[] =
    "You obtain X(i - 1) - X(i), the pixel before less the pixel: a cross-correlation does not "
    "turn the filter round, entry (u, v) reads X(i + u - 1, j + v - 1).";
constexpr char sign_hint[] =
    "The sign: on the ramp X(i, j) = i slice 0 must be +1 inside of the image, on X(i, j) = j "
    "slice 1 must.";
constexpr char backward_hint[] =
    "This is the backward difference, X(i) - X(i - 1). Asked is the forward one: (1, 3, 7) gives "
    "2 and 4 first.";
constexpr char central_hint[] =
    "A central difference compares the two neighbours of a pixel. Here the pixel itself takes "
    "part: (1, 3, 7) gives 3 - 1 and 7 - 3 first.";
constexpr char border_hint[] =
    "Beyond the border stands 0, neither the last pixel again nor the first one of the other side: "
    "of (1, 3, 7) the last difference is 0 - 7.";
constexpr char beyond_hint[] =
    "There is no pixel below row m - 1 and none to the right of column n - 1, so none may be read "
    "there; what follows the last pixel of a column in memory is the next column. Outside of the "
    "image counts 0: of (1, 3, 7) the last difference is 0 - 7.";
constexpr char before_hint[] =
    "Row 0 has nothing above it and column 0 nothing to its left: i - 1 is no row for i = 0, and "
    "unsigned it is a huge number. Which differences hold the pixel (0, 0)?";
constexpr char shape_hint[] = "One filter for each slice of Y: 3 rows, 3 columns, 2 slices.";

std::vector<Mistake> mistakes(uword s) {
  const auto [before, after] = s == 0 ? std::pair{above, below} : std::pair{left, right};
  const mat central = filter(after, before);
  std::vector<Mistake> all = {
      {filter(before, centre), turned_hint},
      {filter(centre, after), sign_hint},
      {filter(centre, before), backward_hint},
      {central, central_hint},
      {central / 2, central_hint},
  };
  if (s == 0) {
    all.push_back({filter(left, centre), beside_hint});
    all.push_back({filter(right, centre), downwards_hint});
  } else {
    all.push_back({filter(below, centre), rightwards_hint});
  }
  return all;
}

// X(i + down, j + right) on an image that begins again where it ends.
mat periodic(const mat& X, uword down, uword right) {
  mat moved(arma::size(X));
  for (uword i = 0; i < X.n_rows; ++i)
    for (uword j = 0; j < X.n_cols; ++j)
      moved(i, j) = X((i + down) % X.n_rows, (j + right) % X.n_cols);
  return moved;
}

// The pixel that comes next in memory less the pixel; what comes after the last one is left open.
bool goes_on_in_memory(const mat& Y, const mat& X) {
  for (uword e = 0; e + 1 < X.n_elem; ++e)
    if (Y(e) != X(e + 1) - X(e)) return false;
  return true;
}

// 0 where slice s has no second pixel in the image.
mat without_last(mat A, uword s) {
  if (s == 0) A.tail_rows(1).zeros();
  if (s == 1) A.tail_cols(1).zeros();
  return A;
}

bool same(const mat& A, const mat& B) { return !gradus::first_mismatch(A, B); }

// Y against slice s of the differences of X; the first wrong pixel is named.
Verdict is_difference(const mat& Y, const mat& X, uword s) {
  const mat expected = oracle::difference(X, s);
  for (uword j = 0; j < X.n_cols; ++j)
    for (uword i = 0; i < X.n_rows; ++i)
      if (!(Y(i, j) == expected(i, j)))
        return reject("On X = " + show(X) + " the difference Y(" + show(i) + "," + show(j) + "," +
                      show(s) + ") is " + show(expected(i, j)) + ", not " + show(Y(i, j)) + ".");
  return accept();
}

// Slice s of the filters, tried on X.
Verdict filter_works(const cube& F, const mat& X, uword s) {
  if (arma::size(F) != arma::size(3, 3, 2))
    return reject("The filters are a cube of 3 x 3 x 2, not " + show(F.n_rows) + " x " +
                  show(F.n_cols) + " x " + show(F.n_slices) + ".")
        .hint(shape_hint);
  const mat Fs = F.slice(s);
  Verdict verdict = is_difference(oracle::convolution(X, Fs), X, s);
  for (const Mistake& m : mistakes(s))
    verdict = std::move(verdict).hint_if(same(Fs, m.filter), m.hint);
  return verdict;
}

// Slice s of the differences of X.
Verdict slice_is_right(const cube& Y, const mat& X, uword s) {
  if (arma::size(Y) != arma::size(X.n_rows, X.n_cols, 2))
    return reject("Y is a cube of m x n x 2, not " + show(Y.n_rows) + " x " + show(Y.n_cols) +
                  " x " + show(Y.n_slices) + ".");
  const mat Ys = Y.slice(s);
  Verdict verdict = is_difference(Ys, X, s);
  if (verdict) return verdict;
  if (X.n_rows == 1 || X.n_cols == 1) return verdict;  // too few pixels to know a mistake
  for (const Mistake& m : mistakes(s))
    verdict = std::move(verdict).hint_if(same(Ys, oracle::convolution(X, m.filter)), m.hint);
  const mat wrapped = periodic(X, s == 0 ? 1 : 0, s == 1 ? 1 : 0) - X;
  return std::move(verdict)
      .hint_if(same(Ys, wrapped) || same(Ys, without_last(oracle::difference(X, s), s)),
               border_hint)
      .hint_if(s == 0 && goes_on_in_memory(Ys, X), beyond_hint);
}

void expect_slice(const mat& X, uword s) {
  EXPECT_ANSWER(submission::finite_difference(X),
                satisfies([&](const cube& Y) { return slice_is_right(Y, X, s); }))
      .hint_if_no_answer(beyond_hint);
}

}  // namespace

// ------------------------------------------------------------------------------ difference_filters

TEST(a_Filters, Downwards) {
  for_all(inputs::image, [](const mat& X) {
    EXPECT_ANSWER(submission::difference_filters(),
                  satisfies([&](const cube& F) { return filter_works(F, X, 0); }));
  });
}

TEST(a_Filters, ToTheRight) {
  for_all(inputs::image, [](const mat& X) {
    EXPECT_ANSWER(submission::difference_filters(),
                  satisfies([&](const cube& F) { return filter_works(F, X, 1); }));
  });
}

// ------------------------------------------------------------------------------- finite_difference

TEST(a_FiniteDifference, Downwards) {
  for_all(inputs::image, [](const mat& X) { expect_slice(X, 0); });
}

TEST(a_FiniteDifference, ToTheRight) {
  for_all(inputs::image, [](const mat& X) { expect_slice(X, 1); });
}

TEST(a_FiniteDifference, OneBrightPixelInACorner) {
  const uword m = 3, n = 4;
  for (const uword corner : {uword{0}, m - 1, m * (n - 1), m * n - 1}) {
    mat X(m, n);
    X(corner) = 1;
    cube Y(m, n, 2);
    for (uword s = 0; s < 2; ++s) Y.slice(s) = oracle::difference(X, s);
    EXPECT_ANSWER(submission::finite_difference(X), exactly(Y))
        .hint(
            "A pixel stands in its own two differences, in the one above it and in the one to its "
            "left, as far as these lie in the image.");
  }
}

// ----------------------------------------------------------------------- finite_difference_adjoint

TEST(a_Adjoint, IsTheTranspose) {
  for_all({60, 7}, inputs::upstream, [](const cube& dY) {
    const mat first = dY.slice(0), second = dY.slice(1), nothing(arma::size(first));
    const auto of = [](const mat& A, const mat& B) {
      cube both(A.n_rows, A.n_cols, 2);
      both.slice(0) = A;
      both.slice(1) = B;
      return oracle::adjoint(both);
    };
    EXPECT_ANSWER(submission::finite_difference_adjoint(dY), exactly(oracle::adjoint(dY)))
        .hint_if_no_answer(before_hint)
        .hint_if([&] { return mat(-oracle::adjoint(dY)); },
                 "The sign: Y(0, 0, 0) holds the pixel X(0, 0) with -1. A dY that is 1 there alone "
                 "gives dX(0, 0) = -1.")
        .hint_if(
            [&] { return mat(oracle::difference(first, 0) + oracle::difference(second, 1)); },
            "You took differences once more. The adjoint goes the other way: what the pixel (i, j) "
            "gave to Y(i - 1, j, 0) comes back from there.")
        .hint_if([&] { return of(second, first); },
                 "Slice 0 holds the differences downwards, slice 1 those to the right.")
        .hint_if(
            [&](const mat& dX) {
              return same(dX, of(first, nothing)) || same(dX, of(nothing, second));
            },
            "A pixel stands in differences of both slices: add what comes back from each.")
        .hint_if(
            [&](const mat& dX) {
              const mat wrapped = periodic(first, dY.n_rows - 1, 0) - first +
                                  periodic(second, 0, dY.n_cols - 1) - second;
              const mat inner = of(without_last(first, 0), without_last(second, 1));
              return same(dX, wrapped) || same(dX, inner);
            },
            "At the border nothing is left out and nothing goes round: 0 - X is a difference too, "
            "whose dY comes back with -1 to this one pixel.");
  });
}

TEST(a_Adjoint, DotProductsAgree) {
  for_all(
      [](Rng& rng) {
        const auto [m, n] = inputs::size(rng);
        return std::tuple{mat(inputs::numbers(rng, m, n, 1).slice(0)),
                          inputs::numbers(rng, m, n, 2)};
      },
      [](const mat& X, const cube& dY) {
        const double expected = arma::accu(oracle::difference(X, 0) % dY.slice(0)) +
                                arma::accu(oracle::difference(X, 1) % dY.slice(1));
        EXPECT_ANSWER(submission::finite_difference_adjoint(dY), satisfies([&](const mat& dX) {
                        if (arma::size(dX) != arma::size(X))
                          return reject("dX is an image of m x n pixels.");
                        const double got = arma::accu(X % dX);
                        if (got == expected) return accept();
                        return reject("With X = " + show(X) + " the sum of Y % dY is " +
                                      show(expected) + ", that of X % dX is " + show(got) + ".");
                      }));
      });
}

// --------------------------------------------------------------------------------------- bad input

TEST(a_BadInput, EmptyImage) {
  EXPECT_REJECTED(submission::finite_difference(mat()));
  EXPECT_REJECTED(submission::finite_difference(mat(0, 3)));
  EXPECT_REJECTED(submission::finite_difference(mat(3, 0)));
}

TEST(a_BadInput, NotTwoSlices) {
  EXPECT_REJECTED(submission::finite_difference_adjoint(cube()));
  EXPECT_REJECTED(submission::finite_difference_adjoint(cube(0, 3, 2)));
  EXPECT_REJECTED(submission::finite_difference_adjoint(cube(3, 0, 2)));
  EXPECT_REJECTED(submission::finite_difference_adjoint(cube(2, 3, 1)));
  EXPECT_REJECTED(submission::finite_difference_adjoint(cube(2, 3, 3)));
}

SPEED(a, finite_difference, {128, 256, 512},
      [](Rng& rng, uword n) { return std::tuple{rng.uniforms(n, n)}; });
