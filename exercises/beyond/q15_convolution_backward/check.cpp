// beyond question 15. Oracle: the definition of each layer, one product at a time, on small whole
// numbers: all is exact. A recipe is carried out as the contract says, and what comes out must be
// the gradient.
#include <gradus/check.hpp>

#include "convolution_backward.hpp"

using arma::cube, arma::mat, arma::uword, arma::vec;
using beyond_q15::Layer, beyond_q15::Mode, beyond_q15::Recipe;

namespace oracle {

// Part a: the first of the outputs that are kept, and their number.
struct Kept {
  uword first, count;
};
Kept kept(uword n, uword m, Mode mode) {
  if (mode == Mode::full) return {0, n + m - 1};
  if (mode == Mode::valid) return {m - 1, m > n ? 0 : n - m + 1};
  return {m / 2, n};
}

// visit(o, j, i): the product k(j) x(i) is a term of output o.
template <class Visit>
void each_product(uword n, uword m, const Kept& outputs, const Visit& visit) {
  for (uword o = 0; o < outputs.count; ++o)
    for (uword j = 0; j < m; ++j)
      for (uword i = 0; i < n; ++i)
        if (i + j == outputs.first + o) visit(o, j, i);
}

vec for_signal(const vec& dy, const vec& k, uword n, const Kept& outputs) {
  vec dx(n);
  each_product(n, k.n_elem, outputs, [&](uword o, uword j, uword i) { dx(i) += dy(o) * k(j); });
  return dx;
}

vec for_kernel(const vec& dy, const vec& x, uword m, const Kept& outputs) {
  vec dk(m);
  each_product(x.n_elem, m, outputs, [&](uword o, uword j, uword i) { dk(j) += dy(o) * x(i); });
  return dk;
}

// Part b: the outputs of a layer, and visit(i, u, r): the product w(u) x(r) is a term of y(i).
uword outputs(uword n, const Layer& l) {
  uword count = 0;
  for (uword first = 0; first + l.d * (l.k - 1) + 1 <= n + 2 * l.p; first += l.s) ++count;
  return count;
}

template <class Visit>
void each_product(uword n, const Layer& l, const Visit& visit) {
  for (uword i = 0; i < outputs(n, l); ++i)
    for (uword u = 0; u < l.k; ++u)
      for (uword r = 0; r < n; ++r)
        if (r + l.p == i * l.s + u * l.d) visit(i, u, r);
}

// Part c: visit(u, t, from): W.slice(u) X.col(from) is a term of Y.col(t).
template <class Visit>
void each_pair(uword T, uword k, uword d, const Visit& visit) {
  for (uword t = 0; t < T; ++t)
    for (uword u = 0; u < k; ++u)
      for (uword from = 0; from <= t; ++from)
        if (from + u * d == t) visit(u, t, from);
}

cube for_weights(const mat& dY, const mat& X, uword k, uword d) {
  cube dW(dY.n_rows, X.n_rows, k);
  each_pair(X.n_cols, k, d, [&](uword u, uword t, uword from) {
    for (uword o = 0; o < dY.n_rows; ++o)
      for (uword c = 0; c < X.n_rows; ++c) dW(o, c, u) += dY(o, t) * X(c, from);
  });
  return dW;
}

mat for_input(const mat& dY, const cube& W, uword d) {
  mat dX(W.n_cols, dY.n_cols);
  each_pair(dY.n_cols, W.n_slices, d, [&](uword u, uword t, uword from) {
    for (uword o = 0; o < dY.n_rows; ++o)
      for (uword c = 0; c < W.n_cols; ++c) dX(c, from) += dY(o, t) * W(o, c, u);
  });
  return dX;
}

// ----------------------------------------------------------------------------- the usual mistakes

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

}  // namespace inputs

// ------------------------------------------------------------------------------- full, valid, same

