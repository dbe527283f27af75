// beyond question 6. Oracle: the definitions, one copy or one product at a time, on small whole
// numbers: all is exact but the quotients of part a and the weights of part d.
#include <gradus/check.hpp>

#include "transposed_convolution.hpp"

using arma::cube, arma::mat, arma::uvec, arma::uword, arma::vec;
using beyond_q6::Layer, beyond_q6::Upsampler;

namespace oracle {

cube copies(const cube& X, uword kh, uword kw) {
  cube Y(X.n_rows * kh, X.n_cols * kw, X.n_slices);
  for (uword c = 0; c < X.n_slices; ++c)
    for (uword i = 0; i < X.n_rows; ++i)
      for (uword j = 0; j < X.n_cols; ++j)
        for (uword u = 0; u < kh; ++u)
          for (uword v = 0; v < kw; ++v) Y(i * kh + u, j * kw + v, c) = X(i, j, c);
  return Y;
}

cube block_sums(const cube& Z, uword kh, uword kw) {
  cube sums(Z.n_rows / kh, Z.n_cols / kw, Z.n_slices);
  for (uword c = 0; c < sums.n_slices; ++c)
    for (uword i = 0; i < sums.n_rows; ++i)
      for (uword j = 0; j < sums.n_cols; ++j)
        for (uword u = 0; u < kh; ++u)
          for (uword v = 0; v < kw; ++v) sums(i, j, c) += Z(i * kh + u, j * kw + v, c);
  return sums;
}

// In an image of H x W, at the top left.
cube framed(const cube& Y, uword H, uword W) {
  cube Z(H, W, Y.n_slices);
  Z.subcube(0, 0, 0, arma::size(Y)) = Y;
  return Z;
}

// The outputs of a convolution of n pixels; 0 if there is none.
uword convolution_outputs(uword n, uword k, uword s, uword p) {
  uword count = 0;
  for (uword first = 0; first + k <= n + 2 * p; first += s) ++count;
  return count;
}

std::vector<uword> sizes(uword h, uword k, uword s, uword p) {
  std::vector<uword> found;
  for (uword H = 1; H <= s * h + k; ++H)
    if (convolution_outputs(H, k, s, p) == h) found.push_back(H);
  return found;
}

// visit(r, q, o, f, i, j, c): the product F(f, c) X(i, j, c) is a term of Y(r, q, o).
template <class Visit>
void each_term(const arma::SizeCube& input, const arma::SizeCube& output, const Layer& l,
               const Visit& visit) {
  for (uword c = 0; c < input.n_slices; ++c)
    for (uword i = 0; i < input.n_rows; ++i)
      for (uword j = 0; j < input.n_cols; ++j)
        for (uword u = 0; u < l.kh; ++u)
          for (uword v = 0; v < l.kw; ++v) {
            if (i * l.sh + u < l.ph || j * l.sw + v < l.pw) continue;
            const uword r = i * l.sh + u - l.ph, q = j * l.sw + v - l.pw;
            if (r >= output.n_rows || q >= output.n_cols) continue;
            for (uword o = 0; o < output.n_slices; ++o)
              visit(r, q, o, u + l.kh * (v + l.kw * o), i, j, c);
          }
}

cube bias_alone(const vec& b, uword H, uword W) {
  cube Y(H, W, b.n_elem);
  for (uword o = 0; o < b.n_elem; ++o) Y.slice(o).fill(b(o));
  return Y;
}

cube painted(const cube& X, const mat& F, const vec& b, uword H, uword W, const Layer& l) {
  cube Y = bias_alone(b, H, W);
  each_term(arma::size(X), arma::size(Y), l,
            [&](uword r, uword q, uword o, uword f, uword i, uword j, uword c) {
              Y(r, q, o) += F(f, c) * X(i, j, c);
            });
  return Y;
}

// The convolution that the layer is the adjoint of, on a padded image: Z is H x W x K.
cube convolved(const cube& Z, const mat& F, const arma::SizeCube& outputs, const Layer& l) {
  cube padded(Z.n_rows + 2 * l.ph, Z.n_cols + 2 * l.pw, Z.n_slices);
  padded.subcube(l.ph, l.pw, 0, arma::size(Z)) = Z;
  cube A(outputs);
  for (uword c = 0; c < A.n_slices; ++c)
    for (uword i = 0; i < A.n_rows; ++i)
      for (uword j = 0; j < A.n_cols; ++j)
        A(i, j, c) = arma::dot(
            F.col(c), arma::vectorise(padded.subcube(i * l.sh, j * l.sw, 0, i * l.sh + l.kh - 1,
                                                     j * l.sw + l.kw - 1, Z.n_slices - 1)));
  return A;
}

double hat(double x) { return std::max(0.0, 1 - std::abs(x)); }

// Weights of the rows i of X for the rows r of Y, if row r has its middle at (r + first) / s - at.
mat weights(uword h, uword s, double first = 0.5, double at = 0.5) {
  mat A(s * h, h);
  for (uword r = 0; r < A.n_rows; ++r)
    for (uword i = 0; i < h; ++i)
      A(r, i) = hat((static_cast<double>(r) + first) / static_cast<double>(s) - at -
                    static_cast<double>(i));
  return A;
}
mat nearest(uword h, uword s) {
  return copies(cube(mat(arma::eye(h, h)).memptr(), h, h, 1), s, 1).slice(0);
}
cube interpolated(const cube& X, const mat& rows, const mat& columns) {
  cube Y(rows.n_rows, columns.n_rows, X.n_slices);
  for (uword c = 0; c < X.n_slices; ++c) Y.slice(c) = rows * X.slice(c) * columns.t();
  return Y;
}

// Paints ones, so many that the pixels from (sh (kh + ph), sw (kw + pw)) on are far from the
// border.
mat ripple(const mat& stamp, uword sh, uword sw, uword ph, uword pw) {
  const uword kh = stamp.n_rows, kw = stamp.n_cols;
  const uword top = sh * (kh + ph), left = sw * (kw + pw);
  const cube ones(kh + 2 * ph + 3, kw + 2 * pw + 3, 1, arma::fill::ones);
  const cube Y =
      painted(ones, arma::vectorise(stamp), vec(1), top + sh, left + sw, {kh, kw, sh, sw, ph, pw});
  return Y.slice(0).submat(top, left, arma::size(sh, sw));
}

// ----------------------------------------------------------------------------- the usual mistakes

// What painted() gives if a term does not add to its pixel, but change(pixel, term, bias).
template <class Change>
cube painted_by(const cube& X, const mat& F, const vec& b, uword H, uword W, const Layer& l,
                const Change& change) {
  cube Y = bias_alone(b, H, W);
  each_term(arma::size(X), arma::size(Y), l,
            [&](uword r, uword q, uword o, uword f, uword i, uword j, uword c) {
              change(Y(r, q, o), F(f, c) * X(i, j, c), b(o));
            });
  return Y;
}

// How many stamps lie over each pixel.
cube overlaps(const cube& X, uword H, uword W, uword K, const Layer& l) {
  return painted(arma::cube(X.n_rows, X.n_cols, 1, arma::fill::ones),
                 mat(l.kh * l.kw * K, 1, arma::fill::ones), vec(K), H, W, l);
}

// F for a reader who finds entry (u, v, o) of a stamp in row place(u, v, o).
template <class Place>
mat misread(const mat& F, const Layer& l, const Place& place) {
  mat read(arma::size(F));
  for (uword f = 0; f < F.n_rows; ++f)
    read.row(f) = F.row(place(f % l.kh, f / l.kh % l.kw, f / l.kh / l.kw));
  return read;
}
mat turned(const mat& F, const Layer& l) {
  return misread(F, l, [&](uword u, uword v, uword o) {
    return l.kh - 1 - u + l.kh * (l.kw - 1 - v + l.kw * o);
  });
}
mat v_first(const mat& F, const Layer& l) {
  return misread(F, l, [&](uword u, uword v, uword o) { return v + l.kw * (u + l.kh * o); });
}
mat o_first(const mat& F, const Layer& l) {
  const uword K = F.n_rows / l.kh / l.kw;
  return misread(F, l, [&](uword u, uword v, uword o) { return o + K * (u + l.kh * v); });
}

}  // namespace oracle

