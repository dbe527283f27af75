// beyond question 11. Oracle: the definitions, in long double, which holds e^11356: logits up to
// 1e4 need no shift there.
#include <gradus/check.hpp>

#include "log_sum_exp.hpp"

using arma::uword, arma::vec;
using beyond_q11::Stream;

namespace {

constexpr double inf = std::numeric_limits<double>::infinity(),
                 NaN = std::numeric_limits<double>::quiet_NaN(), u = 0x1p-53;

}  // namespace

namespace oracle {

long double e_to(double x) { return std::exp(static_cast<long double>(x)); }

long double exponentials(const vec& x) {
  long double total = 0;
  for (const double each : x) total += e_to(each);
  return total;
}

double lse(const vec& x) { return static_cast<double>(std::log(exponentials(x))); }

vec gradient(const vec& x) {
  vec g(x.n_elem);
  for (uword i = 0; i < x.n_elem; ++i) g(i) = static_cast<double>(e_to(x(i)) / exponentials(x));
  return g;
}

vec log_gradient(const vec& x) {
  vec l(x.n_elem);
  for (uword i = 0; i < x.n_elem; ++i)
    l(i) = static_cast<double>(static_cast<long double>(x(i)) - std::log(exponentials(x)));
  return l;
}

// The state that stands for a sum of exponentials.
Stream state(double largest, long double sum) {
  if (largest == -inf) return {-inf, 0};
  return {largest, static_cast<double>(sum / e_to(largest))};
}

Stream together(const Stream& a, const Stream& b) {
  return state(std::max(a.largest, b.largest),
               a.total * e_to(a.largest) + b.total * e_to(b.largest));
}

Stream one_more(const Stream& s, double x) {
  return state(std::max(s.largest, x), s.total * e_to(s.largest) + e_to(x));
}

}  // namespace oracle

namespace inputs {

vec moderate(Rng& rng) { return rng.dyadics(rng.dim(), 4.0); }

// All far from 0, but near to each other.
vec lifted(Rng& rng) { return moderate(rng) + rng.pick({-9000.0, -1000.0, 1000.0, 9000.0}); }

// At least one lies thousands above another; the mean and the largest magnitude are elsewhere.
vec far_apart(Rng& rng) {
  const uword n = 2 + rng.dim();
  vec x = rng.dyadics(n, 4.0) - rng.pick({0.0, 3000.0});
  x(static_cast<uword>(rng.between(0, static_cast<std::int64_t>(n) - 1))) += 4000;
  return x;
}

// One logit in two is masked, at times all are.
vec masked(Rng& rng, bool all_of_them) {
  vec x = rng.coin() ? moderate(rng) : lifted(rng);
  for (double& each : x)
    if (all_of_them || rng.coin()) each = -inf;
  return x;
}

vec partly_masked(Rng& rng) {
  vec x = masked(rng, false);
  x(static_cast<uword>(rng.between(0, static_cast<std::int64_t>(x.n_elem) - 1))) = rng.dyadic(4);
  return x;
}

Stream stream(Rng& rng) {
  if (rng.between(0, 5) == 0) return {-inf, 0};
  return {rng.dyadic(4) + rng.pick({0.0, 0.0, 0.0, 2000.0, -5000.0}), 1 + std::abs(rng.dyadic(9))};
}

}  // namespace inputs

