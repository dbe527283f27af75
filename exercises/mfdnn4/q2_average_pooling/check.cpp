// mfdnn4 question 2. Oracle: the definitions, with loops. On whole numbers means of 1, 4 or 16
// pixels are exact; those of 9 and 25 are not.
#include <gradus/check.hpp>

#include "average_pooling.hpp"

using arma::cube, arma::uword;
using mfdnn4_q2::Conv2d;

namespace oracle {

cube pool(const cube& X, uword k) {
  cube Y(X.n_rows / k, X.n_cols / k, X.n_slices);
  for (uword c = 0; c < X.n_slices; ++c)
    for (uword j = 0; j < X.n_cols; ++j)
      for (uword i = 0; i < X.n_rows; ++i) Y(i / k, j / k, c) += X(i, j, c);
  return Y / static_cast<double>(k * k);
}

// One term for each pixel and the output that it stands in.
cube adjoint(const cube& dY, uword k) {
  cube dX(dY.n_rows * k, dY.n_cols * k, dY.n_slices);
  for (uword c = 0; c < dY.n_slices; ++c)
    for (uword j = 0; j < dY.n_cols; ++j)
      for (uword i = 0; i < dY.n_rows; ++i)
        for (uword v = 0; v < k; ++v)
          for (uword u = 0; u < k; ++u)
            dX(i * k + u, j * k + v, c) = dY(i, j, c) / static_cast<double>(k * k);
  return dX;
}

// How often a window fits that begins every `stride` pixels.
std::uint64_t places(uword padded, uword window, uword stride) {
  std::uint64_t count = 0;
  for (uword first = 0; first + window <= padded; first += stride) ++count;
  return count;
}

struct OutputSize {
  std::uint64_t rows, cols;
};
OutputSize output_size(const Conv2d& layer, uword H, uword W) {
  const cube& filter = layer.filters(0);
  return {places(H + 2 * layer.pad_h, layer.dilation_h * (filter.n_rows - 1) + 1, layer.stride_h),
          places(W + 2 * layer.pad_w, layer.dilation_w * (filter.n_cols - 1) + 1, layer.stride_w)};
}

std::uint64_t multiplications(const Conv2d& layer, uword H, uword W) {
  const auto [rows, cols] = output_size(layer, H, W);
  std::uint64_t count = 0;
  for (const cube& filter : layer.filters) count += rows * cols * filter.n_elem;
  return count;
}

// Why the layer cannot be applied to C channels; empty if it can.
std::string illegal(const Conv2d& layer, uword C) {
  const uword C_out = layer.filters.n_elem, groups = layer.groups;
  if (C_out == 0) return "The layer has no filter.";
  for (const cube& filter : layer.filters)
    if (filter.is_empty() || arma::size(filter) != arma::size(layer.filters(0)))
      return "The filters must be of one size and not empty.";
  for (const uword n : {layer.stride_h, layer.stride_w, layer.dilation_h, layer.dilation_w, groups})
    if (n == 0) return "Strides, dilations and groups must be at least 1.";
  for (const uword n : {layer.stride_h, layer.stride_w, layer.dilation_h, layer.dilation_w,
                        layer.pad_h, layer.pad_w})
    if (n > 1000) return "The layer needs no stride, dilation or padding that large.";
  if (C_out % groups != 0) return "groups must divide the number of filters.";
  if (C % groups != 0 || layer.filters(0).n_slices != C / groups)
    return "Each filter must have C / groups slices, with C = " + show(C) +
           " and groups = " + show(groups) + ", not " + show(layer.filters(0).n_slices) + ".";
  if (!layer.bias.is_empty() && layer.bias.n_elem != C_out)
    return "The bias must be empty or have an entry for each filter.";
  return "";
}

cube conv2d(const cube& X, const Conv2d& layer) {
  const uword C_out = layer.filters.n_elem, C_in = X.n_slices / layer.groups;
  const auto [rows, cols] = output_size(layer, X.n_rows, X.n_cols);
  cube Y(rows, cols, C_out);
  for (uword o = 0; o < C_out; ++o) {
    const cube& filter = layer.filters(o);
    const uword first = o / (C_out / layer.groups) * C_in;
    for (uword i = 0; i < rows; ++i)
      for (uword j = 0; j < cols; ++j) {
        Y(i, j, o) = layer.bias.is_empty() ? 0 : layer.bias(o);
        for (uword c = 0; c < C_in; ++c)
          for (uword v = 0; v < filter.n_cols; ++v)
            for (uword u = 0; u < filter.n_rows; ++u) {
              const uword r = i * layer.stride_h + u * layer.dilation_h - layer.pad_h,
                          q = j * layer.stride_w + v * layer.dilation_w - layer.pad_w;
              if (r < X.n_rows && q < X.n_cols)  // -1 wraps to a huge number
                Y(i, j, o) += filter(u, v, c) * X(r, q, first + c);
            }
      }
  }
  return Y;
}

}  // namespace oracle