namespace inputs {

uword in(Rng& rng, std::int64_t low, std::int64_t high) {
  return static_cast<uword>(rng.between(low, high));
}

// Of two digits: that one mistake gives the same numbers as another is rare.
cube numbers(Rng& rng, uword rows, uword columns, uword slices) {
  const mat x = rng.integers(rows * columns, slices, 99);
  return cube(x.memptr(), rows, columns, slices);
}

auto image_and_factors(Rng& rng) {
  const uword h = rng.dim(), w = rng.dim();
  return std::tuple{numbers(rng, h, w, in(rng, 1, 3)), in(rng, 1, 4), in(rng, 1, 4)};
}

struct Direction {
  uword h, H, k, s, p;
};
Direction direction(Rng& rng, bool plain) {
  Direction d{rng.dim(), 0, in(rng, 1, 4), in(rng, 1, 4), plain ? 0 : in(rng, 0, 2)};
  std::vector<uword> sizes = oracle::sizes(d.h, d.k, d.s, d.p);
  if (sizes.empty()) {
    d.p = 0;
    sizes = oracle::sizes(d.h, d.k, d.s, d.p);
  }
  d.H = plain ? sizes.front() : rng.pick(sizes);
  return d;
}

struct Case {
  cube X;
  mat F;
  vec b;
  uword H, W;
  Layer layer;
};
std::tuple<Case> layer(Rng& rng, bool plain, bool one_channel) {
  const Direction rows = direction(rng, plain), columns = direction(rng, plain);
  const uword C = one_channel ? 1 : in(rng, 1, 3), K = one_channel ? 1 : in(rng, 1, 3);
  const cube X = numbers(rng, rows.h, columns.h, C);
  return Case{X,
              rng.integers(rows.k * columns.k * K, C, 99),
              one_channel ? vec(1) : rng.integers(K, 99),
              rows.H,
              columns.H,
              {rows.k, columns.k, rows.s, columns.s, rows.p, columns.p}};
}
auto plain_layer(Rng& rng) { return layer(rng, true, true); }
auto layer_of_channels(Rng& rng) { return layer(rng, true, false); }
auto any_layer(Rng& rng) { return layer(rng, false, false); }

}  // namespace inputs

namespace {

// Worst honest error: three roundings of a quotient. A wrong factor is off by a quarter and more.
constexpr Tolerance few_ulp{.absolute = 0, .relative = 1e-15};

std::string size_of(const cube& A) {
  return show(A.n_rows) + " x " + show(A.n_cols) + " x " + show(A.n_slices);
}

}  // namespace

// ------------------------------------------------------------------------- upsampling and adjoints

namespace {

constexpr char inverse_hint[] =
    "You undo the copying, which is the inverse. The adjoint asks something else: x is copied to "
    "kh kw places, and if the loss grows at all of them, all of that is due to x.";
constexpr char factor_hint[] =
    "The factor 1 / (kh kw) is missing: pooling has divided, so a pixel of the window moves the "
    "mean at that rate only. Copying alone undoes the pooling of an image that has one value "
    "in each window; it is not the adjoint.";
constexpr char left_over_hint[] =
    "dX has the size of the image that was pooled, H x W. With 5 rows and kh = 2 row 4 is in no "
    "window: its derivative is 0.";

}  // namespace

