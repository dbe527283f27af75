// eleg5040 question 7. Oracles: the definitions in long double, which has the digits and the
// exponents to spare; whole numbers wherever matrices are multiplied.
#include <gradus/check.hpp>

#include "saturation.hpp"

using arma::mat, arma::uword, arma::vec;

namespace oracle {

using Long = long double;

Long d1(Long s) { return 1 / (std::cosh(s) * std::cosh(s)); }
Long d2(Long s) { return -2 * std::sinh(s) / (std::cosh(s) * std::cosh(s) * std::cosh(s)); }
Long d3(Long s) { return (4 * std::sinh(s) * std::sinh(s) - 2) * d1(s) * d1(s); }

template <class F>
vec at(const vec& s, F f) {
  vec y(s.n_elem);
  for (uword i = 0; i < s.n_elem; ++i) y(i) = static_cast<double>(f(s(i)));
  return y;
}

// 1 - tanh(r)/r, to 1e-11 of itself: a series where the difference cancels.
Long bend(Long r) {
  const Long q = r * r;
  return r < 0.02L ? q / 3 - 2 * q * q / 15 + 17 * q * q * q / 315 : 1 - std::tanh(r) / r;
}

Long radius(Long eps) {
  Long low = 0, high = 1 / (1 - eps);
  for (int i = 0; i < 120; ++i) (bend((low + high) / 2) < eps ? low : high) = (low + high) / 2;
  return low;
}

Long threshold(Long tau) { return std::asinh(std::sqrt((1 - tau) / tau)); }

mat product(const mat& A, const mat& B) {
  mat C(A.n_rows, B.n_cols);
  for (uword i = 0; i < C.n_rows; ++i)
    for (uword j = 0; j < C.n_cols; ++j)
      for (uword k = 0; k < A.n_cols; ++k) C(i, j) += A(i, k) * B(k, j);
  return C;
}

// Where the slope of tanh is steepest, to 20 digits.
constexpr double knee = 0.65847894846240835431;

}  // namespace oracle

namespace inputs {

double log_uniform(Rng& rng, double low, double high) {
  return std::exp(rng.uniform(std::log(low), std::log(high)));
}

vec signed_sizes(Rng& rng, uword n, double low, double high) {
  vec s(n);
  for (double& each : s) each = (rng.coin() ? 1 : -1) * log_uniform(rng, low, high);
  return s;
}

// On both sides of 0.
auto moderate(Rng& rng) {
  vec s = signed_sizes(rng, 1 + rng.dim(), 0.1, 2);
  s(0) = std::abs(s(0));
  s(1) = -std::abs(s(1));
  return std::tuple{s};
}
auto small(Rng& rng) {
  return std::tuple{signed_sizes(rng, rng.dim(), rng.pick({1e-300, 1e-20, 1e-10}), 1e-3)};
}

// To where the derivatives leave the range of a double and beyond.
vec far_out(Rng& rng) {
  const vec edges = {20, 177, 200, 354, 355, 358, 364, 372, 400, 800};
  return arma::join_cols(edges, vec(-edges), signed_sizes(rng, 40, 2, 372));
}

// Whole numbers with a product that has no zero among its entries.
auto layer_and_batch(Rng& rng) {
  const uword D = rng.dim();
  mat W1 = rng.integers(rng.dim(), D, 4), X = rng.integers(D, rng.dim(), 4);
  for (int tries = 0; tries < 50 && !arma::all(arma::vectorise(oracle::product(W1, X)) != 0);
       ++tries) {
    W1 = rng.integers(W1.n_rows, D, 4);
    X = rng.integers(D, X.n_cols, 4);
  }
  if (arma::any(arma::vectorise(oracle::product(W1, X)) == 0)) W1.ones(), X = arma::abs(X) + 1;
  return std::tuple{W1, X};
}

}  // namespace inputs

namespace {

bool near(double a, double b, double relative = 1e-9) {
  return std::abs(a - b) <= relative * std::abs(b);
}

}  // namespace

// ------------------------------------------------------------------------------------------ part a