namespace {

// The contract's bounds. Worst errors seen in 60000 cases with honest variants: 1 % of the bound
// for LSE, 22 % for the gradient as e^{x - LSE}, 45 % for x - LSE added up pair by pair, 1 % for a
// total by way of logarithms. A term that is lost or wrongly weighed is e^-8 / 11 = 3e-5 or more.
auto right_sum(const vec& x) {
  return close_to(oracle::lse(x), {.absolute = 1e-13 + double(x.n_elem) * u, .relative = 1e-13});
}

auto right_at(const vec& x, const vec& expected) {
  double largest = 0;
  for (const double each : x)
    if (std::isfinite(each)) largest = std::max(largest, std::abs(each));
  return close_to(expected, {.absolute = 1e-14 + 4 * u * (double(x.n_elem) + largest)});
}

auto right_state(const Stream& s) {
  const double magnitude = std::isfinite(s.largest) ? std::abs(s.largest) : 0;
  return close_to(s, {.absolute = 0, .relative = 1e-13 * std::max(1.0, magnitude)});
}

constexpr char overflow_hint[] =
    "e^1000 is more than a double holds, and e^-1000 is 0 in it. Which number may be taken out of "
    "all exponents, so that the largest of them is 0?";
constexpr char far_hint[] =
    "In (1000, 0, 0) the mean is 333, and 1000 still lies 667 above it; in (-1000, 1) the largest "
    "magnitude is not the largest logit. After the shift the largest exponent must be 0.";
constexpr char masked_hint[] =
    "e^-inf = 0: a masked logit adds nothing. If all are masked, the sum is 0 and its logarithm "
    "-inf, but -inf - (-inf) is NaN.";

}  // namespace

// ------------------------------------------------------------------------------------------ part a

TEST(a_Definition, ModerateLogits) {
  for_all([](Rng& rng) { return std::tuple{inputs::moderate(rng)}; },
          [](const vec& x) {
            const double n = static_cast<double>(x.n_elem);
            EXPECT_ANSWER(submission::log_sum_exp(x), right_sum(x))
                .hint_if([&] { return x.max(); },
                         "Two equal logits: e^0 + e^0 = 2, so LSE(0, 0) = 0.693 and not 0. The "
                         "maximum is only a part of it.")
                .hint_if([&] { return oracle::lse(x) - x.max(); },
                         "What was taken out of the exponents must come back after the logarithm.")
                .hint_if([&] { return oracle::lse(x) - std::log(n); },
                         "That is the logarithm of the mean. LSE(0, 0) = ln 2.")
                .hint_if([&] { return std::exp(oracle::lse(x)); },
                         "That is the sum: its logarithm is asked for.")
                .hint_if(
                    [&](double got) {
                      const double m = x.max(), rest = oracle::lse(x) - m;
                      const auto is = [&](double v) { return std::abs(got - v) < 1e-9; };
                      return is((m + rest) / std::log(2)) || is((m + rest) / std::log(10)) ||
                             is(m + rest / std::log(2)) || is(m + rest / std::log(10));
                    },
                    "ln is the logarithm to the base e: LSE(0, 0) = 0.693.")
                .hint_if([&] { return x.max() + std::log1p(arma::accu(arma::exp(x - x.max()))); },
                         "The largest logit is counted twice: with a single logit, LSE(x) = x.");
          });
}

TEST(a_LargeLogits, FarFromZero) {
  for_all([](Rng& rng) { return std::tuple{inputs::lifted(rng)}; },
          [](const vec& x) {
            EXPECT_ANSWER(submission::log_sum_exp(x), right_sum(x))
                .hint_if([](double got) { return !std::isfinite(got); }, overflow_hint)
                .hint_if([&] { return oracle::lse(x) - x.max(); },
                         "What was taken out of the exponents must come back after the logarithm: "
                         "LSE(1000, 1000) = 1000.693.")
                .hint(
                    "LSE(x + c 1) = LSE(x) + c holds for every c: to cut large logits off does "
                    "not keep it.");
          });
}

TEST(a_LargeLogits, FarApart) {
  for_all([](Rng& rng) { return std::tuple{inputs::far_apart(rng)}; },
          [](const vec& x) {
            EXPECT_ANSWER(submission::log_sum_exp(x), right_sum(x))
                .hint_if([](double got) { return !std::isfinite(got); }, far_hint);
          });
}

TEST(a_LargeLogits, Extreme) {
  // The others add less than the last bit.
  for (const vec& x : {vec{-1e300, 1e300}, vec{1e300, 1e300, 0}, vec{-1e300, -1e300}, vec{-1e300},
                       vec{1e300, -inf}, vec{-inf, -1e300}, vec{710, -710, 0}, vec{-746, -1e300}})
    EXPECT_ANSWER(submission::log_sum_exp(x), close_to(x.max(), {.absolute = 0, .relative = 1e-13}))
        .hint("After the shift the largest exponent must be 0, whatever the logits are.");
}