TEST(a_Upsample, CopiesEachPixel) {
  for_all({40, 6}, inputs::image_and_factors, [](const cube& X, uword kh, uword kw) {
    EXPECT_ANSWER(submission::upsample(X, kh, kw), exactly(oracle::copies(X, kh, kw)))
        .hint_if([&] { return oracle::copies(X, kw, kh); },
                 "kh counts rows: pixel (0, 0) becomes kh rows of kw pixels.")
        .hint_if(
            [&] {
              cube Y(X.n_rows * kh, X.n_cols * kw, X.n_slices);
              for (uword c = 0; c < X.n_slices; ++c) Y.slice(c) = arma::repmat(X.slice(c), kh, kw);
              return Y;
            },
            "The image is repeated as a whole: (5, 7) becomes (5, 5, 7, 7), not (5, 7, 5, 7).")
        .hint_if(
            [&] {
              cube Y(X.n_rows * kh, X.n_cols * kw, X.n_slices);
              for (uword c = 0; c < X.n_slices; ++c)
                for (uword j = 0; j < X.n_cols; ++j)
                  for (uword i = 0; i < X.n_rows; ++i) Y(i * kh, j * kw, c) = X(i, j, c);
              return Y;
            },
            "Only the first pixel of each block is filled.")
        .hint_if([&] { return cube(oracle::copies(X, kh, kw) / double(kh * kw)); },
                 "A copy has the value of the pixel, undivided: (5, 7) becomes (5, 5, 7, 7).");
  });
}

TEST(a_UpsampleAdjoint, AddsTheDerivativesOfTheCopies) {
  for_all(
      {40, 6},
      [](Rng& rng) {
        const uword h = rng.dim(), w = rng.dim(), kh = inputs::in(rng, 1, 4);
        const uword kw = inputs::in(rng, 1, 4);
        return std::tuple{inputs::numbers(rng, kh * h, kw * w, inputs::in(rng, 1, 3)), kh, kw};
      },
      [](const cube& dY, uword kh, uword kw) {
        const cube sums = oracle::block_sums(dY, kh, kw);
        EXPECT_ANSWER(submission::upsample_adjoint(dY, kh, kw), exactly(sums))
            .hint_if([&] { return cube(sums / double(kh * kw)); }, inverse_hint)
            .hint_if(
                [&] {
                  cube firsts(arma::size(sums));
                  for (uword c = 0; c < sums.n_slices; ++c)
                    for (uword j = 0; j < sums.n_cols; ++j)
                      for (uword i = 0; i < sums.n_rows; ++i)
                        firsts(i, j, c) = dY(i * kh, j * kw, c);
                  return firsts;
                },
                inverse_hint)
            .hint_if([&](const cube& dX) { return arma::size(dX) != arma::size(sums); },
                     "The adjoint goes the other way: from the large image to the small one.");
      });
}

TEST(a_UpsampleAdjoint, IsTheAdjoint) {
  for_all(
      {30, 6},
      [](Rng& rng) {
        const auto [X, kh, kw] = inputs::image_and_factors(rng);
        const cube dY = inputs::numbers(rng, X.n_rows * kh, X.n_cols * kw, X.n_slices);
        return std::tuple{X, dY, kh, kw};
      },
      [](const cube& X, const cube& dY, uword kh, uword kw) {
        const double left = arma::accu(oracle::copies(X, kh, kw) % dY);
        EXPECT_ANSWER(submission::upsample_adjoint(dY, kh, kw), satisfies([&](const cube& dX) {
                        if (arma::size(dX) != arma::size(X))
                          return reject("It must be of the size of X, " + size_of(X) + ".");
                        const double right = arma::accu(X % dX);
                        return left == right
                                   ? accept()
                                   : reject("For X = " + show(X) +
                                            " the sum of upsample(X) % dY is " + show(left) +
                                            ", but that of X % upsample_adjoint(dY) is " +
                                            show(right) + ".");
                      }))
            .hint(inverse_hint);
      });
}

TEST(a_PoolAdjoint, SendsTheDerivativesBack) {
  for_all(
      {60, 8},
      [](Rng& rng) {
        const uword kh = inputs::in(rng, 1, 4), kw = inputs::in(rng, 1, 4);
        const uword H = kh + rng.dim(0), W = kw + rng.dim(0);
        return std::tuple{inputs::numbers(rng, H / kh, W / kw, inputs::in(rng, 1, 3)), H, W, kh,
                          kw};
      },
      [](const cube& dY, uword H, uword W, uword kh, uword kw) {
        const cube copied = oracle::framed(oracle::copies(dY, kh, kw), H, W);
        const bool both = kh > 1 && kw > 1;  // else several mistakes are one
        const auto by_one_side = [&](uword side) {
          return [&copied, side, known = both && kh != kw](const cube& dX) {
            return known && !gradus::first_mismatch(cube(copied / double(side)), dX, few_ulp);
          };
        };
        EXPECT_ANSWER(submission::average_pool_adjoint(dY, H, W, kh, kw),
                      close_to(cube(copied / double(kh * kw)), few_ulp))
            .hint_if([&](const cube& dX) { return both && !gradus::first_mismatch(copied, dX); },
                     factor_hint)
            .hint_if(by_one_side(kh), "A window has kh kw pixels, not kh.")
            .hint_if(by_one_side(kw), "A window has kh kw pixels, not kw.")
            .hint_if(
                [&](const cube& dX) { return arma::size(dX) != arma::size(H, W, dY.n_slices); },
                left_over_hint)
            .hint_if(
                [&](const cube& dX) {
                  const auto outside = [&](double x, uword r, uword q) {
                    return x != 0 && (r >= H / kh * kh || q >= W / kw * kw);
                  };
                  for (uword c = 0; c < dX.n_slices; ++c)
                    for (uword q = 0; q < W; ++q)
                      for (uword r = 0; r < H; ++r)
                        if (outside(dX(r, q, c), r, q)) return true;
                  return false;
                },
                left_over_hint);
      });
}