namespace inputs {

// Of two digits: that one mistake gives the same numbers as another is rare.
cube numbers(Rng& rng, uword rows, uword cols, uword slices) {
  cube A(rows, cols, slices);
  return A.imbue([&] { return static_cast<double>(rng.between(-99, 99)); });
}

uword up_to(Rng& rng, int most) { return static_cast<uword>(rng.between(1, most)); }

uword window(Rng& rng) { return rng.pick<uword>({1, 2, 3, 4, 5}); }

auto image(Rng& rng) {
  const uword k = window(rng), H = k * rng.dim(), W = k * rng.dim();
  return std::tuple{numbers(rng, H, W, rng.pick<uword>({1, 2, 5})), k};
}

auto upstream(Rng& rng) {
  const uword k = window(rng), rows = rng.dim(), cols = rng.dim();
  return std::tuple{numbers(rng, rows, cols, rng.pick<uword>({1, 2, 5})), k};
}

// A layer whose filters have `slices` channels, and an image for it.
struct LayerOnImage {
  Conv2d layer;
  uword H, W, C;
};
LayerOnImage plain_layer(Rng& rng, uword groups = 1) {
  Conv2d layer;
  const uword kh = up_to(rng, 4), kw = up_to(rng, 4), slices = up_to(rng, 3);
  layer.filters.set_size(groups * (up_to(rng, 3)));
  for (cube& filter : layer.filters) filter = numbers(rng, kh, kw, slices);
  if (rng.coin()) layer.bias.ones(layer.filters.n_elem);
  layer.groups = groups;
  return {layer, kh + rng.dim(0), kw + rng.dim(0), groups * slices};
}

void with_stride(Rng& rng, LayerOnImage& x) {
  x.layer.stride_h = up_to(rng, 4);
  x.layer.stride_w = up_to(rng, 4);
}
void with_padding(Rng& rng, LayerOnImage& x) {
  x.layer.pad_h = up_to(rng, 3) - 1;
  x.layer.pad_w = up_to(rng, 3) - 1;
}
void with_dilation(Rng& rng, LayerOnImage& x) {
  x.layer.dilation_h = up_to(rng, 3);
  x.layer.dilation_w = up_to(rng, 3);
  x.H += (x.layer.dilation_h - 1) * (x.layer.filters(0).n_rows - 1);
  x.W += (x.layer.dilation_w - 1) * (x.layer.filters(0).n_cols - 1);
}

}  // namespace inputs