namespace {

// Honest variants err by 2e-15 at most; forms that cancel, by 1e-9 and more at s = 1e-8 or 20.
constexpr Tolerance accurate{.absolute = 1e-320, .relative = 1e-14};
// For |s| <= 2, where each formula that is right on paper will do: 1 - tanh(s)^2 errs by 7e-15.
constexpr Tolerance on_paper{.absolute = 1e-320, .relative = 1e-13};

vec third_bound(const vec& s, double relative) {
  return oracle::at(s, [relative](oracle::Long x) {
    const oracle::Long t = std::tanh(x);
    return relative * oracle::d1(x) * (6 * t * t + 2) + 1e-320L;
  });
}

// s, f', f'' and f''', from a calculation with 80 digits.
const mat known = {
    {1e-300, 1, -2.0000000000000000501e-300, -2},
    {1e-17, 1, -2.0000000000000001431e-17, -2},
    {1e-8, 9.9999999999999990000e-1, -1.9999999999999997752e-8, -1.9999999999999992000},
    {0.001, 9.9999900000066666629e-1, -1.9999973333356000401e-3, -1.9999920000113333223},
    {0.25, 9.4001484880637795628e-1, -4.6045435881856592448e-1, -1.5417081006333538268},
    {0.5, 7.8644773296592741015e-1, -7.2686198138358727554e-1, -5.6520928825977036087e-1},
    {0.6585, 6.6665046118547761804e-1, -7.6980035823721148337e-1, 6.4820349050471080689e-5},
    {1, 4.1997434161402606939e-1, -6.3970000844922450019e-1, 6.2162668077129626311e-1},
    {1.5, 1.8070663892364853060e-1, -3.2713259728754782893e-1, 5.2689721958810280538e-1},
    {2, 7.0650824853164465686e-2, -1.3621868742711304117e-1, 2.5265406509806273228e-1},
    {3, 9.8660371654401912732e-3, -1.9634494363042435638e-2, 3.8880116525661682348e-2},
    {5, 1.8158323094380668413e-4, -3.6313348792090556523e-4, 7.2613508895666678552e-4},
    {10, 8.2446144557673973746e-9, -1.6489228843561127085e-8, 3.2978457415227584353e-8},
    {20, 1.6993417021166355837e-17, -3.3986834042332711385e-17, 6.7973668084665421615e-17},
    {50, 1.4880303904083343852e-43, -2.9760607808166687704e-43, 5.9521215616333375407e-43},
    {100, 5.5355861069469501226e-87, -1.1071172213893900245e-86, 2.2142344427787800490e-86},
    {177, 7.2746716804412917738e-154, -1.4549343360882583548e-153, 2.9098686721765167095e-153},
    {200, 7.6606783868560227801e-174, -1.5321356773712045560e-173, 3.0642713547424091120e-173},
    {300, 1.0601586212017243265e-260, -2.1203172424034486531e-260, 4.2406344848068973061e-260},
    {354, 1.3230212014553631985e-307, -2.6460424029107263970e-307, 5.2920848058214527939e-307},
};

const vec limits = {arma::datum::inf, -arma::datum::inf, arma::datum::nan, 0};

// A derivative that is not 0 came out as 0, or not as a number, where from <= |s| < to.
bool lost(const vec& s, const vec& expected, const vec& got, double from, double to) {
  for (uword i = 0; i < s.n_elem && got.n_elem == s.n_elem; ++i)
    if (std::abs(s(i)) >= from && std::abs(s(i)) < to && !std::isnan(expected(i)) &&
        (got(i) == 0 ? expected(i) != 0 : !std::isfinite(got(i))))
      return true;
  return false;
}

constexpr char overflow_hint[] =
    "Overflow: exp(2 s) leaves the range of a double at s = 355, and its square at s = 178. The "
    "formula then gives 0 (at s = 200, true: f'' = -1.5e-173) or inf / inf = NaN (at s = 400).";
constexpr char cancel_hint[] =
    "1 - tanh(s)^2 loses its digits: eight of them are left at s = 10, and at s = 20 it is 0, "
    "where "
    "f' is 1.7e-17, for tanh(20) is rounded to 1. Look for a form of f' in which nothing is "
    "subtracted.";
constexpr char small_hint[] =
    "f''(1e-17) is -2e-17, not 0: 1 - exp(-2 s) has lost s. The library has functions for this: "
    "expm1, sinh, tanh.";
constexpr char odd_hint[] = "f'' is odd: positive for s < 0.";
constexpr char logistic_hint[] =
    "f'(0) = 1, not 1/4: these are the derivatives of the logistic function.";
constexpr char two_hint[] = "f' = 1 - f^2; the derivative of f^2 is 2 f f'.";
constexpr char product_hint[] = "f'' = -2 f f' is a product, and both factors change with s.";
constexpr char few_digits_hint[] =
    "Right to a few digits only, like a difference quotient: its numerator is what two rounded "
    "numbers leave. Differentiate by hand.";

double logistic(double s) { return 1 / (1 + std::exp(-s)); }

// Off by less than 1e-4.
bool nearly(const vec& expected, const vec& got) {
  return got.n_elem == expected.n_elem && arma::approx_equal(got, expected, "absdiff", 1e-4);
}

const auto any_answer = [](const vec&) { return true; };

void expect_first(const vec& s, const vec& expected, Tolerance tolerance) {
  EXPECT_ANSWER(submission::dtanh(s), close_to(expected, tolerance))
      .hint_if(
          [&] { return vec(s).transform([](double x) { return logistic(x) * logistic(-x); }); },
          logistic_hint)
      .hint_if([&] { return vec(-expected); }, "tanh rises everywhere: f' is positive.")
      .hint_if([&] { return vec(arma::tanh(s)); }, "This is f itself; its slope is asked.")
      .hint_if([&](const vec& got) { return lost(s, expected, got, 0, 100); }, cancel_hint)
      .hint_if([&](const vec& got) { return lost(s, expected, got, 100, 1000); }, overflow_hint)
      .hint_if([&](const vec& got) { return nearly(expected, got); }, few_digits_hint)
      .hint_if(any_answer,
               "Compare with (f(s + h) - f(s - h)) / (2 h): at s = 1 it is 0.41997 for h = 1e-5.");
}

void expect_second(const vec& s, const vec& expected, Tolerance tolerance) {
  EXPECT_ANSWER(submission::d2tanh(s), close_to(expected, tolerance))
      .hint_if([&] { return vec(-arma::abs(expected)); }, odd_hint)
      .hint_if([&] { return vec(-expected); },
               "For s > 0 the slope of tanh falls: f'' is negative there.")
      .hint_if([&] { return vec(expected / 2); }, two_hint)
      .hint_if([&] { return vec(-2 * arma::tanh(s)); }, two_hint)
      .hint_if(
          [&] {
            return vec(s).transform(
                [](double x) { return logistic(x) * logistic(-x) * (logistic(-x) - logistic(x)); });
          },
          logistic_hint)
      .hint_if([&](const vec& got) { return lost(s, expected, got, 0, 1e-3); }, small_hint)
      .hint_if([&](const vec& got) { return lost(s, expected, got, 1e-3, 100); }, cancel_hint)
      .hint_if([&](const vec& got) { return lost(s, expected, got, 100, 1000); }, overflow_hint)
      .hint_if([&](const vec& got) { return nearly(expected, got); }, few_digits_hint)
      .hint_if(any_answer,
               "Compare with (f'(s + h) - f'(s - h)) / (2 h): at s = 1 it is -0.63970 for h = "
               "1e-5.");
}

// With the derivative of one factor of f'' only.
vec half_a_product(const vec& s, bool of_the_first) {
  return oracle::at(s, [of_the_first](oracle::Long x) {
    return -2 * (of_the_first ? oracle::d1(x) * oracle::d1(x) : std::tanh(x) * oracle::d2(x));
  });
}

void expect_third(const vec& s, const vec& expected, double relative) {
  EXPECT_ANSWER(submission::d3tanh(s), within(expected, third_bound(s, relative)))
      .hint_if([&] { return vec(-expected); }, "f'''(0) = -2: f'' falls through 0.")
      .hint_if([&] { return half_a_product(s, true); }, product_hint)
      .hint_if([&] { return half_a_product(s, false); }, product_hint)
      .hint_if([&](const vec& got) { return lost(s, expected, got, 0, 100); }, cancel_hint)
      .hint_if([&](const vec& got) { return lost(s, expected, got, 100, 1000); }, overflow_hint)
      .hint_if([&](const vec& got) { return nearly(expected, got); }, few_digits_hint)
      .hint_if(any_answer,
               "Compare with (f''(s + h) - f''(s - h)) / (2 h): at s = 1 it is 0.62163 for h = "
               "1e-5.");
}

// At infinity something else than 0.
const auto no_limit = [](const vec& got) {
  return got.n_elem == 4 && !(got(0) == 0 && got(1) == 0);
};

}  // namespace

