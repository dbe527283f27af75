// beyond question 20. Oracles: sets of indices and numbers of paths, passed from neuron to neuron;
// for the designs, all stacks, layer by layer. All is exact but the spread.
#include <algorithm>
#include <gradus/check.hpp>
#include <map>
#include <set>

#include "stack_geometry.hpp"

using arma::umat, arma::uword, arma::vec;
using beyond_q20::Field, beyond_q20::Geometry, beyond_q20::Layer, beyond_q20::Network;
using Index = std::int64_t;
using Stack = std::vector<Layer>;

namespace oracle {

Index place(const Layer& layer, Index neuron, Index q) {
  return neuron * layer.stride - layer.pad + q * layer.dil;
}

Index neurons(const Layer& layer, Index below) {
  Index m = 0;
  while (m * layer.stride + layer.dil * (layer.k - 1) < below + 2 * layer.pad) ++m;
  return m;
}

// In a signal without ends: how many paths lead from neuron t to each input that it sees.
std::map<Index, std::uint64_t> paths(const Stack& layers, Index t) {
  std::map<Index, std::uint64_t> at{{t, 1}};
  for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer) {
    std::map<Index, std::uint64_t> below;
    for (const auto& [neuron, ways] : at)
      for (Index q = 0; q < layer->k; ++q) below[place(*layer, neuron, q)] += ways;
    at = below;
  }
  return at;
}

Index size(const Stack& layers) {
  const auto at = paths(layers, 0);
  return at.rbegin()->first - at.begin()->first + 1;
}

Index stride(const Stack& layers) {
  return paths(layers, 1).begin()->first - paths(layers, 0).begin()->first;
}

vec counts(const Stack& layers) {
  const auto at = paths(layers, 0);
  vec c(static_cast<uword>(size(layers)));
  for (const auto& [input, ways] : at)
    c(static_cast<uword>(input - at.begin()->first)) = static_cast<double>(ways);
  return c;
}

double spread(const vec& counts) {
  long double sum = 0, mean = 0, square = 0;
  for (uword i = 0; i < counts.n_elem; ++i) {
    sum += counts(i);
    mean += counts(i) * static_cast<long double>(i);
  }
  mean /= sum;
  for (uword i = 0; i < counts.n_elem; ++i)
    square +=
        counts(i) * (static_cast<long double>(i) - mean) * (static_cast<long double>(i) - mean);
  return static_cast<double>(std::sqrt(square / sum));
}

// A neuron of a signal with ends: the inputs that reach it, and whether padding does, too.
struct Neuron {
  std::set<Index> inputs;
  bool padding = false;
};
std::vector<Neuron> last_layer(const Stack& layers, Index n) {
  std::vector<Neuron> at;
  for (Index i = 0; i < n; ++i) at.push_back({{i}});
  for (const Layer& layer : layers) {
    std::vector<Neuron> above(
        static_cast<std::size_t>(neurons(layer, static_cast<Index>(at.size()))));
    for (std::size_t t = 0; t < above.size(); ++t)
      for (Index q = 0; q < layer.k; ++q) {
        const Index i = place(layer, static_cast<Index>(t), q);
        if (i < 0 || i >= static_cast<Index>(at.size())) {
          above[t].padding = true;
          continue;
        }
        const Neuron& read = at[static_cast<std::size_t>(i)];
        above[t].inputs.insert(read.inputs.begin(), read.inputs.end());
        above[t].padding |= read.padding;
      }
    at = above;
  }
  return at;
}

umat table(const Stack& layers, Index n) {
  const auto last = last_layer(layers, n);
  umat t(last.size(), static_cast<uword>(n));
  for (uword i = 0; i < t.n_rows; ++i)
    for (const Index input : last[i].inputs) t(i, static_cast<uword>(input)) = 1;
  return t;
}

Geometry survey(const Stack& layers, Index n) {
  const auto last = last_layer(layers, n);
  Geometry g{size(layers), stride(layers), static_cast<Index>(last.size()), 0, 0};
  for (std::size_t t = last.size(); t-- > 0;)
    if (!last[t].padding) {
      g.first_whole = static_cast<Index>(t);
      ++g.whole;
    }
  return g;
}