namespace {

constexpr char channels_hint[] =
    "Output channel 0 changes when only input channel 1 changes: with k = 1 the pixel (1, 10) of "
    "two channels must stay (1, 10). Channels are pooled one by one.";
constexpr char sum_hint[] =
    "The block is added up, not averaged: on an image of ones you return k^2, not 1.";
constexpr char root_hint[] =
    "On an image of ones you return k, not 1: how many pixels has a block?";
constexpr char per_channel_hint[] =
    "A constant image must stay constant; yours is divided by the number of channels.";
constexpr char overlap_hint[] =
    "Blocks do not overlap: how far apart do they begin? The output must be (H/k) x (W/k).";
constexpr char corner_hint[] =
    "You look at one pixel of each block only: all k^2 of them take part.";

// Errors of means of whole numbers, with u = 2^-53: at most 3 u for the weight, u for the product,
// u for each of k^2 - 1 additions, u for the oracle's quotient, all times the largest pixel. Worst
// honest error seen: a fifth of that. Wrong answers are off by 1/k^2 or more.
gradus::Tolerance rounding(const cube& X, uword k) {
  if (k == 1 || k == 2 || k == 4) return {};
  return {.absolute = static_cast<double>(k * k + 4) * 0x1p-53 * arma::abs(X).max()};
}

// Whether Y is the mean of each block under another idea of what a mean is.
bool matches(const cube& Y, const cube& mistake, const cube& X, uword k) {
  const double slack = 1e-12 * (1 + arma::abs(X).max() * static_cast<double>(k * k));
  return !gradus::first_mismatch(mistake, Y, gradus::Tolerance{slack, 0});
}

// All channels added up, in each of them.
cube mixed(const cube& Y) {
  cube all(arma::size(Y));
  for (uword c = 0; c < Y.n_slices; ++c)
    for (uword d = 0; d < Y.n_slices; ++d) all.slice(c) += Y.slice(d);
  return all;
}

// The pooled image, however it was computed.
Verdict is_pooled(const cube& Y, const cube& X, uword k, const std::string& image) {
  const cube expected = oracle::pool(X, k);
  const auto wrong = close_to(expected, rounding(X, k))(Y);
  if (!wrong) return accept();
  const double n = static_cast<double>(k), C = static_cast<double>(X.n_slices);
  cube corners(arma::size(expected)), neighbours(arma::size(expected));
  for (uword c = 0; c < corners.n_slices; ++c)
    for (uword j = 0; j < corners.n_cols; ++j)
      for (uword i = 0; i < corners.n_rows; ++i) {
        corners(i, j, c) = X(i * k, j * k, c);
        for (uword v = 0; v < k; ++v)
          for (uword u = 0; u < k; ++u) neighbours(i, j, c) += X(i + u, j + v, c) / (n * n);
      }
  return reject(image + "at" + (wrong->where.front() == ' ' ? "" : " ") + wrong->where +
                " expected " + wrong->expected + ", got " + wrong->got + ".")
      .hint_if(Y.n_rows > expected.n_rows || Y.n_cols > expected.n_cols, overlap_hint)
      .hint_if(matches(Y, mixed(expected), X, k) || matches(Y, mixed(expected) / C, X, k),
               channels_hint)
      .hint_if(matches(Y, expected * n, X, k), root_hint)
      .hint_if(matches(Y, expected * (n * n), X, k), sum_hint)
      .hint_if(matches(Y, expected / C, X, k), per_channel_hint)
      .hint_if(matches(Y, neighbours, X, k), overlap_hint)
      .hint_if(matches(Y, corners, X, k), corner_hint);
}

// The layer, applied to X.
Verdict pools(const Conv2d& layer, const cube& X, uword k) {
  const uword C = X.n_slices;
  if (const std::string why = oracle::illegal(layer, C); !why.empty())
    return reject(why).hint_if(
        layer.groups == C && C > 1 && layer.filters.n_elem > 0 && layer.filters(0).n_slices == C,
        "With groups = C each group is one channel, and a filter sees its own group only: it is "
        "k x k x 1.");
  const auto [rows, cols] = oracle::output_size(layer, X.n_rows, X.n_cols);
  if (rows * k != X.n_rows || cols * k != X.n_cols || layer.filters.n_elem != C)
    return reject("On an image of " + show(X.n_rows) + " x " + show(X.n_cols) + " x " + show(C) +
                  " the layer gives " + show(rows) + " x " + show(cols) + " x " +
                  show(layer.filters.n_elem) + ", pooling " + show(X.n_rows / k) + " x " +
                  show(X.n_cols / k) + " x " + show(C) + ".")
        .hint_if(layer.pad_h > 0 || layer.pad_w > 0,
                 "No block reaches over the border: nothing is to be padded.")
        .hint_if(C > 1 && layer.filters.n_elem == 1,
                 "A filter gives one output channel; there are C.")
        .hint_if(rows * k > X.n_rows || cols * k > X.n_cols, overlap_hint);
  return is_pooled(oracle::conv2d(X, layer), X, k, "On the image " + show(X) + " ");
}

}  // namespace

