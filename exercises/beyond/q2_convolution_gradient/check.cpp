// beyond question 2. Oracle: the formula of the layer, one product F X at a time, on small whole
// numbers: all is exact.
#include <gradus/check.hpp>

#include "convolution_gradient.hpp"

using arma::cube, arma::mat, arma::uword, arma::vec;
using beyond_q2::Conv2d;

namespace oracle {

uword outputs(uword n, uword k, uword s, uword p, uword d) {
  uword count = 0;
  for (uword first = 0; first + d * (k - 1) + 1 <= n + 2 * p; first += s) ++count;
  return count;
}

// visit(f, r, s, c, i, j, k): the product F(f, k) X(r, s, c) is a term of Y(i, j, k).
template <class Visit>
void each_product(const arma::SizeCube& image, const arma::SizeCube& output, const Conv2d& l,
                  const Visit& visit) {
  const uword G = image.n_slices / l.groups, K = output.n_slices;
  for (uword k = 0; k < K; ++k)
    for (uword i = 0; i < output.n_rows; ++i)
      for (uword j = 0; j < output.n_cols; ++j)
        for (uword u = 0; u < l.kh; ++u)
          for (uword v = 0; v < l.kw; ++v)
            for (uword c = 0; c < G; ++c) {
              const auto r =
                  static_cast<std::int64_t>(i * l.sh + u * l.dh) - static_cast<std::int64_t>(l.ph);
              const auto s =
                  static_cast<std::int64_t>(j * l.sw + v * l.dw) - static_cast<std::int64_t>(l.pw);
              if (r < 0 || s < 0) continue;
              const uword row = static_cast<uword>(r), column = static_cast<uword>(s);
              if (row >= image.n_rows || column >= image.n_cols) continue;
              visit(u + l.kh * (v + l.kw * c), row, column, k / (K / l.groups) * G + c, i, j, k);
            }
}

// Y for b = 0.
cube forward(const cube& X, const mat& F, const arma::SizeCube& output, const Conv2d& l) {
  cube Y(output);
  each_product(arma::size(X), output, l,
               [&](uword f, uword r, uword s, uword c, uword i, uword j, uword k) {
                 Y(i, j, k) += F(f, k) * X(r, s, c);
               });
  return Y;
}

mat for_filters(const cube& X, const cube& dY, const Conv2d& l) {
  mat dF(l.kh * l.kw * X.n_slices / l.groups, dY.n_slices);
  each_product(arma::size(X), arma::size(dY), l,
               [&](uword f, uword r, uword s, uword c, uword i, uword j, uword k) {
                 dF(f, k) += dY(i, j, k) * X(r, s, c);
               });
  return dF;
}

cube for_image(const mat& F, const cube& dY, const arma::SizeCube& image, const Conv2d& l) {
  cube dX(image);
  each_product(image, arma::size(dY), l,
               [&](uword f, uword r, uword s, uword c, uword i, uword j, uword k) {
                 dX(r, s, c) += dY(i, j, k) * F(f, k);
               });
  return dX;
}

// ----------------------------------------------------------------------------- the usual mistakes

// The same layer, with a part of the formula forgotten.
Conv2d without_dilation(Conv2d l) { return l.dh = l.dw = 1, l; }
Conv2d without_stride(Conv2d l) { return l.sh = l.sw = 1, l; }
Conv2d without_padding(Conv2d l) { return l.ph = l.pw = 0, l; }

// Every kernel turned round: entry (u, v, c) becomes (kh - 1 - u, kw - 1 - v, c).
mat turned(const mat& F, const Conv2d& l) {
  mat T(arma::size(F));
  const uword taps = l.kh * l.kw;
  for (uword f = 0; f < F.n_rows; ++f) T.row(f) = F.row(f / taps * taps + taps - 1 - f % taps);
  return T;
}

}  // namespace oracle