// The least number of layers of a design, by trying every next layer; nothing if there is none.
std::optional<Index> least_depth(Index n, Index R, Index outputs, Index kmax) {
  using State = std::tuple<Index, Index, Index>;  // size, effective stride (cut at n), outputs
  std::set<State> seen{{1, 1, n}}, frontier = seen;
  for (Index depth = 0; !frontier.empty(); ++depth) {
    std::set<State> next;
    for (const auto& [size, step, m] : frontier) {
      if (size == R && m == outputs) return depth;
      for (Index k = 1; k <= std::min(kmax, m); ++k)
        for (const Index s : {1, 2})
          if (const Index grown = size + (k - 1) * step; grown <= R) {
            const State state{grown, std::min(step * s, n), neurons({k, s, 0, 1}, m)};
            if (seen.insert(state).second) next.insert(state);
          }
    }
    frontier = next;
  }
  return std::nullopt;
}

}  // namespace oracle

namespace inputs {

// Every kernel fits into its padded input.
Stack fitting(Stack layers, Index n) {
  for (Layer& layer : layers) {
    if (oracle::neurons(layer, n) == 0) layer.k = 1;
    n = oracle::neurons(layer, n);
  }
  return layers;
}

Stack stack(Rng& rng, Index depth, Index kmax, Index stride, Index pad, Index dil, Index kmin = 1) {
  Stack layers(static_cast<std::size_t>(depth));
  for (Layer& layer : layers)
    layer = {rng.between(kmin, kmax), rng.between(1, stride), rng.between(0, pad),
             rng.between(1, dil)};
  return layers;
}

// With size, so many layers that one mistake hardly looks like another.
Stack mixed_stack(Rng& rng, Index kmax) {
  const Index least = rng.size() / 3;
  return stack(rng, rng.between(least, least + 1), kmax, 3, 1, 3, rng.size() < 8 ? 1 : 2);
}

auto stack_and_size(Rng& rng) {
  const Index n = rng.between(1, 4 + 3 * rng.size());
  return std::tuple{fitting(stack(rng, rng.between(0, 3), 4, 3, 2, 2), n), n};
}

// At least two neurons of the last layer see no padding.
auto stack_with_whole_fields(Rng& rng) {
  const Stack layers = stack(rng, rng.between(1 + rng.size() / 8, 1 + rng.size() / 4), 4, 3, 2, 2);
  const Index first = oracle::paths(layers, 0).begin()->first, step = oracle::stride(layers);
  Index t = 0;
  while (first + t * step < 0) ++t;
  const Index n = first + (t + 1) * step + oracle::size(layers) + rng.between(0, 2 * step);
  return std::tuple{layers, n};
}

}  // namespace inputs

// ------------------------------------------------------------------------------------------ part a

namespace {

// A trained network: convolutions with a ReLU, and max poolings.
struct Box {
  struct Trained {
    Layer layer;
    bool pool;
    vec w;
    double b;
  };
  std::vector<Trained> layers;

