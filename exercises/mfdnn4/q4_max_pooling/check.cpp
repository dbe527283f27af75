// mfdnn4 question 4. Oracle: the definitions. Maxima are exact; activations may differ in the last
// two bits.
#include <gradus/check.hpp>

#include "max_pooling.hpp"

using arma::mat, arma::uword, arma::vec;
using mfdnn4_q4::Pooling;
using Pair = std::optional<std::pair<double, double>>;

namespace oracle {

const double nothing = -arma::datum::inf;

uword outputs(uword n, uword k, uword s, uword p) {
  uword count = 0;
  for (uword first = 0; first + k <= n + 2 * p; first += s) ++count;
  return count;
}

// `padding` and `start` other than nothing are the usual mistakes.
mat pool(const mat& X, const Pooling& P, double padding = nothing, double start = nothing) {
  mat Y(outputs(X.n_rows, P.kh, P.sh, P.ph), outputs(X.n_cols, P.kw, P.sw, P.pw));
  for (uword i = 0; i < Y.n_rows; ++i)
    for (uword j = 0; j < Y.n_cols; ++j) {
      Y(i, j) = start;
      for (uword u = 0; u < P.kh; ++u)
        for (uword v = 0; v < P.kw; ++v) {
          const uword r = i * P.sh + u - P.ph, c = j * P.sw + v - P.pw;  // wraps in the padding
          const double x = r < X.n_rows && c < X.n_cols ? X(r, c) : padding;
          if (std::isnan(x) || std::isnan(Y(i, j)))
            Y(i, j) = arma::datum::nan;
          else
            Y(i, j) = std::max(Y(i, j), x);
        }
    }
  return Y;
}

}  // namespace oracle

namespace {

struct Activation {
  const char* name;
  double (*f)(double);
};
const std::vector<Activation> non_decreasing = {
    {"relu", [](double x) { return x > 0 ? x : 0; }},
    {"sigmoid", [](double x) { return 1 / (1 + std::exp(-x)); }},
    {"tanh", [](double x) { return std::tanh(x); }},
    {"floor", [](double x) { return std::floor(x); }},
    {"step", [](double x) { return x >= 0 ? 1.0 : 0.0; }},
    {"clamp to [-1, 1]", [](double x) { return std::clamp(x, -1.0, 1.0); }},
    {"x^3", [](double x) { return x * x * x; }},
    {"constant -2", [](double) { return -2.0; }},
};

mat activated(mat X, const Activation& sigma) {
  X.transform(sigma.f);
  return X;
}

constexpr char border_hint[] =
    "All-negative window at the border: the maximum must ignore padding (-inf), which is not a "
    "pixel of value 0.";
constexpr char start_hint[] =
    "Window {-3, -2} gives -2, not 0 (DBL_MIN is a tiny *positive* number).";
constexpr char nan_hint[] =
    "Comparisons with NaN are false and std::max(a, NaN) is a: look for NaN by itself.";

}  // namespace

namespace inputs {

// A window, a stride and a padding that n pixels allow.
std::tuple<uword, uword, uword> direction(Rng& rng, uword n, bool padded) {
  const auto most = static_cast<std::int64_t>(n);
  const auto k = static_cast<uword>(rng.between(1, padded ? 4 : std::min<std::int64_t>(4, most)));
  auto p = padded ? static_cast<uword>(rng.between(0, static_cast<std::int64_t>(k) - 1)) : 0;
  if (k > n + 2 * p) p = k - 1;
  return {k, static_cast<uword>(rng.between(1, 5)), p};
}

std::tuple<mat, Pooling> image_and_pooling(Rng& rng, bool padded) {
  const uword H = rng.dim(), W = rng.dim();
  const auto [kh, sh, ph] = direction(rng, H, padded);
  const auto [kw, sw, pw] = direction(rng, W, padded);
  mat X = rng.dyadics(H, W, 4, 2);
  if (rng.coin()) X = -arma::abs(X) - 0.5;  // no pixel reaches 0
  return {X, {kh, kw, sh, sw, ph, pw}};
}

auto image(Rng& rng) { return image_and_pooling(rng, false); }
auto padded_image(Rng& rng) { return image_and_pooling(rng, true); }

auto padded_image_and_activation(Rng& rng) {
  auto [X, P] = image_and_pooling(rng, true);
  return std::tuple{X, P, rng.pick(non_decreasing)};
}

// One pixel is NaN.
auto spoilt_image(Rng& rng) {
  auto [X, P] = image_and_pooling(rng, rng.coin());
  X(static_cast<uword>(rng.between(0, static_cast<std::int64_t>(X.n_elem) - 1))) = arma::datum::nan;
  return std::tuple{X, P};
}

}  // namespace inputs