TEST(a_MaskedLogits, AddNothing) {
  for_all([](Rng& rng) { return std::tuple{inputs::masked(rng, rng.between(0, 3) == 0)}; },
          [](const vec& x) {
            EXPECT_ANSWER(submission::log_sum_exp(x), right_sum(x)).hint_always(masked_hint);
          });
}

TEST(a_BadInput, Logits) {
  for (const vec& x : {vec{}, vec{NaN}, vec{0, NaN}, vec{NaN, 0}, vec{-inf, NaN}, vec{inf},
                       vec{0, inf}, vec{inf, 0}, vec{inf, -inf}, vec{inf, NaN}})
    EXPECT_REJECTED(submission::log_sum_exp(x)).hint("No logit, a NaN or +inf: each is bad input.");
}

SPEED(a, log_sum_exp, {16384, 65536, 262144},
      [](Rng& rng, uword n) { return std::tuple{vec(4 * rng.uniforms(n))}; });

// ------------------------------------------------------------------------------------------ part b

namespace {

constexpr char vanish_hint[] =
    "e^-2000 is 0 in a double, and nothing brings its logarithm -2000 back. The answer is to stay "
    "finite where the entry itself is too small for a double: take the logarithm on paper first.";

// -inf where a logit is not masked.
auto vanishes(const vec& x) {
  return [&x](const vec& l) {
    for (uword i = 0; i < x.n_elem && l.n_elem == x.n_elem; ++i)
      if (l(i) == -inf && x(i) != -inf) return true;
    return false;
  };
}

}  // namespace

TEST(b_Gradient, OfEachLogit) {
  for_all(
      [](Rng& rng) {
        return std::tuple{rng.coin() ? inputs::moderate(rng) : inputs::partly_masked(rng)};
      },
      [](const vec& x) {
        EXPECT_ANSWER(submission::log_sum_exp_gradient(x), right_at(x, oracle::gradient(x)))
            .hint_if([&] { return oracle::log_gradient(x); },
                     "These are the logarithms of the gradient's entries.")
            .hint_if([](const vec& g) { return g.has_nan(); }, masked_hint)
            .hint_if(
                [&] {
                  vec largest(x.n_elem);
                  largest(x.index_max()) = 1;
                  return largest;
                },
                "That is the gradient of the maximum. At (0, 0) both logits move LSE, by 1/2 each.")
            .hint_if([](const vec& g) { return !(std::abs(arma::accu(g) - 1) < 1e-9); },
                     "If all logits grow by h, LSE grows by h: the entries add up to 1.");
      });
}

TEST(b_Gradient, LargeLogits) {
  for_all(
      [](Rng& rng) {
        return std::tuple{rng.coin() ? inputs::lifted(rng) : inputs::far_apart(rng)};
      },
      [](const vec& x) {
        EXPECT_ANSWER(submission::log_sum_exp_gradient(x), right_at(x, oracle::gradient(x)))
            .hint_if([](const vec& g) { return !g.is_finite(); }, overflow_hint);
      });
}

TEST(b_LogProbabilities, OfEachLogit) {
  for_all(
      [](Rng& rng) {
        return std::tuple{rng.coin() ? inputs::moderate(rng) : inputs::partly_masked(rng)};
      },
      [](const vec& x) {
        EXPECT_ANSWER(submission::log_probabilities(x), right_at(x, oracle::log_gradient(x)))
            .hint_if(vanishes(x), vanish_hint)
            .hint_if([&] { return oracle::gradient(x); },
                     "These are the entries; their logarithms are asked for.")
            .hint_if([&] { return vec(-oracle::log_gradient(x)); },
                     "The logarithm of a probability is not positive.")
            .hint_if([&] { return vec(x - x.max()); },
                     "At (0, 0) both entries are 1/2, and ln(1/2) is not 0: the sum is missing.")
            .hint(
                "The exponentials of these numbers must be the gradient; at (0, 0) both are "
                "ln(1/2) = -0.693.");
      });
}