TEST(a_BadInput, ImagesAndFactors) {
  const cube image(4, 6, 2);
  for (const cube& none : {cube(), cube(0, 3, 1), cube(3, 0, 1), cube(3, 3, 0)}) {
    EXPECT_REJECTED(submission::upsample(none, 2, 2));
    EXPECT_REJECTED(submission::upsample_adjoint(none, 1, 1));
    EXPECT_REJECTED(submission::average_pool_adjoint(none, 2 * none.n_rows, 2 * none.n_cols, 2, 2));
  }
  EXPECT_REJECTED(submission::upsample(image, 0, 2));
  EXPECT_REJECTED(submission::upsample(image, 2, 0));
  EXPECT_REJECTED(submission::upsample_adjoint(image, 0, 2));
  EXPECT_REJECTED(submission::upsample_adjoint(image, 2, 0));
  EXPECT_REJECTED(submission::upsample_adjoint(image, 3, 2)).hint("3 does not divide 4 rows.");
  EXPECT_REJECTED(submission::upsample_adjoint(image, 2, 4)).hint("4 does not divide 6 columns.");
  EXPECT_REJECTED(submission::average_pool_adjoint(image, 8, 12, 0, 2));
  EXPECT_REJECTED(submission::average_pool_adjoint(image, 8, 12, 2, 0));
  const char* windows_hint = "7 rows with kh = 2 have 3 windows, and dY an entry for each.";
  EXPECT_REJECTED(submission::average_pool_adjoint(image, 7, 12, 2, 2)).hint(windows_hint);
  EXPECT_REJECTED(submission::average_pool_adjoint(image, 10, 12, 2, 2)).hint(windows_hint);
  EXPECT_REJECTED(submission::average_pool_adjoint(image, 8, 11, 2, 2)).hint(windows_hint);
  EXPECT_REJECTED(submission::average_pool_adjoint(image, 8, 14, 2, 2)).hint(windows_hint);
}

// ------------------------------------------------------------------------------------ output sizes

namespace {

// h pixels, kernel size, stride and padding, as long as there is an H above 0.
auto direction(Rng& rng) {
  const inputs::Direction d = inputs::direction(rng, false);
  return std::tuple{d.h, d.k, d.s, d.p};
}

constexpr char padding_hint[] =
    "Padding stands on both sides of the image that is convolved, and H does not count it: each "
    "unit of p makes H smaller by 2.";

// The H >= 1 among `first` and its successors, `count` numbers in all.
uvec from(std::int64_t first, uword count) {
  std::vector<uword> sizes;
  for (std::int64_t H = first; H < first + static_cast<std::int64_t>(count); ++H)
    if (H >= 1) sizes.push_back(static_cast<uword>(H));
  return sizes;
}

void check_sizes(uword h, uword k, uword s, uword p) {
  const uvec sizes = oracle::sizes(h, k, s, p);
  const auto signed_p = static_cast<std::int64_t>(p);
  const auto uncut = static_cast<std::int64_t>(s * (h - 1) + k), first = uncut - 2 * signed_p;
  EXPECT_ANSWER(submission::output_sizes(h, k, s, p), exactly(sizes))
      .hint_if(
          [&](const uvec& got) { return !got.is_empty() && (got.min() == 0 || got.max() > 1000); },
          "s (h - 1) + k - 2 p may be 0 or less: an image of no pixels is none, and arma::uword "
          "has no numbers below 0 (0 - 1 is 2^64 - 1).")
      .hint_if([&] { return from(uncut, s); }, padding_hint)
      .hint_if([&] { return from(uncut - signed_p, s); }, padding_hint)
      .hint_if([&] { return from(uncut + 2 * signed_p, s); }, padding_hint)
      .hint_if([&] { return from(first, s + 1); },
               "One too many at the end: the last H is the one before another window fits.")
      .hint_if([&] { return uvec(arma::reverse(sizes)); }, "In increasing order.")
      .hint_if([&](const uvec& got) { return p >= k && got.is_empty(); },
               "Windows in the padding alone are outputs, too. With k = p = 1, s = 3 and h = 2 the "
               "two windows are 3 apart: a pixel or two or three between them, and H is 2, 3 or 4.")
      .hint_if([&](const uvec& got) { return s > 1 && got.n_elem < sizes.n_elem; },
               "The floor forgets a remainder: with k = 1, s = 2 and p = 0 both 5 and 6 pixels "
               "have 3 outputs.")
      .hint_if(sizes.is_empty(),
               "The padding alone may have too many outputs for any image: with h = k = s = p = 1 "
               "even one pixel has 3.")
      .hint(
          "Try it with the convolution: of h outputs the first reads the pixels 0 to k - 1 of the "
          "padded image, and the last those from s (h - 1) on.");
}

}  // namespace

TEST(b_Sizes, WithoutPadding) { check_sizes(3, 3, 2, 0); }

TEST(b_Sizes, AllThatBelong) { for_all({60, 8}, direction, check_sizes); }