// ---------------------------------------------------------------------------------------- max_pool

TEST(a_MaxPool, LargestPixelOfEachWindow) {
  for_all(inputs::image, [](const mat& X, const Pooling& P) {
    EXPECT_ANSWER(submission::max_pool(X, P), exactly(oracle::pool(X, P)))
        .hint_if([&] { return oracle::pool(X, P, oracle::nothing, 0); }, start_hint)
        .hint_if(
            [&] { return oracle::pool(X, P, oracle::nothing, std::numeric_limits<double>::min()); },
            start_hint)
        .hint_if([&] { return mat(oracle::pool(X.t(), P).t()); },
                 "kh and sh count rows, kw and sw columns.")
        .hint_if(
            [&](const mat& Y) {
              return Y.n_rows > oracle::outputs(X.n_rows, P.kh, P.sh, 0) ||
                     Y.n_cols > oracle::outputs(X.n_cols, P.kw, P.sw, 0);
            },
            "A window lies inside the (padded) image: pixels that are left over at the end are not "
            "pooled.");
  });
}

TEST(a_MaxPool, PaddingIsIgnored) {
  for_all(inputs::padded_image, [](const mat& X, const Pooling& P) {
    EXPECT_ANSWER(submission::max_pool(X, P), exactly(oracle::pool(X, P)))
        .hint_if_no_answer(
            "With padding a window may begin above row 0 or end below the last one. Only what "
            "lies in X may be read; i - 1 is no row for i = 0, and unsigned it is a huge "
            "number.")
        .hint_if([&] { return oracle::pool(X, P, 0); }, border_hint)
        .hint_if([&](const mat& Y) { return arma::size(Y) != arma::size(oracle::pool(X, P)); },
                 "Padding stands on both sides: H + 2 ph rows, W + 2 pw columns.");
  });
}

TEST(a_MaxPool, MinusInfinityIsAPixel) {
  for_all(
      [](Rng& rng) {
        auto [X, P] = inputs::image_and_pooling(rng, rng.coin());
        for (double& x : X)
          if (rng.between(0, 3) > 0) x = -arma::datum::inf;
        return std::tuple{X, P};
      },
      [](const mat& X, const Pooling& P) {
        EXPECT_ANSWER(submission::max_pool(X, P), exactly(oracle::pool(X, P)))
            .hint_if(
                [&] {
                  return oracle::pool(X, P, oracle::nothing, std::numeric_limits<double>::lowest());
                },
                "A window of -inf alone has the maximum -inf: begin with a pixel, not with a "
                "constant.");
      });
}

TEST(a_MaxPool, NanWhereverItStands) {
  for_all(inputs::spoilt_image, [](const mat& X, const Pooling& P) {
    EXPECT_ANSWER(submission::max_pool(X, P), exactly(oracle::pool(X, P)))
        .hint_if([&](const mat& Y) { return !Y.has_nan(); }, nan_hint)
        .hint_if([&](const mat& Y) { return arma::size(Y) == arma::size(oracle::pool(X, P)); },
                 nan_hint);
  });
}

// ------------------------------------------------------------------------------- activate_and_pool

TEST(a_ActivateAndPool, EqualsPoolingTheActivations) {
  for_all(inputs::padded_image_and_activation, [](const mat& X, const Pooling& P,
                                                  const Activation& activation) {
    const nn::ScalarFunction sigma = named(activation.name, activation.f);
    // tanh and exp need not be monotone in their last bits.
    const auto near =
        close_to(oracle::pool(activated(X, activation), P), {.absolute = 0, .relative = 4.5e-16});
    EXPECT_ANSWER(submission::activate_and_pool(X, P, sigma), near)
        .hint_if([&] { return oracle::pool(X, P); },
                 "These are the pooled pixels: sigma is still to be applied.")
        .hint_if([&] { return activated(oracle::pool(X, P, 0), activation); }, border_hint)
        .hint_if([&] { return oracle::pool(activated(X, activation), P, 0); }, border_hint);
  });
}