namespace inputs {

mat whole_numbers(Rng& rng, uword rows, uword columns) { return rng.integers(rows, columns, 9); }
cube whole_numbers(Rng& rng, uword H, uword W, uword C) {
  const mat x = rng.integers(H * W, C, 9);
  return cube(x.memptr(), H, W, C);
}

uword in(Rng& rng, std::int64_t low, std::int64_t high) {
  return static_cast<uword>(rng.between(low, high));
}

// A kernel, a stride, a padding and a dilation that n pixels allow.
std::array<uword, 4> direction(Rng& rng, uword n, bool plain) {
  uword k = in(rng, 1, 3), s = in(rng, 1, 3), p = in(rng, 0, 2), d = in(rng, 1, 3);
  if (plain) s = d = 1, p = 0;
  if (d * (k - 1) + 1 > n + 2 * p) d = 1;
  return {std::min(k, n + 2 * p), s, p, d};
}

struct Case {
  cube X;
  mat F;
  cube dY;
  Conv2d layer;
};
std::tuple<Case> any_layer(Rng& rng, bool plain, bool grouped) {
  const uword H = rng.dim(), W = rng.dim(), groups = grouped ? in(rng, 1, 3) : 1;
  const uword G = in(rng, 1, 2), C = groups * G, K = groups * in(rng, 1, 2);
  const auto [kh, sh, ph, dh] = direction(rng, H, plain);
  const auto [kw, sw, pw, dw] = direction(rng, W, plain);
  const uword p = oracle::outputs(H, kh, sh, ph, dh), q = oracle::outputs(W, kw, sw, pw, dw);
  return Case{whole_numbers(rng, H, W, C),
              whole_numbers(rng, kh * kw * G, K),
              whole_numbers(rng, p, q, K),
              {kh, kw, sh, sw, ph, pw, dh, dw, groups}};
}
auto plain_layer(Rng& rng) { return any_layer(rng, true, false); }
auto ungrouped_layer(Rng& rng) { return any_layer(rng, false, false); }
auto grouped_layer(Rng& rng) { return any_layer(rng, rng.coin(), true); }

}  // namespace inputs

namespace {

constexpr char sum_hint[] =
    "An entry that is used for many outputs moves L through all of them: add, do not average.";
constexpr char turned_hint[] =
    "The kernel lies the wrong way round. Output (0, 0) of the example reads pixel (1, 1) with the "
    "weight 4, so 4 dY(0, 0) comes back to that pixel.";
constexpr char dilation_hint[] =
    "Entry u of a filter meets the pixel u dh further on, in the backward pass as well.";
constexpr char stride_hint[] =
    "Output i begins at row i sh - ph of the image, in the backward pass as well: neighbours in dY "
    "are sh rows apart.";
constexpr char padding_hint[] =
    "Row 0 of the padded image is row -ph of the image: with padding 1 the first row of the kernel "
    "meets only zeros at output 0.";
constexpr char outside_hint[] =
    "With padding a window may lie outside of the image in part: output 0 with padding 1 reads row "
    "-1, which X does not have. There is nothing to read or to send back there.";
constexpr char group_hint[] =
    "Filter k sees the channels of its own group: G of them, from G floor(k / (K / groups)) on.";

}  // namespace

// ------------------------------------------------------------------------------------------- bias

TEST(a_Bias, MovesEveryOutputOfItsChannel) {
  for_all(
      {40, 6},
      [](Rng& rng) {
        const uword p = rng.dim(), q = rng.dim(), K = rng.dim();
        return std::tuple{inputs::whole_numbers(rng, p, q, K)};
      },
      [](const cube& dY) {
        vec db(dY.n_slices);
        for (uword k = 0; k < dY.n_slices; ++k)
          for (const double x : mat(dY.slice(k))) db(k) += x;
        EXPECT_ANSWER(submission::bias_gradient(dY), exactly(db))
            .hint_if([&] { return vec(db / double(dY.n_rows * dY.n_cols)); }, sum_hint)
            .hint_if([&](const vec& got) { return got.n_elem != db.n_elem; },
                     "There is one bias for each filter, and a slice of dY for each.")
            .hint("b(k) is a term of every Y(i, j, k), with the factor 1.");
      });
}

// ---------------------------------------------------------------------------------------- filters