  vec operator()(const vec& x) const {
    vec below = x;
    for (const auto& [layer, pool, w, b] : layers) {
      vec above(static_cast<uword>(oracle::neurons(layer, static_cast<Index>(below.n_elem))));
      for (uword t = 0; t < above.n_elem; ++t) {
        double sum = b, largest = -1;
        for (Index q = 0; q < layer.k; ++q) {
          const Index i = oracle::place(layer, static_cast<Index>(t), q);
          if (i < 0 || i >= static_cast<Index>(below.n_elem)) continue;
          const double z = below(static_cast<uword>(i));
          sum += w(static_cast<uword>(q)) * z;
          if (std::isnan(z) || z > largest) largest = std::isnan(largest) ? largest : z;
        }
        const double z = pool ? largest : sum;
        above(t) = std::isnan(z) || z > 0 ? z : 0;
      }
      below = above;
    }
    return below;
  }
};

Box trained(Rng& rng, const Stack& layers) {
  Box box;
  for (const Layer& layer : layers) {
    vec w(static_cast<uword>(layer.k));
    for (double& each : w) each = rng.pick({-2.0, -1.0, -0.5, 0.5, 1.0, 2.0});
    box.layers.push_back({layer, rng.between(0, 2) == 0, w, rng.pick({-1.0, 0.0, 1.0})});
  }
  return box;
}

constexpr char dye_hint[] =
    "Some influences do not show. A ReLU may be off and a pixel may not be the largest, with the "
    "numbers that you tried; what can you put in that no ReLU and no maximum holds back?";

void check_influence(const Stack& layers, Index n, const Box& box) {
  const umat expected = oracle::table(layers, n);
  Index calls = 0;
  const auto net = named("a network with the layers " + show(layers), [&](const vec& x) {
    ++calls;
    return x.n_elem == static_cast<uword>(n) ? box(x) : vec();
  });
  EXPECT_ANSWER(submission::influence(net, static_cast<uword>(n)), exactly(expected))
      .hint_if([&] { return umat(expected.t()); },
               "Outputs are rows, inputs are columns: m x n.")
      .hint_if([&] { return umat(1 - expected); }, "1 where there is an influence.")
      .hint_if(
          [&](const umat& got) {
            return arma::size(got) == arma::size(expected) && got.max() <= 1 &&
                   arma::all(arma::vectorise(got <= expected));
          },
          dye_hint)
      .hint_if(
          [&](const umat& got) {
            return arma::size(got) == arma::size(expected) &&
                   arma::all(arma::vectorise(got >= expected));
          },
          "Spoil one input at a time, and leave the others finite: otherwise nobody can "
          "tell which of them it was.");
  EXPECT_LE(calls, n + 1) << hint(
      "The box was called " + show(calls) + " times for " + show(n) +
      " inputs. One call shows what one input does to all the outputs.");
}

}  // namespace

TEST(a_Influence, BehindAReluThatIsOff) {
  const Layer layer{1, 1, 0, 1};
  check_influence({layer}, 2, {{{layer, false, {1}, -1}}});
}

TEST(a_Influence, WhatDependsOnWhat) {
  for_all(
      {40, 8},
      [](Rng& rng) {
        const auto [layers, n] = inputs::stack_and_size(rng);
        return std::tuple{layers, n, trained(rng, layers)};
      },
      check_influence);
}

namespace {

uword seen_by_neuron_0(const umat& table) {
  const arma::uvec seen = arma::find(table.row(0));
  return seen.is_empty() ? 0 : seen.back() - seen.front() + 1;
}

}  // namespace

TEST(a_Field, FromTheNeuronsInTheMiddle) {
  for_all(
      [](Rng& rng) {
        const auto [layers, n] = inputs::stack_with_whole_fields(rng);
        return std::tuple{oracle::table(layers, n), layers};
      },
      [](const umat& table, const Stack& layers) {
        const Field expected{static_cast<uword>(oracle::size(layers)),
                             static_cast<uword>(oracle::stride(layers))};
        // A size that two mistakes give tells neither.
        const std::vector<uword> mistakes = {expected.size - 1, umat(arma::sum(table, 1)).max(),
                                             seen_by_neuron_0(table)};
        const auto only = [&](uword size) {
          return [&mistakes, size](const Field& got) {
            return got.size == size && std::count(mistakes.begin(), mistakes.end(), size) == 1;
          };
        };
        EXPECT_ANSWER(submission::measured_field(table), exactly(expected))
            .hint_if([&](const Field& got) { return got.size == expected.size; },
                     "The first input that a neuron sees moves on by the stride from one neuron to "
                     "the next one, but not where fields are cut: compare two that are whole.")
            .hint_if(only(expected.size - 1),
                     "From input 2 to input 4 there are three inputs, not two.")
            .hint_if(only(umat(arma::sum(table, 1)).max()),
                     "A field may have holes, and they belong to it: a kernel of two taps with "
                     "dilation 3 sees a field of 4 inputs, of which two count.")
            .hint_if(only(seen_by_neuron_0(table)),
                     "Neuron 0 may see padding, and then its field is cut: take a neuron that sees "
                     "as far as any.");
      });
}

