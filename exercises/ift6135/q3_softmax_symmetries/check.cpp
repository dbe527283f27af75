// ift6135 question 3. Oracle: the softmax in long double, whose range is wide enough for every
// difference of doubles. Differences of logits are exact. Witnesses and scales are held against
// what they are to show.
#include <gradus/check.hpp>

#include "softmax_symmetries.hpp"

using arma::uword, arma::vec;
using ift6135_q3::Witness;

namespace oracle {

using Real = long double;

// e^{c (x_i - max x)} over their sum; c = inf is the limit.
vec scaled_softmax(const vec& x, double c) {
  std::vector<Real> e;
  const Real largest = x.max();
  Real sum = 0;
  for (const double each : x) {
    const Real below = each - largest;
    e.push_back(below == 0 ? 1 : std::exp(c * below));
    sum += e.back();
  }
  vec S(x.n_elem);
  for (uword i = 0; i < x.n_elem; ++i) S(i) = double(e[i] / sum);
  return S;
}
vec softmax(const vec& x) { return scaled_softmax(x, 1); }

// In double, after c was added: for the mistakes.
vec shifted_softmax(const vec& x, double c) {
  const vec e = arma::exp(x + c);
  return e / arma::accu(e);
}

// 1 - max_i S_i(cx), with nothing lost where it is small.
Real remaining(const vec& x, double c) {
  const Real largest = x.max();
  Real sum = 0;
  for (const double each : x) sum += std::exp(c * (each - largest));
  return (sum - 1) / sum;  // sum >= 1; 2^-64 against 1e-9
}

double sigmoid(double z) { return double(1 / (1 + std::exp(-Real(z)))); }

vec differences(vec x, uword ref) {
  x -= double(x(ref));
  x.shed_row(ref);
  return x;
}
vec with_zero(const vec& y, uword ref) {
  vec x(y.n_elem + 1);
  for (uword i = 0; i < y.n_elem; ++i) x(i < ref ? i : i + 1) = y(i);
  return x;
}

}  // namespace oracle

namespace {

constexpr double u = 0x1p-53, inf = std::numeric_limits<double>::infinity(),
                 NaN = std::numeric_limits<double>::quiet_NaN();

double largest_magnitude(const vec& x) {
  double largest = 0;
  for (const double v : x)
    if (std::isfinite(v)) largest = std::max(largest, std::abs(v));
  return largest;
}

// The contract's precision: exp(x - logsumexp(x)) is a right form of the softmax and loses
// 4u (1 + max |x_i|) at most. Worst error of the honest variants: 0.2 % of the bound at moderate
// logits; 4 % near 1000 and 25 % near 2^20 (logsumexp; others 0.05 %), sums 20 % of theirs. Shifts
// that do not help give NaN or 0; 1 - s(z) is off by 1e3 times the bound from z = 14 on.
double precision(double largest) { return std::min(1e-12 + 4 * u * (1 + largest), 1e-8); }
auto within_relative(const vec& expected, double relative) {
  vec bound = expected;
  bound.transform([&](double v) { return v < 1e-290 ? 1e-300 : relative * v; });
  return within(expected, bound);
}
auto right_at(const vec& x, const vec& S) {
  return within_relative(S, precision(largest_magnitude(x)));
}

bool broken(const vec& v) { return !v.is_finite() || v.is_zero(); }

constexpr char overflow_hint[] =
    "e^1000 is more than a double can hold. S(x + c) = S(x): choose c so that the largest exponent "
    "is 0.";
constexpr char magnitude_hint[] =
    "Subtract the max, not the largest magnitude: at (-400, -401) the latter leaves e^-800 and "
    "e^-801, which are 0 in double precision.";
constexpr char mean_hint[] =
    "The mean can be far below the max, and so can the first or the smallest logit: what is left "
    "above it overflows still.";
constexpr char masked_hint[] =
    "A logit of -inf is legal: e^-inf is 0, and the others share the rest.";

}  // namespace

namespace inputs {

vec logits(Rng& rng, uword at_least = 1) { return rng.dyadics(rng.dim(at_least), 4); }

// All close together at +1000 or so.
vec large(Rng& rng) { return logits(rng) + rng.pick({800.0, 1000.0, 0x1p20}); }

// Exponentials of these do no harm.
vec below_zero(Rng& rng) { return logits(rng) - 400; }

vec one_far_above(Rng& rng) {
  vec x = logits(rng, 3) - 1000;
  x(uword(rng.between(1, std::int64_t(x.n_elem) - 1))) = 300;
  return x;
}

// One is masked, and not all.
vec masked(Rng& rng) {
  vec x = logits(rng, 2);
  for (double& v : x)
    if (rng.coin()) v = -inf;
  const arma::uvec places = rng.permutation(x.n_elem);
  x(places(0)) = -inf;
  x(places(1)) = rng.dyadic(4);
  return x;
}

}  // namespace inputs

// ------------------------------------------------------------------------------------------ part a