TEST(b_Sizes, OfImagesThatAreHardlyThere) {
  for_all(
      {60, 3},
      [](Rng& rng) {
        return std::tuple{inputs::in(rng, 1, 3), inputs::in(rng, 1, 3), inputs::in(rng, 1, 4),
                          inputs::in(rng, 1, 4)};
      },
      check_sizes);
}

namespace {

Verdict scales(const std::optional<uword>& p, uword k, uword s) {
  const auto outputs = [&](uword H, uword padding) {
    return oracle::convolution_outputs(H, k, s, padding);
  };
  if (!p) {
    for (uword q = 0; q <= k; ++q)
      if (outputs(s, q) == 1 && outputs(4 * s, q) == 4)
        return reject("There is one: p = " + show(q) + ".")
            .hint(
                "Only 2 p has to be even, s and k need not be: there are bounds for 2 p, and an "
                "even number between them will do.");
    return accept();
  }
  if (*p > 1000)
    return reject("No such layer needs a padding of " + show(*p) + ".")
        .hint("k - s may be below 0, and arma::uword has no such numbers.");
  for (uword h = 1; h <= 4; ++h)
    if (const uword n = outputs(s * h, *p); n != h)
      return reject("With p = " + show(*p) + " the convolution " +
                    (n == 0 ? "cannot be applied to " + show(s * h) + " pixels: k > H + 2 p."
                            : "turns " + show(s * h) + " pixels into " + show(n) + ", not into " +
                                  show(h) + "."))
          .hint_if(k % 2 == 0 && s == 1,
                   "An even kernel with stride 1 loses an odd number of pixels: no p makes up for "
                   "that.")
          .hint_if(n > h, "Too much padding: a window more fits. k = 4 and s = 4 need none.")
          .hint(
              "Too little padding: there are fewer windows than asked for. With k = 5, s = 1 and "
              "p = 0 seven pixels have the windows 0-4, 1-5 and 2-6 only; with p = 2 it is seven "
              "windows. Count the windows of your p for s h pixels, where h is 1 and where it is "
              "2.");
  return accept();
}

}  // namespace

TEST(b_Padding, EnlargesByTheStride) {
  for_all(
      {60, 8},
      [](Rng& rng) {
        return std::tuple{rng.dim(), rng.dim()};
      },
      [](uword k, uword s) {
        EXPECT_ANSWER(submission::scaling_padding(k, s),
                      satisfies([&](const std::optional<uword>& p) { return scales(p, k, s); }));
      });
}

TEST(b_Padding, OrThereIsNone) {
  for_all(
      {40, 8},
      [](Rng& rng) {
        return std::tuple{rng.dim(), rng.pick<uword>({1, 1, 2})};
      },
      [](uword k, uword s) {
        EXPECT_ANSWER(submission::scaling_padding(k, s),
                      satisfies([&](const std::optional<uword>& p) { return scales(p, k, s); }));
      });
}

TEST(b_BadInput, Zeros) {
  EXPECT_REJECTED(submission::output_sizes(0, 2, 2, 0));
  EXPECT_REJECTED(submission::output_sizes(2, 0, 2, 0));
  EXPECT_REJECTED(submission::output_sizes(2, 2, 0, 0));
  EXPECT_REJECTED(submission::scaling_padding(0, 2));
  EXPECT_REJECTED(submission::scaling_padding(2, 0));
}

// -------------------------------------------------------------------------- transposed convolution

namespace {

constexpr char add_hint[] =
    "Where stamps overlap they add up: in the example of the statement row 1 of Y is 100 + 2.";
constexpr char order_hint[] =
    "F(u + kh (v + kw o), c): u, the row in the stamp, runs fastest, then its column v, then the "
    "output channel o. The input channel c is a column of F.";

template <class Generator>
void check_painting(Generator generator) {
  for_all({40, 5}, generator, [](const inputs::Case& given) {
    const auto& [X, F, b, H, W, layer] = given;
    Layer near = layer, uncut = layer, square = layer;
    near.sh = near.sw = 1;
    uncut.ph = uncut.pw = 0;
    std::swap(square.sh, square.sw);
    EXPECT_ANSWER(submission::transposed_convolution(X, F, b, H, W, layer),
                  exactly(oracle::painted(X, F, b, H, W, layer)))
        .hint_if([&](const cube& Y) { return arma::size(Y) != arma::size(H, W, b.n_elem); },
                 "Y is H x W x K, whatever the stamps cover; what none of them reaches is b.")
        .hint_if([&] { return oracle::painted(X, F, vec(b.n_elem), H, W, layer); },
                 "Where is the bias? Every pixel of channel o has b(o) in it, painted or not.")
        .hint_if(
            [&] {
              return oracle::painted_by(X, F, b, H, W, layer,
                                        [](double& y, double term, double) { y = term; });
            },
            add_hint)
        .hint_if(
            [&] {
              return oracle::painted_by(
                  X, F, b, H, W, layer,
                  [](double& y, double term, double bias) { y = term + bias; });
            },
            add_hint)
        .hint_if(
            [&] {
              const cube bias = oracle::bias_alone(b, H, W);
              return cube(oracle::painted(X, F, b, H, W, layer) +
                          (oracle::overlaps(X, H, W, b.n_elem, layer) - 1) % bias);
            },
            "The bias is added once to each pixel of Y, not once with each stamp: one that is "
            "painted twice has it once, one that is not painted at all has it, too.")
        .hint_if(
            [&](const cube& Y) {
              const cube bias = oracle::bias_alone(b, H, W);
              const cube times = arma::clamp(oracle::overlaps(X, H, W, b.n_elem, layer), 1, 1e9);
              return arma::approx_equal(
                  Y, cube((oracle::painted(X, F, b, H, W, layer) - bias) / times + bias), "absdiff",
                  1e-9);
            },
            "You divide by the number of stamps over a pixel, perhaps to undo the convolution. "
            "The layer is its adjoint, not its inverse: stamps add up.")
        .hint_if([&] { return oracle::painted(X, oracle::turned(F, layer), b, H, W, layer); },
                 "The stamp is painted as it stands, not turned round: the first of the example's "
                 "stamps ends with 100 below its 10.")
        .hint_if([&] { return oracle::painted(X, F, b, H, W, near); },
                 "Stamps begin sh rows and sw columns apart: pixel (i, j) paints from "
                 "(i sh - ph, j sw - pw) on.")
        .hint_if([&] { return oracle::painted(X, F, b, H, W, square); },
                 "sh counts rows and sw columns.")
        .hint_if([&] { return oracle::painted(X, F, b, H, W, uncut); },
                 "The padding cuts off the first ph rows and pw columns: in the example the 1 of "
                 "the first stamp is not in Y.")
        .hint_if([&] { return oracle::painted(X, oracle::v_first(F, layer), b, H, W, layer); },
                 order_hint)
        .hint_if([&] { return oracle::painted(X, oracle::o_first(F, layer), b, H, W, layer); },
                 order_hint)
        .hint(
            "Entry (u, v, o) of the stamp of pixel (i, j, c) lands at (i sh + u - ph, "
            "j sw + v - pw, o), if that is in the image.");
  });
}

}  // namespace