TEST(a_ActivateAndPool, OneCallForEachOutput) {
  for_all(inputs::padded_image, [](const mat& X, const Pooling& P) {
    const Activation cubed = {"x^3", [](double x) { return x * x * x; }};
    const mat expected = oracle::pool(activated(X, cubed), P);
    const Counted counted{cubed.f};
    const nn::ScalarFunction sigma = named(cubed.name, counted);
    EXPECT_ANSWER(submission::activate_and_pool(X, P, sigma), exactly(expected));
    const auto calls_of_sigma = counted.calls(), outputs = std::uint64_t{expected.n_elem};
    EXPECT_LE(calls_of_sigma, outputs)
        << hint("sigma was called " + show(calls_of_sigma) +
                " times; the theorem lets you call it once per output.");
  });
}

TEST(a_ActivateAndPool, NanWhereverItStands) {
  for_all(inputs::spoilt_image, [](const mat& X, const Pooling& P) {
    const mat expected =
        oracle::pool(activated(X, {"tanh", [](double x) { return std::tanh(x); }}), P);
    EXPECT_ANSWER(submission::activate_and_pool(X, P, builtin::tanh),
                  close_to(expected, {.absolute = 0, .relative = 4.5e-16}))
        .hint_if([&](const mat& Y) { return arma::size(Y) == arma::size(expected); }, nan_hint);
  });
}

// ------------------------------------------------------------------------------- noncommuting_pair

namespace {

// sigma as a staircase that takes the value y(i) from grid point i on.
struct Staircase {
  vec grid, y;
  double operator()(double x) const {
    uword i = 0;
    while (i + 1 < grid.n_elem && grid(i + 1) <= x) ++i;
    return y(i);
  }
};

constexpr char staircase_name[] = "a staircase with a step at each grid point";

Verdict is_counterexample(const Staircase& sigma, const Pair& got) {
  const auto& [grid, y] = sigma;
  bool falls = false;
  for (uword i = 1; i < y.n_elem; ++i) falls |= y(i) < y(i - 1);
  const std::string values = "The values of sigma on the grid are " + show(y) + ". ";
  if (!falls)
    return got ? reject(values + "They never fall, so there is no such pair.")
                     .hint(
                         "Where sigma stays the same the two orders agree: only a decrease counts.")
               : accept();
  if (!got)
    return reject(values + "They fall, so there is such a pair.")
        .hint_if(y(y.n_elem - 1) >= y(0), "sigma can dip in the middle and recover.");
  const auto [u, v] = *got;
  if (!arma::any(grid == u) || !arma::any(grid == v))
    return reject("Both points must be entries of the grid.");
  if (sigma(std::max(u, v)) == std::max(sigma(u), sigma(v)))
    return reject(values + "On this pair sigma and the maximum commute.")
        .hint(
            "max(sigma(u), sigma(v)) must be the other one: sigma must be larger at the smaller "
            "point.");
  return accept();
}

vec any_grid(Rng& rng, uword n) { return arma::cumsum(arma::abs(rng.dyadics(n, 2)) + 0.125) - 2; }
vec rising(Rng& rng, uword n) {
  vec steps = rng.dyadics(n, 1, 4);
  steps.clamp(0, 1);  // about half of them are plateaus
  return arma::cumsum(steps);
}

Staircase with_one_drop(Rng& rng) {
  const uword n = 1 + rng.dim(1),
              t = static_cast<uword>(rng.between(1, static_cast<std::int64_t>(n) - 1));
  Staircase sigma{any_grid(rng, n), rising(rng, n)};
  // Falls at t only, by much or by little; what comes after may be higher than all before.
  sigma.y(t) = sigma.y(t - 1) - rng.pick({1.0, 0x1p-40});
  for (uword i = t + 1; i < n; ++i) sigma.y(i) = std::max(sigma.y(i), sigma.y(t));
  return sigma;
}

}  // namespace

