// beyond question 16. Oracle: the definitions, one window or one product at a time, on small whole
// numbers: all is exact.
#include <algorithm>
#include <gradus/check.hpp>
#include <numeric>

#include "output_padding.hpp"

using arma::cube, arma::mat, arma::uvec, arma::uword, arma::vec;
using beyond_q16::Coverage, beyond_q16::Gradients, beyond_q16::Layer;

namespace oracle {

// The outputs of a convolution of n entries; 0 if there is none.
uword outputs(uword n, const Layer& l) {
  uword count = 0;
  for (uword first = 0; first + l.d * (l.k - 1) + 1 <= n + 2 * l.p; first += l.s) ++count;
  return count;
}

// Signed: what is 0 or below is not legal.
std::int64_t size(uword h, const Layer& l, uword q) {
  const auto i = [](uword x) { return static_cast<std::int64_t>(x); };
  return i(h - 1) * i(l.s) - 2 * i(l.p) + i(l.d) * i(l.k - 1) + 1 + i(q);
}

uword restoring(uword n, const Layer& l) {
  uword q = 0;
  while (size(outputs(n, l), l, q) < static_cast<std::int64_t>(n)) ++q;
  return q;
}

uvec decoder(uword n, const std::vector<Layer>& encoder) {
  std::vector<uword> q;
  for (const Layer& l : encoder) {
    q.insert(q.begin(), restoring(n, l));
    n = outputs(n, l);
  }
  return uvec(q);
}

// visit(r, i, u): entry i of the input paints place r of H with tap u.
template <class Visit>
void each_tap(uword h, uword H, const Layer& l, const Visit& visit) {
  for (uword r = 0; r < H; ++r)
    for (uword i = 0; i < h; ++i)
      for (uword u = 0; u < l.k; ++u)
        if (i * l.s + u * l.d == r + l.p) visit(r, i, u);
}

uvec painted(uword h, uword H, const Layer& l) {
  uvec times(H);
  each_tap(h, H, l, [&](uword r, uword, uword) { ++times(r); });
  return times;
}

mat forward(const mat& X, const cube& W, const vec& b, uword H, const Layer& l) {
  mat Y(W.n_rows, H);
  for (uword r = 0; r < H; ++r) Y.col(r) = b;
  each_tap(X.n_cols, H, l, [&](uword r, uword i, uword u) {
    for (uword o = 0; o < W.n_rows; ++o)
      for (uword c = 0; c < W.n_cols; ++c) Y(o, r) += W(o, c, u) * X(c, i);
  });
  return Y;
}

Gradients backward(const mat& dY, const mat& X, const cube& W, const Layer& l) {
  Gradients g{mat(arma::size(X)), cube(arma::size(W)), vec(dY.n_rows)};
  for (uword o = 0; o < dY.n_rows; ++o)
    for (uword r = 0; r < dY.n_cols; ++r) g.db(o) += dY(o, r);
  each_tap(X.n_cols, dY.n_cols, l, [&](uword r, uword i, uword u) {
    for (uword o = 0; o < W.n_rows; ++o)
      for (uword c = 0; c < W.n_cols; ++c) {
        g.dX(c, i) += dY(o, r) * W(o, c, u);
        g.dW(o, c, u) += dY(o, r) * X(c, i);
      }
  });
  return g;
}

// N(r) for r = 0 ... s - 1; after that it begins anew.
Coverage far_away(uword k, uword s, uword d) {
  std::vector<uword> N(s);
  for (uword u = 0; u < k; ++u) ++N[u * d % s];
  const auto [least, most] = std::minmax_element(N.begin(), N.end());
  return {*least, *most};
}

// ----------------------------------------------------------------------------- the usual mistakes

Layer without_dilation(Layer l) { return l.d = 1, l; }
Layer without_padding(Layer l) { return l.p = 0, l; }
Layer padded_twice(Layer l) { return l.p *= 2, l; }

cube taps_turned(const cube& W) {
  cube T(arma::size(W));
  for (uword u = 0; u < W.n_slices; ++u) T.slice(u) = W.slice(W.n_slices - 1 - u);
  return T;
}

}  // namespace oracle

