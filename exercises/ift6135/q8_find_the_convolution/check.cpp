// ift6135 question 8. Oracle: slide the window along the padded row and count its places.
#include <algorithm>
#include <gradus/check.hpp>

#include "find_the_convolution.hpp"

using arma::uword;
using ift6135_q8::Config, ift6135_q8::Fixed, ift6135_q8::Shape;

namespace oracle {

// No more than `enough` of them.
uword places(uword in, const Config& c, uword enough) {
  uword n = 0;
  for (uword first = 0; n < enough && first + c.d * (c.k - 1) < in + 2 * c.p; first += c.s) ++n;
  return n;
}

bool valid(uword in, uword out, const Config& c) { return places(in, c, out + 1) == out; }

bool has_fixed(const Fixed& f, const Config& c) {
  return f.k.value_or(c.k) == c.k && f.s.value_or(c.s) == c.s && f.p.value_or(c.p) == c.p &&
         f.d.value_or(c.d) == c.d;
}

std::vector<Config> all(uword in, uword out, const Fixed& fixed, uword kmax, uword smax,
                        uword dmax) {
  std::vector<Config> found;
  for (uword k = 1; k <= kmax; ++k)
    for (uword s = 1; s <= smax; ++s)
      for (uword d = 1; d <= dmax; ++d)
        for (uword p = 0; p <= d * (k - 1); ++p)
          if (const Config c{k, s, p, d}; has_fixed(fixed, c) && valid(in, out, c))
            found.push_back(c);
  return found;
}

}  // namespace oracle