TEST(a_BadInput, NothingToMeasure) {
  const auto none = named("a network", [](const vec& x) { return x; });
  EXPECT_REJECTED(submission::influence(none, 0));
  EXPECT_REJECTED(submission::measured_field(umat()));
  EXPECT_REJECTED(submission::measured_field(umat(0, 4)));
  EXPECT_REJECTED(submission::measured_field(umat(3, 0)));
  EXPECT_REJECTED(submission::measured_field(umat(3, 4)));
  EXPECT_REJECTED(submission::measured_field(umat{{1, 1, 1}}));
  EXPECT_REJECTED(submission::measured_field(umat{{1, 1, 0}, {1, 1, 1}, {0, 1, 1}}))
      .hint("Only one neuron has a whole field here.");
  EXPECT_REJECTED(submission::measured_field(umat{{1, 1, 0}, {1, 0, 1}, {0, 1, 1}}))
      .hint("Only one neuron has a whole field here; holes are part of it.");
}

// ------------------------------------------------------------------------------------------ part b

TEST(b_Geometry, WithoutPadding) {
  for_all(
      [](Rng& rng) {
        const Index n = rng.between(1, 4 + 4 * rng.size());
        return std::tuple{inputs::fitting(inputs::stack(rng, rng.between(0, 4), 4, 3, 0, 2), n), n};
      },
      [](const Stack& layers, Index n) {
        const Geometry expected = oracle::survey(layers, n);
        EXPECT_ANSWER(submission::geometry(layers, n), exactly(expected))
            .hint_if([&](const Geometry& got) { return got.stride != expected.stride; },
                     "Two layers of stride 2: neighbours of the second lie two neurons of the "
                     "first apart, and those lie two inputs apart each.")
            .hint_if(
                [&](const Geometry& got) {
                  Stack undilated = layers;
                  for (Layer& layer : undilated) layer.dil = 1;
                  return got.size != expected.size && got.size == oracle::size(undilated);
                },
                "Three taps with dilation 2 span five places: dil spreads them.")
            .hint_if([&](const Geometry& got) { return got.size != expected.size; },
                     "A layer's taps lie as far apart, in inputs, as the neurons of the layer "
                     "below: its own stride moves the taps of later layers apart, not its own.")
            .hint_if([&](const Geometry& got) { return got.outputs != expected.outputs; },
                     "Count the windows: they begin every stride places, and the last one has to "
                     "end inside. A dilated kernel is dil (k - 1) + 1 wide.")
            .hint("Without padding every neuron is whole.");
      });
}

namespace {

// A mistaken answer: all fields begin `before` inputs before the first one, or the first whole
// output is taken `early`.
Geometry whole_from(Index early, Geometry g, Index before, Index n) {
  Index begin = 0, end = 0;
  while (begin * g.stride < before) ++begin;
  if (begin * g.stride > before) begin -= early;
  while (end * g.stride - before + g.size <= n) ++end;
  g.whole = std::max<Index>(end - begin, 0);
  g.first_whole = g.whole > 0 ? begin : 0;
  return g;
}

Index pads_in_inputs(const Stack& layers) {
  Index pads = 0;
  for (const Layer& layer : layers) pads += layer.pad;
  return pads;
}

}  // namespace