// The formulas.

TEST(a_First, BetweenMinusTwoAndTwo) {
  for_all(inputs::moderate,
          [](const vec& s) { expect_first(s, oracle::at(s, oracle::d1), on_paper); });
}

TEST(a_Second, BetweenMinusTwoAndTwo) {
  for_all(inputs::moderate,
          [](const vec& s) { expect_second(s, oracle::at(s, oracle::d2), on_paper); });
}

TEST(a_Third, BetweenMinusTwoAndTwo) {
  for_all(inputs::moderate,
          [](const vec& s) { expect_third(s, oracle::at(s, oracle::d3), 1e-13); });
}

// All the digits, everywhere.

TEST(a_FirstDigits, Known) { expect_first(known.col(0), known.col(1), accurate); }

TEST(a_FirstDigits, FarOut) {
  Rng rng = gradus::test_rng();
  const vec s = inputs::far_out(rng);
  expect_first(s, oracle::at(s, oracle::d1), accurate);
}

TEST(a_FirstDigits, InfinityAndNan) {
  EXPECT_ANSWER(submission::dtanh(limits), exactly(vec{0, 0, arma::datum::nan, 1}))
      .hint_if(no_limit, overflow_hint);
}

TEST(a_SecondDigits, Known) { expect_second(known.col(0), known.col(2), accurate); }

TEST(a_SecondDigits, NearZero) {
  for_all(inputs::small,
          [](const vec& s) { expect_second(s, oracle::at(s, oracle::d2), accurate); });
}

TEST(a_SecondDigits, FarOut) {
  Rng rng = gradus::test_rng();
  const vec s = inputs::far_out(rng);
  expect_second(s, oracle::at(s, oracle::d2), accurate);
}

TEST(a_SecondDigits, InfinityAndNan) {
  EXPECT_ANSWER(submission::d2tanh(limits), exactly(vec{0, 0, arma::datum::nan, 0}))
      .hint_if(no_limit, overflow_hint);
}

TEST(a_ThirdDigits, Known) { expect_third(known.col(0), known.col(3), 1e-14); }

TEST(a_ThirdDigits, BesideItsZeros) {
  for_all(
      [](Rng& rng) {
        auto [s] = inputs::moderate(rng);
        s(0) = rng.pick({0.0, 0.6585, -0.6585, 1e-300, -1e-8});
        return std::tuple{s};
      },
      [](const vec& s) { expect_third(s, oracle::at(s, oracle::d3), 1e-14); });
}

TEST(a_ThirdDigits, FarOut) {
  Rng rng = gradus::test_rng();
  const vec s = inputs::far_out(rng);
  expect_third(s, oracle::at(s, oracle::d3), 1e-14);
}

TEST(a_ThirdDigits, InfinityAndNan) {
  EXPECT_ANSWER(submission::d3tanh(limits), exactly(vec{0, 0, arma::datum::nan, -2}))
      .hint_if(no_limit, overflow_hint);
}