TEST(b_LogProbabilities, LargeLogits) {
  for_all([](Rng& rng) { return std::tuple{inputs::lifted(rng)}; },
          [](const vec& x) {
            EXPECT_ANSWER(submission::log_probabilities(x), right_at(x, oracle::log_gradient(x)))
                .hint_if([](const vec& l) { return !l.is_finite(); }, overflow_hint)
                .hint("If all logits grow by 1000, no probability changes.");
          });
}

TEST(b_LogProbabilities, WhereProbabilitiesVanish) {
  for_all([](Rng& rng) { return std::tuple{inputs::far_apart(rng)}; },
          [](const vec& x) {
            EXPECT_ANSWER(submission::log_probabilities(x), right_at(x, oracle::log_gradient(x)))
                .hint_if([&](const vec& l) { return l.n_elem == x.n_elem && !l.has_nan(); },
                         vanish_hint)
                .hint(overflow_hint);
          });
}

TEST(b_BadInput, Logits) {
  for (const vec& x :
       {vec{}, vec{NaN}, vec{0, NaN}, vec{-inf, NaN}, vec{inf}, vec{0, inf}, vec{inf, -inf}}) {
    EXPECT_REJECTED(submission::log_sum_exp_gradient(x));
    EXPECT_REJECTED(submission::log_probabilities(x));
  }
  for (const vec& x : {vec{-inf}, vec{-inf, -inf}}) {
    EXPECT_REJECTED(submission::log_sum_exp_gradient(x))
        .hint("LSE(-inf, -inf) is -inf, but it has no gradient there: 0 / 0.");
    EXPECT_REJECTED(submission::log_probabilities(x))
        .hint("LSE(-inf, -inf) is -inf, but it has no gradient there: 0 / 0.");
  }
}

// ------------------------------------------------------------------------------------------ part c

namespace {

constexpr char nothing_hint[] =
    "-inf - (-inf) is NaN. A masked logit and a stream that read nothing add 0 to the total.";
constexpr char rescale_hint[] =
    "The old terms are e^{x_i - old maximum}. Measured from a larger maximum each of them is "
    "smaller, by the same factor.";
constexpr char direction_hint[] =
    "A larger maximum makes the old terms smaller: {0, 1} and then 1 give {1, 1 + 1/e}.";
constexpr char maximum_hint[] =
    "largest is the maximum of *all* logits: if it stays behind, the terms of later ones overflow.";

Stream read_all(const vec& x) {
  Stream s{-inf, 0};
  for (const double each : x) s = submission::push(s, each);
  return s;
}

vec in_some_order(Rng& rng, const vec& x) {
  switch (rng.between(0, 2)) {
    case 0: return arma::sort(x);
    case 1: return arma::sort(x, "descend");
  }
  return x;
}

void check_push(const Stream& stream, double x) {
  const double ratio = std::exp(x - stream.largest);
  EXPECT_ANSWER(submission::push(stream, x), right_state(oracle::one_more(stream, x)))
      .hint_if([](const Stream& got) { return std::isnan(got.total + got.largest); }, nothing_hint)
      .hint_if(x == -inf, nothing_hint)
      .hint_if(
          [&] {
            return Stream{x, stream.total + 1};
          },
          rescale_hint)
      .hint_if(
          [&] {
            return Stream{x, stream.total * ratio + 1};
          },
          direction_hint)
      .hint_if(
          [&] {
            return Stream{x, 1};
          },
          "The terms of the earlier logits are still in the sum, only smaller.")
      .hint_if([&](const Stream& got) { return got.largest < x; }, maximum_hint)
      .hint_if([&](const Stream& got) { return got.largest > std::max(stream.largest, x); },
               "largest is the maximum of the logits, and no LSE.")
      .hint("{m, t} stands for the sum t e^m. Add e^x, and take e^{new maximum} out.");
}

}  // namespace

TEST(c_Push, ASmallerLogit) { check_push({2, 3}, 1); }