// --------------------------------------------------------------------- average_pool_as_convolution

TEST(a_AsConvolution, TakesTheMeanOfEachBlock) {
  for_all({60, 4}, inputs::image, [](const cube& X, uword k) {
    const uword C = X.n_slices;
    EXPECT_ANSWER(submission::average_pool_as_convolution(C, k),
                  satisfies([&](const Conv2d& layer) { return pools(layer, X, k); }));
  });
}

TEST(a_CheapConvolution, MultipliesOnceForEachPixel) {
  for_all({40, 3}, inputs::image, [](const cube& X, uword k) {
    const uword C = X.n_slices;
    EXPECT_ANSWER(
        submission::average_pool_as_convolution(C, k), satisfies([&](const Conv2d& layer) {
          Verdict verdict = pools(layer, X, k);
          if (!verdict) return verdict;
          const std::uint64_t taken = oracle::multiplications(layer, X.n_rows, X.n_cols);
          return taken <= X.n_elem
                     ? accept()
                     : reject("It is average pooling, but on an image of " + show(X.n_rows) +
                              " x " + show(X.n_cols) + " x " + show(C) + " it multiplies " +
                              show(taken) + " times, more than once for each of the " +
                              show(X.n_elem) + " values.")
                           .hint(
                               "Weights that are 0 are multiplied all the same. Leave them out: "
                               "which number of the layer says that an output channel sees only "
                               "some of the input channels?");
        }));
  });
}

// --------------------------------------------------------------------------------- multiplications

TEST(a_Multiplications, OfAPlainLayer) {
  for_all([](Rng& rng) { return std::tuple{inputs::plain_layer(rng)}; },
          [](const inputs::LayerOnImage& sample) {
            const auto& [layer, H, W, C] = sample;
            EXPECT_ANSWER(submission::multiplications(layer, H, W, C),
                          exactly(oracle::multiplications(layer, H, W)))
                .hint(
                    "Count the outputs, then the products of one output: a 2 x 2 filter fits 2 "
                    "times into 3 x 2 pixels, which makes 8 products. A bias is added, not "
                    "multiplied.");
          });
}

TEST(a_Multiplications, WithStride) {
  for_all(
      [](Rng& rng) {
        auto x = inputs::plain_layer(rng);
        inputs::with_stride(rng, x);
        return std::tuple{x};
      },
      [](const inputs::LayerOnImage& sample) {
        const auto& [layer, H, W, C] = sample;
        EXPECT_ANSWER(submission::multiplications(layer, H, W, C),
                      exactly(oracle::multiplications(layer, H, W)))
            .hint(
                "Windows begin at 0, s, 2 s, ... and must fit: with stride 2 a window of 2 pixels "
                "has two places among 5 pixels.");
      });
}

TEST(a_Multiplications, WithPadding) {
  for_all(
      [](Rng& rng) {
        auto x = inputs::plain_layer(rng);
        inputs::with_padding(rng, x);
        return std::tuple{x};
      },
      [](const inputs::LayerOnImage& sample) {
        const auto& [layer, H, W, C] = sample;
        EXPECT_ANSWER(submission::multiplications(layer, H, W, C),
                      exactly(oracle::multiplications(layer, H, W)))
            .hint(
                "Padding stands on both sides, and products with its zeros are counted: one pixel "
                "with padding 1 is an image of 3 x 3.");
      });
}