namespace {

constexpr char place_hint[] =
    "Output 0 is y(0) in the full mode alone: it is y(m - 1) in `valid` and y(floor(m / 2)) in "
    "`same`. Its dy goes to those x(i) and k(j) with i + j equal to that number.";
constexpr char even_hint[] =
    "For even m `same` leaves out one output more at the beginning than at the end, and backwards "
    "it is the other way round: with x = (1, 2), k = (1, 10), the outputs are y(1) and y(2), and "
    "dy = (1, 0) gives dx = (10, 1).";
constexpr char mean_hint[] =
    "An entry that is used for many outputs moves L through all of them: add, do not average.";
constexpr char none_hint[] =
    "With a kernel longer than the signal `valid` has no output. L depends on nothing then: that "
    "is legal, and both gradients are 0.";

// What an entry may be off by, see the contract: 1e-12 times 13 entries of 9 times 9. Fourier
// transforms, the least exact honest way, stay below 2^-53 log2(26) |dy| |k| < 1e-12 here; a wrong
// answer is off by 1 at least, or by 1 / 13 if it is a mean.
constexpr gradus::Tolerance rounding{.absolute = 1e-9, .relative = 0};

void check_signal(Mode mode) {
  for_all(
      {60, 6},
      [&](Rng& rng) {
        const uword n = rng.dim(), m = rng.dim();
        const vec dy = rng.integers(oracle::kept(n, m, mode).count, 9);
        return std::tuple{dy, rng.integers(m, 9), n};
      },
      [&](const vec& dy, const vec& k, uword n) {
        const uword m = k.n_elem;
        const oracle::Kept kept = oracle::kept(n, m, mode);
        EXPECT_ANSWER(submission::signal_gradient(dy, k, n, mode),
                      close_to(oracle::for_signal(dy, k, n, kept), rounding))
            .hint_always(kept.count == 0, none_hint)
            .hint_if([&](const vec& dx) { return dx.n_elem != n; },
                     "x has n entries, and L has a derivative by each of them.")
            .hint_if([&] { return oracle::for_signal(dy, arma::reverse(k), n, kept); },
                     "The kernel lies the wrong way round: y(t) has the term k(j) x(t - j), so "
                     "x(i) hears from y(i), y(i + 1), ... with the weights k(0), k(1), ...")
            .hint_if(
                [&] {
                  return oracle::for_signal(dy, k, n, {(m - 1) / 2, kept.count});
                },
                mode == Mode::same ? even_hint : place_hint)
            .hint_if(
                [&] {
                  return oracle::for_signal(dy, k, n, {0, kept.count});
                },
                place_hint)
            .hint_if(
                [&] {
                  return vec(oracle::for_signal(dy, k, n, kept) / static_cast<double>(kept.count));
                },
                mean_hint)
            .hint(
                "k(j) x(i) is a term of y(i + j): that output's derivative, if it is kept, comes "
                "back to x(i) times k(j).");
      });
}

void check_kernel(Mode mode) {
  for_all(
      {60, 6},
      [&](Rng& rng) {
        const uword n = rng.dim(), m = rng.dim();
        const vec dy = rng.integers(oracle::kept(n, m, mode).count, 9);
        return std::tuple{dy, rng.integers(n, 9), m};
      },
      [&](const vec& dy, const vec& x, uword m) {
        const oracle::Kept kept = oracle::kept(x.n_elem, m, mode);
        const vec dk = oracle::for_kernel(dy, x, m, kept);
        EXPECT_ANSWER(submission::kernel_gradient(dy, x, m, mode), close_to(dk, rounding))
            .hint_always(kept.count == 0, none_hint)
            .hint_if([&](const vec& got) { return got.n_elem != m; },
                     "k has m entries, and L has a derivative by each of them.")
            .hint_if([&] { return vec(arma::reverse(dk)); },
                     "These are the right numbers from the end: entry 0 belongs to k(0), which "
                     "meets x(t) in y(t).")
            .hint_if(
                [&] {
                  return oracle::for_kernel(dy, x, m, {(m - 1) / 2, kept.count});
                },
                mode == Mode::same ? even_hint : place_hint)
            .hint_if(
                [&] {
                  return oracle::for_kernel(dy, x, m, {0, kept.count});
                },
                place_hint)
            .hint_if([&] { return vec(dk / static_cast<double>(kept.count)); }, mean_hint)
            .hint(
                "k(j) x(i) is a term of y(i + j): that output's derivative, if it is kept, comes "
                "back to k(j) times x(i).");
      });
}

}  // namespace

TEST(a_Signal, Full) { check_signal(Mode::full); }
TEST(a_Signal, Valid) { check_signal(Mode::valid); }
TEST(a_Signal, Same) { check_signal(Mode::same); }