namespace {

template <class Generator>
void check_filters(Generator generator) {
  for_all({40, 5}, generator, [](const inputs::Case& given) {
    const auto& [X, F, dY, layer] = given;
    EXPECT_ANSWER(submission::filter_gradient(X, dY, layer),
                  exactly(oracle::for_filters(X, dY, layer)))
        .hint_if_no_answer(layer.ph + layer.pw > 0, outside_hint)
        .hint_if(
            [&](const mat& dF) {
              return dF.n_rows == F.n_cols && dF.n_cols == F.n_rows && F.n_rows != F.n_cols;
            },
            "A filter is a column of F.")
        .hint_if(
            [&](const mat& dF) {
              return dF.n_rows == layer.kh * layer.kw * X.n_slices && layer.groups > 1;
            },
            group_hint)
        .hint_if([&](const mat& dF) { return arma::size(dF) != arma::size(F); },
                 "dF is of the size of F. Rows that are left over at the end of X meet no filter.")
        .hint_if(
            [&] {
              const double outputs = static_cast<double>(dY.n_rows * dY.n_cols);
              return mat(oracle::for_filters(X, dY, layer) / outputs);
            },
            sum_hint)
        .hint_if([&] { return oracle::for_filters(X, dY, oracle::without_dilation(layer)); },
                 dilation_hint)
        .hint_if([&] { return oracle::for_filters(X, dY, oracle::without_stride(layer)); },
                 stride_hint)
        .hint_if([&] { return oracle::for_filters(X, dY, oracle::without_padding(layer)); },
                 padding_hint)
        .hint_if([&] { return oracle::turned(oracle::for_filters(X, dY, layer), layer); },
                 turned_hint)
        .hint_if(layer.groups > 1, group_hint)
        .hint(
            "F(u + kh (v + kw c), k) meets a pixel at each output (i, j): multiply that pixel by "
            "dY(i, j, k), and add.");
  });
}

}  // namespace

TEST(a_Filters, OneGroupAndNothingSpecial) { check_filters(inputs::plain_layer); }
TEST(a_Filters, StridePaddingAndDilation) { check_filters(inputs::ungrouped_layer); }
TEST(a_Filters, Groups) { check_filters(inputs::grouped_layer); }

TEST(a_Filters, AreTheAdjoint) {
  for_all({30, 5}, inputs::grouped_layer, [](const inputs::Case& given) {
    const auto& [X, F, dY, layer] = given;
    const double left = arma::accu(oracle::forward(X, F, arma::size(dY), layer) % dY);
    EXPECT_ANSWER(submission::filter_gradient(X, dY, layer), satisfies([&](const mat& dF) {
                    if (arma::size(dF) != arma::size(F)) return reject("dF is of the size of F.");
                    const double right = arma::accu(F % dF);
                    return left == right ? accept()
                                         : reject("With F = " + show(F) +
                                                  " and b = 0 the sum of Y % dY is " + show(left) +
                                                  ", but that of F % dF is " + show(right) + ".");
                  }));
  });
}

namespace {

// On 3 x 4 pixels with 2 channels and 2 filters: 2 x 3 outputs.
const Conv2d legal{2, 2, 1, 1, 0, 0, 1, 1, 1};
const std::vector<Conv2d> illegal = {
    {0, 2, 1, 1, 0, 0, 1, 1, 1}, {2, 0, 1, 1, 0, 0, 1, 1, 1}, {2, 2, 0, 1, 0, 0, 1, 1, 1},
    {2, 2, 1, 0, 0, 0, 1, 1, 1}, {2, 2, 1, 1, 0, 0, 0, 1, 1}, {2, 2, 1, 1, 0, 0, 1, 0, 1},
    {2, 2, 1, 1, 0, 0, 1, 1, 0}, {2, 2, 1, 1, 0, 0, 1, 1, 3}, {4, 2, 1, 1, 0, 0, 1, 1, 1},
    {2, 5, 1, 1, 1, 0, 1, 1, 1}, {2, 2, 1, 1, 0, 0, 3, 1, 1}, {2, 3, 1, 1, 0, 0, 1, 2, 1}};

// Not legal, though dY is as large as the formula for H' and W' has it.
struct Fitting {
  Conv2d layer;
  uword H, W;
  cube dY;
};
const Conv2d padded{2, 2, 1, 1, 1, 1, 1, 1, 1};
const std::vector<Fitting> empty_images = {{padded, 0, 4, cube(1, 5, 2)},
                                           {padded, 3, 0, cube(4, 1, 2)}};
const std::vector<Fitting> empty_windows = {{{0, 2, 1, 1, 0, 0, 1, 1, 1}, 3, 4, cube(4, 3, 2)},
                                            {{2, 0, 1, 1, 0, 0, 1, 1, 1}, 3, 4, cube(2, 5, 2)},
                                            {{2, 2, 1, 1, 0, 0, 0, 1, 1}, 3, 4, cube(3, 3, 2)},
                                            {{2, 2, 1, 1, 0, 0, 1, 0, 1}, 3, 4, cube(2, 4, 2)}};
const std::vector<Fitting> no_place = {{{4, 2, 1, 1, 0, 0, 1, 1, 1}, 3, 4, cube(0, 3, 2)},
                                       {{2, 5, 1, 1, 0, 0, 1, 1, 1}, 3, 4, cube(2, 0, 2)}};
constexpr char no_place_hint[] =
    "Where the kernel is one pixel too large the formula gives 0 outputs, and dY has 0: still the "
    "layer is not legal.";
constexpr char empty_image_hint[] = "Padding makes no image: here H or W is 0.";

}  // namespace

