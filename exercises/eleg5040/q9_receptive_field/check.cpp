// eleg5040 question 9. Oracles: sets of indices, passed from layer to layer; for the designs, the
// least cost of each size, found by trying every last layer. All is exact.
#include <gradus/check.hpp>
#include <set>

#include "receptive_field.hpp"

using arma::uvec, arma::uword;
using eleg5040_q9::Field, eleg5040_q9::Layer;
using Index = std::int64_t;
using Stack = std::vector<Layer>;

namespace oracle {

Index whole(uword n) { return static_cast<Index>(n); }

// What neuron t sees of a signal that goes on for ever, as all layers do.
std::set<Index> seen(const Stack& layers, Index t) {
  std::set<Index> at{t};
  for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer) {
    std::set<Index> below;
    for (const Index neuron : at)
      for (uword q = 0; q < layer->k; ++q)
        below.insert(neuron * whole(layer->stride) - whole(layer->pad) + whole(q * layer->dil));
    at = below;
  }
  return at;
}

Field field(const Stack& layers) {
  const auto zero = seen(layers, 0), one = seen(layers, 1);
  return {*zero.rbegin() - *zero.begin() + 1, *one.begin() - *zero.begin(), *zero.begin()};
}

Index neurons(const Layer& layer, Index below) {
  Index m = 0;
  while (m * whole(layer.stride) + whole(layer.dil * (layer.k - 1)) < below + 2 * whole(layer.pad))
    ++m;
  return m;
}

// From the input upwards: the inputs that reach each neuron.
std::vector<std::set<Index>> reach(const Stack& layers, Index n) {
  std::vector<std::set<Index>> at;
  for (Index i = 0; i < n; ++i) at.push_back({i});
  for (const Layer& layer : layers) {
    std::vector<std::set<Index>> above(neurons(layer, whole(at.size())));
    for (Index t = 0; t < whole(above.size()); ++t)
      for (uword q = 0; q < layer.k; ++q) {
        const Index i = t * whole(layer.stride) - whole(layer.pad) + whole(q * layer.dil);
        if (i >= 0 && i < whole(at.size())) above[t].insert(at[i].begin(), at[i].end());
      }
    at = above;
  }
  return at;
}

// A mistake: neuron t begins at place t stride of the layer below.
std::set<Index> reached_without_padding(const Stack& layers, Index t, Index n) {
  std::vector<Index> sizes{n};
  for (const Layer& layer : layers) sizes.push_back(neurons(layer, sizes.back()));
  std::set<Index> at{t};
  for (std::size_t l = layers.size(); l-- > 0;) {
    std::set<Index> below;
    for (const Index neuron : at)
      for (uword q = 0; q < layers[l].k; ++q) {
        const Index i = neuron * whole(layers[l].stride) + whole(q * layers[l].dil);
        if (i < sizes[l]) below.insert(i);
      }
    at = below;
  }
  return at;
}

uvec as_vector(const std::set<Index>& s) {
  uvec v(s.size());
  uword i = 0;
  for (const Index each : s) v(i++) = static_cast<uword>(each);
  return v;
}

}  // namespace oracle

// ------------------------------------------------------------------------------------------ part a

namespace inputs {

uword pick(Rng& rng, int low, int high) { return static_cast<uword>(rng.between(low, high)); }

Stack stack(Rng& rng, uword least_depth, int kmin, int kmax, int stride, int pad, int dil) {
  Stack layers(least_depth + pick(rng, 0, std::min(3, rng.size() / 2)));
  for (Layer& layer : layers)
    layer = {pick(rng, kmin, kmax), pick(rng, 1, stride), pick(rng, 0, pad), pick(rng, 1, dil)};
  return layers;
}

// Every kernel fits into its padded input.
auto stack_and_neuron(Rng& rng) {
  const Index n = rng.between(3, 8 + rng.size());
  Stack layers = stack(rng, 0, 1, 4, 3, 2, 2);
  Index m = n;
  for (Layer& layer : layers) {
    if (oracle::neurons(layer, m) == 0) layer.k = 1;
    m = oracle::neurons(layer, m);
  }
  return std::tuple{layers, rng.between(0, m - 1), n};
}

}  // namespace inputs