TEST(c_Painting, OneChannelUncut) { check_painting(inputs::plain_layer); }
TEST(c_Painting, SeveralChannelsAndABias) { check_painting(inputs::layer_of_channels); }
TEST(c_Painting, PaddingAndAnySizeThatBelongs) { check_painting(inputs::any_layer); }

TEST(c_Adjoint, OfTheConvolution) {
  for_all(
      {30, 5},
      [](Rng& rng) {
        auto [given] = inputs::any_layer(rng);
        const uword K = given.b.n_elem;
        given.b.zeros();
        const cube Z = inputs::numbers(rng, given.H, given.W, K);
        return std::tuple{given, Z};
      },
      [](const inputs::Case& given, const cube& Z) {
        const auto& [X, F, b, H, W, layer] = given;
        const double left = arma::accu(oracle::convolved(Z, F, arma::size(X), layer) % X);
        EXPECT_ANSWER(
            submission::transposed_convolution(X, F, b, H, W, layer), satisfies([&](const cube& Y) {
              if (arma::size(Y) != arma::size(Z)) return reject("It must be " + size_of(Z) + ".");
              const double right = arma::accu(Y % Z);
              return left == right
                         ? accept()
                         : reject("For Z = " + show(Z) + " the sum of convolution(Z) % X is " +
                                  show(left) + ", but that of Z % Y is " + show(right) + ".");
            }))
            .hint(
                "Each product Z F X of the convolution must occur once in <Z, Y>: what output "
                "(i, j) read with a weight, pixel (i, j) paints with that weight.");
      });
}

TEST(c_BadInput, LayersAndSizes) {
  // 3 x 2 pixels with 2 channels, stamps of 3 x 2, stride 2 x 3, padding 1 x 0: H is 5 or 6, W is
  // 5, 6 or 7. Three channels come out.
  const cube X(3, 2, 2);
  const mat F(18, 2);
  const vec b(3);
  const Layer legal{3, 2, 2, 3, 1, 0};
  for (const auto& [H, W] : std::vector<std::pair<uword, uword>>{{4, 5}, {7, 5}, {5, 4}, {6, 8}})
    EXPECT_REJECTED(submission::transposed_convolution(X, F, b, H, W, legal))
        .hint("No image of this size has 3 x 2 outputs: H is 5 or 6 and W is 5, 6 or 7 here.");
  for (const mat& other : {mat(17, 2), mat(19, 2), mat(12, 2), mat(18, 1), mat(18, 3), mat(2, 18),
                           mat(6, 6), mat(0, 2), mat()})
    EXPECT_REJECTED(submission::transposed_convolution(X, other, b, 5, 5, legal));
  EXPECT_REJECTED(submission::transposed_convolution(X, F, vec(2), 5, 5, legal));
  EXPECT_REJECTED(submission::transposed_convolution(X, mat(0, 2), vec(), 5, 5, legal));
  EXPECT_REJECTED(submission::transposed_convolution(cube(3, 2, 0), mat(18, 0), b, 5, 5, legal));
  EXPECT_REJECTED(submission::transposed_convolution(cube(0, 2, 2), F, b, 1, 5, legal));
  EXPECT_REJECTED(submission::transposed_convolution(cube(3, 0, 2), F, b, 5, 1, legal));
  EXPECT_REJECTED(submission::transposed_convolution(X, mat(0, 2), b, 2, 5, {0, 2, 2, 3, 1, 0}));
  EXPECT_REJECTED(submission::transposed_convolution(X, mat(0, 2), b, 5, 3, {3, 0, 2, 3, 1, 0}));
  EXPECT_REJECTED(submission::transposed_convolution(X, F, b, 1, 5, {3, 2, 0, 3, 1, 0}));
  EXPECT_REJECTED(submission::transposed_convolution(X, F, b, 5, 2, {3, 2, 2, 0, 1, 0}));
  EXPECT_REJECTED(submission::transposed_convolution(cube(1, 2, 2), F, b, 0, 5, {3, 2, 2, 3, 2, 0}))
      .hint("An image of no pixels is none: H is at least 1.");
}