TEST(a_NoncommutingPair, FindsTheOnlyDrop) {
  for_all([](Rng& rng) { return std::tuple{with_one_drop(rng)}; },
          [](const Staircase& staircase) {
            const auto& grid = staircase.grid;
            const nn::ScalarFunction sigma = named(staircase_name, staircase);
            EXPECT_ANSWER(
                submission::noncommuting_pair(grid, sigma),
                satisfies([&](const Pair& got) { return is_counterexample(staircase, got); }));
          });
}

TEST(a_NoncommutingPair, WhateverSigmaDoes) {
  for_all(
      [](Rng& rng) {
        const uword n = rng.dim();
        const vec grid = any_grid(rng, n);
        const std::vector<vec> shapes = {arma::abs(grid), -grid,          arma::sin(3 * grid),
                                         rng.integers(n), rising(rng, n), grid,
                                         vec(n)};
        return std::tuple{Staircase{grid, rng.pick(shapes)}};
      },
      [](const Staircase& staircase) {
        const auto& grid = staircase.grid;
        const nn::ScalarFunction sigma = named(staircase_name, staircase);
        EXPECT_ANSWER(submission::noncommuting_pair(grid, sigma), satisfies([&](const Pair& got) {
                        return is_counterexample(staircase, got);
                      }));
      });
}

TEST(a_NoncommutingPair, OneCallForEachGridPoint) {
  for_all(
      {20, 16},
      [](Rng& rng) {
        const uword n = rng.dim();
        return std::tuple{rng.coin() ? Staircase{any_grid(rng, n), rising(rng, n)}
                                     : with_one_drop(rng)};
      },
      [](const Staircase& staircase) {
        const auto& grid = staircase.grid;
        const Counted counted{staircase};
        const nn::ScalarFunction sigma = named(staircase_name, counted);
        EXPECT_ANSWER(submission::noncommuting_pair(grid, sigma), satisfies([&](const Pair& got) {
                        return is_counterexample(staircase, got);
                      }));
        const auto calls_of_sigma = counted.calls(), grid_points = std::uint64_t{grid.n_elem};
        EXPECT_LE(calls_of_sigma, grid_points)
            << hint("A decrease always shows between neighbours: n evaluations are enough.");
      });
}

// --------------------------------------------------------------------------------------- bad input

TEST(a_BadInput, WindowStrideAndPadding) {
  const mat X(3, 4), none;
  for (const Pooling& P : {Pooling{0, 1, 1, 1, 0, 0},
                           {1, 0, 1, 1, 0, 0},
                           {1, 1, 0, 1, 0, 0},
                           {1, 1, 1, 0, 0, 0},
                           {1, 2, 1, 1, 1, 0},
                           {2, 2, 1, 1, 0, 2},
                           {4, 1, 1, 1, 0, 0},
                           {6, 1, 1, 1, 1, 0},
                           {1, 5, 1, 1, 0, 0}}) {
    EXPECT_REJECTED(submission::max_pool(X, P));
    EXPECT_REJECTED(submission::activate_and_pool(X, P, builtin::tanh));
  }
  EXPECT_REJECTED(submission::max_pool(none, {1, 1, 1, 1, 0, 0}));
  EXPECT_REJECTED(submission::max_pool(mat(3, 0), {2, 2, 1, 1, 1, 1}));
  EXPECT_REJECTED(submission::activate_and_pool(none, {2, 2, 1, 1, 1, 1}, builtin::tanh));
}

TEST(a_BadInput, Grid) {
  EXPECT_REJECTED(submission::noncommuting_pair(vec(), builtin::tanh));
  EXPECT_REJECTED(submission::noncommuting_pair(vec{0, 1, 1}, builtin::tanh));
  EXPECT_REJECTED(submission::noncommuting_pair(vec{2, 1}, builtin::tanh));
}

SPEED(a, activate_and_pool, {128, 256, 512}, [](Rng& rng, uword n) {
  return std::tuple{rng.uniforms(n, n), Pooling{2, 2, 2, 2, 0, 0}, builtin::tanh};
});
