// eleg5040 question 4. Oracle: every place, neuron and tap is visited and counted; images that are
// too large for that are built around a known number of places. Whole numbers: all is exact.
#include <gradus/check.hpp>

#include "neurons.hpp"

using eleg5040_q4::Conv2d, eleg5040_q4::Shape;
using Count = std::uint64_t;

namespace oracle {

Count places(Count n, const Conv2d& layer) {
  Count count = 0;
  for (Count first = 0; first + layer.dilation * (layer.k - 1) < n + 2 * layer.pad;
       first += layer.stride)
    ++count;
  return count;
}

Shape out_shape(const Shape& in, const Conv2d& layer) {
  return {places(in.H, layer), places(in.W, layer), layer.C_out};
}

// f(row, column) for each place of the first tap, in the padded input.
template <class F>
void for_each_place(const Shape& in, const Conv2d& layer, F f) {
  const Shape out = oracle::out_shape(in, layer);
  for (Count i = 0; i < out.H; ++i)
    for (Count j = 0; j < out.W; ++j) f(i * layer.stride, j * layer.stride);
}

Count neurons(const Shape& s) {
  Count count = 0;
  for (Count i = 0; i < s.H; ++i)
    for (Count j = 0; j < s.W; ++j) count += s.C;
  return count;
}

Count weights(const Shape& in, const Conv2d& layer) {
  Count count = 0;
  for (Count filter = 0; filter < layer.C_out; ++filter)
    for (Count u = 0; u < layer.k; ++u)
      for (Count v = 0; v < layer.k; ++v) count += in.C;
  return count;
}

Count connections(const Shape& in, const Conv2d& layer) {
  Count count = 0;
  for_each_place(in, layer, [&](Count, Count) { count += weights(in, layer); });
  return count;
}

// A mistake: only the taps that stand on a pixel.
Count connections_to_pixels(const Shape& in, const Conv2d& layer) {
  Count count = 0;
  for_each_place(in, layer, [&](Count row, Count column) {
    for (Count u = 0; u < layer.k; ++u)
      for (Count v = 0; v < layer.k; ++v) {
        const Count r = row + u * layer.dilation - layer.pad;  // wraps in the padding
        const Count c = column + v * layer.dilation - layer.pad;
        if (r < in.H && c < in.W) count += in.C * layer.C_out;
      }
  });
  return count;
}

Count min_filters_to_grow(const Shape& in, Conv2d layer) {
  layer.C_out = 1;
  while (oracle::neurons(oracle::out_shape(in, layer)) <= oracle::neurons(in)) ++layer.C_out;
  return layer.C_out;
}

}  // namespace oracle

namespace inputs {

Count upto(Rng& rng, Count most) {
  return static_cast<Count>(rng.between(1, static_cast<std::int64_t>(most)));
}

// What is not named stays as simple as it can be.
struct Vary {
  bool stride = false, pad = false, dilation = false;
};

// Up to 12 x 12 pixels; padding up to 5, also larger than the filter.
std::tuple<Shape, Conv2d> image_and_layer(Rng& rng, const Vary& vary) {
  const Count n = static_cast<Count>(rng.size()) + 2;
  for (;;) {
    const Shape in{upto(rng, n), upto(rng, n), upto(rng, 4)};
    const Conv2d layer{upto(rng, 5), upto(rng, 4), vary.stride ? upto(rng, 4) : 1,
                       vary.pad ? upto(rng, 6) - 1 : 0, vary.dilation ? upto(rng, 4) : 1};
    if (oracle::places(in.H, layer) > 0 && oracle::places(in.W, layer) > 0) return {in, layer};
  }
}

auto image_and_any_layer(Rng& rng) {
  return image_and_layer(rng, {.stride = true, .pad = true, .dilation = true});
}

// An image with exactly so many places, some 10^10 along one side, and the output of the layer.
std::tuple<Shape, Conv2d, Shape> huge_image_and_layer(Rng& rng) {
  const Conv2d layer{upto(rng, 5), 1 + upto(rng, 4), upto(rng, 4), upto(rng, 3) - 1, upto(rng, 4)};
  const auto pixels = [&](Count places) {
    const Count left_over = upto(rng, layer.stride) - 1;
    return (places - 1) * layer.stride + layer.dilation * (layer.k - 1) + 1 + left_over -
           2 * layer.pad;
  };
  Count H = 10'000'000'000 + upto(rng, 10'000'000'000), W = 4 + upto(rng, 4);
  if (rng.coin()) std::swap(H, W);
  return {Shape{pixels(H), pixels(W), upto(rng, 4)}, layer, Shape{H, W, layer.C_out}};
}

}  // namespace inputs