namespace {

// The formula as it is often mistaken, and what to say. Signed, because a window may be too wide.
using Number = std::int64_t;
struct Slip {
  Number (*outputs)(Number i, Number k, Number s, Number p, Number d);
  const char* hint;
};
constexpr Number steps(Number room, Number s) { return room < 0 ? 0 : room / s + 1; }
constexpr Number room(Number i, Number k, Number p, Number d) {
  return i + 2 * p - d * (k - 1) - 1;
}
constexpr Slip slips[] = {
    {[](Number i, Number k, Number s, Number p, Number) { return steps(room(i, k, p, 1), s); },
     "A dilated window is d(k-1)+1 wide."},
    {[](Number i, Number k, Number s, Number p, Number d) { return steps(i + 2 * p - d * k, s); },
     "k taps have k-1 gaps."},
    {[](Number i, Number k, Number s, Number p, Number d) {
       return steps(room(i - p, k, p, d), s);
     },
     "p zeros stand at each of the two borders."},
    {[](Number i, Number k, Number s, Number p, Number d) {
       return steps(room(i, k, p, d), s) - 1;
     },
     "The place at 0 counts too: a window of 4 has 8-4+1 = 5 places on 8 pixels, not 4."},
    {[](Number i, Number k, Number s, Number p, Number d) {
       return room(i, k, p, d) < 0 ? 0 : steps(room(i, k, p, d) + s - 1, s);
     },
     "The last window must fit: round down."},
    {[](Number i, Number k, Number s, Number p, Number d) { return room(i, k, p, d) / s + 1; },
     "The window must fit once: -1 / 2 is 0 in C++, and 0 + 1 is 1."},
};

bool sensible(const Config& c) {
  return std::min({c.k, c.s, c.d}) >= 1 && std::max({c.k, c.s, c.p, c.d}) >> 31 == 0;
}

// What the slip gives for c; 0 for a c that no formula should see.
uword mistaken(const Slip& slip, uword in, const Config& c) {
  const auto z = [](uword n) { return static_cast<Number>(n); };
  return sensible(c) ? static_cast<uword>(
                           std::max(z(0), slip.outputs(z(in), z(c.k), z(c.s), z(c.p), z(c.d))))
                     : 0;
}

// The first slip that would make c map in -> out.
std::string slip_behind(uword in, uword out, const Config& c) {
  for (const Slip& slip : slips)
    if (mistaken(slip, in, c) == out) return slip.hint;
  return {};
}

// For hint_if: an answer of type bool is a condition of its own.
constexpr auto always = [](bool) { return true; };

// "d is given as 7 and stays; here it is 1."
std::string changed(const Fixed& given, const Config& c) {
  std::string text;
  const auto look = [&](const char* name, const std::optional<uword>& fixed, uword n) {
    if (fixed && *fixed != n)
      text += std::string(text.empty() ? "" : " ") + name + " is given as " + show(*fixed) +
              "; here it is " + show(n) + ".";
  };
  look("k", given.k, c.k);
  look("s", given.s, c.s);
  look("p", given.p, c.p);
  look("d", given.d, c.d);
  return text;
}

// in_general: where the question has no hint of its own for too many or too few.
Verdict maps(uword in, uword out, const Fixed& given, const Config& c, bool in_general = true) {
  if (!sensible(c)) return reject("k, s and d must be at least 1, and all numbers below 2^31.");
  if (!oracle::has_fixed(given, c))
    return reject(changed(given, c))
        .hint(
            "What the question says of k, s, p and d is given and stays; only the others are "
            "free.");
  const uword n = oracle::places(in, c, 1000);
  if (n == out) return accept();
  return reject("This window has " + show(n) + (n == 1000 ? " or more" : "") + " places on " +
                show(in) + " pixels, not " + show(out) + ".")
      .hint_if(n == out + 1 && slip_behind(in, out, c) == slips[3].hint,
               "One place too many: less padding, or a wider window. Did you count steps? "
               "The place at 0 counts too: a window of 4 has 8-4+1 = 5 places on 8 pixels.")
      .hint(slip_behind(in, out, c))
      .hint_if(in_general && n < out,
               "Too few places: a shorter stride, more padding or a narrower window makes more of "
               "them. Put your numbers into the formula of the statement.")
      .hint_if(in_general && n > out,
               "Too many places: a longer stride, less padding or a wider window makes fewer of "
               "them. Put your numbers into the formula of the statement.");
}

bool before(const Config& a, const Config& b) {
  return std::tie(a.k, a.s, a.p, a.d) < std::tie(b.k, b.s, b.p, b.d);
}
bool same(const Config& a, const Config& b) { return !before(a, b) && !before(b, a); }

// Order is free; nothing may be missing, foreign or twice.
Verdict same_set(std::vector<Config> expected, std::vector<Config> got, uword in, uword out,
                 const Fixed& fixed) {
  std::sort(expected.begin(), expected.end(), before);
  std::sort(got.begin(), got.end(), before);
  if (const auto twice = std::adjacent_find(got.begin(), got.end(), same); twice != got.end())
    return reject(show(*twice) + " is listed twice.")
        .hint("Each configuration once: for k = 1 only p = 0, once per d.");
  for (const Config& c : got)
    if (!std::binary_search(expected.begin(), expected.end(), c, before)) {
      if (!oracle::has_fixed(fixed, c))
        return reject(show(c) + " has another value where one is fixed.")
            .hint("A fixed field leaves one value.");
      if (!sensible(c)) return reject(show(c) + " holds a zero or a huge number.");
      if (c.p > c.d * (c.k - 1))
        return reject(show(c) + " has p > d(k-1).")
            .hint("With p > d(k-1) a window lies in the zeros alone.");
      if (oracle::valid(in, out, c))
        return reject(show(c) + " lies outside the bounds.")
            .hint("A fixed value outside its bound matches nothing.");
      return reject(show(c) + " does not map " + show(in) + " to " + show(out) + ".")
          .hint(slip_behind(in, out, c));
    }
  std::vector<Config> missing;
  std::set_difference(expected.begin(), expected.end(), got.begin(), got.end(),
                      std::back_inserter(missing), before);
  if (missing.empty()) return accept();
  const auto every = [&](auto&& is) { return std::all_of(missing.begin(), missing.end(), is); };
  return reject(show(missing.front()) + " is missing.")
      .hint_if(every([&](const Config& c) {
                 return c.k == 1 && std::any_of(got.begin(), got.end(), [&](const Config& g) {
                          return g.k == 1 && g.s == c.s && g.d != c.d;
                        });
               }),
               "For k = 1 every d is listed, each with p = 0.")
      .hint_if(every([](const Config& c) { return c.p >= c.k; }),
               "The window is d(k-1)+1 wide, so p may reach d(k-1).")
      .hint_if(every([&](const Config& c) {
                 return std::any_of(got.begin(), got.end(), [&](const Config& g) {
                   return g.k == c.k && g.s == c.s && g.d == c.d && g.p != c.p;
                 });
               }),
               "The floor forgives up to s-1 pixels: several p can fit the same k, s and d.")
      .hint_if(every([&](const Config& c) {
                 return std::none_of(got.begin(), got.end(),
                                     [&](const Config& g) { return g.s == c.s; });
               }),
               "No configuration with this s is listed: a stride may be longer than the window, "
               "and it leaves the pixels between two windows out.");
}

}  // namespace