SPEED(a, dtanh, {16384, 32768, 65536},
      [](Rng& rng, uword n) { return std::tuple{vec(4 * rng.uniforms(n))}; });
SPEED(a, d2tanh, {16384, 32768, 65536},
      [](Rng& rng, uword n) { return std::tuple{vec(4 * rng.uniforms(n))}; });

// ------------------------------------------------------------------------------------------ part b

namespace {

// Honest variants err by 2e-11 eps, sqrt(3 eps) by 1.2 eps^2: below eps = 1e-9 it is an answer.
Verdict bends_by(double eps, double r) {
  if (!(r > 0) || !std::isfinite(r)) return reject("r must be a positive number.");
  const double there = static_cast<double>(oracle::bend(r));
  if (std::abs(there - eps) <= 1e-9 * eps) return accept();
  return reject("At s = r the error |tanh(s) - s| / |s| is " + show(there) + ", not " + show(eps) +
                ".")
      .hint_if(near(r, std::sqrt(3 * eps)),
               "That is the leading term only: 0.6 % too small at eps = 0.01. What does the next "
               "term of tanh do?")
      .hint_if(near(r - std::tanh(r), eps, 1e-6), "The error is measured relative to |s|.")
      .hint_if(near(r, 1 / (1 - eps)), "This takes tanh(r) for 1, and it is less.")
      .hint_if(
          eps >= 1e-5 && eps <= 0.9 && near(there, eps, 1e-3),
          "Right to a few digits only. Where does the search end? An interval of 1e-6 is short "
          "beside r = 1, but not beside r = 0.0055, which belongs to eps = 1e-5.")
      .hint_if(eps > 0.9,
               "tanh never exceeds 1, so the error reaches 99 % near s = 100 and 99.9 % "
               "near s = 1000: how far does your search look?")
      .hint_if(eps < 1e-5 && near(r, std::sqrt(3 * eps), 0.1),
               "1 - tanh(r)/r cancels for small r: at eps = 1e-12 four digits are left of it. Use "
               "a form without a difference there.");
}

constexpr char largest_hint[] = "The largest |pre-activation| decides when linearity is lost.";

}  // namespace

TEST(b_Radius, TheErrorIsEps) {
  for_all(
      {60, 10}, [](Rng& rng) { return std::tuple{inputs::log_uniform(rng, 1e-5, 0.9)}; },
      [](double eps) {
        EXPECT_ANSWER(submission::linear_radius(eps),
                      satisfies([&](double r) { return bends_by(eps, r); }));
      });
}

TEST(b_Radius, TinyErrors) {
  for (const double eps : {1e-6, 1e-7, 1e-8, 1e-9, 1e-10, 1e-11, 1e-12})
    EXPECT_ANSWER(submission::linear_radius(eps),
                  satisfies([&](double r) { return bends_by(eps, r); }));
}

TEST(b_Radius, ErrorsNearOne) {
  for (const double eps : {0.92, 0.95, 0.99, 0.995, 0.999})
    EXPECT_ANSWER(submission::linear_radius(eps),
                  satisfies([&](double r) { return bends_by(eps, r); }));
}

// Honest variants err by 2e-13 of the value at most, sqrt(3 eps) by 6e-7 at eps = 1e-6 and by more
// elsewhere.
TEST(b_Scale, LargestPreactivationAtTheRadius) {
  for_all(
      {40, 6},
      [](Rng& rng) {
        return std::tuple_cat(inputs::layer_and_batch(rng),
                              std::tuple{rng.pick({1e-6, 1e-3, 0.01, 0.3, 0.9})});
      },
      [](const mat& W1, const mat& X, double eps) {
        const mat Z = oracle::product(W1, X);
        const double r = static_cast<double>(oracle::radius(eps));
        EXPECT_ANSWER(submission::max_scale(W1, X, eps),
                      close_to(r / arma::abs(Z).max(), {.absolute = 0, .relative = 1e-7}))
            .hint_if(r / arma::abs(Z).min(), largest_hint)
            .hint_if(r / Z.max(), "A pre-activation of -5 leaves the range as early as +5.")
            .hint_if(r / arma::abs(W1).max(), "It is W1 X that must stay small, not W1 alone.");
      });
}

TEST(b_Scale, NothingToBend) {
  for_all(
      {6, 5},
      [](Rng& rng) {
        const mat x = rng.integers(1, rng.dim(), 3);
        return std::tuple{mat{{1, 1}, {-2, -2}}, mat(arma::join_cols(x, mat(-x)))};
      },
      [](const mat& W1, const mat& X) {
        EXPECT_ANSWER(submission::max_scale(W1, X, 0.1), exactly(arma::datum::inf))
            .hint("All pre-activations are 0, and 0 is never too large: no alpha is the largest.");
      });
}