namespace {

Count product(const Shape& s) { return s.H * s.W * s.C; }

constexpr char arithmetic_hint[] =
    "10^10 places are too many to visit and too many to store: work out where the last one begins.";
constexpr char bits_hint[] =
    "If small images come out right: numbers beyond 2^32 need 64 bits, on the way there too.";
constexpr char channels_hint[] = "Each filter has k k C weights: it sees every channel.";
constexpr char whole_hint[] =
    "n = 6, k = 3, s = 2: two places fit, not three. A place that is not whole does not count.";
constexpr char smaller_hint[] =
    "With that many filters the layer is still smaller than its input.";
constexpr char equality_hint[] = "Equality is not growth: strictly more neurons are asked.";

}  // namespace

// --------------------------------------------------------------------------------------- out_shape

TEST(a_OutShape, Strides) {
  for_all([](Rng& rng) { return inputs::image_and_layer(rng, {.stride = true}); },
          [](const Shape& in, const Conv2d& layer) {
            const Shape right = oracle::out_shape(in, layer);
            const Count s = layer.stride;
            const auto rounded_up = [&](Count n) { return (n - layer.k + s - 1) / s + 1; };
            const auto one_more = [&](Count n) { return (n - layer.k + 1) / s + 1; };
            EXPECT_ANSWER(submission::out_shape(in, layer), exactly(right))
                .hint_if(Shape{rounded_up(in.H), rounded_up(in.W), layer.C_out}, whole_hint)
                .hint_if(Shape{one_more(in.H), one_more(in.W), layer.C_out}, whole_hint)
                .hint_if(Shape{right.H - 1, right.W - 1, right.C},
                         "n = 3, k = 3: the filter that fits exactly has one place, not none.")
                .hint_if(Shape{right.W, right.H, right.C}, "H counts rows and comes first, then W.")
                .hint_if([&](const Shape& got) { return got.C != right.C; },
                         "The output has one channel for each filter, however many channels the "
                         "input has.");
          });
}

TEST(a_OutShape, Dilation) {
  for_all([](Rng& rng) { return inputs::image_and_layer(rng, {.dilation = true}); },
          [](const Shape& in, const Conv2d& layer) {
            const auto if_span = [&](Count span) {
              return Shape{in.H + 1 - span, in.W + 1 - span, layer.C_out};
            };
            EXPECT_ANSWER(submission::out_shape(in, layer), exactly(oracle::out_shape(in, layer)))
                .hint_if(if_span(layer.dilation * layer.k),
                         "A dilated kernel spans d (k - 1) + 1 pixels: for k = 2, d = 3 that is 4, "
                         "not 6.")
                .hint_if(if_span(layer.k),
                         "Taps that are d pixels apart reach further than k pixels: k = 2, d = 3 "
                         "needs four of them.")
                .hint_if(layer.dilation * layer.k > std::min(in.H, in.W),
                         "A dilated kernel spans d (k - 1) + 1 pixels: nothing is needed beyond "
                         "its last tap.");
          });
}

TEST(a_OutShape, Padding) {
  for_all([](Rng& rng) { return inputs::image_and_layer(rng, {.pad = true}); },
          [](const Shape& in, const Conv2d& layer) {
            const auto if_padded_by = [&](Count rows) {
              return Shape{in.H + rows + 1 - layer.k, in.W + rows + 1 - layer.k, layer.C_out};
            };
            EXPECT_ANSWER(submission::out_shape(in, layer), exactly(oracle::out_shape(in, layer)))
                .hint_if(if_padded_by(layer.pad),
                         "Padding stands on both sides: H + 2p rows, W + 2p columns.")
                .hint_if(if_padded_by(0), "The filter may also stand on the padding.")
                .hint_always(layer.pad >= layer.k,
                             "Padding may be larger than the filter; then some places see nothing "
                             "but padding, and count.");
          });
}

TEST(a_OutShape, AllTogether) {
  for_all({100, 10}, inputs::image_and_any_layer, [](const Shape& in, const Conv2d& layer) {
    EXPECT_ANSWER(submission::out_shape(in, layer), exactly(oracle::out_shape(in, layer)));
  });
}