TEST(a_Softmax, ModerateLogits) {
  for_all([](Rng& rng) { return std::tuple{inputs::logits(rng)}; },
          [](const vec& x) {
            EXPECT_ANSWER(submission::softmax(x), right_at(x, oracle::softmax(x)))
                .hint_if([&] { return vec(arma::exp(x)); }, "The entries must add up to 1.")
                .hint_if([&] { return vec(arma::exp(x - x.max())); },
                         "The entries must add up to 1.")
                .hint_if([&] { return vec(arma::log(oracle::softmax(x))); },
                         "These are the logarithms of the probabilities.");
          });
}

TEST(a_Softmax, Probabilities) {
  for_all([](Rng& rng) { return std::tuple{vec(3 * rng.normals(4 * rng.dim()))}; },
          [](const vec& x) {
            EXPECT_ANSWER(submission::softmax(x), satisfies([&](const vec& S) {
                            if (S.n_elem != x.n_elem) return reject("One entry for each logit.");
                            for (const double v : S)
                              if (!(v >= 0 && v <= 1))
                                return reject(show(v) + " is no probability.");
                            const double bound =
                                (double(x.n_elem) + 4) * u + 4 * u * (1 + largest_magnitude(x));
                            if (!(std::abs(arma::accu(S) - 1) <= bound))
                              return reject("The entries add up to " + show(arma::accu(S)) + ".")
                                  .hint("The entries must add up to 1.");
                            return accept();
                          }));
          });
}

TEST(a_Stability, LogitsFarAboveZero) {
  for_all([](Rng& rng) { return std::tuple{inputs::large(rng)}; },
          [](const vec& x) {
            EXPECT_ANSWER(submission::softmax(x), right_at(x, oracle::softmax(x)))
                .hint_if([](const vec& S) { return broken(S); }, overflow_hint)
                .hint_if([&] { return vec(arma::ones(x.n_elem) / double(x.n_elem)); },
                         "To cut off what is too large changes the differences: 1000 and 1001 "
                         "must stay apart by 1.");
          });
}

TEST(a_Stability, LogitsBelowZero) {
  for_all([](Rng& rng) { return std::tuple{inputs::below_zero(rng)}; },
          [](const vec& x) {
            EXPECT_ANSWER(submission::softmax(x), right_at(x, oracle::softmax(x)))
                .hint_if([](const vec& S) { return broken(S); }, magnitude_hint);
          });
}

TEST(a_Stability, OneFarAboveTheOthers) {
  for_all([](Rng& rng) { return std::tuple{inputs::one_far_above(rng)}; },
          [](const vec& x) {
            EXPECT_ANSWER(submission::softmax(x), right_at(x, oracle::softmax(x)))
                .hint_if([](const vec& S) { return S.has_nan(); }, mean_hint);
          });
}

TEST(a_Stability, MaskedLogits) {
  for_all([](Rng& rng) { return std::tuple{inputs::masked(rng)}; },
          [](const vec& x) {
            EXPECT_ANSWER(submission::softmax(x), right_at(x, oracle::softmax(x)))
                .hint_if([&] { return vec(arma::exp(x)); }, "The entries must add up to 1.")
                .hint_if([&] { return vec(arma::exp(x - x.max())); },
                         "The entries must add up to 1.")
                .hint_always(masked_hint);
          });
}

TEST(a_Stability, ExtremeLogits) {
  for (const vec& x :
       {vec{-1e308, 1e308}, vec{710, 0}, vec{0, 710}, vec{-745, -745, -745}, vec{-1e4, -1e4 + 1},
        vec{1000, 1000, 1000}, vec{1e308}, vec{-1e308}, vec{-inf, -1e308}})
    EXPECT_ANSWER(submission::softmax(x), right_at(x, oracle::softmax(x)))
        .hint("The largest exponent must be 0, whatever the logits are.");
}

namespace {

Verdict is_shift(const vec& x, double c) {
  const double top = x.max() + c;
  return top >= -346 && top <= 600
             ? accept()
             : reject("The largest exponent, max x + c, is " + show(top) + ": not in [-346, 600].");
}

bool near(double a, double b) { return std::abs(a - b) <= 1e-9 * std::abs(b); }

}  // namespace

TEST(a_Shift, LogitsFarAboveZero) {
  for_all([](Rng& rng) { return std::tuple{inputs::large(rng)}; },
          [](const vec& x) {
            EXPECT_ANSWER(submission::shift_used(x), satisfies([&](double c) {
                            return is_shift(x, c)
                                .hint_if(c == 0, overflow_hint)
                                .hint_if(near(c, x.max()),
                                         "c is *added* to the logits: which sign has it?");
                          }));
          });
}

TEST(a_Shift, LogitsFarBelowZero) {
  for_all(
      [](Rng& rng) {
        return std::tuple{vec(inputs::below_zero(rng) - rng.pick({400.0, 0x1p20}))};
      },
      [](const vec& x) {
        EXPECT_ANSWER(submission::shift_used(x), satisfies([&](double c) {
                        return is_shift(x, c).hint_if(x.min() < x.max() && near(c, x.min()),
                                                      magnitude_hint);
                      }));
      });
}