TEST(a_Multiplications, WithDilation) {
  for_all(
      [](Rng& rng) {
        auto x = inputs::plain_layer(rng);
        inputs::with_dilation(rng, x);
        return std::tuple{x};
      },
      [](const inputs::LayerOnImage& sample) {
        const auto& [layer, H, W, C] = sample;
        EXPECT_ANSWER(submission::multiplications(layer, H, W, C),
                      exactly(oracle::multiplications(layer, H, W)))
            .hint(
                "Three entries at a distance of 2 reach over 5 pixels, so that is how long the "
                "window is; but they are three products.");
      });
}

TEST(a_Multiplications, WithGroups) {
  for_all([](Rng& rng) { return std::tuple{inputs::plain_layer(rng, inputs::up_to(rng, 4))}; },
          [](const inputs::LayerOnImage& sample) {
            const auto& [layer, H, W, C] = sample;
            EXPECT_ANSWER(submission::multiplications(layer, H, W, C),
                          exactly(oracle::multiplications(layer, H, W)))
                .hint(
                    "With groups a filter sees the channels of its own group, as many as it has "
                    "slices, and not all C.");
          });
}

TEST(a_Multiplications, WithAllOfThem) {
  for_all(
      [](Rng& rng) {
        auto x = inputs::plain_layer(rng, inputs::up_to(rng, 3));
        inputs::with_stride(rng, x);
        inputs::with_padding(rng, x);
        inputs::with_dilation(rng, x);
        x.H -= std::min(x.H - 1, 2 * x.layer.pad_h);  // the window may need the padding to fit
        x.W -= std::min(x.W - 1, 2 * x.layer.pad_w);
        return std::tuple{x};
      },
      [](const inputs::LayerOnImage& sample) {
        const auto& [layer, H, W, C] = sample;
        EXPECT_ANSWER(submission::multiplications(layer, H, W, C),
                      exactly(oracle::multiplications(layer, H, W)))
            .hint("Padding makes the image larger and dilation the window longer, both at once.");
      });
}

TEST(a_Multiplications, LargeNumbersNeed64Bits) {
  for_all(
      {5, 5}, [](Rng& rng) { return std::tuple{inputs::plain_layer(rng)}; },
      [](const inputs::LayerOnImage& sample) {
        const auto& [layer, h, w, C] = sample;
        const uword H = h + 100000, W = w + 200000;
        EXPECT_ANSWER(submission::multiplications(layer, H, W, C),
                      exactly(oracle::multiplications(layer, H, W)))
            .hint("The product of two numbers of 17 bits needs more than 32.");
      });
}

// ------------------------------------------------------------------------------------ average_pool

TEST(a_AveragePool, TakesTheMeanOfEachBlock) {
  for_all({60, 4}, inputs::image, [](const cube& X, uword k) {
    EXPECT_ANSWER(submission::average_pool(X, k),
                  satisfies([&](const cube& Y) { return is_pooled(Y, X, k, "Y "); }));
  });
}

TEST(a_AveragePool, ConstantImagesStayConstant) {
  for_all(
      {30, 4},
      [](Rng& rng) {
        auto [X, k] = inputs::image(rng);
        for (uword c = 0; c < X.n_slices; ++c)  // a constant of its own for each channel
          X.slice(c).fill(static_cast<double>(rng.between(1, 9) + 10 * static_cast<int>(c)));
        return std::tuple{X, k};
      },
      [](const cube& X, uword k) {
        EXPECT_ANSWER(submission::average_pool(X, k),
                      satisfies([&](const cube& Y) { return is_pooled(Y, X, k, "Y "); }));
      });
}

// ---------------------------------------------------------------------------- average_pool_adjoint