TEST(a_OutShape, OfHugeImages) {
  for_all({20, 1}, inputs::huge_image_and_layer,
          [](const Shape& in, const Conv2d& layer, const Shape& right) {
            EXPECT_ANSWER(submission::out_shape(in, layer), exactly(right))
                .hint(bits_hint)
                .hint_always(arithmetic_hint);
          });
}

// The first layers of two networks that were much used.
TEST(a_OutShape, OfAlexNetAndVgg) {
  EXPECT_ANSWER(submission::out_shape(Shape{227, 227, 3}, Conv2d{96, 11, 4, 0, 1}),
                exactly(Shape{55, 55, 96}));
  EXPECT_ANSWER(submission::out_shape(Shape{224, 224, 3}, Conv2d{64, 3, 1, 1, 1}),
                exactly(Shape{224, 224, 64}));
}

// ----------------------------------------------------------------------------------------- neurons

TEST(a_Neurons, OneForEachChannelOfEachPixel) {
  for_all(
      [](Rng& rng) {
        return std::tuple{Shape{inputs::upto(rng, 12), inputs::upto(rng, 12), rng.dim()}};
      },
      [](const Shape& s) {
        EXPECT_ANSWER(submission::neurons(s), exactly(oracle::neurons(s)))
            .hint_if(s.H * s.W, "A pixel has one neuron for each channel.");
      });
}

TEST(a_Neurons, OfHugeImages) {
  for_all({20, 1}, inputs::huge_image_and_layer, [](const Shape& in, const Conv2d&, const Shape&) {
    EXPECT_ANSWER(submission::neurons(in), exactly(product(in)))
        .hint(bits_hint)
        .hint_always(arithmetic_hint);
  });
}

// -------------------------------------------------------------------------------------- parameters

TEST(a_Parameters, WithoutBias) {
  for_all(inputs::image_and_any_layer, [](const Shape& in, const Conv2d& layer) {
    EXPECT_ANSWER(submission::parameters(in, layer, false), exactly(oracle::weights(in, layer)))
        .hint_if(layer.C_out * layer.k * layer.k, channels_hint)
        .hint_if([&] { return oracle::weights(in, layer) + layer.C_out; },
                 "This layer has no biases.")
        .hint_if([&] { return oracle::connections(in, layer); },
                 "The places share their weights: a layer does not learn more on a larger image.");
  });
}

TEST(a_Parameters, WithBias) {
  for_all(inputs::image_and_any_layer, [](const Shape& in, const Conv2d& layer) {
    const Count weights = oracle::weights(in, layer);
    EXPECT_ANSWER(submission::parameters(in, layer, true), exactly(weights + layer.C_out))
        .hint_if(weights, "Each filter has a bias, which is learnt too.")
        .hint_if(weights + 1, "The filters have a bias each, not one in common.")
        .hint_if(
            [&] {
              const Shape out = oracle::out_shape(in, layer);
              return weights + out.H * out.W * out.C;
            },
            "A filter takes its bias along to all of its places: it is one number.")
        .hint_if(layer.C_out * (layer.k * layer.k + 1), channels_hint);
  });
}

TEST(a_Parameters, OfHugeImages) {
  for_all({20, 1}, inputs::huge_image_and_layer,
          [](const Shape& in, const Conv2d& layer, const Shape&) {
            const Count taps = layer.k * layer.k * in.C;
            EXPECT_ANSWER(submission::parameters(in, layer, true),
                          exactly(layer.C_out * taps + layer.C_out))
                .hint(bits_hint)
                .hint_always(arithmetic_hint);
          });
}

// ------------------------------------------------------------------------------------- connections

TEST(a_Connections, EveryTapOfEveryNeuron) {
  for_all(inputs::image_and_any_layer, [](const Shape& in, const Conv2d& layer) {
    const Shape out = oracle::out_shape(in, layer);
    EXPECT_ANSWER(submission::connections(in, layer), exactly(oracle::connections(in, layer)))
        .hint_if(product(out) * layer.k * layer.k,
                 "A neuron looks through k k taps in each channel of the input.")
        .hint_if([&] { return oracle::connections_to_pixels(in, layer); },
                 "Taps on the padding count too: all neurons of a layer have the same number.")
        .hint_if([&] { return oracle::weights(in, layer); },
                 "These are the weights. Each place uses them again, and has its own connections.")
        .hint_if([&] { return oracle::connections(in, layer) + product(out); },
                 "A bias is no connection: it comes from no neuron.")
        .hint_if(product(in) * product(out),
                 "This would be a dense layer: a neuron is connected with its own window only.")
        .hint_if(product(in) * layer.k * layer.k * layer.C_out,
                 "Start from the neurons of the layer, not from those of its input: each of these "
                 "is seen from as many places as happen to cover it.");
  });
}