TEST(a_Shift, OneFarAboveTheOthers) {
  for_all([](Rng& rng) { return std::tuple{inputs::one_far_above(rng)}; },
          [](const vec& x) {
            EXPECT_ANSWER(submission::shift_used(x), satisfies([&](double c) {
                            return is_shift(x, c).hint_if(
                                near(c, -arma::mean(x)) || near(c, -x(0)) || near(c, -x.min()),
                                mean_hint);
                          }));
          });
}

TEST(a_Shift, MaskedAndExtremeLogits) {
  for (const vec& x : {vec{-1e308, 1e308}, vec{-1e308}, vec{-inf, -2000}, vec{2000, -inf, 0}})
    EXPECT_ANSWER(submission::shift_used(x), satisfies([&](double c) { return is_shift(x, c); }));
}

TEST(a_BadInput, Logits) {
  for (const vec& x : {vec{}, vec{NaN, 0}, vec{0, NaN}, vec{NaN}, vec{inf, 0}, vec{0, inf},
                       vec{-inf}, vec{-inf, -inf}, vec{-inf, NaN}}) {
    EXPECT_REJECTED(submission::softmax(x));
    EXPECT_REJECTED(submission::shift_used(x));
  }
}

SPEED(a, softmax, {16384, 65536, 262144},
      [](Rng& rng, uword n) { return std::tuple{vec(4 * rng.uniforms(n))}; });

// ------------------------------------------------------------------------------------------ part b

namespace {

const std::vector<uword> class_numbers = {2, 3, 4, 7, 50, 3000};

// For long logits: only what is wrong is told, not all of them.
Verdict is_witness(const std::optional<Witness>& w, uword n) {
  if (!w)
    return reject("There is one with " + show(n) + " classes.")
        .hint("Two logits that differ by 1 differ by 2 when they are doubled.");
  const auto& [x, c, i, before, after] = *w;
  if (x.n_elem != n) return reject("x has " + show(x.n_elem) + " entries.");
  if (!x.is_finite()) return reject("An entry of x is not finite.");
  if (!(c >= 0 && c < inf)) return reject("c is " + show(c) + ".");
  const vec change = oracle::scaled_softmax(x, c) - oracle::softmax(x);
  double largest = 0;
  for (const double each : change) largest = std::max(largest, std::abs(each));
  if (largest >= 1e-6) return accept();
  return reject("The largest change of an entry is " + show(largest) + ".")
      .hint_if(x.min() == x.max(), "Scaling equal logits keeps them equal.")
      .hint_if(c == 1, "c = 1 does nothing.")
      .hint(
          "Among many classes a probability is small to begin with: take logits further apart, or "
          "scale them more.");
}

}  // namespace

TEST(b_Witness, TheSoftmaxChanges) {
  for (const uword n : class_numbers)
    EXPECT_ANSWER(submission::scale_witness(n),
                  satisfies([&](const std::optional<Witness>& w) { return is_witness(w, n); }));
}

TEST(b_Witness, ItsProbabilities) {
  for (const uword n : class_numbers)
    EXPECT_ANSWER(
        submission::scale_witness(n), satisfies([&](const std::optional<Witness>& w) {
          if (Verdict v = is_witness(w, n); !v) return v;
          const auto& [x, c, i, before, after] = *w;
          if (i >= n) return reject("There is no class " + show(i) + " among " + show(n) + ".");
          const vec S = oracle::softmax(x), Sc = oracle::scaled_softmax(x, c);
          const auto is = [](double a, double b) { return std::abs(a - b) <= 1e-9; };
          if (!is(before, S(i)) || !is(after, Sc(i)))
            return reject("S_i(x) is " + show(S(i)) + " and S_i(cx) is " + show(Sc(i)) +
                          "; `before` is " + show(before) + " and `after` " + show(after) + ".")
                .hint_if(is(before, Sc(i)) && is(after, S(i)),
                         "`before` belongs to x, `after` to cx.")
                .hint("Compute them, with all their digits: e / (e + 1) is not 0.71.");
          return std::abs(Sc(i) - S(i)) >= 1e-6
                     ? accept()
                     : reject("Entry " + show(i) + " does not show it: it is " + show(S(i)) +
                              " and then " + show(Sc(i)) + ".")
                           .hint("S changes, but hardly in this entry: choose i where it shows.");
        }));
}

TEST(b_Witness, OneClassHasNone) {
  EXPECT_ANSWER(submission::scale_witness(1), satisfies([](const std::optional<Witness>& w) {
                  return w ? reject("There is none with one class.")
                                 .hint("With one class the probability is always 1.")
                           : accept();
                }));
}