TEST(a_Kernel, SameOfTwoTaps) {
  const vec x{1, 2}, dy{1, 0};
  EXPECT_ANSWER(submission::kernel_gradient(dy, x, 2, Mode::same),
                close_to(oracle::for_kernel(dy, x, 2, {1, 2}), rounding))
      .hint_if([&] { return oracle::for_kernel(dy, x, 2, {0, 2}); }, even_hint);
}

TEST(a_Kernel, Full) { check_kernel(Mode::full); }
TEST(a_Kernel, Valid) { check_kernel(Mode::valid); }
TEST(a_Kernel, Same) { check_kernel(Mode::same); }

TEST(a_BadInput, LengthsThatDoNotFit) {
  // Four entries and two: 5 outputs, 3 or 4.
  const vec k = {1, 2}, x = {1, 2, 3, 4};
  for (const auto& [mode, count] :
       std::vector<std::pair<Mode, uword>>{{Mode::full, 5}, {Mode::valid, 3}, {Mode::same, 4}})
    for (const uword other : {count - 1, count + 1, uword{0}}) {
      EXPECT_REJECTED(submission::signal_gradient(vec(other), k, 4, mode));
      EXPECT_REJECTED(submission::kernel_gradient(vec(other), x, 2, mode));
    }
  // Two entries and four: `valid` has no output.
  EXPECT_REJECTED(submission::signal_gradient(vec(1), x, 2, Mode::valid));
  EXPECT_REJECTED(submission::kernel_gradient(vec(1), k, 4, Mode::valid));
  for (const Mode mode : {Mode::full, Mode::valid, Mode::same})
    for (const uword count : {0, 1, 2, 3}) {
      EXPECT_REJECTED(submission::signal_gradient(vec(count), vec(), 3, mode));
      EXPECT_REJECTED(submission::signal_gradient(vec(count), k, 0, mode));
      EXPECT_REJECTED(submission::kernel_gradient(vec(count), vec(), 3, mode));
      EXPECT_REJECTED(submission::kernel_gradient(vec(count), k, 0, mode));
    }
}

// ----------------------------------------------------------------------------- stride and dilation

namespace inputs {

// A legal layer for n entries, and numbers for it.
struct Case {
  uword n;
  Layer layer;
  vec x, w, dy;
};
std::tuple<Case> any_layer(Rng& rng, bool plain) {
  const uword n = rng.dim();
  Layer l{in(rng, 1, 4), in(rng, 1, 4), 0, in(rng, 1, 4)};
  if (plain) l.s = l.d = 1;
  l.p = plain ? 0 : in(rng, 0, static_cast<std::int64_t>(l.d * (l.k - 1)));
  if (l.d * (l.k - 1) + 1 > n + 2 * l.p) l.k = 1, l.p = 0;
  return Case{n, l, rng.integers(n, 99), rng.integers(l.k, 99),
              rng.integers(oracle::outputs(n, l), 99)};
}
auto plain_layer(Rng& rng) { return any_layer(rng, true); }
auto layer(Rng& rng) { return any_layer(rng, false); }

}  // namespace inputs