// ------------------------------------------------------------------------------------ parts a to g

TEST(a_FirstLayer, Maps64To32) {
  EXPECT_ANSWER(submission::first_layer(), satisfies([](const Config& c) {
                  return maps(64, 32, {.k = 8, .s = {}, .p = {}, .d = 1}, c);
                }));
}

TEST(b_FirstLayerDilated, Maps64To32) {
  EXPECT_ANSWER(submission::first_layer_dilated(), satisfies([](const Config& c) {
                  return maps(64, 32, {.k = {}, .s = 2, .p = {}, .d = 7}, c);
                }));
}

TEST(c_Pooling, Maps32To8WithoutOverlap) {
  EXPECT_ANSWER(submission::pooling(), satisfies([](const Config& c) {
                  if (c.k > c.s)
                    return reject("The window at 0 and the one at " + show(c.s) + " share a pixel.")
                        .hint("Non-overlapping: the stride is at least the window.");
                  return maps(32, 8, {.k = {}, .s = {}, .p = 0, .d = 1}, c, false);
                }))
      .hint("The stride divides the size: windows side by side every 2 pixels make 16 of 32.");
}

TEST(d_PooledShape, ChannelsHeightWidth) {
  EXPECT_ANSWER(submission::pooled_shape(), exactly(Shape{64, 7, 7}))
      .hint_if([](const Shape& got) { return got.channels != 64; },
               "Pooling works on every channel alone.")
      .hint_if([](const Shape& got) { return got.height == 8; },
               "The last window must fit: floor((32-8)/4)+1.")
      .hint_if([](const Shape& got) { return got.height == 6; },
               "The window at 0 counts too: floor((32-8)/4)+1.");
}

TEST(e_LastLayer, Maps8To4) {
  EXPECT_ANSWER(submission::last_layer(), satisfies([](const Config& c) {
                  return maps(8, 4, {.k = {}, .s = {}, .p = 0, .d = 1}, c);
                }));
}

TEST(f_LastLayerDilated, Maps8To4) {
  EXPECT_ANSWER(submission::last_layer_dilated(), satisfies([](const Config& c) {
                  return maps(8, 4, {.k = {}, .s = {}, .p = 2, .d = 2}, c);
                }));
}

TEST(g_LastLayerPadded, Maps8To4) {
  EXPECT_ANSWER(submission::last_layer_padded(), satisfies([](const Config& c) {
                  return maps(8, 4, {.k = {}, .s = {}, .p = 1, .d = 1}, c);
                }));
}

// ------------------------------------------------------------------------------------------ part h