namespace inputs {

uword in(Rng& rng, std::int64_t low, std::int64_t high) {
  return static_cast<uword>(rng.between(low, high));
}

// A layer that is legal for n entries.
Layer layer(Rng& rng, uword n, int most = 4) {
  Layer l{in(rng, 1, most), in(rng, 1, most + 1), in(rng, 0, most - 1), in(rng, 1, most - 1)};
  if (l.d * (l.k - 1) + 1 > n + 2 * l.p) l.k = 1;
  return l;
}

// h, a layer whose transposed convolution is legal for h, and an output padding.
struct Transposed {
  uword h;
  Layer layer;
  uword q;
};
std::tuple<Transposed> transposed(Rng& rng) {
  const uword h = rng.dim();
  Layer l{in(rng, 1, 5), in(rng, 1, 6), in(rng, 0, 5), in(rng, 1, 4)};
  const uword q = in(rng, 0, static_cast<std::int64_t>(l.s) - 1);
  while (oracle::size(h, l, q) < 1) --l.p;
  return Transposed{h, l, q};
}

}  // namespace inputs

// ------------------------------------------------------------------------------------------- sizes

namespace {

constexpr char dilated_hint[] =
    "A window of k taps that lie d apart is d (k - 1) + 1 wide: k taps have k - 1 gaps.";
constexpr char both_hint[] = "There is padding at both borders: 2 p in all.";

}  // namespace

TEST(a_Size, OfTheTransposedConvolution) {
  for_all({80, 8}, inputs::transposed, [](const inputs::Transposed& given) {
    const auto& [h, layer, q] = given;
    const auto H = static_cast<uword>(oracle::size(h, layer, q));
    EXPECT_ANSWER(submission::transposed_size(h, layer, q), exactly(H))
        .hint_if(H - q, "The output padding is missing. It makes the output longer by q.")
        .hint_if(H + q,
                 "The output padding makes the output longer at the end only: by q, not by "
                 "2 q.")
        .hint_if(
            [&](uword got) {
              return layer.s != layer.p && layer.s != 2 * layer.p && got == H + layer.s;
            },
            "The last of h stamps begins h - 1 strides after the first.")
        .hint_if(H + layer.p, both_hint)
        .hint_if(H + 2 * layer.p, "What the padding has added forwards is cut off on the way back.")
        .hint_if(H + 4 * layer.p, "What the padding has added forwards is cut off on the way back.")
        .hint_if(H + layer.d - 1, dilated_hint)
        .hint_if(H - (layer.d - 1) * (layer.k - 1), dilated_hint)
        .hint(
            "h stamps begin s apart, so the first place of the last one is (h - 1) s; it ends "
            "d (k - 1) places further on.");
  });
}

TEST(a_Size, ADilatedWindow) {
  EXPECT_ANSWER(submission::transposed_size(2, {.k = 2, .s = 1, .p = 0, .d = 3}, 0),
                exactly(uword{5}))
      .hint_if(uword{7}, dilated_hint);
}

TEST(a_Size, LargeNumbers) {
  for_all(
      {20, 8},
      [](Rng& rng) {
        const uword most = (uword{1} << 20) - 1;
        const auto below = [&] { return most - inputs::in(rng, 0, 1000); };
        return std::tuple{below(), Layer{below(), below(), below(), below()}, rng.dim()};
      },
      [](uword h, const Layer& layer, uword q) {
        EXPECT_ANSWER(submission::transposed_size(h, layer, q),
                      exactly(static_cast<uword>(oracle::size(h, layer, q))))
            .hint("These numbers need more than 32 bits.");
      });
}

namespace {

void check_restoring(uword n, const Layer& layer) {
  const uword q = oracle::restoring(n, layer), s = layer.s;
  EXPECT_ANSWER(submission::restoring_padding(n, layer), exactly(q))
      .hint_if([&](uword got) { return got >= s; },
               "An output padding is below the stride: s more make another output.")
      .hint_if([&](uword got) { return s > 4 && got == s - 1; },
               "The floor has thrown a remainder away. How large is n if it is known?")
      .hint_if((n + 2 * layer.p - layer.k) % s, dilated_hint)
      .hint_if((n + 2 * layer.p + 5 * layer.d * layer.k * s - layer.d * layer.k) % s,
               dilated_hint)
      .hint_if((n + layer.p + 5 * layer.d * layer.k * s - layer.d * (layer.k - 1) - 1) % s,
               both_hint)
      .hint_if((n + 5 * layer.d * layer.k * s - layer.d * (layer.k - 1) - 1) % s, both_hint)
      .hint_if((s - q) % s,
               "That is how much is missing until the next output. What has been left over "
               "since the last one?")
      .hint_if((q + 1) % s,
               "The last window ends where it ends: with nothing left over q is "
               "0.")
      .hint("The floor has thrown a remainder away. How large is n if it is known?");
}

}  // namespace