TEST(a_Adjoint, SharesEachDerivativeAmongItsBlock) {
  for_all({60, 4}, inputs::upstream, [](const cube& dY, uword k) {
    const double n = static_cast<double>(k);
    const cube expected = oracle::adjoint(dY, k);
    // By one division, by two, by 1/k^2 or by 1/k twice: at most 6 u apart; 3 u were seen.
    EXPECT_ANSWER(submission::average_pool_adjoint(dY, k),
                  close_to(expected, {.relative = k == 3 || k == 5 ? 6 * 0x1p-53 : 0}))
        .hint_if([&] { return cube(expected * (n * n)); },
                 "If one pixel of a 2 x 2 block grows by 1, its mean grows by 1/4, not by 1.")
        .hint_if([&] { return cube(expected * n); },
                 "If one pixel of a 2 x 2 block grows by 1, its mean grows by 1/4, not by 1/2.")
        .hint_if(
            [&] {
              cube corners(arma::size(expected));
              for (uword c = 0; c < dY.n_slices; ++c)
                for (uword j = 0; j < dY.n_cols; ++j)
                  for (uword i = 0; i < dY.n_rows; ++i) corners(i * k, j * k, c) = dY(i, j, c);
              return corners;
            },
            "One pixel of each block gets all. In a maximum only the largest pixel counts; in a "
            "mean every pixel does.")
        .hint_if(
            [&] {
              cube tiled(arma::size(expected));
              for (uword c = 0; c < tiled.n_slices; ++c)
                tiled.slice(c) = arma::repmat(dY.slice(c), k, k) / (n * n);
              return tiled;
            },
            "Neighbouring pixels stand in the same block: with k = 2 the rows 0 and 1 belong to "
            "row 0 of Y, the rows 2 and 3 to row 1.")
        .hint_if([&] { return mixed(expected); }, "Channels are pooled one by one.");
  });
}

TEST(a_Adjoint, DotProductsAgree) {
  for_all(
      {40, 4},
      [](Rng& rng) {
        const uword k = rng.pick<uword>({1, 2, 4}), rows = rng.dim(), cols = rng.dim(),
                    C = rng.pick<uword>({1, 2, 5});
        return std::tuple{inputs::numbers(rng, rows * k, cols * k, C),
                          inputs::numbers(rng, rows, cols, C), k};
      },
      [](const cube& X, const cube& dY, uword k) {
        const double expected = arma::accu(oracle::pool(X, k) % dY);
        EXPECT_ANSWER(submission::average_pool_adjoint(dY, k), satisfies([&](const cube& dX) {
                        if (arma::size(dX) != arma::size(X))
                          return reject("dX has the size of X, k times that of dY.");
                        const double got = arma::accu(X % dX);
                        if (got == expected) return accept();
                        return reject("With X = " + show(X) + " the sum of Y % dY is " +
                                      show(expected) + ", that of X % dX is " + show(got) + ".");
                      }));
      });
}

// --------------------------------------------------------------------------------------- bad input

TEST(a_BadInput, NoPixelNoWindow) {
  EXPECT_REJECTED(submission::average_pool_as_convolution(0, 2));
  EXPECT_REJECTED(submission::average_pool_as_convolution(3, 0));
  EXPECT_REJECTED(submission::average_pool(cube(2, 2, 1), 0));
  EXPECT_REJECTED(submission::average_pool(cube(), 1));
  EXPECT_REJECTED(submission::average_pool(cube(0, 2, 1), 2));
  EXPECT_REJECTED(submission::average_pool(cube(2, 0, 1), 2));
  EXPECT_REJECTED(submission::average_pool(cube(2, 2, 0), 2));
  EXPECT_REJECTED(submission::average_pool_adjoint(cube(2, 2, 1), 0));
  EXPECT_REJECTED(submission::average_pool_adjoint(cube(), 2));
  EXPECT_REJECTED(submission::average_pool_adjoint(cube(2, 2, 0), 2));
}

