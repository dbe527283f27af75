// ift6135 question 7. Oracles: slide the window along a padded row and count its places; make all
// weights and count them. Everything is exact.
#include <algorithm>
#include <gradus/check.hpp>

#include "layer_stack.hpp"

using arma::uword;
using ift6135_q7::Kind, ift6135_q7::Layer, ift6135_q7::Shape;
using Count = std::uint64_t;
using Number = std::int64_t;  // signed, so that the mistakes below may go below 0
using Shapes = std::vector<Shape>;
using Stack = std::vector<Layer>;

namespace oracle {

Number whole(uword n) { return static_cast<Number>(n); }

Number places(Number n, const Layer& l) {
  Number count = 0;
  for (Number first = 0; first + whole(l.d * (l.k - 1)) < n + 2 * whole(l.p); first += whole(l.s))
    ++count;
  return count;
}

// With another way to count, to know mistakes by.
using Places = Number (*)(Number n, const Layer& l);

Shape shape(const Shape& in, const Layer& l, Places of = places) {
  return {l.kind == Kind::pooling ? in.channels : l.filters,
          static_cast<uword>(of(whole(in.height), l)), static_cast<uword>(of(whole(in.width), l))};
}

Shapes shapes(Shape at, const Stack& layers, Places of = places) {
  Shapes all;
  for (const Layer& l : layers) all.push_back(at = shape(at, l, of));
  return all;
}

Count numbers(const Shape& s) { return Count{s.channels} * s.height * s.width; }

Count weights(uword c_in, uword c_out, uword k, bool biases) {
  Count count = biases ? arma::vec(c_out).n_elem : 0;
  for (uword filter = 0; filter < c_out; ++filter) count += arma::cube(k, k, c_in).n_elem;
  return count;
}

// All false: the right count.
struct Mistake {
  bool image_throughout = false, own_channels = false, pooling_has_weights = false,
       pooling_has_filters = false, last_layer_only = false;
};

Count weights(const Shape& in, const Stack& layers, bool biases, const Mistake& mistake = {}) {
  Count count = 0;
  uword channels = in.channels;
  for (const Layer& l : layers) {
    const bool pools = l.kind == Kind::pooling;
    const uword out = pools && !mistake.pooling_has_filters ? channels : l.filters;
    if (mistake.last_layer_only) count = 0;
    const uword depth = mistake.image_throughout ? in.channels
                        : mistake.own_channels   ? out
                                                 : channels;
    if (!pools || mistake.pooling_has_weights) count += weights(depth, out, l.k, biases);
    channels = out;
  }
  return count;
}

}  // namespace oracle