// Each mistake gives another number here.
TEST(a_Restoring, StrideEleven) { check_restoring(40, {5, 11, 3, 2}); }

TEST(a_Restoring, GivesTheSameSize) {
  for_all(
      {80, 50},
      [](Rng& rng) {
        const uword n = rng.dim();
        return std::tuple{n, inputs::layer(rng, n, 2 + rng.size() / 4)};
      },
      check_restoring);
}

TEST(a_Restoring, ThirtyTwo) {
  EXPECT_ANSWER(submission::restoring_padding(32, {8, 4, 0, 1}), exactly(uword{0}))
      .hint("Windows of 8 begin at 0, 4, ..., 24, and the last one ends with the last entry.");
  EXPECT_ANSWER(submission::restoring_padding(35, {8, 4, 0, 1}), exactly(uword{3}));
}

TEST(a_Decoder, GoesBackThroughTheLayers) {
  for_all(
      {60, 30},
      [](Rng& rng) {
        const uword n = rng.dim();
        std::vector<Layer> encoder(inputs::in(rng, 0, 4));
        uword entries = n;
        for (Layer& layer : encoder) {
          layer = inputs::layer(rng, entries);
          entries = oracle::outputs(entries, layer);
        }
        return std::tuple{n, encoder};
      },
      [](uword n, const std::vector<Layer>& encoder) {
        const uvec q = oracle::decoder(n, encoder);
        EXPECT_ANSWER(submission::decoder_paddings(n, encoder), exactly(q))
            .hint_if([&](const uvec& got) { return got.n_elem != q.n_elem; },
                     "There is one output padding for each layer.")
            .hint_if([&] { return uvec(arma::reverse(q)); },
                     "The decoder begins where the encoder ends: the last layer comes first.")
            .hint_if(
                [&] {
                  uvec alike(q.n_elem);
                  for (uword i = 0; i < q.n_elem; ++i)
                    alike(q.n_elem - 1 - i) =
                        oracle::outputs(n, encoder[i]) > 0 ? oracle::restoring(n, encoder[i]) : 0;
                  return alike;
                },
                "Only the first layer is given n entries. The next one is given its outputs.")
            .hint(
                "Follow the size through the encoder, and keep what each layer needs on the way "
                "back.");
      });
}

namespace {

// Not legal for n = 5 or, with q = 0, for h = 5, apart from what is said beside them.
const std::vector<Layer> zeros = {{0, 2, 0, 1}, {0, 2, 1, 2}, {3, 0, 1, 1}, {3, 2, 1, 0}};
const std::vector<Layer> too_wide = {{6, 1, 0, 1}, {8, 2, 1, 1}, {4, 1, 0, 2}, {3, 3, 0, 3}};
constexpr char below_hint[] =
    "arma::uword has no numbers below 0: 4 - 6 is a very large number. Compare before you "
    "subtract.";

struct Vanishing {
  uword h;
  Layer layer;
  uword q;
};
const std::vector<Vanishing> vanishing = {
    {1, {2, 1, 1, 1}, 0}, {1, {1, 3, 1, 1}, 1}, {2, {1, 2, 2, 1}, 0}, {2, {2, 2, 3, 3}, 0}};

}  // namespace