namespace {

// Why carrying out the recipe does not give the gradient; empty if it does.
std::string fault(const Recipe& r, const vec& a, const vec& b, const vec& gradient) {
  for (const uword number : {r.gap, r.before, r.after, r.stride, r.dilation, r.count})
    if (number > 10000) return "No number of a recipe is larger than 10000.";
  if (r.stride == 0 || r.dilation == 0) return "stride and dilation must be positive.";
  if (r.count != gradient.n_elem)
    return "The gradient has " + show(gradient.n_elem) + " entries, not " + show(r.count) + ".";
  vec z(r.before + a.n_elem + (a.n_elem - 1) * r.gap + r.after);
  for (uword i = 0; i < a.n_elem; ++i) z(r.before + i * (r.gap + 1)) = a(i);
  vec c(r.count);
  for (uword t = 0; t < r.count; ++t)
    for (uword v = 0; v < b.n_elem; ++v) {
      const uword place = t * r.stride + v * r.dilation;
      if (place >= z.n_elem)
        return "c(" + show(t) + ") asks for z(" + show(place) + "), but z has " + show(z.n_elem) +
               " entries.";
      c(t) += b(r.turned ? b.n_elem - 1 - v : v) * z(place);
    }
  const auto wrong = exactly(gradient)(c);
  return wrong ? "From a = " + show(a) + " and b = " + show(b) + " it makes c = " + show(c) +
                     ", but the gradient is " + show(gradient) + "."
               : "";
}

// Everything but one mistake is right.
template <class Change>
auto only(const vec& a, const vec& b, const vec& gradient, Change change) {
  return [&a, &b, &gradient, change](const Recipe& got) {
    Recipe mended = got;
    change(mended);
    return fault(mended, a, b, gradient).empty();
  };
}

template <class Generator>
void check_weights(Generator generator) {
  for_all({60, 8}, generator, [](const inputs::Case& given) {
    const auto& [n, layer, x, w, dy] = given;
    vec dw(layer.k);
    oracle::each_product(n, layer, [&](uword i, uword u, uword r) { dw(u) += dy(i) * x(r); });
    const auto mended_by = [&](auto change) { return only(x, dy, dw, change); };
    EXPECT_ANSWER(submission::weight_recipe(n, layer), satisfies([&](const Recipe& r) -> Verdict {
                    const std::string why = fault(r, x, dy, dw);
                    return why.empty() ? accept() : reject(why);
                  }))
        .hint_if(mended_by([&](Recipe& r) { std::swap(r.stride, r.dilation); }),
                 "In the sum for dw(u) neighbours dy(i), dy(i + 1) meet entries of x that are s "
                 "apart, and dw(u), dw(u + 1) begin d apart. Which of these is a stride, which a "
                 "dilation, of a convolution with the kernel dy?")
        .hint_if(mended_by([&](Recipe& r) { r.count = layer.k; }),
                 "w has k entries, so there are k derivatives. Where the stride leaves entries of "
                 "x over, dy fits in more often than that.")
        .hint_if(mended_by([&](Recipe& r) { r.turned = false; }),
                 "dw(u) is the sum of dy(i) x(i s + u d - p): as i grows the index of x grows, "
                 "too, and nothing is turned round.")
        .hint_if(mended_by([&](Recipe& r) { r.before = r.after = layer.p; }),
                 "Some windows lie in the padding in part: what w(0) has met there is 0, on both "
                 "sides.")
        .hint(
            "Write dw(u) as a sum of dy(i) times an entry of x, with x in its padding: at what "
            "place does it begin, and how do the places depend on i and on u?");
  });
}

template <class Generator>
void check_signals(Generator generator) {
  for_all({60, 8}, generator, [](const inputs::Case& given) {
    const auto& [n, layer, x, w, dy] = given;
    const auto [k, s, p, d] = layer;
    vec dx(n);
    oracle::each_product(n, layer, [&](uword i, uword u, uword r) { dx(r) += dy(i) * w(u); });
    const uword before = d * (k - 1) - p, after = n - 1 + p - s * (dy.n_elem - 1);
    const auto mended_by = [&](auto change) { return only(dy, w, dx, change); };
    EXPECT_ANSWER(submission::signal_recipe(n, layer), satisfies([&](const Recipe& r) -> Verdict {
                    const std::string why = fault(r, dy, w, dx);
                    return why.empty() ? accept() : reject(why);
                  }))
        .hint_if(mended_by([&](Recipe& r) { r.turned = true; }),
                 "From x(r) on, the outputs that have read it lie the other way round: the first "
                 "of them with the last tap, the last one with w(0).")
        .hint_if(mended_by([&](Recipe& r) { r.gap = s - 1; }),
                 "Neighbours in dy come from windows that are s apart: gap zeros between them must "
                 "bring them that far apart, no less and no further.")
        .hint_if(mended_by([&](Recipe& r) { r.gap = s - 1, r.stride = 1; }),
                 "Forwards the stride leaves windows out. Backwards no entry of x may be left out: "
                 "put zeros where dy has no output, and step by 1.")
        .hint_if(mended_by([&](Recipe& r) { r.after = after, r.count = n; }),
                 "The zeros behind must reach up to what dx(n - 1) asks for. Where the stride "
                 "leaves entries of x over, that is further than on the other side.")
        .hint_if(mended_by([&](Recipe& r) { r.before = before, r.after = after; }),
                 "A dilated window is d (k - 1) + 1 wide. How many zeros come before dy, so that "
                 "dx(0) finds dy(0) with the right tap, if the layer has padded x with p already?")
        .hint_if(mended_by([&](Recipe& r) { r.dilation = d; }),
                 "The taps of the kernel are d apart, backwards as well.")
        .hint(
            "dx(r) is the sum of w(u) dy(i) over all i s + u d - p = r. Take k = 2, s = 2 and "
            "no padding: which dy and which w meet in dx(0), dx(1), dx(2), dx(3)?");
  });
}

// Not legal for n.
struct Illegal {
  uword n;
  Layer layer;
};
const std::vector<Illegal> illegal = {
    {0, {3, 1, 2, 1}}, {5, {0, 1, 0, 1}}, {5, {0, 1, 1, 1}}, {5, {2, 0, 0, 1}}, {5, {2, 1, 0, 0}},
    {5, {6, 1, 0, 1}}, {5, {3, 1, 0, 3}}, {5, {3, 1, 0, 4}}, {5, {1, 1, 1, 1}}, {5, {2, 1, 2, 1}},
    {9, {2, 1, 4, 3}}, {9, {3, 2, 3, 1}}, {3, {8, 1, 2, 1}}, {2, {4, 2, 0, 2}}};

}  // namespace