TEST(b_Invariance, EqualLogits) {
  constexpr char equal_hint[] = "Scaling equal logits keeps them equal, so S stays at 1/n.";
  EXPECT_ANSWER(submission::is_scale_invariant(vec{5}), exactly(true))
      .hint("With one class the probability is always 1.");
  for_all([](Rng& rng) { return std::tuple{vec(rng.dim(2), arma::fill::value(rng.dyadic(4)))}; },
          [&](const vec& x) {
            EXPECT_ANSWER(submission::is_scale_invariant(x), exactly(true)).hint(equal_hint);
          });
  EXPECT_ANSWER(submission::is_scale_invariant(vec{0.0, -0.0}), exactly(true))
      .hint("0 and -0 are the same number.");
}

TEST(b_Invariance, OneLogitDecides) {
  for_all(
      [](Rng& rng) {
        const vec x(rng.dim(2), arma::fill::value(rng.dyadic(4) + 0.0625));
        return std::tuple{x, uword(rng.between(0, std::int64_t(x.n_elem) - 1)), rng.coin()};
      },
      [](const vec& x, uword i, bool up) {
        EXPECT_ANSWER(submission::is_scale_invariant(x), exactly(true));
        vec other = x;
        other(i) += up ? 1 : -1;
        EXPECT_ANSWER(submission::is_scale_invariant(other), exactly(false))
            .hint("A single logit that differs gains or loses when all are scaled.");
        other(i) = std::nextafter(x(i), up ? inf : -inf);
        EXPECT_ANSWER(submission::is_scale_invariant(other), exactly(false))
            .hint("Logits that differ in their last bit differ: with c = 2^52 everyone sees it.");
      });
}

TEST(b_Invariance, LogitsFarApart) {
  for (const vec& x : {vec{1000, 0}, vec{0, 1e308}, vec{-1e308, 1e308}})
    EXPECT_ANSWER(submission::is_scale_invariant(x), exactly(false))
        .hint(
            "S(1000, 0) and S(2000, 0) round to the same numbers, but at c = 0 S is uniform: "
            "*all* c count.");
}

TEST(b_BadInput, ClassesAndLogits) {
  EXPECT_REJECTED(submission::scale_witness(0));
  for (const vec& x : {vec{}, vec{NaN}, vec{1, NaN}, vec{inf, inf}, vec{-inf, 1}, vec{-inf}})
    EXPECT_REJECTED(submission::is_scale_invariant(x));
}

// ------------------------------------------------------------------------------------------ part c

TEST(c_Scaled, FiniteScales) {
  for_all(
      [](Rng& rng) {
        return std::tuple{inputs::logits(rng, 2), rng.pick({0.25, 0.5, 2.0, 3.0, 10.0})};
      },
      [](const vec& x, double c) {
        EXPECT_ANSWER(submission::softmax_scaled(x, c),
                      right_at(c * x, oracle::scaled_softmax(x, c)))
            .hint_if([&] { return oracle::scaled_softmax(-x, c); },
                     "The largest logit must have the largest probability: check a sign, or over "
                     "which index the sum runs.")
            .hint_if([&] { return oracle::softmax(x); }, "This is S(x). Where does c go?")
            .hint_if([&] { return vec(c * oracle::softmax(x)); },
                     "c scales the logits, not the probabilities, which add up to 1.")
            .hint_if([&] { return oracle::scaled_softmax(x, 1 / c); },
                     "c multiplies the logits: a large one sharpens. (A temperature divides.)");
      });
}

TEST(c_Scaled, LargeProducts) {
  for_all(
      [](Rng& rng) {
        return std::tuple{vec(inputs::logits(rng, 2) + rng.pick({0.0, 64.0, -64.0})),
                          rng.pick({100.0, 1000.0, 4096.0})};
      },
      [](const vec& x, double c) {
        EXPECT_ANSWER(submission::softmax_scaled(x, c),
                      right_at(c * x, oracle::scaled_softmax(x, c)))
            .hint_if([](const vec& S) { return broken(S); },
                     "e^{c x_i} overflows here, or all of them vanish: shift first, as in part a.");
      });
}

TEST(c_Scaled, HugeLogits) {
  constexpr char difference_hint[] =
      "1e308 - (-1e308) is inf, and 0 inf is NaN. Scale so that no step on the way overflows: half "
      "of the difference, for example.";
  const vec x{-1e308, 1e308};
  for (const double c : {0.0, 1e-308, 3e-308, 1.0, inf}) {
    EXPECT_ANSWER(submission::softmax_scaled(x, c), right_at(vec{1}, oracle::scaled_softmax(x, c)))
        .hint(difference_hint);
  }
}

TEST(c_Scaled, HugeScales) {
  for (const double c : {1e308, 1e300, 1e18})
    for (const vec& x : {vec{1, 3, 3, 2}, vec{0, 0}, vec{0, -1, -5}, vec{1000, 999}, vec{-7}})
      EXPECT_ANSWER(submission::softmax_scaled(x, c),
                    right_at(vec{1}, oracle::scaled_softmax(x, c)))
          .hint("c x_i overflows, and inf - inf is NaN: subtract before you scale.");
}