TEST(b_Geometry, WithPadding) {
  for_all({100, 10}, inputs::stack_and_size, [](const Stack& layers, Index n) {
    const Geometry expected = oracle::survey(layers, n);
    EXPECT_ANSWER(submission::geometry(layers, n), exactly(expected))
        .hint_if([&](const Geometry& got) { return got.outputs != expected.outputs; },
                 "Padding stands at both ends: a layer over m neurons has m + 2 pad places.")
        .hint_if([&](const Geometry& got) { return got.size != expected.size; },
                 "Padding does not change how many inputs a field spans.")
        .hint_if(
            [&](const Geometry& got) {
              return expected.whole == 0 && got.whole == 0 && got.first_whole != 0;
            },
            "Where no output is whole, first_whole is 0.")
        .hint_if([&](const Geometry& got) { return got.whole < 0; },
                 "There are no fewer than zero outputs. Both ends of a field may lie outside.")
        .hint_if([&] { return whole_from(0, expected, pads_in_inputs(layers), n); },
                 "One place of padding of a layer is as wide as the step between its neighbours "
                 "below: behind a stride of 2, pad = 1 begins two inputs earlier.")
        .hint_if(
            [&] { return whole_from(1, expected, -oracle::paths(layers, 0).begin()->first, n); },
            "Neuron t is whole if first + t stride is at least 0. With first = -3 and stride 2 "
            "that is so from t = 2 on.")
        .hint_if([&](const Geometry& got) { return got.whole > expected.whole; },
                 "A field has two ends: those of the last outputs may reach over input n - 1, into "
                 "padding of any layer.")
        .hint(
            "Write down the first and the last input of each output's field: it is whole if both "
            "lie in 0 ... n - 1.");
  });
}

TEST(b_Geometry, DeepStacks) {
  for_all(
      {3, 3},
      [](Rng& rng) {
        return std::tuple{rng.between(2000, 4000), rng.between(2, 5)};
      },
      [](Index depth, Index k) {
        Stack layers(static_cast<std::size_t>(depth), Layer{k, 1, k - 1, 1});
        layers[0].stride = 3;  // from here on all lies 3 apart
        const Index n = Index{1} << 40, gaps = (k - 1) * (1 + 3 * (depth - 1));
        const Index outputs = (n + 2 * (k - 1) - k) / 3 + 1 + (k - 1) * (depth - 1);
        const Index begin = (gaps + 2) / 3, end = (n - 1) / 3;
        EXPECT_ANSWER(submission::geometry(layers, n),
                      exactly(Geometry{1 + gaps, 3, outputs, begin, end - begin + 1}))
            .hint_always("In O(1) for each layer, from three numbers that a layer changes.");
      });
}

TEST(b_BadInput, LayersAndSizes) {
  const Layer good{3, 1, 1, 1};
  for (const Layer& bad : {Layer{0, 1, 0, 1},
                           {2, 0, 0, 1},
                           {2, 1, 0, 0},
                           {2, 1, -1, 1},
                           {-2, 1, 3, 1},
                           {2, -1, 0, 1},
                           {2, 1, 1, -1}}) {
    EXPECT_REJECTED(submission::geometry({bad}, 8));
    EXPECT_REJECTED(submission::geometry({good, bad, good}, 8));
  }
  EXPECT_REJECTED(submission::geometry({}, 0));
  EXPECT_REJECTED(submission::geometry({}, -4));
  EXPECT_REJECTED(submission::geometry({{1, 1, 1, 1}}, 0)).hint("An input of no number.");
  EXPECT_REJECTED(submission::geometry({{3, 1, 0, 1}}, 2));
  EXPECT_REJECTED(submission::geometry({{3, 3, 0, 1}}, 2)).hint("(2 - 3) / 3 is 0 in C++.");
  EXPECT_REJECTED(submission::geometry({{3, 1, 1, 3}}, 4));
  EXPECT_REJECTED(submission::geometry({{3, 1, 0, 1}, {3, 1, 0, 1}, {3, 1, 0, 1}}, 6));
}

// ------------------------------------------------------------------------------------------ part c

namespace {

template <class Change>
Stack changed(Stack layers, Change change) {
  for (Layer& layer : layers) change(layer);
  return layers;
}

// The stride of a layer spreads its own taps.
Stack stride_too_early(Stack layers) {
  for (Layer& layer : layers) layer.dil *= layer.stride;
  return layers;
}

constexpr char apart_hint[] =
    "A layer's taps lie dil neurons of the layer below apart, and those lie as many inputs apart "
    "as the strides before this layer multiply to; its own stride does not matter to them.";

}  // namespace