namespace {

// The network of the statement.
const Shape image{3, 256, 256};
const Stack network = {{Kind::convolution, 64, 8, 2, 0, 1},
                       {Kind::pooling, 0, 5, 5, 0, 1},
                       {Kind::convolution, 128, 4, 1, 1, 1}};

template <class T>
bool same(const T& a, const T& b) {
  return !gradus::first_mismatch(a, b);
}

struct Slip {
  oracle::Places places;
  const char* hint;
};
constexpr char steps_hint[] =
    "Count positions, not steps: a window of 4 on 8 pixels stands at 0, 1, 2, 3 and 4.";
constexpr char bits_hint[] =
    "2p and d(k - 1) of 31-bit numbers need more than 32 bits: count in arma::uword.";
const Slip slips[] = {
    {[](Number n, const Layer& l) {
       Layer m = l;
       if (m.kind == Kind::pooling) m.s = 1;
       return oracle::places(n, m);
     },
     "A pooling moves by its stride, as a convolution does; without overlap the stride is the "
     "window."},
    {[](Number n, const Layer& l) {
       Layer m = l;
       if (m.kind == Kind::convolution) m.s = 1;
       return oracle::places(n, m);
     },
     "The window does not stop at every pixel: it begins at 0, s, 2s, ..."},
    {[](Number n, const Layer& l) {
       Layer m = l;
       m.p = 0;
       return oracle::places(n, m);
     },
     "The padding is missing: one zero on *each* border makes a row longer by two."},
    {[](Number n, const Layer& l) { return oracle::places(n - oracle::whole(l.p), l); },
     "2p in total: a row has two ends, and p zeros are added at both."},
    {[](Number n, const Layer& l) { return oracle::places(n, l) - 1; }, steps_hint},
    {[](Number n, const Layer& l) {
       Layer m = l;
       m.d = 1;
       return oracle::places(n, m);
     },
     "The taps of a dilated window lie d apart: three taps with d = 2 span 5 pixels, not 3."},
    {[](Number n, const Layer& l) { return oracle::places(n - oracle::whole(l.d - 1), l); },
     "k taps have k - 1 gaps: three taps with d = 2 span 5 pixels, not 6."},
    {[](Number n, const Layer& l) { return oracle::places(n + oracle::whole(l.s - 1), l); },
     "The last window must lie inside: round down."},
};

// Tells the slip that gives this answer, where only one does.
template <class Expectation, class AnswerWith>
void tell_slip(Expectation& answer, AnswerWith answer_with) {
  using Answer = std::invoke_result_t<AnswerWith, oracle::Places>;
  for (const Slip& slip : slips)
    answer.hint_if(
        [&](const Answer& got) {
          const auto gives_it = [&](const Slip& s) { return same(answer_with(s.places), got); };
          return gives_it(slip) && std::count_if(std::begin(slips), std::end(slips), gives_it) == 1;
        },
        slip.hint);
}

void expect_shape(const Shape& in, const Layer& layer) {
  const Shape right = oracle::shape(in, layer);
  const uword width = layer.d * (layer.k - 1) + 1;
  const bool just_fits = width == std::min(in.height, in.width) + 2 * layer.p;
  auto answer = EXPECT_ANSWER(submission::layer_shape(in, layer), exactly(right));
  answer
      .hint_if(
          [&](const Shape& got) {
            return layer.kind == Kind::pooling && got.channels != right.channels;
          },
          "Pooling works on each channel alone: as many come out as went in.")
      .hint_if(
          [&](const Shape& got) {
            return got.channels == in.channels * layer.filters && got.channels != right.channels;
          },
          "A filter adds up what it sees in all channels: one feature map, not one for each "
          "channel.")
      .hint_if([&](const Shape& got) { return got.channels != right.channels; },
               "Each filter makes one feature map, whatever the input has.");
  tell_slip(answer, [&](oracle::Places places) { return oracle::shape(in, layer, places); });
  answer
      .hint_if(
          [&](const Shape& got) { return got.height == right.width && got.width == right.height; },
          "A shape is channels, height, width, in this order.")
      .hint_if([&](const Shape& got) { return got.height == got.width; },
               "Images need not be square: count rows and columns apart.")
      .hint_always(just_fits, "A window as large as the padded input fits, once.");
}

}  // namespace

namespace inputs {

uword pick(Rng& rng, int low, int high) { return static_cast<uword>(rng.between(low, high)); }

// At most 4 channels, at least 6 pixels.
Shape picture(Rng& rng) {
  const int most = 10 + 3 * rng.size();
  return {pick(rng, 1, 4), pick(rng, 6, most), pick(rng, 6, most)};
}

auto convolution(Rng& rng) {
  return std::tuple{picture(rng), Layer{Kind::convolution, pick(rng, 5, 9), pick(rng, 1, 6),
                                        pick(rng, 1, 4), 0, 1}};
}
auto padded_convolution(Rng& rng) {
  return std::tuple{picture(rng), Layer{Kind::convolution, pick(rng, 5, 9), pick(rng, 1, 6),
                                        pick(rng, 1, 4), pick(rng, 1, 4), 1}};
}
auto dilated_convolution(Rng& rng) {
  return std::tuple{picture(rng), Layer{Kind::convolution, pick(rng, 5, 9), pick(rng, 2, 3),
                                        pick(rng, 1, 4), pick(rng, 1, 4), pick(rng, 2, 3)}};
}
// Without filters, or with a number that means nothing.
auto pooling(Rng& rng) {
  return std::tuple{picture(rng), Layer{Kind::pooling, rng.pick<uword>({0, 7}), pick(rng, 2, 5),
                                        pick(rng, 2, 5), pick(rng, 0, 1), 1}};
}

// Every window fits. With three layers or more the first are convolution, pooling, convolution.
auto stack(Rng& rng, uword depth) {
  const Shape in = picture(rng);
  Stack layers(depth);
  Shape at = in;
  for (uword i = 0; i < depth; ++i) {
    const bool pools = depth >= 3 && i < 3 ? i == 1 : rng.coin();
    Layer& l = layers[i];
    l = {pools ? Kind::pooling : Kind::convolution,
         pick(rng, 5, 9),
         pick(rng, 1, 4),
         pick(rng, 1, 2),
         pick(rng, 0, 2),
         pick(rng, 1, 2)};
    if (oracle::places(oracle::whole(std::min(at.height, at.width)), l) == 0) l.k = 1;
    at = oracle::shape(at, l);
  }
  return std::tuple{in, layers};
}

auto stack_of_any_depth(Rng& rng) {
  return stack(rng, pick(rng, rng.size() < 3 ? 0 : 2, std::min(6, rng.size())));
}

}  // namespace inputs