TEST(b_Collapse, IsTheProductOfTheLayers) {
  for_all(
      {60, 6},
      [](Rng& rng) {
        const bool square = rng.coin();
        const uword depth = 1 + rng.dim(0) / 2, n = rng.dim();
        std::vector<mat> weights{rng.integers(n, square ? n : rng.dim(), 3)};
        while (weights.size() < depth)
          weights.push_back(rng.integers(square ? n : rng.dim(), weights.back().n_rows, 3));
        return std::tuple{weights};
      },
      [](const std::vector<mat>& weights) {
        mat expected = weights[0];
        for (std::size_t l = 1; l < weights.size(); ++l)
          expected = oracle::product(weights[l], expected);
        EXPECT_ANSWER(submission::collapse(weights), exactly(expected))
            .hint_if([&] { return mat(expected.t()); }, "W_L ... W_1 without a transpose.")
            .hint(
                "The input meets W_1 = weights[0] first: (W_2 W_1) x = W_2 (W_1 x). The shapes "
                "tell which matrix stands on which side.");
      });
}

TEST(b_BadInput, EpsAndShapes) {
  for (const double eps : {0.0, 1.0, -0.1, 2.0, arma::datum::nan}) {
    EXPECT_REJECTED(submission::linear_radius(eps));
    EXPECT_REJECTED(
        submission::max_scale(mat(2, 3, arma::fill::ones), mat(3, 2, arma::fill::ones), eps));
  }
  EXPECT_REJECTED(submission::max_scale(mat(2, 3), mat(2, 3), 0.1));
  EXPECT_REJECTED(submission::max_scale(mat(0, 3), mat(3, 2), 0.1));
  EXPECT_REJECTED(submission::max_scale(mat(2, 0), mat(0, 2), 0.1));
  EXPECT_REJECTED(submission::max_scale(mat(2, 3), mat(3, 0), 0.1));
}

TEST(b_BadInput, Layers) {
  EXPECT_REJECTED(submission::collapse({}));
  EXPECT_REJECTED(submission::collapse({mat()}));
  EXPECT_REJECTED(submission::collapse({mat(2, 3), mat(2, 3)}));
  EXPECT_REJECTED(submission::collapse({mat(3, 2), mat(2, 2), mat(2, 2)}));
  EXPECT_REJECTED(submission::collapse({mat(2, 2), mat(2, 0)}));
  EXPECT_REJECTED(submission::collapse({mat(0, 2), mat(2, 0)}));
}

namespace {
std::vector<mat> layers(Rng& rng, uword n, uword inputs, uword outputs) {
  std::vector<mat> weights{rng.uniforms(n, inputs)};
  while (weights.size() < 7) weights.push_back(rng.uniforms(n, n));
  weights.push_back(rng.uniforms(outputs, n));
  return weights;
}
}  // namespace

namespace one_output {
SPEED(b, collapse, {96, 192, 384},
      [](Rng& rng, uword n) { return std::tuple{layers(rng, n, n, 1)}; });
}
namespace one_input {
SPEED(b, collapse, {96, 192, 384},
      [](Rng& rng, uword n) { return std::tuple{layers(rng, n, 1, n)}; });
}

// ------------------------------------------------------------------------------------------ part c

namespace {
constexpr char no_tanh_hint[] =
    "For small tau 1 - tau is 1, and tanh(s) is 1, to the last digit: find s without them.";
}  // namespace

// Honest variants err by 6e-14: s near 345 is rounded, and f' falls by twice the error of s.
TEST(c_Threshold, TheSlopeThereIsTau) {
  for_all(
      {60, 10},
      [](Rng& rng) {
        return std::tuple{inputs::log_uniform(rng, rng.pick({1e-2, 1e-300}), 0.9)};
      },
      [](double tau) {
        EXPECT_ANSWER(
            submission::saturation_threshold(tau), satisfies([&](double s) -> Verdict {
              if (!(s >= 0) || !std::isfinite(s))
                return reject("s must be a number and not negative.")
                    .hint_if(std::isinf(s), no_tanh_hint);
              const double there = static_cast<double>(oracle::d1(s));
              if (near(there, tau, 1e-12)) return accept();
              return reject("f'(s) is " + show(there) + ", not " + show(tau) + ".")
                  .hint_if(near(s, std::log(4 / tau) / 2),
                           "This is asymptotic: f' = 4 exp(-2 s) holds for large s only. At tau = "
                           "0.5 the exact s is 0.8814.")
                  .hint_if(near(there, tau * tau), "cosh(s)^2 = 1/tau: mind the square.")
                  .hint_if(tau < 1e-10 || near(there, tau, 1e-3), no_tanh_hint);
            }));
      });
}

// The differences 1 - tau have all the digits that a double has there. Honest variants err by
// 3e-16; arcosh(1 / sqrt(tau)) by 1e-4 at k = 39, and by more beyond.
TEST(c_Threshold, NearOne) {
  for (int k = 5; k <= 52; ++k) {
    const double tau = 1 - std::ldexp(1, -k) - 0x1p-53;
    EXPECT_ANSWER(submission::saturation_threshold(tau),
                  close_to(static_cast<double>(oracle::threshold(tau)), {0, 1e-9}))
        .hint_if(std::log(4 / tau) / 2,
                 "This is asymptotic: f' = 4 exp(-2 s) holds for large s only.")
        .hint_if(
            k > 20,
            "Near tau = 1, s hangs on how far tau is from 1. 1 - tau is exact, while 1/sqrt(tau) "
            "and its like are rounded as numbers of size 1, by 1e-16: for tau = 1 - 1e-12 that "
            "is one part in 10^4 of what matters.");
  }
  EXPECT_ANSWER(submission::saturation_threshold(1), exactly(0.0));
}