TEST(c_Paths, ToEachInput) {
  for_all([](Rng& rng) { return std::tuple{inputs::mixed_stack(rng, 4)}; },
          [](const Stack& layers) {
            const vec expected = oracle::counts(layers);
            EXPECT_ANSWER(submission::path_counts(layers), exactly(expected))
                .hint_if(
                    [&] { return vec(arma::sign(expected)); },
                    "That tells which inputs are seen. How many ways lead to each? Two layers of "
                    "kernel 3 have 1, 2, 3, 2, 1.")
                .hint_if([&] { return vec(expected / arma::accu(expected)); },
                         "Paths are counted: these are their shares.")
                .hint_if([&] { return vec(arma::nonzeros(expected)); },
                         "An input in a hole has 0 paths, and a place in the answer.")
                .hint_if([&](const vec& got) { return got.n_elem != expected.n_elem; }, apart_hint)
                .hint(apart_hint);
          });
}

TEST(c_Paths, ManyPaths) {
  for_all(
      {4, 4},
      [](Rng& rng) {
        return std::tuple{rng.between(40, 48), rng.between(1, 2)};
      },
      [](Index depth, Index dil) {
        const Stack layers(static_cast<std::size_t>(depth), Layer{2, 1, 0, dil});
        const vec expected = oracle::counts(layers);
        EXPECT_ANSWER(submission::path_counts(layers), exactly(expected))
            .hint_if([&](const vec& got) { return got.n_elem == expected.n_elem; },
                     "The counts grow beyond 2^24 and 2^31: neither a float nor an int holds them.")
            .hint_always(
                "2^40 paths lead through 40 layers of kernel 2: count them for all neurons of a "
                "layer together, do not walk each.");
      });
}

DRAWING(c, "paths through six layers of kernel 3, the third with stride 2") {
  Stack layers(6, Layer{3, 1, 0, 1});
  layers[2].stride = 2;
  const auto draw = [](auto& pen, const vec& y) {
    if (y.n_elem == 0 || y.n_elem > 1000) return;
    const vec x = arma::regspace<vec>(0, static_cast<double>(y.n_elem) - 1);
    pen.line(x, y);
    pen.dots(x, y);
  };
  draw(drawing.asked, oracle::counts(layers));
  draw(drawing.yours, submission::path_counts(layers));
}

// Worst relative error seen of honest variants: 1e-15 by the formula, 3e-15 from the counts; the
// nearest mistake, k^2 for k^2 - 1, is off by 3e-2 and more.
TEST(c_Spread, StandardDeviationOfTheEnd) {
  for_all(
      [](Rng& rng) { return std::tuple{inputs::mixed_stack(rng, 5)}; },
      [](const Stack& layers) {
        const vec counts = oracle::counts(layers);
        const double expected = oracle::spread(counts);
        const auto is = [&](double mistake) {
          return [mistake](double got) { return std::abs(got - mistake) <= 1e-9 * mistake; };
        };
        EXPECT_ANSWER(submission::spread(layers),
                      close_to(expected, {.absolute = 0, .relative = 1e-12}))
            .hint_if(is(expected * expected), "That is the variance: the spread is its root.")
            .hint_if(is(oracle::spread(vec(arma::sign(counts)))),
                     "The inputs do not count alike: in two layers of kernel 3 the one in the "
                     "middle has three paths, the first one has one.")
            .hint_if(is(oracle::spread(vec(arma::size(counts), arma::fill::ones))),
                     "The inputs do not count alike: in two layers of kernel 3 the one in the "
                     "middle has three paths, the first one has one.")
            .hint_if(
                [&](double got) {
                  double sum = 0;
                  for (std::size_t l = 0; l < layers.size(); ++l) {
                    Stack before(layers.begin(), layers.begin() + static_cast<std::ptrdiff_t>(l));
                    before.push_back({1, 1, 0, 1});
                    sum += static_cast<double>(oracle::stride(before)) *
                           oracle::spread(oracle::counts({layers[l]}));
                  }
                  return std::abs(got - sum) <= 1e-9 * sum;
                },
                "Of independent numbers the variances add up, not the standard deviations: 3 and 4 "
                "make 5.")
            .hint_if(is(oracle::spread(oracle::counts(stride_too_early(layers)))), apart_hint)
            .hint_if(is(oracle::spread(
                         oracle::counts(changed(layers, [](Layer& layer) { layer.stride = 1; })))),
                     apart_hint)
            .hint_if(is(oracle::spread(
                         oracle::counts(changed(layers, [](Layer& layer) { layer.dil = 1; })))),
                     apart_hint)
            .hint("One layer of kernel 3 has the paths 0, 1 and 2: variance 2/3. Of k taps?");
      });
}