SPEED(
    c, transposed_convolution, {7, 14, 28},
    [](Rng& rng, uword n) {
      const mat x = rng.uniforms(n * n, 32);
      return std::tuple{
          cube(x.memptr(), n, n, 32), rng.uniforms(256, 32), rng.uniforms(16), 2 * n, 2 * n,
          Layer{4, 4, 2, 2, 1, 1}};
    },
    Flops{[](uword n) { return 2.0 * 256 * 32 * static_cast<double>(n * n); }});

// -------------------------------------------------------------------------------------- upsamplers

namespace {

// Why U is no layer that enlarges h x w x C exactly; empty if it is.
std::string illegal(const Upsampler& U, const cube& X, uword sh, uword sw) {
  const auto& [kh, kw, lh, lw, ph, pw] = U.layer;
  const uword C = X.n_slices;
  if (kh == 0 || kw == 0 || lh == 0 || lw == 0) return "Stamps and strides must not be 0.";
  if (kh > 4 * sh || kw > 4 * sw || ph > 4 * sh || pw > 4 * sw)
    return "The stamp may have 4 sh x 4 sw pixels at most, and the padding as many.";
  if (U.F.n_rows != kh * kw * C || U.F.n_cols != C)
    return "F must be " + show(kh * kw * C) + " x " + show(C) + ", not " + show(U.F.n_rows) +
           " x " + show(U.F.n_cols) + ".";
  const uword rows = oracle::convolution_outputs(sh * X.n_rows, kh, lh, ph),
              columns = oracle::convolution_outputs(sw * X.n_cols, kw, lw, pw);
  if (rows != X.n_rows || columns != X.n_cols)
    return show(sh * X.n_rows) + " x " + show(sw * X.n_cols) + " pixels do not belong to " +
           show(X.n_rows) + " x " + show(X.n_cols) + ": the convolution turns them into " +
           show(rows) + " x " + show(columns) + ".";
  return "";
}

// The first wrong pixel of U on X, in words; empty if there is none.
std::string wrong_pixel(const Upsampler& U, const cube& X, const cube& expected, double error) {
  const cube Y =
      oracle::painted(X, U.F, vec(X.n_slices), expected.n_rows, expected.n_cols, U.layer);
  const auto wrong = close_to(expected, {.absolute = error, .relative = 0})(Y);
  return wrong ? "From the image X = " + show(X) + " it makes " + wrong->got + " at " +
                     wrong->where + ", not " + wrong->expected + "."
               : "";
}

bool makes(const Upsampler& U, const cube& X, const cube& Y) {
  return wrong_pixel(U, X, Y, 1e-9).empty();
}

bool mixes_channels(const Upsampler& U) {
  const uword C = U.F.n_cols, area = U.F.n_rows / C;
  for (uword c = 0; c < C; ++c)
    for (uword f = 0; f < U.F.n_rows; ++f)
      if (f / area != c && U.F(f, c) != 0) return true;
  return false;
}

constexpr char apart_hint[] =
    "Two pixels that are neighbours in X are sh rows or sw columns apart in Y, and so are their "
    "stamps.";
Verdict illegal_layer(const std::string& why, const Upsampler& U, uword sh, uword sw,
                      const char* too_large_hint) {
  return reject(why)
      .hint_if(U.layer.sh != sh || U.layer.sw != sw, apart_hint)
      .hint_if(U.layer.kh > sh || U.layer.kw > sw, too_large_hint);
}

constexpr char side_by_side_hint[] =
    "Each pixel of Y is painted by one pixel of X, with the weight 1: stamps lie side by side.";
constexpr char channels_hint[] =
    "Channel 0 of X must not be seen in channel 1 of Y: what is F(u + kh (v + kw o), c) where o is "
    "not c?";

auto small_upsampling(Rng& rng) {
  const uword h = rng.dim(), w = rng.dim(), C = inputs::in(rng, 1, 3);
  return std::tuple{C, inputs::in(rng, 1, 5), inputs::in(rng, 1, 5), inputs::numbers(rng, h, w, C)};
}

}  // namespace

TEST(d_Nearest, PaintsTheCopies) {
  for_all({40, 4}, small_upsampling, [](uword C, uword sh, uword sw, const cube& X) {
    EXPECT_ANSWER(submission::nearest_upsampler(C, sh, sw), satisfies([&](const Upsampler& U) {
                    if (const std::string why = illegal(U, X, sh, sw); !why.empty())
                      return illegal_layer(why, U, sh, sw, side_by_side_hint);
                    const cube Y = oracle::copies(X, sh, sw);
                    const double area = static_cast<double>(sh * sw);
                    const std::string why = wrong_pixel(U, X, Y, 1e-12);
                    if (why.empty()) return accept();
                    return reject(why)
                        .hint_if(mixes_channels(U), channels_hint)
                        .hint_if(makes(U, X, Y / area),
                                 "A copy is no mean: the stamp of pixel 5 is made of fives. "
                                 "1 / (sh sw) belongs to pooling.")
                        .hint_if(U.layer.sh != sh || U.layer.sw != sw, apart_hint)
                        .hint(side_by_side_hint);
                  }));
  });
}

