// mfdnn4 question 3. Oracle: the sums, pixel by pixel. conv1x1 is exact on whole numbers. luminance
// is not, since 0.299 is no double, but every order of its sum stays within four roundings, each at
// most 2^-53 of |0.299 R| + |0.587 G| + |0.114 B|; eight are allowed. The nearest wrong answers, in
// single precision, are off by thousands of millions.
#include <gradus/check.hpp>

#include "luminance.hpp"

using arma::cube, arma::mat, arma::uword, arma::vec;
using mfdnn4_q3::Convolution;

namespace oracle {

mat grey(const cube& X) {
  mat Y(X.n_rows, X.n_cols);
  for (uword i = 0; i < X.n_rows; ++i)
    for (uword j = 0; j < X.n_cols; ++j)
      Y(i, j) = static_cast<double>(
          (299.0L * X(i, j, 0) + 587.0L * X(i, j, 1) + 114.0L * X(i, j, 2)) / 1000);
  return Y;
}

mat roundings(const cube& X) { return 8 * 0x1p-53 * grey(arma::abs(X)); }

cube mixed(const cube& X, const mat& W) {
  cube Y(X.n_rows, X.n_cols, W.n_rows);
  for (uword i = 0; i < X.n_rows; ++i)
    for (uword j = 0; j < X.n_cols; ++j)
      for (uword o = 0; o < W.n_rows; ++o)
        for (uword c = 0; c < W.n_cols; ++c) Y(i, j, o) += W(o, c) * X(i, j, c);
  return Y;
}

}  // namespace oracle

namespace inputs {

cube image(Rng& rng, uword channels, int bound) {
  const uword H = rng.dim(), W = rng.dim();
  const vec numbers = rng.integers(H * W * channels, bound);
  return cube(numbers.memptr(), H, W, channels);
}

// Of one number of X.
uword any_place(Rng& rng, const cube& X) {
  return static_cast<uword>(rng.between(0, static_cast<std::int64_t>(X.n_elem) - 1));
}

double no_number(Rng& rng) {
  return rng.pick({arma::datum::nan, arma::datum::inf, -arma::datum::inf});
}

}  // namespace inputs

namespace {

constexpr char weights_hint[] =
    "Luminance weights differ per channel: pure green gives 0.587, pure blue only 0.114.";
constexpr char order_hint[] = "Slice 0 is red: pure red gives 0.299.";
constexpr char sum_hint[] = "The weights already sum to 1: white, (1, 1, 1), has luminance 1.";
constexpr char linear_hint[] =
    "The map is linear: twice the colour gives twice the luminance, also below 0, above 255 and "
    "between whole numbers.";
constexpr char spread_hint[] =
    "A 1 x 1 convolution reads one pixel to make one pixel. 0 times NaN is NaN, so not even zeros "
    "may be multiplied with other pixels.";

Convolution layer(double red, double green, double blue) {
  Convolution L{arma::field<cube>(1), 1, 0};
  L.W(0) = cube(1, 1, 3);
  L.W(0)(0, 0, 0) = red;
  L.W(0)(0, 0, 1) = green;
  L.W(0)(0, 0, 2) = blue;
  return L;
}

// Blue first.
cube backwards(const cube& X) {
  cube B(arma::size(X));
  for (uword c = 0; c < 3; ++c) B.slice(c) = X.slice(2 - c);
  return B;
}

template <class A>
bool spreads(const A& Y, uword at_most) {
  uword spoilt = 0;
  for (const double y : Y) spoilt += std::isfinite(y) ? 0 : 1;
  return spoilt > at_most;
}

}  // namespace

// --------------------------------------------------------------------------------- luminance_layer