TEST(c_Spread, OfADeepStack) {
  for_all(
      {3, 3},
      [](Rng& rng) {
        return std::tuple{rng.between(1000, 3000), rng.between(1, 3)};
      },
      [](Index depth, Index dil) {
        EXPECT_ANSWER(
            submission::spread(Stack(static_cast<std::size_t>(depth), Layer{3, 1, 0, dil})),
            close_to(std::sqrt(static_cast<double>(dil * dil * depth) * 2 / 3),
                     {.absolute = 0, .relative = 1e-12}))
            .hint(
                "Here are 3^1000 paths and more, which no double can count. The variance of the "
                "sum of independent numbers needs no counts.");
      });
}

TEST(c_BadInput, IllegalLayers) {
  const Layer good{3, 1, 1, 1};
  for (const Layer& bad : {Layer{0, 1, 0, 1},
                           {2, 0, 0, 1},
                           {2, 1, 0, 0},
                           {2, 1, -1, 1},
                           {-2, 1, 0, 1},
                           {2, -1, 0, 1},
                           {2, 1, 0, -1}}) {
    EXPECT_REJECTED(submission::path_counts({bad}));
    EXPECT_REJECTED(submission::path_counts({good, bad, good}));
    EXPECT_REJECTED(submission::spread({bad}));
    EXPECT_REJECTED(submission::spread({good, bad, good}));
  }
}

// ------------------------------------------------------------------------------------------ part d

namespace {

constexpr char impossible_hint[] =
    "There is no such stack. Try R = 7 and four outputs from 12 inputs: which effective strides "
    "lead to four, and is a product of 1s and 2s among them?";
constexpr char width_hint[] = "Kernels of width 1 see one input.";
constexpr char possible_hint[] =
    "There is such a stack. Without padding the outputs depend on n - R and the effective stride "
    "only, floor((n - R) / stride) + 1; with one output the stride may also be larger than needed.";

Verdict fits(const Stack& s, Index n, Index R, Index outputs, Index kmax, Index depth) {
  if (s.size() > 20000) return reject("These are " + show(s.size()) + " layers.");
  Index m = n, size = 1, step = 1, kernels = 0;
  for (const Layer& l : s) {
    if (l.k < 1 || l.k > kmax || l.stride < 1 || l.stride > 2 || l.pad != 0 || l.dil != 1)
      return reject("The layer " + show(l) + " is not allowed.")
          .hint("1 <= k <= kmax, stride 1 or 2, pad = 0 and dil = 1.");
    if (l.k > m)
      return reject("A kernel of " + show(l.k) + " exceeds the " + show(m) + " neurons below it.");
    m = (m - l.k) / l.stride + 1;  // no less than 1
    size += (l.k - 1) * step;      // step <= 2 n: larger ones come with m = 1 and k = 1
    step = std::min(step * l.stride, 2 * n);
    kernels += l.k;
  }
  if (size != R)
    return reject("The receptive field is " + show(size) + ", not " + show(R) + ".")
        .hint_if(s.size() > 1 && kernels == R,
                 "Kernels do not add up to the field: two neighbours see nearly the same inputs.")
        .hint(
            "A layer adds k - 1 times the product of the strides before it. The field must be "
            "R exactly.");
  if (m != outputs)
    return reject("There are " + show(m) + " outputs, not " + show(outputs) + ".")
        .hint(
            "The number of outputs depends on the field and on the effective stride. Which "
            "strides give the one that is wanted?");
  const auto layers = static_cast<Index>(s.size());
  if (layers != depth)
    return reject("It has " + show(layers) + " layers; " + show(depth) + " are enough.")
        .hint(
            "Behind a stride of 2 every tap reaches twice as far: where should the strides "
            "stand? And is a layer among yours that does nothing, or could do more?");
  return accept();
}

// n, R, outputs and kmax of some stack.
auto possible(Rng& rng) {
  const Index n = rng.between(1, 4 + 3 * rng.size()), kmax = rng.between(1, 4);
  Stack layers = inputs::stack(rng, rng.between(0, 5), kmax, 2, 0, 1);
  if (rng.coin())
    for (Layer& layer : layers) layer.stride = 1;
  layers = inputs::fitting(layers, n);
  Index outputs = n;
  for (const Layer& layer : layers) outputs = oracle::neurons(layer, outputs);
  return std::tuple{n, oracle::size(layers), outputs, kmax};
}

void is_designed(Index n, Index R, Index outputs, Index kmax, Index depth) {
  EXPECT_ANSWER(submission::design(n, R, outputs, kmax),
                satisfies([&](const Stack& s) { return fits(s, n, R, outputs, kmax, depth); }))
      .hint_if_no_answer(possible_hint);
}

}  // namespace

