// ift6135 question 6. Oracle: every product x(i) k(j) is added to y(i + j), on whole numbers.
#include <gradus/check.hpp>

#include "discrete_convolution.hpp"

using arma::uword, arma::vec;

namespace oracle {

vec all_places(const vec& x, const vec& k) {
  vec y(x.n_elem + k.n_elem - 1);
  for (uword i = 0; i < x.n_elem; ++i)
    for (uword j = 0; j < k.n_elem; ++j) y(i + j) += x(i) * k(j);
  return y;
}

// y(first), ..., n of them.
vec places(const vec& x, const vec& k, uword first, uword n) {
  const vec all = all_places(x, k);
  vec y(n);
  for (uword t = 0; t < n; ++t) y(t) = all(first + t);
  return y;
}

vec inside(const vec& x, const vec& k) {
  const uword n = x.n_elem, m = k.n_elem;
  return m > n ? vec() : places(x, k, m - 1, n - m + 1);
}

vec middle(const vec& x, const vec& k) { return places(x, k, k.n_elem / 2, x.n_elem); }

// The signal begins again where it ends.
vec periodic(const vec& x, const vec& k, uword length) {
  vec y(length);
  for (uword t = 0; t < length; ++t)
    for (uword j = 0; j < k.n_elem; ++j) y(t) += k(j) * x((t + k.n_elem * x.n_elem - j) % x.n_elem);
  return y;
}

vec turned(const vec& v) { return arma::reverse(v); }

}  // namespace oracle

namespace inputs {

vec digits(Rng& rng, uword n) { return rng.integers(n, 9); }

auto signal_and_kernel(Rng& rng) {
  const uword n = rng.dim(), m = rng.dim();
  return std::tuple{digits(rng, n), digits(rng, m)};
}

// The kernel is not longer than the signal.
auto shorter_kernel(Rng& rng) {
  const uword m = rng.dim(), n = m + rng.dim(0);
  return std::tuple{digits(rng, n), digits(rng, m)};
}

auto longer_kernel(Rng& rng) {
  const uword n = rng.dim(), m = n + rng.dim();
  return std::tuple{digits(rng, n), digits(rng, m)};
}

// Longer ones, for whoever works in blocks.
auto real_numbers(Rng& rng) {
  const uword n = 20 * rng.dim(), m = 5 * rng.dim();
  return std::tuple{rng.normals(n), rng.normals(m)};
}

}  // namespace inputs

namespace {

// The bound of the contract, so that other algorithms will do: the worst error of a fast Fourier
// transform is 0.2 % of it, that of Karatsuba's three products 1 %. On digits the smallest mistake
// is 1, at least 1e10 times the bound.
auto nearly(const vec& expected, const vec& x, const vec& k) {
  return close_to(expected, {.absolute = 1e-13 * arma::accu(arma::abs(x)) * arma::abs(k).max()});
}

constexpr char turn_hint[] =
    "A convolution turns the kernel round: with x = (1, 0, 0) and k = (5, 7) the full one begins "
    "with 5, 7.";
constexpr char once_hint[] =
    "One of the two is turned round, once: check with x = (1, 2) and k = (1, 0). Its first number "
    "is x(0) k(0).";
constexpr char zeros_hint[] =
    "Outside of the signal are zeros, the signal does not begin again: y(0) is x(0) k(0) alone.";
constexpr char length_hint[] =
    "The last product is x(n-1) k(m-1), and it belongs to t = n + m - 2. How many t are there from "
    "0 on?";
constexpr char whole_hint[] =
    "Only where the whole kernel lies on the signal: with n = 4 and m = 3 that is t = 2 and t = 3.";
constexpr char no_place_hint[] =
    "A kernel that is longer than the signal has no place on it: nothing is left, an empty vector. "
    "(And n - m + 1 wraps round, for sizes are unsigned.)";
constexpr char order_hint[] =
    "Signal and kernel do not change their roles here, not even if the kernel is the longer one.";
constexpr char centre_hint[] =
    "Same leaves out places on both sides of the full convolution, m - 1 in all.";
constexpr char even_hint[] =
    "For even m one more place is left out at the beginning than at the end: m = 2 leaves out the "
    "first place of the full convolution.";
constexpr char signal_hint[] =
    "The output is as long as the signal, n, even if the kernel is longer.";

}  // namespace

// --------------------------------------------------------------------------------------- part a

TEST(a_Full, AddsEveryProductInItsPlace) {
  for_all(inputs::signal_and_kernel, [](const vec& x, const vec& k) {
    const vec y = oracle::all_places(x, k);
    EXPECT_ANSWER(submission::conv_full(x, k), nearly(y, x, k))
        .hint_if([&](const vec& got) { return got.n_elem != y.n_elem; }, length_hint)
        .hint_if([&] { return oracle::all_places(x, oracle::turned(k)); }, turn_hint)
        .hint_if([&] { return oracle::all_places(oracle::turned(x), k); }, once_hint)
        .hint_if([&] { return oracle::turned(y); }, once_hint)
        .hint_if([&] { return oracle::periodic(x, k, y.n_elem); }, zeros_hint);
  });
}

TEST(a_Full, RealNumbers) {
  for_all({12, 6}, inputs::real_numbers, [](const vec& x, const vec& k) {
    EXPECT_ANSWER(submission::conv_full(x, k), nearly(oracle::all_places(x, k), x, k));
  });
}