namespace {

// The size under the usual mistakes.
struct Slip {
  Index (*size)(const Stack&);
  const char* hint;
};
const Slip product_of_kernels = {
    [](const Stack& s) {
      Index r = 1;
      for (const Layer& l : s) r *= oracle::whole(l.k);
      return r;
    },
    "A product of kernels: a 7 and a 2 would give 14. Slide the 2 over the fields of size 7: its "
    "two taps see nearly the same inputs, so fields add."};
const Slip sum_of_kernels = {
    [](const Stack& s) {
      Index r = 0;
      for (const Layer& l : s) r += oracle::whole(l.k);
      return r;
    },
    "A sum of kernels: a 7 and a 2 would give 9. Two neighbours overlap in 6 of their 7 inputs, so "
    "together they see 8."};
const Slip stride_too_early = {
    [](const Stack& s) {
      Index r = 1, j = 1;
      for (const Layer& l : s) {
        j *= oracle::whole(l.stride);
        r += oracle::whole((l.k - 1) * l.dil) * j;
      }
      return r;
    },
    "A layer's own stride does not spread its own taps: it moves its neurons apart, which later "
    "layers notice."};
const Slip from_the_wrong_end = {
    [](const Stack& s) { return oracle::field(Stack(s.rbegin(), s.rend())).size; },
    "Strides accumulate from the input: k = 3 with stride 2 and then k = 3 sees 7 inputs, but in "
    "the other order 5."};
const Slip no_dilation = {[](const Stack& layers) {
                            Stack s = layers;
                            for (Layer& l : s) l.dil = 1;
                            return oracle::field(s).size;
                          },
                          "Three taps with dilation 2 span 5 places."};

const Slip gap_after_the_last = {[](const Stack& s) {
                                   Index r = 1, j = 1;
                                   for (const Layer& l : s) {
                                     r += oracle::whole(l.k * l.dil - 1) * j;
                                     j *= oracle::whole(l.stride);
                                   }
                                   return r;
                                 },
                                 "Two taps with dilation 3 span 4 places, not 6: the last tap is "
                                 "followed by no gap."};

auto made(const Slip& slip, const Stack& layers) {
  return [&](const Field& got) { return got.size == slip.size(layers); };
}
// Not where another mistake gives the same.
auto made_only(const Slip& slip, const Slip& other, const Stack& layers) {
  return [&](const Field& got) {
    return got.size == slip.size(layers) && got.size != other.size(layers);
  };
}

bool same(const uvec& a, const uvec& b) { return !gradus::first_mismatch(a, b); }

Index sum_of_strides(const Stack& s) {
  Index j = 0;
  for (const Layer& l : s) j += oracle::whole(l.stride);
  return j;
}
Index sum_of_pads(const Stack& s) {
  Index p = 0;
  for (const Layer& l : s) p += oracle::whole(l.pad);
  return p;
}

// Padding in steps of the layer itself.
Index first_too_late(const Stack& s) {
  Index first = 0, j = 1;
  for (const Layer& l : s) {
    j *= oracle::whole(l.stride);
    first -= oracle::whole(l.pad) * j;
  }
  return first;
}

constexpr char jump_hint[] =
    "Two neurons of a layer of stride s read places that lie s of the steps below apart: steps "
    "multiply.";

}  // namespace

TEST(a_Field, FieldsOverlap) {
  for_all([](Rng& rng) { return std::tuple{inputs::stack(rng, 2, 3, 7, 1, 0, 1)}; },
          [](const Stack& layers) {
            EXPECT_ANSWER(submission::receptive_field(layers), exactly(oracle::field(layers)))
                .hint_if(made(product_of_kernels, layers), product_of_kernels.hint)
                .hint_if(made(sum_of_kernels, layers), sum_of_kernels.hint);
          });
}

TEST(a_Field, StridesSpreadLaterLayers) {
  for_all([](Rng& rng) { return std::tuple{inputs::stack(rng, 1, 2, 5, 3, 0, 1)}; },
          [](const Stack& layers) {
            EXPECT_ANSWER(submission::receptive_field(layers), exactly(oracle::field(layers)))
                .hint_if(made_only(stride_too_early, from_the_wrong_end, layers),
                         stride_too_early.hint)
                .hint_if(made_only(from_the_wrong_end, stride_too_early, layers),
                         from_the_wrong_end.hint)
                .hint_if([&](const Field& got) { return got.jump == sum_of_strides(layers); },
                         jump_hint);
          });
}