TEST(b_Weights, NothingSpecial) { check_weights(inputs::plain_layer); }
TEST(b_Weights, StridePaddingAndDilation) { check_weights(inputs::layer); }

TEST(b_Signals, NothingSpecial) { check_signals(inputs::plain_layer); }
TEST(b_Signals, StridePaddingAndDilation) { check_signals(inputs::layer); }

TEST(b_BadInput, LayersThatAreNotLegal) {
  for (const auto& [n, layer] : illegal) {
    EXPECT_REJECTED(submission::weight_recipe(n, layer));
    EXPECT_REJECTED(submission::signal_recipe(n, layer));
  }
}

// ------------------------------------------------------------------------------------ causal layer

namespace inputs {

struct Causal {
  mat dY, X;
  cube W;
  uword d;
};
std::tuple<Causal> causal_layer(Rng& rng, bool dilated) {
  const uword C = in(rng, 1, 3), K = in(rng, 1, 3), k = in(rng, 1, 4), T = rng.dim();
  const mat w = rng.integers(K * C, k, 9);
  return Causal{rng.integers(K, T, 9), rng.integers(C, T, 9), cube(w.memptr(), K, C, k),
                dilated ? in(rng, 1, 4) : 1};
}
auto short_steps(Rng& rng) { return causal_layer(rng, false); }
auto dilated_steps(Rng& rng) { return causal_layer(rng, true); }

}  // namespace inputs

namespace {

constexpr char future_hint[] =
    "Y(:, t) has read X(:, t - u d), which lies before it: the derivative of a column of X comes "
    "from columns of dY at the same time and later.";
constexpr char dilation_hint[] = "Tap u looks back u d columns, not u.";
constexpr char reach_hint[] =
    "The window may be longer than all of X: for some taps here u d is larger than the index of "
    "the last column. Such a tap has read nothing, and there is no column number u d to begin "
    "with.";
constexpr char taps_hint[] =
    "Slice 0 is the tap that looks at the present, in the gradient as well.";
constexpr char all_hint[] =
    "An entry that is used at many moments moves L at all of them: add all that comes back.";

// Time runs the other way.
mat mirrored(const mat& A) { return arma::fliplr(A); }

template <class Generator>
void check_weight_gradient(Generator generator) {
  for_all({40, 7}, generator, [](const inputs::Causal& given) {
    const auto& [dY, X, W, d] = given;
    const uword k = W.n_slices;
    const cube dW = oracle::for_weights(dY, X, k, d);
    EXPECT_ANSWER(submission::weight_gradient(dY, X, k, d), exactly(dW))
        .hint_if_no_answer((k - 1) * d >= X.n_cols, reach_hint)
        .hint_if([&](const cube& got) { return arma::size(got) != arma::size(W); },
                 "dW has the size of W, K x C x k.")
        .hint_if([&] { return oracle::for_weights(mirrored(dY), mirrored(X), k, d); }, future_hint)
        .hint_if([&] { return oracle::for_weights(dY, X, k, 1); }, dilation_hint)
        .hint_if([&] { return oracle::taps_turned(dW); }, taps_hint)
        .hint_if([&] { return cube(dW / static_cast<double>(X.n_cols)); }, all_hint)
        .hint("dW(o, c, u) is the sum of dY(o, t) X(c, t - u d) over all t with u d <= t.");
  });
}

template <class Generator>
void check_input_gradient(Generator generator) {
  for_all({40, 7}, generator, [](const inputs::Causal& given) {
    const auto& [dY, X, W, d] = given;
    EXPECT_ANSWER(submission::input_gradient(dY, W, d), exactly(oracle::for_input(dY, W, d)))
        .hint_if_no_answer((W.n_slices - 1) * d >= X.n_cols, reach_hint)
        .hint_if([&](const mat& dX) { return arma::size(dX) != arma::size(X); },
                 "dX has the size of X, C x T: also the last columns have a derivative.")
        .hint_if([&] { return mirrored(oracle::for_input(mirrored(dY), W, d)); }, future_hint)
        .hint_if([&] { return oracle::for_input(dY, W, 1); }, dilation_hint)
        .hint_if([&] { return oracle::for_input(dY, oracle::taps_turned(W), d); }, taps_hint)
        .hint_if(
            [&] {
              mat last(arma::size(X));
              for (uword u = 0; u < W.n_slices; ++u)
                for (uword t = u * d; t < X.n_cols; ++t)
                  last.col(t - u * d) = W.slice(u).t() * dY.col(t);
              return last;
            },
            all_hint)
        .hint(
            "dX(c, t) is the sum of W(o, c, u) dY(o, t + u d) over all u and o, as far as there "
            "is such a column.");
  });
}

}  // namespace