// Honest variants err by 3e-16 of the value at most, the asymptote by 6e-5 where tau is not tiny.
TEST(c_Scale, SmallestPreactivationAtTheThreshold) {
  for_all(
      {40, 6},
      [](Rng& rng) {
        return std::tuple_cat(inputs::layer_and_batch(rng),
                              std::tuple{rng.pick({1e-30, 1e-3, 0.05, 0.5, 0.99})});
      },
      [](const mat& W1, const mat& X, double tau) {
        const mat Z = oracle::product(W1, X);
        const double s = static_cast<double>(oracle::threshold(tau));
        EXPECT_ANSWER(submission::saturating_scale(W1, X, tau),
                      close_to(s / arma::abs(Z).min(), {.absolute = 0, .relative = 1e-12}))
            .hint_if(s / arma::abs(Z).max(),
                     "Every unit must be saturated: the smallest |pre-activation| decides.")
            .hint_if(s / Z.min(), "A pre-activation of -5 is as saturated as one of +5.");
      });
}

TEST(c_Scale, ZeroIsSaturatedForTauOfOne) {
  EXPECT_ANSWER(submission::saturating_scale(mat{{1, 2}}, mat{{0, 1}, {0, 1}}, 1), exactly(0.0))
      .hint("f' never exceeds 1: with tau = 1 everything is saturated already.");
}

constexpr char zero_hint[] = "A pre-activation of 0 stays 0 at every scale.";

TEST(c_Scale, OneZeroAmongOthers) {
  EXPECT_ANSWER(submission::saturating_scale(mat{{1, 2}}, mat{{0, 1}, {0, 1}}, 0.5),
                exactly(arma::datum::inf))
      .hint_always(zero_hint);
}

TEST(c_Scale, ZerosAreNeverSaturated) {
  for_all(
      {20, 6},
      [](Rng& rng) {
        auto [W1, X] = inputs::layer_and_batch(rng);
        const bool zero = rng.coin();
        if (zero) X.col(X.n_cols - 1).zeros();
        return std::tuple{W1, X, zero, rng.pick({1.0, 0.5, 0.01})};
      },
      [](const mat& W1, const mat& X, bool zero, double tau) {
        const double s = static_cast<double>(oracle::threshold(tau)),
                     least = arma::abs(oracle::product(W1, X)).min();
        EXPECT_ANSWER(submission::saturating_scale(W1, X, tau), close_to(tau == 1 ? 0
                                                                         : zero   ? arma::datum::inf
                                                                                  : s / least,
                                                                         {0, 1e-12}))
            .hint_if(tau == 1, "f' never exceeds 1: with tau = 1 everything is saturated already.")
            .hint_if(zero, zero_hint);
      });
}

namespace {

// Exact but for one division; a unit more or less is 1 / (H N).
double share(const mat& Z, double tau) {
  double count = 0;
  for (const double z : Z) count += oracle::d1(z) <= tau;
  return count / static_cast<double>(Z.n_elem);
}

}  // namespace

TEST(c_Fraction, CountsPreactivations) {
  for_all(
      {60, 6},
      [](Rng& rng) {
        const uword D = rng.dim();
        // Between two whole numbers, so that no pre-activation is near the threshold.
        const auto half = static_cast<double>(rng.between(0, 9)) + 0.5;
        return std::tuple{mat(rng.integers(rng.dim(), D, 3)), mat(rng.integers(D, rng.dim(), 3)),
                          static_cast<double>(oracle::d1(half))};
      },
      [](const mat& W1, const mat& X, double tau) {
        const mat Z = oracle::product(W1, X);
        const double expected = share(Z, tau);
        EXPECT_ANSWER(submission::saturated_fraction(W1, X, tau), close_to(expected, {0, 1e-14}))
            .hint_if(1 - expected, "That is the share that still learns.")
            .hint_if([&] { return share(arma::clamp(Z, 0, arma::datum::inf), tau); },
                     "A pre-activation of -5 is as saturated as one of +5.")
            .hint_if(expected * static_cast<double>(Z.n_elem),
                     "A share: divide by the number of pre-activations.")
            .hint_if(expected * static_cast<double>(Z.n_cols), "Divide by all H N pre-activations.")
            .hint_if(expected * static_cast<double>(Z.n_rows),
                     "Divide by all H N pre-activations.");
      });
}

TEST(c_Fraction, TinyTau) {
  for_all(
      {30, 6},
      [](Rng& rng) {
        mat X = rng.integers(1, 1 + rng.dim(), 20);
        X += 20 * arma::sign(X);
        X(0) = 21;
        return std::tuple{mat(rng.dim(), 1, arma::fill::ones), X,
                          static_cast<double>(oracle::d1(rng.between(21, 39) + 0.5))};
      },
      [](const mat& W1, const mat& X, double tau) {
        EXPECT_ANSWER(submission::saturated_fraction(W1, X, tau),
                      close_to(share(oracle::product(W1, X), tau), {0, 1e-14}))
            .hint(
                "f'(21) is 2.3e-18, but 1 - tanh(21)^2 is 0 in floating point: compare "
                "something else than tanh.");
      });
}

