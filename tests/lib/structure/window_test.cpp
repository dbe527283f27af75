#include "nn/structure/window.hpp"

#include <gmock/gmock.h>

#include <limits>
#include <random>
#include <set>

#include "support/layer_checks.hpp"

namespace {

using namespace nn;

uword draw(uword least, uword most) { return least + support::generator()() % (most - least + 1); }

Window draw_window() { return {draw(1, 6), draw(1, 5), draw(0, 5), draw(1, 4)}; }

/// Window positions by trying all of them; 0 if the window does not fit.
uword count_positions(uword in, const Window& w) {
  uword n = 0;
  for (uword start = 0; start + w.dilation * (w.kernel - 1) < in + 2 * w.padding; start += w.stride) ++n;
  return n;
}

TEST(Window, OutputSizeIsTheNumberOfPositions) {
  for (int trial = 0; trial < 3000; ++trial) {
    const Window w = draw_window();
    const uword in = draw(1, 40), n = count_positions(in, w);
    if (n == 0)
      EXPECT_THROW(output_size(in, w), std::invalid_argument);
    else
      EXPECT_EQ(output_size(in, w), n);
    EXPECT_EQ(maps(in, n, w), n > 0);
    EXPECT_FALSE(maps(in, n + 1, w));
  }
  EXPECT_EQ(output_size(output_size(output_size(256, {8, 2}), {5, 5}), {4, 1, 1}), 24u);
}

TEST(Window, RefusesZerosAndWhatIsTooWideOrTooLarge) {
  EXPECT_THROW(extent({0}), std::invalid_argument);
  EXPECT_THROW(output_size(4, {1, 0}), std::invalid_argument);
  EXPECT_THROW(output_size(4, {1, 1, 0, 0}), std::invalid_argument);
  EXPECT_THROW(output_size(0, {}), std::invalid_argument);
  EXPECT_THROW(output_size(4, {6, 4}), std::invalid_argument);  // 4 - 6 is not a size
  EXPECT_FALSE(maps(4, 1, {6, 4}));
  EXPECT_FALSE(maps(4, 0, {1, 1}));
  const uword huge = std::numeric_limits<uword>::max();
  EXPECT_THROW(extent({huge, 1, 0, 2}), std::overflow_error);
  EXPECT_THROW(output_size(3, {1, 1, huge / 2}), std::overflow_error);
}

TEST(Window, TransposedSizesAreThoseThatMapBack) {
  for (int trial = 0; trial < 2000; ++trial) {
    Window w = draw_window();
    const uword in = draw(1, 30);
    std::set<uword> sizes;
    for (uword extra = 0; extra < w.stride; ++extra) {
      const std::int64_t size =
          std::int64_t(w.stride * (in - 1) + w.dilation * (w.kernel - 1) + 1 + extra) - std::int64_t(2 * w.padding);
      if (size <= 0) {
        EXPECT_THROW(transposed_output_size(in, w, extra), std::invalid_argument);
        continue;
      }
      sizes.insert(transposed_output_size(in, w, extra));
      EXPECT_EQ(output_size(transposed_output_size(in, w, extra), w), in);
    }
    for (uword size = 1; size < 200; ++size) EXPECT_EQ(maps(size, in, w), sizes.count(size) == 1);
    EXPECT_THROW(transposed_output_size(in, w, w.stride), std::invalid_argument);
  }
  EXPECT_THROW(transposed_output_size(0, {}), std::invalid_argument);
}

TEST(Window, AllWindowsBetweenTwoSizes) {
  for (int trial = 0; trial < 60; ++trial) {
    const uword in = draw(1, 20), out = draw(1, 12);
    WindowSearch search{.most_kernel = 6, .most_stride = 5, .most_dilation = 4};
    if (trial % 3 == 1) search.stride = draw(1, 6);
    if (trial % 3 == 2) search.padding = draw(0, 3), search.kernel = draw(1, 7);
    std::vector<Window> naive;
    for (uword k = 1; k <= 6; ++k)
      for (uword d = 1; d <= 4; ++d)
        for (uword s = 1; s <= 5; ++s)
          for (uword p = 0; p <= d * (k - 1); ++p)
            if (maps(in, out, {k, s, p, d}) && (!search.kernel || *search.kernel == k) &&
                (!search.stride || *search.stride == s) && (!search.padding || *search.padding == p))
              naive.push_back({k, s, p, d});
    EXPECT_EQ(windows_between(in, out, search), naive) << in << " -> " << out;
  }
  const WindowSearch sheet{.dilation = 1, .most_kernel = 2, .most_stride = 2, .most_dilation = 1};
  EXPECT_THAT(windows_between(3, 2, sheet),
              testing::ElementsAre(Window{1, 2, 0, 1}, Window{2, 1, 0, 1}, Window{2, 2, 1, 1}));
  EXPECT_THROW(windows_between(0, 2, sheet), std::invalid_argument);
  EXPECT_THROW(windows_between(3, 2, {.most_kernel = 0}), std::invalid_argument);
}

TEST(Window, TapsInsideAreCountedOneByOne) {
  for (int trial = 0; trial < 1000; ++trial) {
    const Window w = draw_window();
    const uword in = draw(1, 20), out = count_positions(in, w);
    if (out == 0) continue;
    uword naive = 0;
    for (uword t = 0; t < out; ++t)
      for (uword i = 0; i < w.kernel; ++i) {
        const uword at = t * w.stride + i * w.dilation;
        naive += at >= w.padding && at < w.padding + in;
      }
    EXPECT_EQ(taps_inside(in, w), naive);
  }
}

/// Which inputs reach output t, by marking what each input pixel touches, forwards.
arma::uvec marked(const std::vector<Window>& layers, uword t, uword n) {
  std::vector<uword> found;
  for (uword pixel = 0; pixel < n; ++pixel) {
    std::vector<bool> on(n, false);
    on[pixel] = true;
    for (const Window& w : layers) {
      std::vector<bool> next(count_positions(on.size(), w), false);
      for (uword o = 0; o < next.size(); ++o)
        for (uword i = 0; i < w.kernel; ++i) {
          const uword at = o * w.stride + i * w.dilation;
          if (at >= w.padding && at < w.padding + on.size() && on[at - w.padding]) next[o] = true;
        }
      on = next;
    }
    if (on[t]) found.push_back(pixel);
  }
  return arma::uvec(found);
}

TEST(ReceptiveField, IsWhatReachesAnOutput) {
  int compared = 0;
  for (int trial = 0; trial < 400; ++trial) {
    std::vector<Window> layers;
    uword size = 60;
    for (uword l = draw(0, 3); l > 0; --l) {
      const Window w{draw(1, 4), draw(1, 3), draw(0, 2), draw(1, 2)};
      if (count_positions(size, w) == 0) break;
      size = count_positions(size, w);
      layers.push_back(w);
    }
    const uword t = draw(0, size - 1);
    const arma::uvec naive = marked(layers, t, 60), exact = exact_receptive_field(layers, t, 60);
    ASSERT_TRUE(support::equal(exact, naive));
    const ReceptiveField field = receptive_field(layers);
    const std::int64_t first = field.first + std::int64_t(t) * field.jump, last = first + field.size - 1;
    for (const uword pixel : exact) EXPECT_TRUE(std::int64_t(pixel) >= first && std::int64_t(pixel) <= last);
    if (first < 0 || last >= 60) continue;
    // Away from the borders the field ends where the pixels do.
    ASSERT_FALSE(exact.is_empty());
    EXPECT_EQ(std::int64_t(exact.front()), first);
    EXPECT_EQ(std::int64_t(exact.back()), last);
    ++compared;
  }
  EXPECT_GT(compared, 100);
}

TEST(ReceptiveField, OfKnownStacks) {
  EXPECT_EQ(receptive_field({}), (ReceptiveField{1, 1, 0}));
  EXPECT_EQ(receptive_field({{7}, {2, 2}}).size, 8);
  EXPECT_EQ(receptive_field({{7}, {7}}).size, 13);
  EXPECT_EQ(receptive_field({{3, 2}, {3}}).size, 7);
  EXPECT_EQ(receptive_field({{3}, {3, 2}}).size, 5);
  const ReceptiveField same = receptive_field({{3, 1, 1}, {3, 1, 2, 2}, {5, 2, 2}});
  EXPECT_EQ(same, (ReceptiveField{11, 2, -5}));
  EXPECT_EQ(same.centre(), 0);
  EXPECT_EQ(same.centre(3), 6);
  EXPECT_EQ(receptive_field({{2}}).centre(), 0.5);
  // Padding is clipped at each layer: it is no neuron of the layer before.
  EXPECT_TRUE(exact_receptive_field({{5}, {1, 1, 1}}, 0, 10).is_empty());
  EXPECT_EQ(receptive_field(std::vector<Window>(1000000, Window{3})).size, 2000001);
}

TEST(ReceptiveField, RefusesWhatDoesNotFit) {
  EXPECT_THROW(receptive_field({{0}}), std::invalid_argument);
  EXPECT_THROW(receptive_field(std::vector<Window>(64, Window{3, 2})), std::overflow_error);
  EXPECT_THROW(exact_receptive_field({{3}}, 3, 5), std::invalid_argument);
  EXPECT_THROW(exact_receptive_field({{6}}, 0, 5), std::invalid_argument);
  EXPECT_THROW(exact_receptive_field({}, 0, 0), std::invalid_argument);
}

}  // namespace