TEST(c_Weights, NeighbouringMoments) { check_weight_gradient(inputs::short_steps); }
TEST(c_Weights, Dilated) { check_weight_gradient(inputs::dilated_steps); }

TEST(c_Input, NeighbouringMoments) { check_input_gradient(inputs::short_steps); }
TEST(c_Input, Dilated) { check_input_gradient(inputs::dilated_steps); }

TEST(c_BadInput, Sizes) {
  const mat dY(2, 5), X(3, 5);
  const cube W(2, 3, 4);
  EXPECT_REJECTED(submission::weight_gradient(dY, X, 0, 1));
  EXPECT_REJECTED(submission::weight_gradient(dY, X, 4, 0));
  EXPECT_REJECTED(submission::weight_gradient(dY, mat(3, 4), 4, 1));
  EXPECT_REJECTED(submission::weight_gradient(dY, mat(3, 6), 4, 1));
  EXPECT_REJECTED(submission::weight_gradient(dY, mat(0, 5), 4, 1));
  EXPECT_REJECTED(submission::weight_gradient(mat(0, 5), X, 4, 1));
  EXPECT_REJECTED(submission::weight_gradient(mat(2, 0), mat(3, 0), 4, 1));
  EXPECT_REJECTED(submission::input_gradient(dY, W, 0));
  EXPECT_REJECTED(submission::input_gradient(mat(3, 5), W, 1))
      .hint("The rows of dY and of W are the channels of the output: K of them.");
  EXPECT_REJECTED(submission::input_gradient(mat(1, 5), W, 1));
  EXPECT_REJECTED(submission::input_gradient(mat(2, 0), W, 1));
  EXPECT_REJECTED(submission::input_gradient(mat(0, 5), cube(0, 3, 4), 1));
  EXPECT_REJECTED(submission::input_gradient(dY, cube(2, 0, 4), 1));
  EXPECT_REJECTED(submission::input_gradient(dY, cube(2, 3, 0), 1));
}

SPEED(
    c, weight_gradient, {256, 1024, 4096},
    [](Rng& rng, uword T) {
      return std::tuple{rng.uniforms(16, T), rng.uniforms(16, T), uword{8}, uword{4}};
    },
    Flops{[](uword T) { return 2.0 * 16 * 16 * 8 * static_cast<double>(T); }});

SPEED(
    c, input_gradient, {256, 1024, 4096},
    [](Rng& rng, uword T) {
      const mat w = rng.uniforms(256, 8);
      return std::tuple{rng.uniforms(16, T), cube(w.memptr(), 16, 16, 8), uword{4}};
    },
    Flops{[](uword T) { return 2.0 * 16 * 16 * 8 * static_cast<double>(T); }});