// ------------------------------------------------------------------------------------------ part a

TEST(a_Layer, Convolution) { for_all(inputs::convolution, expect_shape); }

TEST(a_Layer, PaddedConvolution) { for_all(inputs::padded_convolution, expect_shape); }

TEST(a_Layer, DilatedConvolution) { for_all(inputs::dilated_convolution, expect_shape); }

TEST(a_Layer, Pooling) { for_all(inputs::pooling, expect_shape); }

TEST(a_Layer, WindowThatJustFits) {
  for_all(
      {20, 6},
      [](Rng& rng) {
        const uword k = inputs::pick(rng, 2, 4), d = inputs::pick(rng, 1, 3),
                    p = inputs::pick(rng, 0, 1),
                    width = d * (k - 1) + 1 - std::min(2 * p, d * (k - 1));
        Shape in{2, width, width};
        (rng.coin() ? in.height : in.width) += inputs::pick(rng, 0, 9);
        return std::tuple{in, Layer{rng.pick({Kind::convolution, Kind::pooling}), 5, k,
                                    inputs::pick(rng, 1, 3), p, d}};
      },
      expect_shape);
}

TEST(a_Layer, NumbersOf31Bits) {
  const uword most = (uword{1} << 31) - 1;
  for (const Layer& layer : {Layer{Kind::convolution, 2, 1, most, most, 1},
                             {Kind::convolution, 2, 3, most / 4, most, most},
                             {Kind::pooling, 0, 2, most - 5, 9, most}}) {
    const Shape in{2, most, most - 7};
    EXPECT_ANSWER(submission::layer_shape(in, layer), exactly(oracle::shape(in, layer)))
        .hint(bits_hint);
  }
}

TEST(a_Stack, ShapesAfterEachLayer) {
  for_all(inputs::stack_of_any_depth, [](const Shape& in, const Stack& layers) {
    const Shapes right = oracle::shapes(in, layers);
    auto answer = EXPECT_ANSWER(submission::stack_shapes(in, layers), exactly(right));
    answer
        .hint_if(
            [&](const Shapes& got) {
              return got.size() == right.size() + 1 && same(got.front(), in);
            },
            "The list begins with the shape after the first layer, not with the input's.")
        .hint_if(
            [&](const Shapes& got) {
              return got.size() == 1 && !right.empty() && same(got[0], right.back());
            },
            "The shape after *each* layer is asked for, not the last one alone.")
        .hint_if(
            [&] {
              Shapes each;
              for (const Layer& l : layers) each.push_back(oracle::shape(in, l));
              return each;
            },
            "The second layer sees what the first one made, not the image.");
    tell_slip(answer, [&](oracle::Places places) { return oracle::shapes(in, layers, places); });
  });
}

TEST(a_Network, ShapesOnTheWay) {
  EXPECT_ANSWER(submission::stack_shapes(image, network), exactly(oracle::shapes(image, network)));
}

TEST(a_Network, NumbersAfterTheLastLayer) {
  const Shape last = oracle::shapes(image, network).back();
  auto answer = EXPECT_ANSWER(submission::last_dimension(), exactly(oracle::numbers(last)));
  answer
      .hint_if(Count{last.height * last.width},
               "That is one feature map. Multiply by the number of feature maps.")
      .hint_if(Count{64 * last.height * last.width},
               "64 feature maps go into the last layer. How many come out?")
      .hint_if(Count{3 * last.height * last.width},
               "The three colours go into the first layer. How many feature maps leave the last?");
  tell_slip(answer, [](oracle::Places places) {
    return oracle::numbers(oracle::shapes(image, network, places).back());
  });
}

TEST(a_BadInput, EmptyImages) {
  const Layer layer{Kind::convolution, 2, 1, 1, 1, 1};
  EXPECT_REJECTED(submission::layer_shape({0, 4, 4}, layer));
  EXPECT_REJECTED(submission::layer_shape({2, 0, 4}, layer));
  EXPECT_REJECTED(submission::layer_shape({2, 4, 0}, layer));
  EXPECT_REJECTED(submission::layer_shape({0, 4, 4}, {Kind::pooling, 0, 1, 1, 0, 1}));
}