TEST(c_Push, OneMoreLogit) {
  for_all(
      [](Rng& rng) {
        const Stream stream = inputs::stream(rng);
        const double step = rng.dyadic(6) + rng.pick({0.0, 0.0, 0.0, 1500.0, -1500.0}),
                     x = rng.between(0, 5) == 0 ? -inf
                                                : (stream.total > 0 ? stream.largest : 0) + step;
        return std::tuple{stream, x};
      },
      check_push);
}

TEST(c_Value, OfAState) {
  for_all([](Rng& rng) { return std::tuple{inputs::stream(rng)}; },
          [](const Stream& stream) {
            const double log_total = std::log(stream.total), expected = stream.largest + log_total;
            EXPECT_ANSWER(submission::value(stream),
                          close_to(expected, {.absolute = 1e-13, .relative = 1e-13}))
                .hint_if(stream.total == 0, "Nothing was read: the sum is 0, and ln 0 = -inf.")
                .hint_if(log_total, "total is measured from the maximum: {m, t} stands for t e^m.")
                .hint_if([](double got) { return !std::isfinite(got); },
                         "t e^m overflows for m = 1000. Its logarithm does not: write it as a sum.")
                .hint_if(stream.largest,
                         "LSE is more than the maximum as soon as there are two logits.")
                .hint("{m, t} stands for the sum t e^m; its logarithm is a sum of two.");
          });
}

TEST(c_Merge, TwoStreams) {
  for_all(
      [](Rng& rng) {
        const Stream a = inputs::stream(rng), b = inputs::stream(rng);
        return std::tuple{a, b};
      },
      [](const Stream& a, const Stream& b) {
        const double m = std::max(a.largest, b.largest);
        EXPECT_ANSWER(submission::merge(a, b), right_state(oracle::together(a, b)))
            .hint_if([](const Stream& got) { return std::isnan(got.total + got.largest); },
                     nothing_hint)
            .hint_if(
                [&] {
                  return Stream{m, a.total + b.total};
                },
                rescale_hint)
            .hint_if([&](const Stream& got) { return got.largest < m; }, maximum_hint)
            .hint_if(
                [&] {
                  return Stream{
                      m, a.total * std::exp(m - a.largest) + b.total * std::exp(m - b.largest)};
                },
                direction_hint)
            .hint_if([&] { return a.largest > b.largest ? a : b; },
                     "The stream with the smaller maximum counts too: its terms are smaller, but "
                     "they are in the sum.")
            .hint(
                "{m, t} stands for the sum t e^m. Add the two sums, and take e^{larger maximum} "
                "out.");
      });
}

TEST(c_Stream, BlocksOfLogits) {
  for_all(
      {40, 8},
      [](Rng& rng) {
        vec x;
        switch (rng.between(0, 3)) {
          case 0: x = inputs::moderate(rng); break;
          case 1: x = inputs::lifted(rng); break;
          case 2: x = inputs::far_apart(rng); break;
          default: x = inputs::masked(rng, rng.between(0, 3) == 0);
        }
        const auto cut = static_cast<uword>(rng.between(0, static_cast<std::int64_t>(x.n_elem)));
        return std::tuple{in_some_order(rng, x), cut};
      },
      [](const vec& x, uword cut) {
        const Stream whole =
            submission::merge(read_all(x.head(cut)), read_all(x.tail(x.n_elem - cut)));
        EXPECT_ANSWER(submission::value(whole), right_sum(x))
            .hint_if([](double got) { return std::isnan(got); }, nothing_hint)
            .hint_if([](double got) { return got == inf; }, maximum_hint)
            .hint(
                "The logits came one by one in two blocks, which were then merged. Follow the "
                "state by hand through 0, 1 and 2: {0, 1}, {1, 1 + 1/e}, ...");
      });
}

TEST(c_BadInput, Logits) {
  for (const Stream& stream : {Stream{-inf, 0}, Stream{2, 1.5}}) {
    EXPECT_REJECTED(submission::push(stream, NaN))
        .hint("Comparisons with NaN are false: ask isnan.");
    EXPECT_REJECTED(submission::push(stream, inf));
  }
}