TEST(c_Fraction, TauOneTakesAll) {
  for_all(
      {20, 6},
      [](Rng& rng) {
        const uword D = rng.dim();
        return std::tuple{mat(rng.integers(rng.dim(), D, 2)), mat(rng.integers(D, rng.dim(), 1))};
      },
      [](const mat& W1, const mat& X) {
        EXPECT_ANSWER(submission::saturated_fraction(W1, X, 1), exactly(1.0))
            .hint("A unit whose slope is exactly tau counts as saturated, also f'(0) = 1.");
      });
}

TEST(c_BadInput, TauAndShapes) {
  const mat W1(2, 3, arma::fill::ones), X(3, 4, arma::fill::ones);
  for (const double tau : {0.0, -0.5, 1.5, arma::datum::inf, arma::datum::nan}) {
    EXPECT_REJECTED(submission::saturation_threshold(tau));
    EXPECT_REJECTED(submission::saturating_scale(W1, X, tau));
    EXPECT_REJECTED(submission::saturated_fraction(W1, X, tau));
  }
  const auto bad = [](const mat& w, const mat& x) {
    EXPECT_REJECTED(submission::saturating_scale(w, x, 0.5));
    EXPECT_REJECTED(submission::saturated_fraction(w, x, 0.5));
  };
  bad(W1, mat(4, 3));
  bad(mat(0, 3), X);
  bad(W1, mat(3, 0));
  bad(mat(2, 0), mat(0, 2));
}

SPEED(c, saturated_fraction, {200, 400, 800}, [](Rng& rng, uword N) {
  return std::tuple{rng.uniforms(200, 200), rng.uniforms(200, N), 1e-3};
});

// ------------------------------------------------------------------------------------------ part d

// Honest variants err by 2e-16 of the value, the best wrong answer by 3e-5.
TEST(d_Knee, WhereTheSlopeFallsFastest) {
  EXPECT_ANSWER(submission::knee(), close_to(oracle::knee, {0, 1e-14}))
      .hint_if(0.0, "0 is where f'' vanishes, and f' is largest; we want the extremum of f''.")
      .hint_if([](double s) { return near(s, -oracle::knee); },
               "For s < 0 it is the maximum of f''; asked is s > 0.")
      .hint_if([](double s) { return near(s, std::log(2 + std::sqrt(3.0))); },
               "This is the knee of the logistic function; tanh(s) is 2 logistic(2 s) - 1.")
      .hint_if([](double s) { return near(s, oracle::knee, 1e-4); },
               "Right to a few digits: solve f''' = 0 for tanh(s) and then for s.")
      .hint("f'''(s) = f'(s) (6 tanh(s)^2 - 2) must be 0 there. At s = 1 it is 0.62.");
}

namespace {

struct Hill {
  std::string name;
  std::function<double(double)> d2;
  double lo, hi, top;
};

// The second derivative of a sigmoid that is stretched by b.
Hill sigmoid(Rng& rng) {
  const double b = inputs::log_uniform(rng, 0.25, 4);
  Hill h;
  switch (rng.between(0, 2)) {
    case 0:
      h = {"f'' of tanh(" + show(b) + " s)",
           [b](double s) { return b * b * static_cast<double>(oracle::d2(b * s)); }, 0, 0,
           oracle::knee / b};
      break;
    case 1:
      h = {"f'' of logistic(" + show(b) + " s)",
           [b](double s) { return b * b * static_cast<double>(oracle::d2(b * s / 2)) / 8; }, 0, 0,
           2 * oracle::knee / b};
      break;
    default:
      h = {"f'' of arctan(" + show(b) + " s)",
           [b](double s) { return -2 * b * b * b * s / std::pow(1 + b * b * s * s, 2); }, 0, 0,
           1 / (std::sqrt(3.0) * b)};
  }
  h.lo = h.top * rng.pick({0.0, 0.25, 0.75});
  h.hi = h.top * rng.uniform(1.25, 8);
  return h;
}

Hill mirrored(const Hill& h) { return {h.name, h.d2, -h.hi, -h.lo, -h.top}; }

// Not smooth at the top, and steeper on one side.
Hill roof(Rng& rng) {
  const double top = rng.dyadic(2), a = rng.uniform(0.1, 1), b = rng.uniform(0.1, 1);
  const double sign = rng.coin() ? 1 : -1;
  return {"a function with a kink at " + show(top),
          [=](double s) { return sign * (4 - (s < top ? a * (top - s) : b * (s - top))); },
          top - rng.uniform(0.1, 3), top + rng.uniform(0.1, 3), top};
}

// By how much |d2| changes from s to s + h; the largest such change on a grid.
double steepness(const Hill& h, double s) {
  const double step = (h.hi - h.lo) / 1000;
  return std::abs(std::abs(h.d2(s + step)) - std::abs(h.d2(s)));
}
bool is_steepest(const Hill& h, double s) {
  double most = 0;
  for (double x = h.lo; x < h.hi; x += (h.hi - h.lo) / 200) most = std::max(most, steepness(h, x));
  return steepness(h, s) > 0.97 * most;
}

// Honest variants miss the top by 7e-8 at most: near it, |d2| is flat to the last digit.
Verdict is_top(const Hill& h, double got) {
  if (std::abs(got - h.top) <= 1e-6) return accept();
  return reject("|d2| is largest at " + show(h.top) + ".")
      .hint_if(std::abs(got + h.top) < 1e-3, "The answer lies in (lo, hi).")
      .hint_if(std::abs(got - h.top) < 0.02 * (h.hi - h.lo),
               "The hill is found, but not its top to 1e-6: look again, between the neighbours of "
               "the best point.")
      .hint_if(is_steepest(h, got),
               "Here d2 itself changes fastest: that is the extremum of f''' and not of f''.")
      .hint_if(std::min(std::abs(got - h.lo), std::abs(got - h.hi)) < 0.01 * (h.hi - h.lo),
               "An end of the interval: d2 may be negative, and it is |d2| that is largest.");
}

void expect_top(const Hill& h) {
  gradus::Counted d2{h.d2};
  const double lo = h.lo, hi = h.hi;
  EXPECT_ANSWER(submission::knee_of(named(h.name, d2), lo, hi),
                satisfies([&](double got) { return is_top(h, got); }));
  EXPECT_LE(d2.calls(), 300u) << hint(
      "d2 was called " + show(d2.calls()) +
      " times. A grid of n points narrows the interval by n once; a few points, again and again, "
      "narrow it exponentially.");
}

}  // namespace