TEST(a_Layer, ReadsThreeChannelsAndMakesOne) {
  EXPECT_ANSWER(submission::luminance_layer(),
                close_to(layer(0.299, 0.587, 0.114), {.absolute = 0, .relative = 1e-14}))
      .hint_if(layer(1.0 / 3, 1.0 / 3, 1.0 / 3), weights_hint)
      .hint_if(layer(0.114, 0.587, 0.299), order_hint)
      .hint_if(layer(0.299 / 3, 0.587 / 3, 0.114 / 3), sum_hint)
      .hint_if([](const Convolution& L) { return L.W.n_elem == 3; },
               "Each filter reads all channels and makes one channel of the output. Three filters "
               "make three images, and here one is wanted.")
      .hint_if([](const Convolution& L) { return L.W.n_elem == 1 && L.W(0).n_elem == 1; },
               "1 x 1 are the rows and the columns of a filter. It also has a depth: a weight for "
               "each channel that it reads.")
      .hint_if([](const Convolution& L) { return L.W.n_elem == 1 && L.W(0).n_slices == 1; },
               "The channels are the slices of a filter, as they are those of the image: rows and "
               "columns reach over neighbouring pixels.")
      .hint_if([](const Convolution& L) { return L.padding != 0 || L.stride != 1; },
               "An image of 5 x 5 must become one of 5 x 5. How many places has a filter of one "
               "pixel in it, without padding?");
}

// --------------------------------------------------------------------------------------- luminance

TEST(a_Luminance, OfPureColours) {
  cube X(1, 4, 3);  // red, green, blue, white
  for (uword c = 0; c < 3; ++c) X(0, c, c) = X(0, 3, c) = 1;
  EXPECT_ANSWER(submission::luminance(X), within(oracle::grey(X), oracle::roundings(X)))
      .hint_if([](const mat& Y) { return std::abs(Y(0) - 1.0 / 3) < 0.01; }, weights_hint)
      .hint_if([](const mat& Y) { return Y(0) == 0.114; }, order_hint)
      .hint_if([](const mat& Y) { return std::abs(Y.back() - 1.0 / 3) < 1e-12; }, sum_hint);
}

TEST(a_Luminance, OfAnyImage) {
  for_all([](Rng& rng) { return std::tuple{inputs::image(rng, 3, 400)}; },
          [](const cube& X) {
            const mat Y = oracle::grey(X);
            EXPECT_ANSWER(submission::luminance(X), within(Y, oracle::roundings(X)))
                .hint_if([&] { return oracle::grey(backwards(X)); }, order_hint)
                .hint_if([&] { return mat((X.slice(0) + X.slice(1) + X.slice(2)) / 3); },
                         weights_hint)
                .hint_if([&] { return mat(Y / 3); }, sum_hint)
                .hint_if([&] { return mat(arma::clamp(Y, 0.0, 255.0)); }, linear_hint)
                .hint_if([&] { return mat(Y / 255); }, sum_hint)
                .hint_if(
                    [&](const mat& G) {  // rounded, one way or another
                      return arma::all(arma::vectorise(G == arma::round(G)));
                    },
                    linear_hint)
                .hint_if(
                    [&](const mat& G) {
                      return arma::size(G) == arma::size(Y) && arma::abs(G - Y).max() < 1e-3;
                    },
                    "Single precision is not enough: count in double, with the three weights as "
                    "they are given.");
          });
}

TEST(a_Luminance, ASpoiltPixelStaysAlone) {
  for_all(
      [](Rng& rng) {
        cube X = inputs::image(rng, 3, 20);
        X(inputs::any_place(rng, X)) = inputs::no_number(rng);
        return std::tuple{X};
      },
      [](const cube& X) {
        EXPECT_ANSWER(submission::luminance(X), within(oracle::grey(X), oracle::roundings(X)))
            .hint_if([](const mat& Y) { return spreads(Y, 1); }, spread_hint);
      });
}

// ----------------------------------------------------------------------------------------- conv1x1

namespace {

constexpr char transposed_hint[] =
    "Output channel o uses row o of W: with W = [1 2; 3 4] the pixel (1, 10) becomes (21, 43).";

// Each pixel's channels side by side in memory.
cube read_pixel_by_pixel(const cube& X, const mat& W) {
  const mat P(X.memptr(), X.n_slices, X.n_rows * X.n_cols);
  const mat Y = W * P;
  return cube(Y.memptr(), X.n_rows, X.n_cols, W.n_rows);
}

}  // namespace

TEST(a_Conv1x1, OutputsAreRowsOfW) {
  cube X(1, 1, 2), Y(1, 1, 2);
  X(0, 0, 0) = 1, X(0, 0, 1) = 10;
  Y(0, 0, 0) = 21, Y(0, 0, 1) = 43;
  EXPECT_ANSWER(submission::conv1x1(X, mat{{1, 2}, {3, 4}}), exactly(Y)).hint(transposed_hint);
}