TEST(a_BadInput, SizesThatAreNone) {
  for (const Layer& layer : zeros) {
    EXPECT_REJECTED(submission::transposed_size(5, layer, 0));
    EXPECT_REJECTED(submission::restoring_padding(5, layer));
    EXPECT_REJECTED(submission::decoder_paddings(5, {layer}));
  }
  for (const auto& [h, layer, q] : vanishing)
    EXPECT_REJECTED(submission::transposed_size(h, layer, q)).hint(below_hint);
  EXPECT_REJECTED(submission::transposed_size(0, {3, 2, 0, 1}, 0));
  EXPECT_REJECTED(submission::transposed_size(0, {3, 2, 0, 2}, 1));
  for (const uword q : {2, 3, 4})
    EXPECT_REJECTED(submission::transposed_size(5, {3, 2, 1, 1}, q))
        .hint("An output padding of a whole stride or more is not legal: a stamp would fit in.");
  for (const Layer& layer : too_wide) {
    EXPECT_REJECTED(submission::restoring_padding(5, layer)).hint(below_hint);
    EXPECT_REJECTED(submission::decoder_paddings(5, {layer})).hint(below_hint);
    EXPECT_REJECTED(submission::decoder_paddings(10, {{2, 2, 0, 1}, layer}))
        .hint("The first layer makes 5 of 10, and 5 are too few for the second.");
  }
  EXPECT_REJECTED(submission::restoring_padding(0, {1, 1, 1, 1}));
  EXPECT_REJECTED(submission::decoder_paddings(0, {{1, 1, 1, 1}}));
  EXPECT_REJECTED(submission::decoder_paddings(0, {}));
}

// ------------------------------------------------------------------------------------------- holes

TEST(b_Times, EachPlaceIsPainted) {
  for_all({60, 12}, inputs::transposed, [](const inputs::Transposed& given) {
    const auto& [h, layer, q] = given;
    const auto H = static_cast<uword>(oracle::size(h, layer, q));
    EXPECT_ANSWER(submission::times_painted(h, layer, q), exactly(oracle::painted(h, H, layer)))
        .hint_if([&](const uvec& got) { return got.n_elem != H; },
                 "The result has an entry for each place of the transposed size, the output "
                 "padding included.")
        .hint_if(
            [&] {
              uvec times = oracle::painted(h, H, layer);
              times.tail(q).zeros();
              return times;
            },
            "Output padding is no padding: its places are painted like all others, if a stamp "
            "reaches them.")
        .hint_if([&] { return oracle::painted(h, H, oracle::without_dilation(layer)); },
                 "The taps lie d apart: tap u paints i s + u d - p.")
        .hint_if([&] { return oracle::painted(h, H, oracle::without_padding(layer)); },
                 "The padding cuts p places off at the beginning: place 0 is that with "
                 "i s + u d = p.")
        .hint_if([&] { return oracle::painted(h, H, oracle::padded_twice(layer)); },
                 "Of the 2 p places that are cut off p lie at the beginning, p at the end.")
        .hint_if([&] { return uvec(arma::clamp(oracle::painted(h, H, layer), 0, 1)); },
                 "Not whether, but how often a place is painted: stamps may overlap.")
        .hint("Run through all i and u, compute i s + u d - p, and count it if it is a place.");
  });
}

namespace {

constexpr char gcd_hint[] =
    "Stride and dilation may have a divisor in common. With s = 2 and d = 2 all stamps paint even "
    "places only, however many taps they have, and those all the more often.";

void check_coverage(uword k, uword s, uword d, const Coverage& expected) {
  const uword g = std::gcd(s, d);
  EXPECT_ANSWER(submission::coverage(k, s, d), exactly(expected))
      .hint_if([&](const Coverage& got) { return got.least > 0 && g > 1; }, gcd_hint)
      .hint_if([&](const Coverage& got) { return got.most < expected.most && g > 1; },
               "Holes get no taps, so the other places get more: with s = 2 and d = 2 all k taps "
               "meet at the even places.")
      .hint_if([&](const Coverage& got) { return got.least == 0 && expected.least > 0; },
               "If s and d have no divisor in common, the taps 0, 1, ..., s - 1 leave all rests by "
               "s: no place is left out.")
      .hint_if([&](const Coverage& got) { return got.least > expected.least; },
               "A stamp paints as many places as it has taps, however wide it is: with k = 2 and "
               "d = 3 it is 4 wide, and leaves holes if s = 4.")
      .hint_if([&](const Coverage& got) { return got.most < expected.most; },
               "If the places cannot share the taps evenly, some get one more than others.")
      .hint("Take s = 3 and d = 1, and count the stamps over a place for k = 1, 2, 3, 4.");
}

}  // namespace