TEST(d_Design, FewestLayers) {
  for_all({100, 10}, possible, [](Index n, Index R, Index outputs, Index kmax) {
    is_designed(n, R, outputs, kmax, oracle::least_depth(n, R, outputs, kmax).value());
  });
}

TEST(d_Design, OneOutput) {
  for_all(
      [](Rng& rng) {
        const Index n = rng.between(1, 4 + 3 * rng.size());
        return std::tuple{n, rng.between(1, n), rng.between(2, 4)};
      },
      [](Index n, Index R, Index kmax) {
        is_designed(n, R, 1, kmax, oracle::least_depth(n, R, 1, kmax).value());
      });
}

TEST(d_Design, OrNone) {
  for_all(
      {60, 8},
      [](Rng& rng) {
        for (;;) {
          const Index n = rng.between(2, 6 + 3 * rng.size()), R = rng.between(1, n);
          const Index outputs = rng.between(1, n), kmax = rng.between(1, 4);
          if (!oracle::least_depth(n, R, outputs, kmax)) return std::tuple{n, R, outputs, kmax};
        }
      },
      [](Index n, Index R, Index outputs, Index kmax) {
        EXPECT_REJECTED(submission::design(n, R, outputs, kmax))
            .hint(kmax == 1 && R > 1 ? width_hint : impossible_hint);
      });
}

// With a stride of 2^a the depth follows from how far the first a layers can reach.
TEST(d_Design, LargeInputs) {
  for_all(
      {8, 8},
      [](Rng& rng) {
        return std::tuple{rng.between(8000, 10000), rng.between(1000, 3000), rng.between(0, 6),
                          rng.between(2, 7)};
      },
      [](Index n, Index R, Index halvings, Index kmax) {
        Index depth = 0;
        for (Index reach = 1; depth < halvings || reach < R; ++depth)
          reach += (kmax - 1) * (Index{1} << std::min(depth, halvings));
        is_designed(n, R, (n - R) / (Index{1} << halvings) + 1, kmax, depth);
      });
}

TEST(d_BadInput, NotPositiveOrTooLarge) {
  EXPECT_REJECTED(submission::design(0, 1, 1, 3));
  EXPECT_REJECTED(submission::design(8, 0, 1, 3));
  EXPECT_REJECTED(submission::design(8, 1, 0, 3));
  EXPECT_REJECTED(submission::design(8, 1, 8, 0));
  EXPECT_REJECTED(submission::design(-8, -8, 1, 3));
  EXPECT_REJECTED(submission::design(8, -1, 10, 3));
  EXPECT_REJECTED(submission::design(8, 1, -1, 3));
  EXPECT_REJECTED(submission::design(8, 1, 8, -1));
  EXPECT_REJECTED(submission::design(8, 9, 1, 3)).hint("A field of 9 does not fit into 8 inputs.");
  EXPECT_REJECTED(submission::design(8, 9, 1, 9)).hint("A field of 9 does not fit into 8 inputs.");
  EXPECT_REJECTED(submission::design(8, 2, 7, 1)).hint(width_hint);
}