TEST(a_Conv1x1, SumsOverTheChannels) {
  for_all({60, 6},
          [](Rng& rng) {
            const uword C = rng.dim(), C_out = rng.coin() ? C : rng.dim();
            return std::tuple{inputs::image(rng, C, 9), rng.integers(C_out, C)};
          },
          [](const cube& X, const mat& W) {
            EXPECT_ANSWER(submission::conv1x1(X, W), exactly(oracle::mixed(X, W)))
                .hint_if(
                    [&] { return W.is_square() ? oracle::mixed(X, W.t()) : cube(); },
                    transposed_hint)
                .hint_if([&] { return read_pixel_by_pixel(X, W); },
                         "The channels of a pixel do not lie side by side in memory: a cube stores "
                         "its slices whole, one after the other.")
                .hint_if([&](const cube& Y) { return Y.n_slices != W.n_rows; },
                         "One slice of Y for each row of W.");
          });
}

TEST(a_Conv1x1, PermutesChannels) {
  for_all({40, 6},
          [](Rng& rng) {
            const uword C = rng.dim();
            const arma::uvec order = rng.permutation(C);
            mat W(C, C);
            for (uword o = 0; o < C; ++o) W(o, order(o)) = 1;
            return std::tuple{inputs::image(rng, C, 100), W};
          },
          [](const cube& X, const mat& W) {
            EXPECT_ANSWER(submission::conv1x1(X, W), exactly(oracle::mixed(X, W)))
                .hint_if([&] { return oracle::mixed(X, W.t()); }, transposed_hint);
          });
}

TEST(a_Conv1x1, ASpoiltPixelStaysAlone) {
  for_all({60, 6},
          [](Rng& rng) {
            const uword C = rng.dim();
            cube X = inputs::image(rng, C, 9);
            X(inputs::any_place(rng, X)) = inputs::no_number(rng);
            mat W = rng.integers(rng.dim(), C);
            W.replace(0, 1);
            return std::tuple{X, W};
          },
          [](const cube& X, const mat& W) {
            EXPECT_ANSWER(submission::conv1x1(X, W), exactly(oracle::mixed(X, W)))
                .hint_if([&](const cube& Y) { return spreads(Y, W.n_rows); }, spread_hint);
          });
}

// --------------------------------------------------------------------------------------- bad input

TEST(a_BadInput, NotAColourImage) {
  EXPECT_REJECTED(submission::luminance(cube()));
  EXPECT_REJECTED(submission::luminance(cube(0, 4, 3)));
  EXPECT_REJECTED(submission::luminance(cube(4, 0, 3)));
  EXPECT_REJECTED(submission::luminance(cube(2, 3, 1)));
  EXPECT_REJECTED(submission::luminance(cube(2, 3, 2)));
  EXPECT_REJECTED(submission::luminance(cube(2, 3, 4)));
}

TEST(a_BadInput, ChannelsThatDoNotFit) {
  EXPECT_REJECTED(submission::conv1x1(cube(2, 2, 3), mat(3, 2)));
  EXPECT_REJECTED(submission::conv1x1(cube(2, 2, 3), mat(2, 4)));
  EXPECT_REJECTED(submission::conv1x1(cube(2, 2, 3), mat(0, 3)));
  EXPECT_REJECTED(submission::conv1x1(cube(2, 2, 0), mat(2, 0)));
  EXPECT_REJECTED(submission::conv1x1(cube(0, 2, 3), mat(2, 3)));
  EXPECT_REJECTED(submission::conv1x1(cube(2, 0, 3), mat(2, 3)));
  EXPECT_REJECTED(submission::conv1x1(cube(), mat()));
}

SPEED(a, luminance, {128, 256, 512}, [](Rng& rng, uword n) {
  const vec numbers = rng.uniforms(3 * n * n);
  return std::tuple{cube(numbers.memptr(), n, n, 3)};
});

SPEED(
    a, conv1x1, {16, 32, 64},
    [](Rng& rng, uword n) {
      const uword C = 64;
      const vec numbers = rng.uniforms(n * n * C);
      return std::tuple{cube(numbers.memptr(), n, n, C), rng.uniforms(C, C)};
    },
    Flops{[](uword n) { return 2.0 * 64 * 64 * static_cast<double>(n * n); }});