TEST(d_KneeOf, Sigmoids) {
  for_all(
      {12, 6}, [](Rng& rng) { return std::tuple{sigmoid(rng)}; }, expect_top);
}

TEST(d_KneeOf, LeftOfZero) {
  for_all(
      {8, 6}, [](Rng& rng) { return std::tuple{mirrored(sigmoid(rng))}; }, expect_top);
}

TEST(d_KneeOf, TopsWithAKink) {
  for_all(
      {8, 6}, [](Rng& rng) { return std::tuple{roof(rng)}; }, expect_top);
}

// Honest variants err by 5e-16 of the value, wrong answers in the first digit.
TEST(d_InitialWeights, DividesTheKnee) {
  for_all(
      {40, 8},
      [](Rng& rng) {
        return std::tuple{static_cast<uword>(rng.between(2, 1000000)),
                          inputs::log_uniform(rng, 1e-3, 1e3)};
      },
      [](uword fan_in, double x_rms) {
        const auto n = static_cast<double>(fan_in);
        const double sigma = oracle::knee / std::sqrt(n) / x_rms;
        EXPECT_ANSWER(submission::init_std(fan_in, x_rms), close_to(sigma, {0, 1e-12}))
            .hint_if(oracle::knee / n / x_rms,
                     "Variances add, and standard deviations do not: four terms are twice as large "
                     "as one, not four times.")
            .hint_if(oracle::knee / std::sqrt(n),
                     "Inputs that are twice as large need weights half as large.")
            .hint_if(oracle::knee / std::sqrt(n) * x_rms,
                     "Inputs that are twice as large need weights half as large.")
            .hint_if(sigma * sigma, "Asked is the standard deviation, this is its square.")
            .hint_if(1 / std::sqrt(n) / x_rms,
                     "With this scale the pre-activations have the root mean square 1.")
            .hint_if(
                [&](double got) { return near(got, 1 / std::sqrt(n)); },
                "This is a rule for unit inputs and pre-activations. Test the root mean square "
                "that it gives here.");
      });
}

TEST(d_InitialWeights, PutsTheNetsAtTheKnee) {
  for_all(
      {20, 7}, [](Rng& rng) { return std::tuple{rng.dyadics(rng.dim(), 4)}; },
      [](const vec& drawn) {
        const vec x = drawn + (arma::any(drawn != 0) ? 0.0 : 1.0);
        const double x_rms = std::sqrt(arma::dot(x, x) / static_cast<double>(x.n_elem));
        const uword fan_in = x.n_elem;
        EXPECT_ANSWER(
            submission::init_std(fan_in, x_rms), satisfies([&](double sigma) -> Verdict {
              double sum = 0;  // over all weights +-sigma
              for (uword signs = 0; signs >> fan_in == 0; ++signs) {
                double z = 0;
                for (uword i = 0; i < fan_in; ++i) z += (signs >> i & 1 ? sigma : -sigma) * x(i);
                sum += z * z;
              }
              const double rms = std::sqrt(std::ldexp(sum, -static_cast<int>(fan_in)));
              if (near(rms, oracle::knee, 1e-12)) return accept();
              return reject("With the inputs " + show(x) +
                            " and all weights +-sigma the pre-activations have the root mean "
                            "square " +
                            show(rms) + ", not " + show(oracle::knee) + ".");
            }));
      });
}

TEST(d_BadInput, IntervalsAndScales) {
  EXPECT_REJECTED(submission::knee_of(builtin::tanh, 1, 1));
  EXPECT_REJECTED(submission::knee_of(builtin::tanh, 2, 1));
  EXPECT_REJECTED(submission::knee_of(builtin::tanh, arma::datum::nan, 1));
  EXPECT_REJECTED(submission::knee_of(builtin::tanh, 0, arma::datum::inf));
  EXPECT_REJECTED(submission::init_std(0, 1));
  EXPECT_REJECTED(submission::init_std(10, 0));
  EXPECT_REJECTED(submission::init_std(10, -1));
  EXPECT_REJECTED(submission::init_std(10, arma::datum::inf));
  EXPECT_REJECTED(submission::init_std(10, arma::datum::nan));
}