TEST(b_Coverage, FourTapsForThreePlaces) { check_coverage(4, 3, 1, {1, 2}); }

TEST(b_Coverage, EightTapsForEveryOtherPlace) { check_coverage(8, 4, 2, {0, 4}); }

TEST(b_Coverage, SmallLayers) {
  for_all(
      {80, 8},
      [](Rng& rng) {
        const uword s = inputs::in(rng, 1, 8);
        const uword k = rng.coin() ? s * inputs::in(rng, 1, 3) : inputs::in(rng, 1, 24);
        return std::tuple{k, s, inputs::in(rng, 1, 9)};
      },
      [](uword k, uword s, uword d) { check_coverage(k, s, d, oracle::far_away(k, s, d)); });
}

TEST(b_Coverage, LargeNumbers) {
  for_all(
      {40, 8},
      [](Rng& rng) {
        // a and a + 1, 2 a + 1 or a - 1 have no divisor in common.
        const std::int64_t a = rng.between(std::int64_t{1} << 50, std::int64_t{1} << 57);
        const std::int64_t g = rng.pick({1, 1, 1, 2, 3}), b = rng.pick({a + 1, 2 * a + 1, a - 1});
        const std::int64_t s = a * g, m = rng.between(1, 4);
        const std::int64_t k = rng.pick({m * s, m * s - 1, m * s + 1, s - a / 2});
        const std::int64_t least = g > 1 ? 0 : k / s, most = k / a + (k % a > 0);
        const auto u = [](std::int64_t x) { return static_cast<uword>(x); };
        return std::tuple{u(k), u(s), u(g * b), Coverage{u(least), u(most)}};
      },
      [](uword k, uword s, uword d, const Coverage& expected) {
        check_coverage(k, s, d, expected);
      });
}

TEST(b_BadInput, LayersThatAreNone) {
  for (const Layer& layer : zeros) EXPECT_REJECTED(submission::times_painted(5, layer, 0));
  for (const auto& [h, layer, q] : vanishing)
    EXPECT_REJECTED(submission::times_painted(h, layer, q)).hint(below_hint);
  EXPECT_REJECTED(submission::times_painted(0, {3, 2, 0, 1}, 0));
  EXPECT_REJECTED(submission::times_painted(5, {3, 2, 1, 1}, 2));
  EXPECT_REJECTED(submission::coverage(0, 2, 3));
  EXPECT_REJECTED(submission::coverage(3, 0, 1));
  EXPECT_REJECTED(submission::coverage(3, 2, 0));
  EXPECT_REJECTED(submission::coverage(3, 1, 0));
}

// --------------------------------------------------------------------------- forwards and
// backwards

namespace inputs {

struct Case {
  mat X;
  cube W;
  vec b;
  Layer layer;
  uword q;
  mat dY;
};
std::tuple<Case> with_numbers(Rng& rng, const Transposed& t) {
  const uword C = in(rng, 1, 3), K = in(rng, 1, 3), k = t.layer.k;
  const auto H = static_cast<uword>(oracle::size(t.h, t.layer, t.q));
  const mat w = rng.integers(K * C, k, 9);
  return Case{rng.integers(C, t.h, 9), cube(w.memptr(), K, C, k), rng.integers(K, 9), t.layer, t.q,
              rng.integers(K, H, 9)};
}
auto plain(Rng& rng) {
  return with_numbers(rng, {rng.dim(), {in(rng, 1, 4), in(rng, 1, 3), 0, 1}, 0});
}
auto any(Rng& rng) { return with_numbers(rng, std::get<0>(transposed(rng))); }
// That of a convolution of n entries.
auto restoring(Rng& rng) {
  const uword n = 1 + rng.dim();
  const Layer l = layer(rng, n);
  return with_numbers(rng, {oracle::outputs(n, l), l, oracle::restoring(n, l)});
}

}  // namespace inputs