TEST(a_BadInput, NothingToConvolve) {
  EXPECT_REJECTED(submission::conv_full(vec(), vec{1, 2}));
  EXPECT_REJECTED(submission::conv_full(vec{1, 2}, vec()));
  EXPECT_REJECTED(submission::conv_full(vec(), vec()));
}

SPEED(
    a, conv_full, {2048, 4096, 16384},
    [](Rng& rng, uword n) {
      return std::tuple{rng.uniforms(n), rng.uniforms(256)};
    },
    Flops{[](uword n) { return 2.0 * 256 * static_cast<double>(n); }});

// --------------------------------------------------------------------------------------- part b

TEST(b_Valid, WhereTheWholeKernelLiesOnTheSignal) {
  for_all(inputs::shorter_kernel, [](const vec& x, const vec& k) {
    const vec y = oracle::inside(x, k), all = oracle::all_places(x, k);
    EXPECT_ANSWER(submission::conv_valid(x, k), nearly(y, x, k))
        .hint_if([&](const vec& got) { return got.n_elem != y.n_elem; }, whole_hint)
        .hint_if([&] { return oracle::inside(x, oracle::turned(k)); }, turn_hint)
        .hint_if([&] { return oracle::turned(oracle::inside(x, oracle::turned(k))); }, once_hint)
        .hint_if([&] { return oracle::turned(y); }, once_hint)
        .hint_if(vec(all.head(y.n_elem)), whole_hint)
        .hint_if(vec(all.tail(y.n_elem)), whole_hint)
        .hint_if(
            [&] {
              vec shorter = k;
              shorter(k.n_elem - 1) = 0;
              return oracle::inside(x, shorter);
            },
            "The last tap is missing: the sum has m terms, j = 0, ..., m - 1.")
        .hint_if(
            [&] {
              vec shorter = k;
              shorter(0) = 0;
              return oracle::inside(x, shorter);
            },
            "The first tap is missing: the sum has m terms, j = 0, ..., m - 1.");
  });
}

TEST(b_Valid, NoPlaceForALongerKernel) {
  for_all({30, 8}, inputs::longer_kernel, [](const vec& x, const vec& k) {
    EXPECT_ANSWER(submission::conv_valid(x, k), exactly(vec()))
        .hint_if([&](const vec& got) { return got.n_elem == k.n_elem - x.n_elem + 1; }, order_hint)
        .hint_always(no_place_hint);
  });
}

TEST(b_Valid, RealNumbers) {
  for_all({12, 6}, inputs::real_numbers, [](const vec& x, const vec& k) {
    EXPECT_ANSWER(submission::conv_valid(x, k), nearly(oracle::inside(x, k), x, k));
  });
}

TEST(b_BadInput, NothingToConvolve) {
  EXPECT_REJECTED(submission::conv_valid(vec(), vec{1, 2}));
  EXPECT_REJECTED(submission::conv_valid(vec{1, 2}, vec()));
  EXPECT_REJECTED(submission::conv_valid(vec(), vec()));
}

SPEED(
    b, conv_valid, {1024, 2048, 4096},
    [](Rng& rng, uword n) {
      return std::tuple{rng.uniforms(n), rng.uniforms(n / 2)};
    },
    Flops{[](uword n) { return 0.5 * static_cast<double>(n * n); }});

// --------------------------------------------------------------------------------------- part c

TEST(c_Same, TheMiddleOfFull) {
  for_all(inputs::shorter_kernel, [](const vec& x, const vec& k) {
    const uword n = x.n_elem, m = k.n_elem;
    EXPECT_ANSWER(submission::conv_same(x, k), nearly(oracle::middle(x, k), x, k))
        .hint_if([&](const vec& got) { return got.n_elem != n; }, signal_hint)
        .hint_if([&] { return oracle::places(x, k, (m - 1) / 2, n); }, even_hint)
        .hint_if([&] { return oracle::places(x, k, 0, n); }, centre_hint)
        .hint_if([&] { return oracle::places(x, k, m - 1, n); }, centre_hint)
        .hint_if([&] { return oracle::middle(x, oracle::turned(k)); }, turn_hint)
        .hint_if([&] { return oracle::turned(oracle::middle(x, oracle::turned(k))); }, once_hint)
        .hint_if([&] { return vec(oracle::periodic(x, k, n + m).subvec(m / 2, n + m / 2 - 1)); },
                 zeros_hint);
  });
}

TEST(c_Same, TheSignalGivesTheLength) {
  for_all({40, 8}, inputs::longer_kernel, [](const vec& x, const vec& k) {
    EXPECT_ANSWER(submission::conv_same(x, k), nearly(oracle::middle(x, k), x, k))
        .hint_if([&](const vec& got) { return got.n_elem != x.n_elem; }, signal_hint);
  });
}

TEST(c_Same, RealNumbers) {
  for_all({12, 6}, inputs::real_numbers, [](const vec& x, const vec& k) {
    EXPECT_ANSWER(submission::conv_same(x, k), nearly(oracle::middle(x, k), x, k));
  });
}

TEST(c_BadInput, NothingToConvolve) {
  EXPECT_REJECTED(submission::conv_same(vec(), vec{1, 2}));
  EXPECT_REJECTED(submission::conv_same(vec{1, 2}, vec()));
  EXPECT_REJECTED(submission::conv_same(vec(), vec()));
}