TEST(h_ValidConfig, CountsThePlaces) {
  for_all(
      {80, 12},
      [](Rng& rng) {
        const auto n = [&](int low, int high) {
          return static_cast<uword>(rng.between(low, high));
        };
        return std::tuple{n(3, 20), Config{n(1, 6), n(1, 4), n(0, 3), n(1, 3)}};
      },
      [](uword in, const Config& c) {
        const uword right = oracle::places(in, c, 1000);
        for (const Slip& slip : slips) {
          const uword out = mistaken(slip, in, c);
          const auto as_well = [&](const Slip& other) { return mistaken(other, in, c) == out; };
          if (out == 0 || out == right ||
              std::count_if(std::begin(slips), std::end(slips), as_well) > 1)
            continue;
          EXPECT_ANSWER(submission::valid_config(in, out, c), exactly(false))
              .hint_if(always, slip.hint);
        }
        EXPECT_ANSWER(submission::valid_config(in, right + 1, c), exactly(false));
        if (right > 0) EXPECT_ANSWER(submission::valid_config(in, right, c), exactly(true));
      });
}

TEST(h_ValidConfig, LayersOfTheNetwork) {
  EXPECT_ANSWER(submission::valid_config(64, 32, {8, 2, 3, 1}), exactly(true));
  EXPECT_ANSWER(submission::valid_config(64, 32, {8, 3, 19, 1}), exactly(true))
      .hint_if(always,
               "A window that sees zeros only is odd, but it has its place in the formula.");
  EXPECT_ANSWER(submission::valid_config(64, 32, {8, 2, 3, 7}), exactly(false))
      .hint_if(always, slips[0].hint);
  EXPECT_ANSWER(submission::valid_config(32, 7, {8, 4, 0, 1}), exactly(true));
  EXPECT_ANSWER(submission::valid_config(32, 8, {8, 4, 0, 1}), exactly(false));
  EXPECT_ANSWER(submission::valid_config(8, 4, {5, 1, 2, 2}), exactly(true))
      .hint_if(always, slips[1].hint);
  EXPECT_ANSWER(submission::valid_config(8, 3, {5, 1, 2, 2}), exactly(false))
      .hint_if(always, slips[1].hint);
  EXPECT_ANSWER(submission::valid_config(8, 4, {4, 1, 0, 1}), exactly(false))
      .hint_if(always, slips[3].hint);
  EXPECT_ANSWER(submission::valid_config(4, 1, {5, 2, 0, 1}), exactly(false))
      .hint_if(always, slips[5].hint);
}

TEST(h_ValidConfig, ZeroIsNeverValid) {
  constexpr char zero[] =
      "A zero among in, out, k, s and d is never valid, whatever the formula gives.";
  EXPECT_ANSWER(submission::valid_config(8, 8, {1, 1, 0, 1}), exactly(true));
  EXPECT_ANSWER(submission::valid_config(0, 4, {1, 1, 2, 1}), exactly(false)).hint_if(always, zero);
  EXPECT_ANSWER(submission::valid_config(3, 0, {4, 1, 0, 1}), exactly(false)).hint_if(always, zero);
  EXPECT_ANSWER(submission::valid_config(8, 9, {0, 1, 0, 1}), exactly(false)).hint_if(always, zero);
  EXPECT_ANSWER(submission::valid_config(8, 8, {5, 1, 0, 0}), exactly(false)).hint_if(always, zero);
  EXPECT_ANSWER(submission::valid_config(8, 1, {8, 0, 0, 1}), exactly(false)).hint_if(always, zero);
}

TEST(h_ValidConfig, LargeNumbersNeed64Bits) {
  const uword most = (uword{1} << 31) - 1, half = uword{1} << 16;
  for (const Config& c : {Config{half + 1, most, 0, half},
                          {most, 1, 0, most},
                          {2, most / 8, most, most},
                          {3, 1000, 5, most / 2},
                          {2, most, most, most}}) {
    const uword out = std::max<uword>(1, oracle::places(most, c, 1000));
    EXPECT_ANSWER(submission::valid_config(most, out, c), exactly(oracle::valid(most, out, c)))
        .hint_if(always, "d(k-1)+1 of two 31-bit numbers needs 64 bits.");
  }
}