TEST(c_Limits, ScaleZeroIsUniform) {
  for_all([](Rng& rng) { return std::tuple{inputs::logits(rng, 2)}; },
          [](const vec& x) {
            const vec uniform = arma::ones(x.n_elem) / double(x.n_elem);
            EXPECT_ANSWER(submission::softmax_scaled(x, 0.0), close_to(uniform, {0, 6 * u}))
                .hint_if([&] { return vec(arma::zeros(x.n_elem)); }, "e^0 = 1 for every class.")
                .hint("e^0 = 1 for every class: none has an advantage.");
          });
}

TEST(c_Limits, InfiniteScaleLeavesTheMaxima) {
  for_all([](Rng& rng) { return std::tuple{rng.integers(rng.dim(1), 2)}; },
          [](const vec& x) {
            const vec limit = oracle::scaled_softmax(x, inf);
            EXPECT_ANSWER(submission::softmax_scaled(x, inf), close_to(limit, {0, 6 * u}))
                .hint_if([](const vec& S) { return S.has_nan(); },
                         "Take the limit analytically: inf times 0 is NaN.")
                .hint_if(
                    [&](const vec& S) { return arma::accu(S != 0) == 1 && arma::accu(S) == 1; },
                    "Ties share the mass equally.")
                .hint_if([&](const vec& S) { return arma::accu(S) > 1.5; },
                         "Ties share the mass equally: the entries must add up to 1.");
          });
}

namespace {

// Of sharpening_scale, relative. Worst error of the honest variants: 1.4 % of it (halving on p(c)
// in double precision, where eps = 1e-9 has lost 7 digits). Wrong equations are off in the first
// digits.
constexpr double accuracy = 1e-6;

Verdict is_smallest(const vec& x, double eps, double c) {
  if (!(c >= 0 && c < inf)) return reject("c must be finite and not negative.");
  const auto gives = [&](double other) { return std::abs(c - other) <= 1e-5 * std::abs(other); };
  const arma::uvec below = arma::find(x < x.max());
  const double n = double(x.n_elem), others = double(below.n_elem), k = n - others;
  const vec gaps = x.max() - x(below);
  // ln(m (1 - eps) / eps) / gap: for one maximum and m competitors with the same gap.
  const auto by_formula = [&](double m, double gap) { return std::log(m * (1 - eps) / eps) / gap; };
  const auto told = [&](Verdict v) {
    return std::move(v)
        .hint_if(
            k == 1 && others > 1 && gives(by_formula(1, gaps.min())),
            "Not one competitor, but all of them share the remaining eps: (1, 0, 0, 0, 0) needs "
            "a larger c than (1, 0).")
        .hint_if(k == 1 && (gives(by_formula(others, gaps.min())) ||
                            gives(by_formula(others, arma::mean(gaps)))),
                 "The competitors are not equally far away: each has a gap of its own.")
        .hint_if(k > 1 && oracle::remaining(x, c) > eps &&
                     arma::accu(arma::exp(-c * gaps)) <= (1 + 1e-6) * eps / (1 - eps),
                 "Where k logits share the maximum, k terms of the denominator stay 1.")
        .hint_if(std::abs(double(oracle::remaining(x, c)) - (1 - eps)) <= 1e-6 ||
                     (c < 1e-6 / gaps.max() && n * eps <= 1),
                 "eps is what is left for the others: the largest probability must reach 1 - eps.");
  };
  if (oracle::remaining(x, c * (1 + accuracy)) > eps)
    return told(
        reject("At this c the largest probability is still below 1 - eps: what remains is " +
               show(double(oracle::remaining(x, c))) + "."));
  if (oracle::remaining(x, c * (1 - accuracy)) <= eps)
    return told(reject("A smaller c is enough: at " + show(c * (1 - accuracy)) +
                       " what remains is " +
                       show(double(oracle::remaining(x, c * (1 - accuracy)))) + " already."));
  return accept();
}

}  // namespace

TEST(c_Sharpening, OneMaximum) {
  for_all(
      [](Rng& rng) {
        vec x = inputs::logits(rng, 2);
        x(x.index_max()) += 0.125;
        return std::tuple{x, rng.pick({0.4, 0.1, 0.01, 1e-3, 1e-6, 1e-9})};
      },
      [](const vec& x, double eps) {
        EXPECT_ANSWER(submission::sharpening_scale(x, eps),
                      satisfies([&](double c) { return is_smallest(x, eps, c); }));
      });
}

TEST(c_Sharpening, EqualCompetitors) {
  for_all(
      {20, 10},
      [](Rng& rng) {
        vec x(rng.dim(2), arma::fill::value(rng.dyadic(4)));
        x(uword(rng.between(0, std::int64_t(x.n_elem) - 1))) += rng.pick({0.5, 1.0, 3.0});
        return std::tuple{x, rng.pick({0.1, 0.01, 1e-6})};
      },
      [](const vec& x, double eps) {
        EXPECT_ANSWER(submission::sharpening_scale(x, eps),
                      satisfies([&](double c) { return is_smallest(x, eps, c); }));
      });
  EXPECT_ANSWER(submission::sharpening_scale(vec{1, 0}, 0.01),
                close_to(4.59511985013459, {0, accuracy}));  // ln 99
}