TEST(a_Field, DilationsSpreadTaps) {
  for_all([](Rng& rng) { return std::tuple{inputs::stack(rng, 1, 2, 4, 2, 0, 3)}; },
          [](const Stack& layers) {
            EXPECT_ANSWER(submission::receptive_field(layers), exactly(oracle::field(layers)))
                .hint_if(made(no_dilation, layers), no_dilation.hint)
                .hint_if(made(gap_after_the_last, layers), gap_after_the_last.hint);
          });
}

TEST(a_Field, PaddingMovesTheFirst) {
  for_all([](Rng& rng) { return std::tuple{inputs::stack(rng, 0, 1, 4, 3, 3, 2)}; },
          [](const Stack& layers) {
            const Field expected = oracle::field(layers);
            EXPECT_ANSWER(submission::receptive_field(layers), exactly(expected))
                .hint_if([&](const Field& got) { return layers.empty() && got.size != 1; },
                         "Without layers a neuron is an input and sees itself.")
                .hint_if([&](const Field& got) { return got.first == -expected.first; },
                         "Padding lies before input 0: first is negative.")
                .hint_if([&](const Field& got) { return got.first == -sum_of_pads(layers); },
                         "One place of padding is as wide as one step from neuron to neuron in the "
                         "layer below. Above a layer of stride 2 it moves the first input by 2.")
                .hint_if([&](const Field& got) { return got.first == first_too_late(layers); },
                         "A layer's stride moves its own neurons apart, not its padding: on the "
                         "input itself pad = 1 makes first = -1, whatever the stride.");
          });
}

TEST(a_Field, ManyLayers) {
  for_all(
      {3, 3},
      [](Rng& rng) {
        return std::tuple{static_cast<uword>(rng.between(2000, 4000)), inputs::pick(rng, 2, 5)};
      },
      [](uword depth, uword k) {
        Stack layers(depth, Layer{k, 1, 1, 1});
        layers[0].stride = 3;  // from here on all lies 3 apart
        const Index L = oracle::whole(depth), gaps = oracle::whole(k) - 1;
        EXPECT_ANSWER(submission::receptive_field(layers),
                      exactly(Field{1 + gaps + 3 * (L - 1) * gaps, 3, -1 - 3 * (L - 1)}));
      });
}

namespace {

void check_support(const Stack& layers, Index t, Index n) {
  const uvec expected = oracle::as_vector(oracle::reach(layers, n)[static_cast<uword>(t)]);
  const auto inside = [&](const auto& all) {
    std::set<Index> some;
    for (const Index i : all)
      if (i >= 0 && i < n) some.insert(i);
    return oracle::as_vector(some);
  };
  EXPECT_ANSWER(submission::exact_support(layers, t, n), exactly(expected))
      .hint_if(
          [&](const uvec& got) {
            return got.n_elem > expected.n_elem && same(arma::unique(got), expected);
          },
          "Each input once: two paths may lead to the same one.")
      .hint_if([&](const uvec& got) { return same(arma::sort(got), expected); },
               "The right inputs; list them in rising order.")
      .hint_if([&] { return inside(oracle::seen(layers, t)); },
               "Padding is no neuron, in any layer: after k = 5 without padding let a layer with "
               "k = 1, pad = 1 follow. Its neuron 0 reads padding, and so it sees no input.")
      .hint_if(
          [&] {
            const Field f = oracle::field(layers);
            std::vector<Index> all;
            for (Index i = 0; i < f.size; ++i) all.push_back(f.first + t * f.jump + i);
            return inside(all);
          },
          "There may be holes: k = 1 with stride 3 and then k = 2 sees two inputs, 3 apart.")
      .hint_if([&] { return oracle::as_vector(oracle::reach(layers, n)[0]); },
               "This is what neuron 0 sees: neuron t of a layer begins t strides further on.")
      .hint_if([&] { return oracle::as_vector(oracle::reached_without_padding(layers, t, n)); },
               "Neuron 0 begins in the padding: with pad = 1 and k = 3 it sees inputs 0 and 1.");
}

}  // namespace