TEST(a_BadInput, BlocksThatDoNotFit) {
  const char* remainder_hint = "Some pixels are left over: k must divide both sides of the image.";
  EXPECT_REJECTED(submission::average_pool(cube(4, 3, 2), 2)).hint(remainder_hint);
  EXPECT_REJECTED(submission::average_pool(cube(3, 4, 2), 2)).hint(remainder_hint);
  EXPECT_REJECTED(submission::average_pool(cube(2, 4, 1), 4)).hint(remainder_hint);
}

TEST(a_BadInput, NoLayer) {
  // Legal on 5 x 6 pixels and 4 channels; each of the changes makes it illegal.
  Conv2d layer;
  layer.filters.set_size(6);
  layer.filters.fill(cube(3, 2, 2));
  layer.groups = 2;
  const auto changed = [&layer](auto change) {
    Conv2d bad = layer;
    change(bad);
    return bad;
  };
  const std::vector<std::pair<Conv2d, const char*>> illegal = {
      {changed([](Conv2d& l) { l.filters.reset(); }), "There is no filter."},
      {changed([](Conv2d& l) { l.filters.fill(cube()); }), "The filters are empty."},
      {changed([](Conv2d& l) { l.filters.fill(cube(0, 2, 2)); }), "The filters are empty."},
      {changed([](Conv2d& l) { l.filters(5) = cube(3, 3, 2); }), "Two filters differ in size."},
      {changed([](Conv2d& l) { l.filters(1) = cube(3, 2, 1); }), "Two filters differ in size."},
      {changed([](Conv2d& l) { l.groups = 0; }), "There are no groups."},
      {changed([](Conv2d& l) { l.groups = 1; }), "In one group a filter sees all 4 channels."},
      {changed([](Conv2d& l) { l.bias.zeros(4); }), "There are 6 filters, but 4 biases."},
      {changed([](Conv2d& l) { l.stride_h = 0; }), "A stride is 0."},
      {changed([](Conv2d& l) { l.stride_w = 0; }), "A stride is 0."},
      {changed([](Conv2d& l) { l.dilation_h = 0; }), "A dilation is 0."},
      {changed([](Conv2d& l) { l.dilation_w = 0; }), "A dilation is 0."},
      {changed([](Conv2d& l) { l.dilation_h = 3; }), "The dilated window is 7 pixels high."},
      {changed([](Conv2d& l) { l.dilation_w = 6; }), "The dilated window is 7 pixels wide."},
  };
  for (const auto& [bad, why] : illegal)
    EXPECT_REJECTED(submission::multiplications(bad, 5, 6, 4)).hint(why);
  const Conv2d indivisible = changed([](Conv2d& l) {
    l.filters.set_size(5);
    l.filters.fill(cube(3, 2, 2));
  });
  EXPECT_REJECTED(submission::multiplications(indivisible, 5, 6, 4))
      .hint("5 filters cannot be shared among 2 groups.");
  EXPECT_REJECTED(submission::multiplications(layer, 0, 6, 4));
  EXPECT_REJECTED(submission::multiplications(layer, 5, 0, 4));
  EXPECT_REJECTED(submission::multiplications(layer, 5, 6, 0));
  EXPECT_REJECTED(submission::multiplications(layer, 5, 6, 3));
  EXPECT_REJECTED(submission::multiplications(layer, 2, 6, 4));
  EXPECT_REJECTED(submission::multiplications(layer, 5, 1, 4));
  const Conv2d padded = changed([](Conv2d& l) { l.pad_h = l.pad_w = 4; });
  EXPECT_REJECTED(submission::multiplications(padded, 0, 6, 4));
  EXPECT_REJECTED(submission::multiplications(padded, 5, 0, 4));
}

SPEED(a, average_pool, {16, 32, 64}, [](Rng& rng, uword C) {
  const arma::vec x = rng.uniforms(128 * 128 * C);
  return std::tuple{cube(x.memptr(), 128, 128, C), uword{4}};
});