TEST(a_BadInput, LayersAndSizes) {
  EXPECT_REJECTED(submission::bias_gradient(cube()));
  EXPECT_REJECTED(submission::bias_gradient(cube(0, 2, 3)));
  EXPECT_REJECTED(submission::bias_gradient(cube(2, 2, 0)));
  for (const Conv2d& layer : illegal)
    EXPECT_REJECTED(submission::filter_gradient(cube(3, 4, 2), cube(2, 3, 2), layer));
  for (const cube& dY : {cube(3, 3, 2), cube(2, 4, 2), cube(3, 2, 2), cube(2, 2, 2), cube(2, 3, 0)})
    EXPECT_REJECTED(submission::filter_gradient(cube(3, 4, 2), dY, legal));
  for (const auto& [layer, H, W, dY] : empty_images)
    EXPECT_REJECTED(submission::filter_gradient(cube(H, W, 2), dY, layer)).hint(empty_image_hint);
  for (const auto& [layer, H, W, dY] : empty_windows)
    EXPECT_REJECTED(submission::filter_gradient(cube(H, W, 2), dY, layer));
  for (const auto& [layer, H, W, dY] : no_place)
    EXPECT_REJECTED(submission::filter_gradient(cube(H, W, 2), dY, layer)).hint(no_place_hint);
  EXPECT_REJECTED(submission::filter_gradient(cube(), cube(2, 3, 2), legal));
  EXPECT_REJECTED(submission::filter_gradient(cube(3, 4, 0), cube(2, 3, 2), legal));
  Conv2d two = legal;
  two.groups = 2;
  EXPECT_REJECTED(submission::filter_gradient(cube(3, 4, 2), cube(2, 3, 3), two))
      .hint("groups must divide the number of filters, too.");
  EXPECT_REJECTED(submission::filter_gradient(cube(3, 4, 3), cube(2, 3, 2), two))
      .hint("groups must divide the number of channels, too.");
}

SPEED(
    a, filter_gradient, {14, 28, 56},
    [](Rng& rng, uword n) {
      const mat x = rng.uniforms(n * n, 16), dy = rng.uniforms(n * n, 32);
      return std::tuple{cube(x.memptr(), n, n, 16), cube(dy.memptr(), n, n, 32),
                        Conv2d{3, 3, 1, 1, 1, 1, 1, 1, 1}};
    },
    Flops{[](uword n) { return 2.0 * 144 * 32 * static_cast<double>(n * n); }});

// ------------------------------------------------------------------------------------------ input

namespace {

// What a product sends back replaces what an earlier one has sent.
cube overwritten(const mat& F, const cube& dY, const arma::SizeCube& image, const Conv2d& l) {
  cube dX(image);
  oracle::each_product(image, arma::size(dY), l,
                       [&](uword f, uword r, uword s, uword c, uword i, uword j, uword k) {
                         dX(r, s, c) = dY(i, j, k) * F(f, k);
                       });
  return dX;
}

template <class Generator>
void check_input(Generator generator) {
  for_all({40, 5}, generator, [](const inputs::Case& given) {
    const auto& [X, F, dY, layer] = given;
    const auto image = arma::size(X);
    const uword H = X.n_rows, W = X.n_cols;
    EXPECT_ANSWER(submission::input_gradient(F, dY, H, W, layer),
                  exactly(oracle::for_image(F, dY, image, layer)))
        .hint_if_no_answer(layer.ph + layer.pw > 0, outside_hint)
        .hint_if([&](const cube& dX) { return arma::size(dX) != image; },
                 "dX is of the size of X, H x W x C: without the padding, and with the rows that "
                 "are left over at the end; L does not depend on those.")
        .hint_if([&] { return oracle::for_image(oracle::turned(F, layer), dY, image, layer); },
                 turned_hint)
        .hint_if([&] { return overwritten(F, dY, image, layer); },
                 "A pixel is used for several outputs and by several filters: add what comes back.")
        .hint_if([&] { return oracle::for_image(F, dY, image, oracle::without_dilation(layer)); },
                 dilation_hint)
        .hint_if([&] { return oracle::for_image(F, dY, image, oracle::without_stride(layer)); },
                 stride_hint)
        .hint_if([&] { return oracle::for_image(F, dY, image, oracle::without_padding(layer)); },
                 padding_hint)
        .hint_if(layer.groups > 1, group_hint)
        .hint(
            "Output (i, j) read pixel (i sh + u dh - ph, j sw + v dw - pw), so dY(i, j, k) times "
            "the weight goes back to that very pixel, and to none beside it.");
  });
}

}  // namespace