TEST(h_AllConfigs, EveryOneOnce) {
  for_all(
      {40, 7},
      [](Rng& rng) {
        const uword in = rng.dim();
        return std::tuple{in, std::max<uword>(1, in / rng.dim() + rng.dim(0) / 4), rng.dim(),
                          rng.dim(), rng.dim()};
      },
      [](uword in, uword out, uword kmax, uword smax, uword dmax) {
        const Fixed fixed{};
        const auto expected = oracle::all(in, out, fixed, kmax, smax, dmax);
        EXPECT_ANSWER(submission::all_configs(in, out, fixed, kmax, smax, dmax),
                      satisfies([&](const std::vector<Config>& got) {
                        return same_set(expected, got, in, out, fixed);
                      }));
      });
}

TEST(h_AllConfigs, HonoursFixedFields) {
  for_all(
      {60, 6},
      [](Rng& rng) {
        const auto some = [&] {
          return rng.between(0, 2) == 0 ? std::optional(rng.dim(0)) : std::nullopt;
        };
        const Fixed fixed{some(), some(), some(), some()};
        const uword in = rng.dim();
        return std::tuple{in,       std::max<uword>(1, in / rng.dim()), fixed, rng.dim(), rng.dim(),
                          rng.dim()};
      },
      [](uword in, uword out, const Fixed& fixed, uword kmax, uword smax, uword dmax) {
        const auto expected = oracle::all(in, out, fixed, kmax, smax, dmax);
        EXPECT_ANSWER(submission::all_configs(in, out, fixed, kmax, smax, dmax),
                      satisfies([&](const std::vector<Config>& got) {
                        return same_set(expected, got, in, out, fixed);
                      }));
      });
}

TEST(h_AllConfigs, KnowsTheLayersOfTheNetwork) {
  struct Layer {
    uword in, out;
    Fixed fixed;
    uword bound;
  };
  for (const Layer& layer : {Layer{8, 4, {{}, {}, 0, 1}, 8},
                             {8, 4, {{}, {}, 2, 2}, 8},
                             {8, 4, {{}, {}, 1, 1}, 8},
                             {64, 32, {8, {}, {}, 1}, 8},
                             {64, 32, {{}, 2, {}, 7}, 12},
                             {32, 8, {{}, {}, 0, 1}, 32}}) {
    const auto [in, out, fixed, bound] = layer;
    const auto expected = oracle::all(in, out, fixed, bound, bound, bound);
    EXPECT_ANSWER(submission::all_configs(in, out, fixed, bound, bound, bound),
                  satisfies([&](const std::vector<Config>& got) {
                    return same_set(expected, got, in, out, fixed);
                  }));
  }
}

TEST(h_BadInput, Zeros) {
  const Fixed fixed{};
  EXPECT_REJECTED(submission::all_configs(0, 4, fixed, 3, 3, 3));
  EXPECT_REJECTED(submission::all_configs(8, 0, fixed, 3, 3, 3));
  EXPECT_REJECTED(submission::all_configs(8, 4, fixed, 0, 3, 3));
  EXPECT_REJECTED(submission::all_configs(8, 4, fixed, 3, 0, 3));
  EXPECT_REJECTED(submission::all_configs(8, 4, fixed, 3, 3, 0));
}

SPEED(
    h, all_configs, {128, 256, 512},
    [](Rng& rng, uword n) {
      // All of them random: what was asked before is not asked again.
      const auto near = [&](uword m) {
        return m - m / 8 + static_cast<uword>(rng.between(0, static_cast<std::int64_t>(m / 4)));
      };
      const uword in = near(n);
      return std::tuple{in, near(in / 2), Fixed{}, near(n / 8), near(n / 8), near(n / 8)};
    },
    [](std::vector<Config> expected, std::vector<Config> got) {
      std::sort(expected.begin(), expected.end(), before);
      std::sort(got.begin(), got.end(), before);
      return std::equal(expected.begin(), expected.end(), got.begin(), got.end(), same);
    });