TEST(a_BadInput, ZerosInTheLayer) {
  const Shape in{2, 8, 8};
  EXPECT_REJECTED(submission::layer_shape(in, {Kind::convolution, 0, 3, 1, 0, 1}));
  for (const Kind kind : {Kind::convolution, Kind::pooling}) {
    EXPECT_REJECTED(submission::layer_shape(in, {kind, 2, 0, 1, 0, 1}));
    EXPECT_REJECTED(submission::layer_shape(in, {kind, 2, 3, 0, 0, 1}));
    EXPECT_REJECTED(submission::layer_shape(in, {kind, 2, 3, 1, 0, 0}));
  }
}

TEST(a_BadInput, WindowsThatDoNotFit) {
  constexpr char once[] =
      "The window must fit once. (4 - 6) / 4 is 0 in C++, and 0 + 1 is 1; without a sign 4 - 6 is "
      "huge.";
  EXPECT_REJECTED(submission::layer_shape({1, 4, 4}, {Kind::convolution, 2, 6, 4, 0, 1}))
      .hint(once);
  EXPECT_REJECTED(submission::layer_shape({1, 4, 9}, {Kind::convolution, 2, 5, 2, 0, 1}))
      .hint(once);
  EXPECT_REJECTED(submission::layer_shape({1, 9, 4}, {Kind::convolution, 2, 5, 2, 0, 1}))
      .hint(once);
  EXPECT_REJECTED(submission::layer_shape({1, 4, 4}, {Kind::pooling, 0, 5, 5, 0, 1})).hint(once);
  EXPECT_REJECTED(submission::layer_shape({1, 4, 4}, {Kind::convolution, 2, 4, 9, 1, 2}))
      .hint(once);
  EXPECT_REJECTED(submission::layer_shape({1, 1000, 1000},
                                          {Kind::convolution, 1, (1 << 16) + 1, 1, 0, 1 << 16}))
      .hint(bits_hint);
}

TEST(a_BadInput, LaterLayersOfAStack) {
  const Layer halves{Kind::pooling, 0, 2, 2, 0, 1};
  EXPECT_REJECTED(submission::stack_shapes({1, 8, 8}, {halves, halves, halves, halves}));
  EXPECT_REJECTED(
      submission::stack_shapes({1, 8, 8}, {halves, {Kind::convolution, 0, 1, 1, 0, 1}}));
}

// ------------------------------------------------------------------------------------------ part b

namespace {

constexpr char depth_hint[] =
    "Each filter spans all channels of its input: on three channels a 2 x 2 filter has 12 weights, "
    "not 4.";
constexpr char input_depth_hint[] =
    "A filter is as deep as its input has channels. How many channels come out is the number of "
    "filters: a 1 x 1 convolution from 3 to 8 channels has 8 filters of 3 weights, not of 8.";
constexpr char square_hint[] = "The window is a square: k taps in each of k rows.";
constexpr char filters_hint[] = "These are the weights of one filter. How many filters are there?";
constexpr char unwanted_hint[] =
    "'Not counting biases': where `biases` is false they are left out.";
constexpr char bias_hint[] =
    "One bias for each filter: it is added once to what the filter has summed over all channels.";

}  // namespace

TEST(b_Layer, MakeTheWeightsAndCount) {
  for_all(
      [](Rng& rng) {
        // Three different numbers, so that one cannot pass for another.
        const arma::uvec n = 2 + rng.permutation(3 + rng.dim());
        return std::tuple{n(0), n(1), n(2), rng.coin()};
      },
      [](uword c_in, uword c_out, uword k, bool biases) {
        const Count all = oracle::weights(c_in, c_out, k, biases);
        const Count bias = biases ? c_out : 0;
        EXPECT_ANSWER(submission::conv_weights(c_in, c_out, k, biases), exactly(all))
            .hint_if(Count{c_out * k * k + bias}, depth_hint)
            .hint_if(Count{c_out * c_out * k * k + bias}, input_depth_hint)
            .hint_if(Count{c_in * c_in * k * k + (biases ? c_in : 0)}, input_depth_hint)
            .hint_if(Count{c_in * c_out * k + bias}, square_hint)
            .hint_if(Count{c_in * k * k + (biases ? 1 : 0)}, filters_hint)
            .hint_if(
                [&](Count got) {
                  const Count weights = all - bias;
                  return biases && (got == weights || got == weights + 1 || got == weights + c_in ||
                                    got == weights + c_in * c_out);
                },
                bias_hint)
            .hint_if(oracle::weights(c_in, c_out, k, true), unwanted_hint);
      });
}