TEST(a_Support, ANeuronOnPaddingAlone) { check_support({{5, 1, 0, 1}, {1, 1, 1, 1}}, 0, 8); }

TEST(a_Support, TwoInputsFarApart) { check_support({{1, 3, 0, 1}, {2, 1, 0, 1}}, 0, 9); }

TEST(a_Support, TheInputsThatReachTheNeuron) {
  for_all({120, 10}, inputs::stack_and_neuron, check_support);
}

TEST(a_Support, OneInputIsEnough) {
  EXPECT_ANSWER(submission::exact_support({}, 0, 1), exactly(uvec{0}));
}

TEST(a_Support, ManyPaths) {
  for_all(
      {2, 2},
      [](Rng& rng) {
        return std::tuple{Stack(static_cast<uword>(rng.between(50, 60)), Layer{2, 1, 0, 1}),
                          rng.between(0, 20)};
      },
      [](const Stack& layers, Index t) {
        EXPECT_ANSWER(submission::exact_support(layers, t, 90),
                      exactly(oracle::as_vector(oracle::seen(layers, t))))
            .hint(
                "With k = 2 and stride 1, one layer sees the inputs t and t + 1, two layers "
                "see t, t + 1 and t + 2.")
            .hint_always(
                "2^50 paths lead through 50 layers of kernel 2, but to 51 inputs only: keep each "
                "neuron of a layer once.");
      });
}

TEST(a_BadInput, ZerosInALayer) {
  const Layer good{3, 1, 1, 1};
  for (const Layer& bad : {Layer{0, 1, 0, 1}, {2, 0, 0, 1}, {2, 1, 0, 0}}) {
    EXPECT_REJECTED(submission::receptive_field({bad}));
    EXPECT_REJECTED(submission::receptive_field({good, bad, good}));
    EXPECT_REJECTED(submission::exact_support({bad}, 0, 10));
    EXPECT_REJECTED(submission::exact_support({good, bad}, 0, 10));
  }
}

TEST(a_BadInput, NoSuchNeuron) {
  const Layer three{3, 1, 0, 1}, dilated{3, 1, 0, 3}, padded{3, 2, 1, 1};
  EXPECT_REJECTED(submission::exact_support({}, 0, 0));
  EXPECT_REJECTED(submission::exact_support({}, 0, -3));
  EXPECT_REJECTED(submission::exact_support({{1, 1, 1, 1}}, 0, 0));  // padding alone makes neurons
  EXPECT_REJECTED(submission::exact_support({}, 5, 5));
  EXPECT_REJECTED(submission::exact_support({three}, -1, 5));
  EXPECT_REJECTED(submission::exact_support({three}, 3, 5));
  EXPECT_REJECTED(submission::exact_support({padded}, 3, 5));
  EXPECT_REJECTED(submission::exact_support({three}, 0, 2));
  EXPECT_REJECTED(submission::exact_support({dilated}, 0, 6));
  EXPECT_REJECTED(submission::exact_support({{3, 2, 0, 1}}, 0, 2));  // -1 / 2 is 0
  EXPECT_REJECTED(submission::exact_support({three, three, three}, 0, 6));
}

// Ten strides of 2, so that no number outgrows 63 bits.
SPEED(a, receptive_field, {2000, 8000, 32000}, [](Rng& rng, uword L) {
  Stack layers(L);
  for (Layer& layer : layers) {
    const std::uint64_t bits = rng.bits();
    layer = {1 + bits % 5, 1, (bits >> 8) % 3, 1 + (bits >> 16) % 3};
  }
  for (int i = 0; i < 10; ++i) layers[rng.bits() % L].stride = 2;
  return std::tuple{layers};
});

// ------------------------------------------------------------------------------------------ part b