TEST(b_Input, APixelBetweenTwoOutputs) {
  const Conv2d layer{1, 2, 1, 1, 0, 0, 1, 1, 1};
  const cube dY(1, 2, 1, arma::fill::ones);
  cube dX(1, 3, 1, arma::fill::ones);
  const cube overwritten = dX;
  dX(0, 1, 0) = 2;
  EXPECT_ANSWER(submission::input_gradient(mat(2, 1, arma::fill::ones), dY, 1, 3, layer),
                exactly(dX))
      .hint_if(overwritten, "A pixel is used for several outputs and by several filters: add what comes back.");
}

TEST(b_Input, OneGroupAndNothingSpecial) { check_input(inputs::plain_layer); }
TEST(b_Input, StridePaddingAndDilation) { check_input(inputs::ungrouped_layer); }
TEST(b_Input, Groups) { check_input(inputs::grouped_layer); }

TEST(b_Input, IsTheAdjoint) {
  for_all({30, 5}, inputs::grouped_layer, [](const inputs::Case& given) {
    const auto& [X, F, dY, layer] = given;
    const double left = arma::accu(oracle::forward(X, F, arma::size(dY), layer) % dY);
    const uword H = X.n_rows, W = X.n_cols;
    EXPECT_ANSWER(submission::input_gradient(F, dY, H, W, layer), satisfies([&](const cube& dX) {
                    if (arma::size(dX) != arma::size(X)) return reject("dX is of the size of X.");
                    const double right = arma::accu(X % dX);
                    return left == right ? accept()
                                         : reject("With X = " + show(X) +
                                                  " and b = 0 the sum of Y % dY is " + show(left) +
                                                  ", but that of X % dX is " + show(right) + ".");
                  }));
  });
}

TEST(b_BadInput, LayersAndSizes) {
  const mat F(8, 2);
  const cube dY(2, 3, 2);
  for (const Conv2d& layer : illegal)
    EXPECT_REJECTED(submission::input_gradient(F, dY, 3, 4, layer));
  for (const cube& other :
       {cube(3, 3, 2), cube(2, 4, 2), cube(3, 2, 2), cube(2, 3, 1), cube(2, 3, 3), cube()})
    EXPECT_REJECTED(submission::input_gradient(F, other, 3, 4, legal));
  for (const mat& other : {mat(7, 2), mat(9, 2), mat(0, 2), mat(2, 2), mat(8, 3)})
    EXPECT_REJECTED(submission::input_gradient(other, dY, 3, 4, legal));
  EXPECT_REJECTED(submission::input_gradient(mat(8, 0), cube(2, 3, 0), 3, 4, legal));
  for (const auto& [layer, H, W, fitting] : empty_images)
    EXPECT_REJECTED(submission::input_gradient(F, fitting, H, W, layer)).hint(empty_image_hint);
  for (const auto& [layer, H, W, fitting] : empty_windows)
    EXPECT_REJECTED(submission::input_gradient(F, fitting, H, W, layer));
  for (const auto& [layer, H, W, fitting] : no_place)
    EXPECT_REJECTED(
        submission::input_gradient(mat(2 * layer.kh * layer.kw, 2), fitting, H, W, layer))
        .hint(no_place_hint);
  EXPECT_REJECTED(submission::input_gradient(F, dY, 0, 4, legal));
  EXPECT_REJECTED(submission::input_gradient(F, dY, 3, 0, legal));
  Conv2d two = legal;
  two.groups = 2;
  EXPECT_REJECTED(submission::input_gradient(mat(4, 3), cube(2, 3, 3), 3, 4, two))
      .hint("groups must divide the number of filters.");
}

SPEED(
    b, input_gradient, {14, 28, 56},
    [](Rng& rng, uword n) {
      const mat dy = rng.uniforms(n * n, 32);
      return std::tuple{rng.uniforms(144, 32), cube(dy.memptr(), n, n, 32), n, n,
                        Conv2d{3, 3, 1, 1, 1, 1, 1, 1, 1}};
    },
    Flops{[](uword n) { return 2.0 * 144 * 32 * static_cast<double>(n * n); }});