TEST(c_Sharpening, SharedMaximum) {
  for_all(
      {40, 8},
      [](Rng& rng) {
        vec x = rng.dyadics(rng.dim(3), 2.0);
        const double top = x.max() + rng.pick({0.125, 1.0});
        const arma::uvec places = rng.permutation(x.n_elem);
        const double n = double(x.n_elem);
        const auto k = rng.between(2, std::int64_t(x.n_elem) - 1);
        for (std::int64_t i = 0; i < k; ++i) x(places(uword(i))) = top;
        const double low = 1 / n, high = 1 / double(k);
        return std::tuple{x, 1 - (low + rng.pick({0.1, 0.5, 0.99}) * (high - low))};
      },
      [](const vec& x, double eps) {
        EXPECT_ANSWER(submission::sharpening_scale(x, eps),
                      satisfies([&](double c) { return is_smallest(x, eps, c); }));
      });
}

TEST(c_Sharpening, UniformIsEnough) {
  constexpr char zero_hint[] =
      "At c = 0 every class has 1/n. If that is 1 - eps or more, no scale is needed.";
  for (const double n : {1, 2, 4, 8}) {
    vec x = arma::regspace(1, n);
    for (const double eps : {1 - 1 / n, 1 - 0.5 / n})
      if (eps > 0)
        EXPECT_ANSWER(submission::sharpening_scale(x, eps), exactly(0.0)).hint(zero_hint);
    x.fill(3);
    for (const double eps : {1 - 1 / n, 1 - 0.5 / n})
      if (eps > 0)
        EXPECT_ANSWER(submission::sharpening_scale(x, eps), exactly(0.0)).hint(zero_hint);
  }
  EXPECT_ANSWER(submission::sharpening_scale(vec{3}, 1e-3), exactly(0.0)).hint(zero_hint);
}

TEST(c_Sharpening, GapsOfAnySize) {
  for_all(
      {20, 6},
      [](Rng& rng) {
        const double gap = rng.pick({0x1p-30, 0x1p-10, 0x1p10, 0x1p17});
        vec x = inputs::logits(rng, 2);
        x(x.index_max()) += 0.125;
        return std::tuple{vec(gap * x), rng.pick({0.1, 1e-3})};
      },
      [](const vec& x, double eps) {
        EXPECT_ANSWER(submission::sharpening_scale(x, eps),
                      satisfies([&](double c) { return is_smallest(x, eps, c); }))
            .hint("The scale goes with 1 / gap: no fixed bound or step fits all logits.");
      });
  const vec far{0x1p19, 0x1p19 - 1, 0x1p19 - 3};
  EXPECT_ANSWER(submission::sharpening_scale(far, 0.01),
                satisfies([&](double c) { return is_smallest(far, 0.01, c); }))
      .hint("Only the gaps to the maximum matter: shift before you take exponentials.");
}

TEST(c_BadInput, LogitsAndScales) {
  for (const vec& x : {vec{}, vec{NaN}, vec{0, NaN}, vec{inf, 0}, vec{0, -inf}}) {
    for (const double c : {0.0, 2.0, inf}) EXPECT_REJECTED(submission::softmax_scaled(x, c));
    EXPECT_REJECTED(submission::sharpening_scale(x, 0.25));
    EXPECT_REJECTED(submission::sharpening_scale(x, 0.75));
  }
  for (const double c : {-1.0, -1e-300, -inf, NaN})
    EXPECT_REJECTED(submission::softmax_scaled(vec{1, 2}, c));
}

TEST(c_BadInput, TargetsOutOfReach) {
  constexpr char maxima_hint[] =
      "Two equal maxima have at most 1/2 each, and less than that as long as there are others.";
  for (const double eps : {0.0, 1.0, -0.5, 1.5, NaN}) {
    EXPECT_REJECTED(submission::sharpening_scale(vec{1, 2}, eps));
    EXPECT_REJECTED(submission::sharpening_scale(vec{3}, eps));
  }
  EXPECT_REJECTED(submission::sharpening_scale(vec{1, 1, 0}, 0.4)).hint(maxima_hint);
  EXPECT_REJECTED(submission::sharpening_scale(vec{1, 1, 0}, 0.5)).hint(maxima_hint);
  EXPECT_REJECTED(submission::sharpening_scale(vec{0, 2, 2, 1, 2, 2}, 0.7)).hint(maxima_hint);
  EXPECT_REJECTED(submission::sharpening_scale(vec{0, 0}, 0.25)).hint(maxima_hint);
}

// ------------------------------------------------------------------------------------------ part d