namespace oracle {

constexpr uword too_much = uword{1} << 50;

struct Cost {
  uword layers = 0, weights = 0;  // weights: the sum of k^2
};

// The least cost of a stack of stride 1 for each size up to R; `better` compares.
template <class Better>
Cost least(uword R, uword kmax, bool odd_only, Better better) {
  std::vector<Cost> best(R + 1, Cost{too_much, too_much});
  best[1] = {};
  for (uword size = 2; size <= R; ++size)
    for (uword k = odd_only ? 3 : 2; k <= std::min(kmax, size); k += odd_only ? 2 : 1) {
      const Cost before = best[size - (k - 1)];
      if (before.layers == too_much) continue;
      const Cost with{before.layers + 1, before.weights + k * k};
      if (best[size].layers == too_much || better(with, best[size])) best[size] = with;
    }
  return best[R];
}

bool shallower(const Cost& a, const Cost& b) {
  return std::tie(a.layers, a.weights) < std::tie(b.layers, b.weights);
}
bool lighter(const Cost& a, const Cost& b) { return a.weights < b.weights; }

// The least depth for each size up to 64 with strides 1 and 2: a layer below a stack of field r
// makes it k + stride (r - 1).
uword least_depth(uword R, uword kmax) {
  std::set<uword> sizes{1};
  uword depth = 0;
  for (; !sizes.contains(R); ++depth) {
    std::set<uword> next = sizes;
    for (const uword r : sizes)
      for (uword k = 1; k <= kmax; ++k)
        for (const uword stride : {1, 2})
          if (k + stride * (r - 1) <= R) next.insert(k + stride * (r - 1));
    sizes = next;
  }
  return depth;
}

// The same for any R: with D layers, 1 + (kmax - 1) (2^D - 1) is the largest size, and none below
// is missing.
uword least_depth_of_large(uword R, uword kmax) {
  uword depth = 0;
  while ((kmax - 1) * ((uword{1} << depth) - 1) < R - 1) ++depth;
  return depth;
}

// The size of the field; too_much where it is huge.
uword size(const Stack& layers) {
  uword r = 1, j = 1;
  for (const Layer& l : layers) {
    if (l.k > 1 && (j >= too_much || l.k > too_much / j)) return too_much;
    r += (l.k - 1) * j;
    if (r >= too_much) return too_much;
    j = std::min(j * std::min(l.stride, uword{2}), too_much);
  }
  return r;
}

}  // namespace oracle

namespace {

uword sum_of(const Stack& s, uword (*f)(const Layer&)) {
  uword sum = 0;
  for (const Layer& l : s) sum += f(l);
  return sum;
}
uword kernel(const Layer& l) { return l.k; }
uword weights(const Layer& l) { return l.k * l.k; }

constexpr char sum_hint[] =
    "Your kernels add up to R, but fields do not add like that: two 7s see 13 inputs, not 14.";
constexpr char depth_hint[] = "Each layer adds kmax - 1 inputs to the field, not kmax.";
constexpr char even_hint[] =
    "Odd kernels alone give odd sizes only: R = 12 needs an even kernel, and here it is allowed.";

// Legal layers, and a field of size R.
Verdict fits(const Stack& s, uword R, uword kmax, uword strides) {
  if (s.size() > 20000) return reject("These are " + show(s.size()) + " layers.");
  for (const Layer& l : s) {
    if (l.k < 1 || l.k > kmax)
      return reject("There is a kernel of " + show(l.k) + ".").hint("Kernels go from 1 to kmax.");
    if (l.stride < 1 || l.stride > strides || l.pad != 0 || l.dil != 1)
      return reject("The layer " + show(l) + " is not allowed: " +
                    (strides == 1 ? "stride 1" : "stride 1 or 2") + ", pad 0 and dil 1 are.");
  }
  const uword size = oracle::size(s);
  if (size == R) return accept();
  const bool unstrided = sum_of(s, [](const Layer& l) { return l.stride; }) == s.size();
  return reject("The receptive field is " + (size == oracle::too_much ? "huge" : show(size)) +
                ", not " + show(R) + ".")
      .hint_if(unstrided && s.size() > 1 && sum_of(s, kernel) == R, sum_hint)
      .hint_if(unstrided && s.size() == (R + kmax - 1) / kmax, depth_hint)
      .hint_if(
          unstrided && R % 2 == 0 && sum_of(s, [](const Layer& l) { return l.k % 2; }) == s.size(),
          even_hint)
      .hint_if(unstrided && size != oracle::too_much && size == R + 1,
               "Without layers the size is 1 already: a stack with k = 3 alone has 3, not 4.")
      .hint_if(!unstrided,
               "A layer adds (k - 1) times the product of the strides before it. The "
               "size must be R exactly, not about R.");
}

}  // namespace