namespace {

constexpr char dilation_hint[] = "The taps lie d apart: tap u meets place i s + u d - p.";
constexpr char padding_hint[] =
    "p places are cut off at each end: place r is that with i s + u d = r + p.";
constexpr char turned_hint[] =
    "Slice 0 paints the first place of a stamp: nothing is turned round.";

bool same(const mat& A, const mat& B) {
  return arma::size(A) == arma::size(B) && arma::accu(A != B) == 0;
}
mat flat(const cube& W) { return mat(W.memptr(), W.n_rows, W.n_cols * W.n_slices); }

template <class Generator>
void check_forward(Generator generator) {
  for_all({40, 5}, generator, [](const inputs::Case& given) {
    const auto& [X, W, b, layer, q, dY] = given;
    const uword H = dY.n_cols;
    const mat Y = oracle::forward(X, W, b, H, layer), bias = oracle::forward(0 * X, W, b, H, layer);
    EXPECT_ANSWER(submission::transposed_convolution(X, W, b, layer, q), exactly(Y))
        .hint_if([&](const mat& got) { return arma::size(got) != arma::size(Y); },
                 "Y has K rows and as many columns as transposed_size says.")
        .hint_if([&] { return mat(Y - bias); }, "b is missing.")
        .hint_if(
            [&] {
              mat cut = Y;
              cut.tail_cols(q) = bias.tail_cols(q);
              return cut;
            },
            "Output padding is no padding: its columns are painted like all others, if a stamp "
            "reaches them.")
        .hint_if(
            [&] {
              mat some = Y;
              const uvec times = oracle::painted(X.n_cols, H, layer);
              for (uword r = 0; r < H; ++r) some.col(r) += (double(times(r)) - 1) * b;
              return some;
            },
            "b belongs to each column of Y once: also to one that nobody paints, and once only to "
            "one that is painted often.")
        .hint_if(
            [&] {
              mat some = Y;
              for (const uword r : arma::find(oracle::painted(X.n_cols, H, layer) == 0).eval())
                some.col(r).zeros();
              return some;
            },
            "b belongs to each column of Y once: also to one that nobody paints, and once only to "
            "one that is painted often.")
        .hint_if([&] { return oracle::forward(X, W, b, H, oracle::without_dilation(layer)); },
                 dilation_hint)
        .hint_if([&] { return oracle::forward(X, W, b, H, oracle::without_padding(layer)); },
                 padding_hint)
        .hint_if([&] { return oracle::forward(X, W, b, H, oracle::padded_twice(layer)); },
                 padding_hint)
        .hint_if([&] { return oracle::forward(X, oracle::taps_turned(W), b, H, layer); },
                 turned_hint)
        .hint(
            "Stamps add up: W.slice(u) X(:, i) is added to column i s + u d - p, if there is "
            "one.");
  });
}

template <class Generator>
void check_gradients(Generator generator) {
  for_all({40, 5}, generator, [](const inputs::Case& given) {
    const auto& [X, W, b, layer, q, dY] = given;
    const Gradients g = oracle::backward(dY, X, W, layer);
    const auto either = [&](const Gradients& got, const Gradients& wrong) {
      return (same(got.dX, wrong.dX) && !same(got.dX, g.dX)) ||
             (same(flat(got.dW), flat(wrong.dW)) && !same(flat(got.dW), flat(g.dW)));
    };
    EXPECT_ANSWER(submission::transposed_gradients(dY, X, W, layer, q), exactly(g))
        .hint_if(
            [&](const Gradients& got) {
              return arma::size(got.dX) != arma::size(X) || arma::size(got.dW) != arma::size(W) ||
                     got.db.n_elem != b.n_elem;
            },
            "Each gradient has the size of what it is the derivative by.")
        .hint_if([&](const Gradients& got) { return !same(got.db, g.db); },
                 "b is added to each of the H columns once, whether a stamp reaches it or not: db "
                 "is the sum of all columns of dY.")
        .hint_if(
            [&](const Gradients& got) {
              return either(got, oracle::backward(dY, X, W, oracle::without_dilation(layer)));
            },
            dilation_hint)
        .hint_if(
            [&](const Gradients& got) {
              return either(got, oracle::backward(dY, X, W, oracle::without_padding(layer))) ||
                     either(got, oracle::backward(dY, X, W, oracle::padded_twice(layer)));
            },
            padding_hint)
        .hint_if(
            [&](const Gradients& got) {
              mat cut = dY;
              cut.tail_cols(q).zeros();
              return either(got, oracle::backward(cut, X, W, layer));
            },
            "Output padding is no padding: what its columns were painted with gets their "
            "derivatives.")
        .hint_if(
            [&](const Gradients& got) {
              const Gradients turned = oracle::backward(dY, X, oracle::taps_turned(W), layer);
              return either(got, {turned.dX, oracle::taps_turned(g.dW), g.db});
            },
            turned_hint)
        .hint(
            "The product W(o, c, u) X(c, i) is a term of Y(o, i s + u d - p). Its derivative "
            "comes back to both factors, each time times the other one; add.");
  });
}

}  // namespace