TEST(a_Connections, OfHugeImages) {
  for_all({20, 1}, inputs::huge_image_and_layer,
          [](const Shape& in, const Conv2d& layer, const Shape& out) {
            EXPECT_ANSWER(submission::connections(in, layer),
                          exactly(product(out) * layer.k * layer.k * in.C))
                .hint(bits_hint)
                .hint_always(arithmetic_hint);
          });
}

// ----------------------------------------------------------------------------- min_filters_to_grow

TEST(a_MinFilters, SearchedOneByOne) {
  for_all(
      {100, 10},
      [](Rng& rng) {
        auto [in, layer] = inputs::image_and_any_layer(rng);
        layer.C_out -= 1;  // may be 0
        return std::tuple{in, layer};
      },
      [](const Shape& in, const Conv2d& layer) {
        const Count n = product(in),
                    places = oracle::places(in.H, layer) * oracle::places(in.W, layer);
        EXPECT_ANSWER(submission::min_filters_to_grow(in, layer),
                      exactly(oracle::min_filters_to_grow(in, layer)))
            .hint_if([&](Count got) { return n % places == 0 && got == n / places; }, equality_hint)
            .hint_if(n / places, smaller_hint)
            .hint_if((n + places - 1) / places + 1, "One filter fewer would also have been enough.")
            .hint_if(in.H * in.W / places + 1,
                     "The input has C channels, and a neuron in each of them.")
            .hint_always(layer.C_out == 0,
                         "C_out is what is asked for: the one in `layer` does not matter, and 0 is "
                         "no mistake there.");
      });
}

TEST(a_MinFilters, OfKnownLayers) {
  const Shape cifar{32, 32, 3};
  EXPECT_ANSWER(submission::min_filters_to_grow(cifar, Conv2d{0, 5, 1, 0, 1}), exactly(Count{4}))
      .hint_if(Count{3}, smaller_hint);
  EXPECT_ANSWER(submission::min_filters_to_grow(cifar, Conv2d{64, 1, 1, 0, 1}), exactly(Count{4}))
      .hint_if(Count{3}, equality_hint);
}

// A stride as large as the image leaves one place, and takes as many filters as there are neurons.
TEST(a_MinFilters, WithoutSearching) {
  for_all(
      {10, 1},
      [](Rng& rng) {
        const Count n = 1'000'000 + inputs::upto(rng, 1'000'000);
        return std::tuple{Shape{n, n, inputs::upto(rng, 4)}, Conv2d{0, 3, n, 0, 1}};
      },
      [](const Shape& in, const Conv2d& layer) {
        EXPECT_ANSWER(submission::min_filters_to_grow(in, layer), exactly(product(in) + 1))
            .hint_if(product(in), equality_hint)
            .hint(bits_hint)
            .hint_always(
                "This takes 10^12 filters and more: which number of filters is exactly as "
                "large as the input?");
      });
}

// ---------------------------------------------------------------------------------- counterexample

namespace {

Verdict is_counterexample(const Shape& in, const Conv2d& layer) {
  constexpr Count most = Count{1} << 40;
  if (layer.C_out == 0 || layer.k == 0 || layer.stride == 0 || layer.dilation == 0)
    return reject("C_out, k, stride and dilation of a layer are positive.");
  if (std::max({layer.k, layer.stride, layer.pad, layer.dilation}) > most ||
      layer.C_out > Count{1} << 62)
    return reject("These numbers are larger than the contract allows.");
  for (const Count n : {in.H, in.W})
    if (layer.k - 1 > (n + 2 * layer.pad - 1) / layer.dilation)  // d (k - 1) may overflow
      return reject("The filter has no place on this input.")
          .hint("Images can be tiny: of all filters with k >= 2 only one fits into 2 x 2 pixels.");
  if (in.H >= 2 && in.W >= 2 && layer.k < 2)
    return reject("A layer with k >= 2 is asked.")
        .hint(
            "A 1 x 1 layer looks at no neighbour: make up for the border that a larger filter "
            "loses.");
  if (in.H >= 2 && in.W >= 2 && layer.pad > 0)
    return reject("A layer without padding is asked.")
        .hint(
            "Padding makes up for the border. Without it the layer has fewer places than pixels: "
            "what else can grow?");
  const auto places = [&](Count n) {
    return (n + 2 * layer.pad - layer.dilation * (layer.k - 1) - 1) / layer.stride + 1;
  };
  const auto after = static_cast<long double>(layer.C_out) * places(in.H) * places(in.W);
  const Count before = product(in);
  if (after > before) return accept();
  return reject("The layer has " + show(static_cast<double>(after)) + " neurons, its input " +
                show(before) + ".")
      .hint_if(after == before, "Same number of neurons is not more.")
      .hint_if(true,
               "A small image loses the largest share: of 2 x 2 pixels, k = 2 leaves one place. "
               "How many filters make up for that?");
}

}  // namespace