namespace {

constexpr char cancels_hint[] =
    "The exponentials cancel on paper: only the difference of the logits remains, and needs none.";
constexpr char which_hint[] = "Which of the two classes gets s(z)?";
constexpr char complement_hint[] =
    "1 - s(50) is 0 in double precision. Write 1 - s(z) as one fraction: which sigmoid is it?";

bool roughly(const vec& got, const vec& S) {
  return !gradus::first_mismatch(S, got, {.absolute = 1e-9});
}

}  // namespace

TEST(d_Logit, DifferenceOfTwo) {
  for_all([](Rng& rng) { return std::tuple{rng.dyadics(2, 4.0 * rng.size(), 64)}; },
          [](const vec& x) {
            const double z = x(0) - x(1);  // exact
            EXPECT_ANSWER(submission::binary_logit(x), close_to(z, {0, 2 * u}))
                .hint_if(-z, which_hint)
                .hint_if(
                    [&](double got) { return !(std::abs(got - z) > 1e-9 * (1 + std::abs(z))); },
                    cancels_hint);
          });
}

TEST(d_Logit, LargeLogits) {
  const std::pair<vec, double> cases[] = {
      {{1000, 0}, 1000},      {{0, 1000}, -1000},  {{1e3, -1e3}, 2e3},     {{-800, -2000}, 1200},
      {{1e16, 1e16 + 2}, -2}, {{1e308, 1e308}, 0}, {{1e308, -1e308}, inf}, {{-1e308, 1e308}, -inf},
  };
  for (const auto& [x, z] : cases)
    EXPECT_ANSWER(submission::binary_logit(x), exactly(z))
        .hint_if(-z, which_hint)
        .hint(cancels_hint);
}

TEST(d_Probabilities, ModerateLogits) {
  for_all([](Rng& rng) { return std::tuple{rng.dyadic(rng.size(), 64)}; },
          [](double z) {
            const vec S{oracle::sigmoid(z), oracle::sigmoid(-z)};
            EXPECT_ANSWER(submission::from_logit(z), within_relative(S, 1e-12))
                .hint_if([&] { return vec(arma::reverse(S)); }, which_hint)
                .hint_if([&](const vec& got) { return roughly(got, S); }, complement_hint);
          });
}

TEST(d_Probabilities, BothTails) {
  for_all(
      [](Rng& rng) {
        return std::tuple{rng.pick({-1.0, 1.0}) * rng.uniform(30, 700)};
      },
      [](double z) {
        const vec S{oracle::sigmoid(z), oracle::sigmoid(-z)};
        EXPECT_ANSWER(submission::from_logit(z), within_relative(S, 1e-12))
            .hint_if([&] { return vec(arma::reverse(S)); }, which_hint)
            .hint_if([&](const vec& got) { return roughly(got, S); }, complement_hint);
      });
}

TEST(d_Probabilities, BeyondTheExponentials) {
  for (const double z : {710.0, -710.0, 1000.0, -1000.0, 1e308, -1e308, inf, -inf}) {
    const vec S{oracle::sigmoid(z), oracle::sigmoid(-z)};
    EXPECT_ANSWER(submission::from_logit(z), within_relative(S, 1e-12))
        .hint_if([](const vec& got) { return got.has_nan(); },
                 "inf / inf is NaN. Which of e^z and e^-z overflows here, and what is 1 / inf?");
  }
  EXPECT_ANSWER(submission::from_logit(NaN), exactly(vec{NaN, NaN}))
      .hint("NaN in, NaN out, in both entries.");
}

TEST(d_Probabilities, OfTheSoftmax) {
  for_all([](Rng& rng) { return std::tuple{rng.dyadics(2, 300.0)}; },
          [](const vec& x) {
            EXPECT_ANSWER(submission::from_logit(submission::binary_logit(x)),
                          right_at(x, oracle::softmax(x)));
          });
}

TEST(d_BadInput, TwoFiniteLogits) {
  for (const vec& x : {vec{}, vec{1}, vec{1, 2, 3}, vec{NaN, 0}, vec{0, NaN}, vec{inf, 0},
                       vec{0, -inf}, vec{-inf, -inf}})
    EXPECT_REJECTED(submission::binary_logit(x));
}

// ------------------------------------------------------------------------------------------ part e

namespace inputs {

auto logits_and_reference(Rng& rng) {
  const vec x = logits(rng, 2);
  return std::tuple{x, uword(rng.between(0, std::int64_t(x.n_elem) - 1))};
}

}  // namespace inputs