TEST(c_Forward, Plain) { check_forward(inputs::plain); }
TEST(c_Forward, PaddingDilationAndOutputPadding) { check_forward(inputs::any); }
TEST(c_Forward, BackToTheSameSize) { check_forward(inputs::restoring); }

TEST(c_Gradients, Plain) { check_gradients(inputs::plain); }
TEST(c_Gradients, PaddingDilationAndOutputPadding) { check_gradients(inputs::any); }
TEST(c_Gradients, BackToTheSameSize) { check_gradients(inputs::restoring); }

TEST(c_BadInput, LayersAndSizes) {
  // Two channels, four entries; three channels come out, H = 3 * 2 - 2 + 4 + 1 + 1 = 10.
  const mat X(2, 4), dY(3, 10);
  const cube W(3, 2, 3);
  const vec b(3);
  const Layer legal{3, 2, 1, 2};
  struct Other {
    mat X;
    cube W;
    vec b;
    Layer layer;
    uword q;
    mat dY;
  };
  const std::vector<Other> others = {
      {X, W, b, legal, 2, mat(3, 11)},
      {X, W, b, {2, 2, 1, 2}, 1, mat(3, 8)},
      {X, W, b, {4, 2, 1, 2}, 1, mat(3, 12)},
      {X, W, b, {3, 0, 1, 2}, 0, mat(3, 3)},
      {X, W, b, {3, 2, 1, 0}, 1, mat(3, 6)},
      {X, W, b, {3, 2, 6, 2}, 1, mat(3, 0)},
      {X, W, b, {3, 2, 7, 2}, 1, mat(3, 2)},
      {mat(1, 4), W, b, legal, 1, dY},
      {mat(3, 4), W, b, legal, 1, dY},
      {mat(2, 0), W, b, legal, 1, mat(3, 2)},
      {mat(0, 4), cube(3, 0, 3), b, legal, 1, dY},
      {X, cube(0, 2, 3), vec(), legal, 1, mat(0, 10)},
      {X, cube(3, 2, 0), b, {0, 2, 1, 2}, 1, mat(3, 4)},
  };
  for (const auto& [other_X, other_W, other_b, layer, q, other_dY] : others) {
    EXPECT_REJECTED(submission::transposed_convolution(other_X, other_W, other_b, layer, q));
    EXPECT_REJECTED(submission::transposed_gradients(other_dY, other_X, other_W, layer, q));
  }
  for (const uword entries : {0, 1, 2, 4})
    EXPECT_REJECTED(submission::transposed_convolution(X, W, vec(entries), legal, 1));
  for (const mat& other : {mat(3, 9), mat(3, 11), mat(2, 10), mat(4, 10), mat(3, 0), mat()})
    EXPECT_REJECTED(submission::transposed_gradients(other, X, W, legal, 1));
}

SPEED(
    c, transposed_convolution, {64, 256, 1024},
    [](Rng& rng, uword h) {
      const mat w = rng.uniforms(16 * 32, 8);
      return std::tuple{rng.uniforms(32, h), cube(w.memptr(), 16, 32, 8), rng.uniforms(16),
                        Layer{8, 4, 2, 1}, uword{0}};
    },
    Flops{[](uword h) { return 2.0 * 16 * 32 * 8 * static_cast<double>(h); }});

SPEED(
    c, transposed_gradients, {64, 256, 1024},
    [](Rng& rng, uword h) {
      const mat w = rng.uniforms(16 * 32, 8);
      return std::tuple{rng.uniforms(16, 4 * h), rng.uniforms(32, h), cube(w.memptr(), 16, 32, 8),
                        Layer{8, 4, 2, 1}, uword{0}};
    },
    Flops{[](uword h) { return 4.0 * 16 * 32 * 8 * static_cast<double>(h); }});