TEST(b_Layer, OnesCountToo) {
  for (const bool biases : {false, true})
    for (const uword c_in : {1, 3})
      for (const uword c_out : {1, 4})
        for (const uword k : {1, 2})
          EXPECT_ANSWER(submission::conv_weights(c_in, c_out, k, biases),
                        exactly(oracle::weights(c_in, c_out, k, biases)));
}

TEST(b_Layer, MoreThan32Bits) {
  const uword many = uword{1} << 16;
  EXPECT_ANSWER(submission::conv_weights(many, many, 3, false), exactly(Count{9} << 32))
      .hint("This layer has 9 x 2^32 weights: 32 bits are not enough.");
}

TEST(b_Network, LastLayer) {
  EXPECT_ANSWER(submission::last_layer_weights(), exactly(oracle::weights(64, 128, 4, false)))
      .hint_if(oracle::weights(1, 128, 4, false), depth_hint)
      .hint_if(oracle::weights(3, 128, 4, false), "Its input is the previous layer, not the image.")
      .hint_if(oracle::weights(128, 128, 4, false), input_depth_hint)
      .hint_if(oracle::weights(64, 128, 4, true), unwanted_hint)
      .hint_if(Count{64 * 128 * 4}, square_hint)
      .hint_if(oracle::weights(64, 1, 4, false), filters_hint)
      .hint_if(oracle::weights(image, network, false), "Of the last layer alone.")
      .hint_if(oracle::numbers(oracle::shapes(image, network).back()),
               "That is the number of outputs. A weight is used at every position again and is "
               "counted once.");
}

TEST(b_Stack, AddsUpTheConvolutions) {
  for_all(
      {40, 10},
      [](Rng& rng) {
        const auto [in, layers] = inputs::stack(rng, 3 + inputs::pick(rng, 0, rng.size() / 3));
        return std::tuple{in, layers, rng.coin()};
      },
      [](const Shape& in, const Stack& layers, bool biases) {
        const auto mistaken = [&](const oracle::Mistake& mistake) {
          return oracle::weights(in, layers, biases, mistake);
        };
        EXPECT_ANSWER(submission::stack_weights(in, layers, biases),
                      exactly(oracle::weights(in, layers, biases)))
            .hint_if(mistaken({.image_throughout = true}),
                     "Only the first layer sees the image: a filter is as deep as the layer before "
                     "it has channels.")
            .hint_if(mistaken({.own_channels = true}), input_depth_hint)
            .hint_if(mistaken({.pooling_has_weights = true}),
                     "A pooling learns nothing: a maximum has no weights.")
            .hint_if(mistaken({.pooling_has_filters = true}),
                     "The channels pass a pooling unchanged; its `filters` mean nothing.")
            .hint_if(mistaken({.last_layer_only = true}), "All layers together are asked for.")
            .hint_if(oracle::weights(in, layers, !biases),
                     "The biases belong to it exactly where `biases` is true.");
      });
}

TEST(b_Stack, NothingToLearn) {
  const Layer halves{Kind::pooling, 3, 2, 2, 0, 1};
  for (const bool biases : {false, true}) {
    EXPECT_ANSWER(submission::stack_weights({3, 8, 8}, {}, biases), exactly(Count{0}));
    EXPECT_ANSWER(submission::stack_weights({3, 8, 8}, {halves, halves}, biases), exactly(Count{0}))
        .hint("A pooling learns nothing: a maximum has no weights.");
  }
}

TEST(b_BadInput, Zeros) {
  for (const bool biases : {false, true}) {
    EXPECT_REJECTED(submission::conv_weights(0, 4, 3, biases));
    EXPECT_REJECTED(submission::conv_weights(4, 0, 3, biases));
    EXPECT_REJECTED(submission::conv_weights(4, 3, 0, biases));
  }
}

TEST(b_BadInput, StacksThatCannotBe) {
  constexpr char layer_by_layer[] =
      "The count does not depend on the image's size, but such a stack does not exist: follow the "
      "shapes.";
  const Layer halves{Kind::pooling, 0, 2, 2, 0, 1}, filters{Kind::convolution, 2, 1, 1, 0, 1};
  EXPECT_REJECTED(submission::stack_weights({0, 8, 8}, {filters}, false));
  EXPECT_REJECTED(submission::stack_weights({1, 8, 0}, {filters}, false)).hint(layer_by_layer);
  EXPECT_REJECTED(
      submission::stack_weights({1, 4, 4}, {filters, halves, halves, halves, filters}, true))
      .hint(layer_by_layer);
  EXPECT_REJECTED(
      submission::stack_weights({1, 8, 8}, {filters, {Kind::convolution, 2, 3, 0, 0, 1}}, true))
      .hint(layer_by_layer);
}