namespace {

void paints_the_hats(uword C, uword sh, uword sw, const cube& X) {
  EXPECT_ANSWER(
      submission::bilinear_upsampler(C, sh, sw), satisfies([&](const Upsampler& U) {
        if (const std::string why = illegal(U, X, sh, sw); !why.empty())
          return illegal_layer(
              why, U, sh, sw,
              "A stamp that reaches beyond the sh rows of its pixel needs a padding: what the "
              "first one paints above row 0 is cut off. Part b knows which paddings scale.");
        const uword h = X.n_rows, w = X.n_cols;
        const mat rows = oracle::weights(h, sh), columns = oracle::weights(w, sw);
        const cube Y = oracle::interpolated(X, rows, columns);
        // Four products of numbers up to 99 with weights that are right to a few ulp: below
        // 1e-13. Wrong weights are off by 1/100 at least.
        const std::string why = wrong_pixel(U, X, Y, 1e-11);
        if (why.empty()) return accept();
        const mat from_corners = oracle::weights(h, sh, 0, 0),
                  across_corners = oracle::weights(w, sw, 0, 0);
        const double area = static_cast<double>(sh * sw);
        return reject(why)
            .hint_if(mixes_channels(U), channels_hint)
            .hint_if(makes(U, X, oracle::copies(X, sh, sw)),
                     "This is the nearest neighbour: a pixel of Y also hears from the second "
                     "nearest row and column.")
            .hint_if(makes(U, X, Y / area),
                     "The entries of a stamp need not add up to 1. What does, away from the "
                     "border, is what one pixel of Y gets: with s = 2 the weights 3/4 and 1/4.")
            .hint_if(makes(U, X, oracle::interpolated(X, from_corners, across_corners)),
                     "Row 0 of Y does not lie on row 0 of X: their upper edges meet, not their "
                     "middles. With s = 2 pixel i paints 1/4, 3/4, 3/4, 1/4, not 1/2, 1, 1/2.")
            .hint_if(makes(U, X, oracle::interpolated(X, rows, oracle::nearest(w, sw))) ||
                         makes(U, X, oracle::interpolated(X, oracle::nearest(h, sh), columns)),
                     "Both directions interpolate.")
            .hint(
                "Take one direction, s = 2, and X = (0, 1, 0): Y is (0, 1/4, 3/4, 3/4, 1/4, 0). "
                "That is the stamp, and it begins one pixel before row s i. In two directions "
                "the stamp is a product.");
      }));
}

}  // namespace

TEST(d_Bilinear, TwoByTwo) {
  cube X(2, 2, 1);
  X.slice(0) = mat{{0, 4}, {8, 16}};
  paints_the_hats(1, 2, 2, X);
}

TEST(d_Bilinear, PaintsTheHats) { for_all({40, 4}, small_upsampling, paints_the_hats); }

// ------------------------------------------------------------------------------------ checkerboard

TEST(d_Checkerboard, WhatBecomesOfOnes) {
  for_all(
      {60, 4},
      [](Rng& rng) {
        const uword kh = rng.dim(), kw = rng.dim();
        const mat stamp = rng.integers(kh, kw, 99);
        return std::tuple{stamp, inputs::in(rng, 1, 4), inputs::in(rng, 1, 4),
                          inputs::in(rng, 0, 3), inputs::in(rng, 0, 3)};
      },
      [](const mat& stamp, uword sh, uword sw, uword ph, uword pw) {
        const mat Y = oracle::ripple(stamp, sh, sw, ph, pw);
        const mat ones(arma::size(stamp), arma::fill::ones);
        EXPECT_ANSWER(submission::checkerboard(stamp, sh, sw, ph, pw), exactly(Y))
            .hint_if([&](const mat& got) { return arma::size(got) != arma::size(sh, sw); },
                     "One number for each place in the pattern, which repeats itself every sh "
                     "rows and sw columns: sh x sw.")
            .hint_if([&] { return oracle::ripple(ones, sh, sw, ph, pw); },
                     "You count the stamps over a pixel. Each of them adds its entry there, not "
                     "1.")
            .hint_if([&] { return oracle::ripple(stamp, sh, sw, 0, 0); },
                     "Row 0 of Y is row ph of what is painted: the padding shifts the pattern.")
            .hint_if([&] { return oracle::ripple(stamp, sh, sw, (sh - 1) * ph, (sw - 1) * pw); },
                     "The padding shifts the pattern the other way: row 0 of Y is row ph of what "
                     "is painted.")
            .hint_if([&] { return mat(arma::accu(stamp) + mat(sh, sw)); },
                     "The whole stamp reaches every pixel with stride 1 only. With stride 2 a "
                     "pixel in an even row never meets an odd row of the stamp.")
            .hint_if(
                [&](const mat& got) {
                  const mat times = arma::clamp(oracle::ripple(ones, sh, sw, ph, pw), 1, 1e9);
                  return arma::approx_equal(got, mat(Y / times), "absdiff", 1e-9);
                },
                "Stamps add up, nobody divides by their number. That is why there is a pattern.")
            .hint(
                "Entry u of a stamp paints the rows i sh + u - ph: those whose remainder by sh is "
                "that of u - ph.");
      });
}

TEST(d_BadInput, SizesAndStrides) {
  EXPECT_REJECTED(submission::nearest_upsampler(0, 2, 2));
  EXPECT_REJECTED(submission::nearest_upsampler(2, 0, 2));
  EXPECT_REJECTED(submission::nearest_upsampler(2, 2, 0));
  EXPECT_REJECTED(submission::bilinear_upsampler(0, 2, 2));
  EXPECT_REJECTED(submission::bilinear_upsampler(2, 0, 2));
  EXPECT_REJECTED(submission::bilinear_upsampler(2, 2, 0));
  const mat stamp(2, 3, arma::fill::ones);
  EXPECT_REJECTED(submission::checkerboard(mat(), 2, 2, 0, 0));
  EXPECT_REJECTED(submission::checkerboard(mat(0, 3), 2, 2, 0, 0));
  EXPECT_REJECTED(submission::checkerboard(mat(3, 0), 2, 2, 0, 0));
  EXPECT_REJECTED(submission::checkerboard(stamp, 0, 2, 0, 0));
  EXPECT_REJECTED(submission::checkerboard(stamp, 2, 0, 0, 0));
}