TEST(a_Counterexample, ForEveryInput) {
  for_all(
      {200, 12},
      [](Rng& rng) {
        const Count n = static_cast<Count>(rng.size());
        return std::tuple{Shape{inputs::upto(rng, n), inputs::upto(rng, n), rng.dim()}};
      },
      [](const Shape& in) {
        EXPECT_ANSWER(submission::counterexample(in),
                      satisfies([&](const Conv2d& layer) { return is_counterexample(in, layer); }));
      });
}

TEST(a_Counterexample, ForHugeImages) {
  const Count million = 1'000'000;
  for (const Shape& in : {Shape{million, million, 1}, Shape{million, million, 3},
                          Shape{1, million * million, 2}, Shape{million * million, 2, 1}})
    EXPECT_ANSWER(submission::counterexample(in),
                  satisfies([&](const Conv2d& layer) { return is_counterexample(in, layer); }))
        .hint_always(
            "10^12 filters are too many to try one after the other: work out how many it takes.");
}

// --------------------------------------------------------------------------------------- bad input

TEST(a_BadInput, EmptyShapes) {
  for (const Shape& none : {Shape{0, 5, 1}, Shape{5, 0, 1}, Shape{5, 5, 0}}) {
    const Conv2d layer{4, 3, 1, 2, 1};  // with its padding it would have a place everywhere
    EXPECT_REJECTED(submission::neurons(none));
    EXPECT_REJECTED(submission::out_shape(none, layer));
    EXPECT_REJECTED(submission::parameters(none, layer, true));
    EXPECT_REJECTED(submission::connections(none, layer));
    EXPECT_REJECTED(submission::min_filters_to_grow(none, layer));
    EXPECT_REJECTED(submission::counterexample(none));
  }
}

TEST(a_BadInput, EmptyLayers) {
  const Shape in{6, 7, 2};
  EXPECT_REJECTED(submission::out_shape(in, Conv2d{0, 3, 1, 0, 1}));
  EXPECT_REJECTED(submission::parameters(in, Conv2d{0, 3, 1, 0, 1}, true));
  EXPECT_REJECTED(submission::connections(in, Conv2d{0, 3, 1, 0, 1}));
  for (const Conv2d& layer :
       {Conv2d{4, 0, 1, 0, 1}, Conv2d{4, 3, 0, 0, 1}, Conv2d{4, 3, 1, 0, 0}}) {
    EXPECT_REJECTED(submission::out_shape(in, layer));
    EXPECT_REJECTED(submission::parameters(in, layer, false));
    EXPECT_REJECTED(submission::connections(in, layer));
    EXPECT_REJECTED(submission::min_filters_to_grow(in, layer));
  }
}

TEST(a_BadInput, FiltersWithoutAPlace) {
  const std::vector<std::pair<Shape, Conv2d>> too_large = {
      {{4, 9, 2}, {3, 5, 1, 0, 1}},  // in one direction is enough
      {{9, 4, 2}, {3, 5, 1, 0, 1}}, {{3, 3, 1}, {3, 2, 1, 0, 3}}, {{2, 9, 1}, {3, 4, 2, 0, 2}},
      {{1, 1, 1}, {3, 4, 1, 1, 1}}, {{2, 2, 1}, {3, 3, 5, 1, 2}}};
  for (const auto& each : too_large) {
    const Shape in = each.first;
    const Conv2d layer = each.second;
    EXPECT_REJECTED(submission::out_shape(in, layer));
    EXPECT_REJECTED(submission::parameters(in, layer, false));
    EXPECT_REJECTED(submission::connections(in, layer));
    EXPECT_REJECTED(submission::min_filters_to_grow(in, layer));
  }
}