TEST(b_Stride1, FewestLayersThenFewestWeights) {
  for_all(
      {100, 10},
      [](Rng& rng) {
        return std::tuple{inputs::pick(rng, 1, 4 + 6 * rng.size()), inputs::pick(rng, 2, 7)};
      },
      [](uword R, uword kmax) {
        const oracle::Cost best = oracle::least(R, kmax, false, oracle::shallower);
        EXPECT_ANSWER(
            submission::design_stride1(R, kmax), satisfies([&](const Stack& s) {
              if (Verdict v = fits(s, R, kmax, 1); !v) return v;
              if (s.size() > best.layers)
                return reject("It has " + show(s.size()) + " layers; " + show(best.layers) +
                              " are enough.")
                    .hint("Larger kernels need fewer layers: what does each add at most?");
              const uword w = sum_of(s, weights);
              return w == best.weights
                         ? accept()
                         : reject("It has the sum of squares " + show(w) +
                                  "; with as many layers " + show(best.weights) + " is possible.")
                               .hint(
                                   "Two layers that add 4 and 2 have 25 + 9 weights, "
                                   "two that add 3 and 3 have 16 + 16.");
            }))
            .hint_if_no_answer(R % 2 == 0, even_hint);
      });
}

TEST(b_Stride1, EvenSizes) {
  for (const uword R : {2, 4, 12})
    EXPECT_ANSWER(submission::design_stride1(R, 7),
                  satisfies([&](const Stack& s) { return fits(s, R, 7, 1); }))
        .hint_always(even_hint);
}

TEST(b_Stride1, DeepStacks) {
  for_all(
      {4, 4},
      [](Rng& rng) {
        return std::tuple{static_cast<uword>(rng.between(1000, 3000)), inputs::pick(rng, 2, 7)};
      },
      [](uword R, uword kmax) {
        const uword layers = (R - 1 + kmax - 2) / (kmax - 1);
        EXPECT_ANSWER(submission::design_stride1(R, kmax), satisfies([&](const Stack& s) {
                        if (Verdict v = fits(s, R, kmax, 1); !v) return v;
                        return s.size() == layers
                                   ? accept()
                                   : reject("It has " + show(s.size()) + " layers; " +
                                            show(layers) + " are enough.");
                      }));
      });
}

namespace {

void check_weights(uword R, uword kmax, bool odd_only) {
  const oracle::Cost best = oracle::least(R, kmax, odd_only, oracle::lighter);
  EXPECT_ANSWER(
      submission::design_min_weights(R, kmax, odd_only), satisfies([&](const Stack& s) {
        if (Verdict v = fits(s, R, kmax, 1); !v) return v;
        if (odd_only && sum_of(s, [](const Layer& l) { return l.k % 2; }) < s.size())
          return reject("An even kernel, but odd_only is set.")
              .hint("odd_only: k = 1, 3, 5 ...");
        const uword w = sum_of(s, weights);
        return w == best.weights
                   ? accept()
                   : reject("It has the sum of squares " + show(w) + "; " +
                            show(best.weights) + " is possible.")
                         .hint_if(
                             !odd_only && R % 2 == 1 &&
                                 w == oracle::least(R, kmax, true, oracle::lighter).weights,
                             "Even kernels are allowed here. Which kernel has the fewest "
                             "weights for each input that it adds?")
                         .hint(
                             "One kernel of 13 x 13 has 169 weights, two of 7 x 7 see as "
                             "far with 98. Where does that end? Which kernel has the fewest "
                             "weights for each input that it adds?");
      }))
      .hint_if_no_answer(R % 2 == 0, even_hint);
}

}  // namespace

TEST(b_MinWeights, ThirteenInputs) { check_weights(13, 7, false); }

TEST(b_MinWeights, FewestWeights) {
  for_all(
      {100, 10},
      [](Rng& rng) {
        const bool odd_only = rng.coin();
        const uword R = inputs::pick(rng, 1, 4 + 6 * rng.size());
        return std::tuple{odd_only ? R | 1 : R, inputs::pick(rng, odd_only ? 3 : 2, 7), odd_only};
      },
      check_weights);
}

TEST(b_MinWeights, EvenSizes) {
  for (const uword R : {2, 4, 12})
    EXPECT_ANSWER(submission::design_min_weights(R, 7, false),
                  satisfies([&](const Stack& s) { return fits(s, R, 7, 1); }))
        .hint_always(even_hint);
}