TEST(e_Reduced, DifferencesToTheReference) {
  for_all(inputs::logits_and_reference, [](const vec& x, uword ref) {
    const vec y = oracle::differences(x, ref);
    EXPECT_ANSWER(submission::reduce_logits(x, ref), close_to(y, {0, 2 * u}))
        .hint_if([&] { return vec(-y); },
                 "Shift by -x_ref, do not flip: a larger logit stays larger.")
        .hint_if([&] { return oracle::differences(x, 0); }, "The reference is logit `ref`, not 0.")
        .hint_if([&] { return oracle::differences(x, x.n_elem - 1); },
                 "The reference is logit `ref`, not the last.")
        .hint_if([&] { return vec(x - x(ref)); },
                 "The 0 says nothing: K - 1 numbers remain, without it.")
        .hint_if([&] { return vec(arma::diff(x)); },
                 "All are seen from the same reference, not each from its neighbour.")
        .hint_if(
            [&] {
              vec rest = x;
              rest.shed_row(ref);
              return rest;
            },
            "To leave out a logit that is not 0 changes the softmax: subtract the reference first.")
        .hint_if(
            [&] {
              vec product = x * x(ref);
              product.shed_row(ref);
              return product;
            },
            "S(x + c) = S(x): a difference, not a product.")
        .hint_if([&] { return vec(vec(x - x(ref)).head(x.n_elem - 1)); },
                 "The number that is left out is the 0 at `ref`.");
  });
}

TEST(e_Reduced, ShiftsChangeNothing) {
  for_all(
      [](Rng& rng) {
        const auto [x, ref] = inputs::logits_and_reference(rng);
        return std::tuple{x, ref, rng.pick({-1.0, 64.0, 0x1p30})};
      },
      [](const vec& x, uword ref, double c) {
        const vec shifted = x + c;  // exact
        EXPECT_ANSWER(submission::reduce_logits(shifted, ref),
                      exactly(oracle::differences(x, ref)));
      });
}

TEST(e_Reduced, HugeLogits) {
  EXPECT_ANSWER(submission::reduce_logits(vec{1e308, -1e308}, 0), exactly(vec{-inf}));
  EXPECT_ANSWER(submission::reduce_logits(vec{1e308, -1e308, 1e308}, 1), exactly(vec{inf, inf}));
  EXPECT_ANSWER(submission::reduce_logits(vec{1e16, 1e16 + 2, 0}, 0), exactly(vec{2, -1e16}));
}

TEST(e_Expanded, ZeroAtTheReference) {
  for_all(
      [](Rng& rng) {
        vec y = inputs::logits(rng) + 0.0625;  // no zeros
        if (rng.coin()) y(0) = -inf;
        return std::tuple{y, uword(rng.between(0, std::int64_t(y.n_elem)))};
      },
      [](const vec& y, uword ref) {
        EXPECT_ANSWER(submission::expand_logits(y, ref), exactly(oracle::with_zero(y, ref)))
            .hint_if([&](const vec& x) { return x.n_elem == y.n_elem; },
                     "One entry more comes out: the 0 can also stand behind the last of y.")
            .hint_if([&] { return oracle::with_zero(y, 0); }, "The 0 goes to index `ref`, not 0.")
            .hint_if([&] { return oracle::with_zero(y, y.n_elem); },
                     "The 0 goes to index `ref`, not to the end.")
            .hint_if_no_answer(!y.is_finite(), "-inf is a masked class, and legal here.");
      });
}

TEST(e_Expanded, SameSoftmaxAgain) {
  for_all(inputs::logits_and_reference, [](const vec& x, uword ref) {
    EXPECT_ANSWER(submission::expand_logits(submission::reduce_logits(x, ref), ref),
                  satisfies([&](const vec& back) {
                    if (back.n_elem != x.n_elem)
                      return reject("There were " + show(x.n_elem) + " logits.");
                    if (back(ref) != 0) return reject("Logit " + show(ref) + " is not 0.");
                    const vec S = oracle::softmax(x);
                    const auto wrong = right_at(x, S)(oracle::softmax(back));
                    return wrong ? reject("The softmax of x = " + show(x) + " is " + show(S) +
                                          ", and the one of these logits differs at" +
                                          wrong->where + ": " + wrong->got + ".")
                                 : accept();
                  }));
  });
}

TEST(e_BadInput, LogitsAndReferences) {
  EXPECT_REJECTED(submission::reduce_logits(vec{}, 0));
  EXPECT_REJECTED(submission::reduce_logits(vec{1}, 0));
  EXPECT_REJECTED(submission::reduce_logits(vec{1, 2}, 2));
  EXPECT_REJECTED(submission::reduce_logits(vec{1, 2, 3}, 7));
  for (const vec& x : {vec{NaN, 1}, vec{1, NaN}, vec{inf, 0}, vec{0, -inf}, vec{-inf, -inf}})
    EXPECT_REJECTED(submission::reduce_logits(x, 0));
}

TEST(e_BadInput, NumbersAndReferences) {
  EXPECT_REJECTED(submission::expand_logits(vec{}, 0));
  EXPECT_REJECTED(submission::expand_logits(vec{1}, 2));
  EXPECT_REJECTED(submission::expand_logits(vec{1, 2}, 3));
  for (const vec& y : {vec{NaN}, vec{1, NaN}, vec{inf}, vec{0, inf}, vec{-inf, NaN}})
    EXPECT_REJECTED(submission::expand_logits(y, 0));
}