TEST(b_MinWeights, TheInputItself) {
  for (const uword kmax : {1, 2, 3})
    for (const bool odd_only : {false, true})
      EXPECT_ANSWER(
          submission::design_min_weights(1, kmax, odd_only), satisfies([&](const Stack& s) {
            return s.empty() ? accept() : reject("R = 1 needs no layer, and each has weights.");
          }));
}

TEST(b_Strided, ExactlyThisSize) {
  for_all(
      {100, 10},
      [](Rng& rng) {
        return std::tuple{inputs::pick(rng, 1, 4 + 6 * rng.size()), inputs::pick(rng, 2, 7),
                          rng.pick({uword{0}, uword{1}, uword{5}})};
      },
      [](uword R, uword kmax, uword spare) {
        const uword max_depth = oracle::least_depth(R, kmax) + spare;
        EXPECT_ANSWER(submission::design_strided(R, kmax, max_depth),
                      satisfies([&](const Stack& s) {
                        if (Verdict v = fits(s, R, kmax, 2); !v) return v;
                        return s.size() <= max_depth
                                   ? accept()
                                   : reject("It has " + show(s.size()) + " layers.")
                                         .hint(
                                             "max_depth is a limit. Strides make fields grow "
                                             "faster: each layer counts twice what the next "
                                             "lower one does.");
                      }))
            .hint_always(
                "There is a stack of max_depth layers. Which sizes can one layer of stride 2 "
                "below a stack of field r make? k + 2 (r - 1).");
      });
}

TEST(b_Strided, OneLayerLessIsTooFew) {
  for_all(
      {60, 10},
      [](Rng& rng) {
        return std::tuple{inputs::pick(rng, 2, 4 + 6 * rng.size()), inputs::pick(rng, 2, 7)};
      },
      [](uword R, uword kmax) {
        const uword max_depth = oracle::least_depth(R, kmax) - 1;
        EXPECT_REJECTED(submission::design_strided(R, kmax, max_depth))
            .hint(
                "No stack of so few layers has the size R: without layers it is 1, with one layer "
                "kmax at most. How far do max_depth layers reach?");
      });
}

TEST(b_Strided, LargeFields) {
  for_all(
      {20, 10},
      [](Rng& rng) {
        return std::tuple{static_cast<uword>(rng.between(1'000'000'000'000, 1'000'000'000'000'000)),
                          inputs::pick(rng, 2, 7)};
      },
      [](uword R, uword kmax) {
        const uword max_depth = oracle::least_depth_of_large(R, kmax);
        EXPECT_ANSWER(
            submission::design_strided(R, kmax, max_depth), satisfies([&](const Stack& s) {
              if (Verdict v = fits(s, R, kmax, 2); !v) return v;
              return s.size() <= max_depth ? accept()
                                           : reject("It has " + show(s.size()) + " layers.");
            }))
            .hint_always(
                "About 50 layers reach 10^15, but a table of all sizes does not fit into memory. "
                "Choose one layer, and a smaller size is left for the others.");
      });
}

TEST(b_BadInput, NoSuchStack) {
  EXPECT_REJECTED(submission::design_stride1(0, 3));
  EXPECT_REJECTED(submission::design_stride1(5, 0));
  EXPECT_REJECTED(submission::design_stride1(1, 0));
  EXPECT_REJECTED(submission::design_stride1(5, 1));
  EXPECT_REJECTED(submission::design_min_weights(0, 3, false));
  EXPECT_REJECTED(submission::design_min_weights(5, 0, false));
  EXPECT_REJECTED(submission::design_min_weights(5, 1, false));
  EXPECT_REJECTED(submission::design_min_weights(6, 5, true));
  EXPECT_REJECTED(submission::design_min_weights(7, 2, true));
  EXPECT_REJECTED(submission::design_min_weights(7, 1, true));
  EXPECT_REJECTED(submission::design_strided(0, 3, 5));
  EXPECT_REJECTED(submission::design_strided(5, 0, 5));
  EXPECT_REJECTED(submission::design_strided(5, 1, 50));
  EXPECT_REJECTED(submission::design_strided(2, 3, 0));
}
