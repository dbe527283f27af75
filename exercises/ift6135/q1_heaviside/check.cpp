// ift6135 question 1. Oracles: cases, long double and the formulas; for the integrals Simpson's
// rule on phi itself, between places where nothing jumps.
#include <gradus/check.hpp>

#include "heaviside.hpp"

using arma::uword, arma::vec;
using gradus::Counted;
using ift6135_q1::Function, ift6135_q1::OneSided;
using nn::ScalarFunction;
using Slope = std::optional<double>;

namespace {

constexpr double u = 0x1p-53, inf = std::numeric_limits<double>::infinity(),
                 NaN = std::numeric_limits<double>::quiet_NaN();

double relu(double x) { return x > 0 ? x : 0; }
double H(double x) { return x > 0 ? 1 : x < 0 ? 0 : 0.5; }

}  // namespace

namespace oracle {

using real = long double;

// (relu(y) - relu(x)) / eps by cases: only the rounding of y = x + eps and of the division is left.
double quotient(double x, double eps) {
  const real y = real(x) + eps;
  if (x >= 0 && y >= 0) return 1;
  if (x <= 0 && y <= 0) return 0;
  return double((x > 0 ? -real(x) : y) / eps);
}

double sigmoid(double x, double k) { return double(1 / (1 + std::exp(-real(k) * x))); }
// |sigma_k(x) - H(x)| for x != 0, as one fraction: nothing is subtracted.
real error_of_sigmoid(double x, double k) { return 1 / (1 + std::exp(real(k) * std::abs(x))); }
// The z = k |x| at which that error is e.
real where_error_is(real e) { return std::log1p(-e) - std::log(e); }

template <class F>
double simpson(F f, double a, double b) {
  constexpr int n = 2000;
  const double h = (b - a) / n;
  double sum = f(a) + f(b);
  for (int i = 1; i < n; ++i) sum += (i % 2 == 0 ? 2 : 4) * f(a + i * h);
  return sum * h / 3;
}

}  // namespace oracle

// ------------------------------------------------------------------------------------ part a

namespace inputs {

// Of either sign and any size; the first ones are short, for whoever has to read them.
double any_scale(Rng& rng) {
  const int n = rng.size(), most = std::min(900, n * n * n);
  const double digits = n < 4 ? 1 + 0.25 * double(rng.between(0, 3)) : rng.uniform(1, 2);
  return (rng.coin() ? 1 : -1) * std::ldexp(digits, int(rng.between(-most, most)));
}
double often_zero(Rng& rng) { return rng.pick({0.0, -0.0, any_scale(rng), any_scale(rng)}); }

std::tuple<double, double> small_step(Rng& rng) {
  const double eps = rng.dyadic(4);
  return {rng.dyadic(4), eps == 0 ? 0.125 : eps};
}

// Steps that are far smaller or far larger than x, or lead just across 0, or not quite.
std::tuple<double, double> delicate_step(Rng& rng) {
  const double x = any_scale(rng), scale = std::ldexp(1, int(rng.between(10, 60)));
  const double part = std::ldexp(1, -int(rng.between(10, 52)));
  const double across = -x * (1 + part), short_of = -x * (1 - part);
  return {x, rng.pick({x / scale, -x / scale, x * scale, -x * scale, across, across, short_of})};
}

std::tuple<vec, vec, double> layer(Rng& rng) {
  const uword n = rng.dim();
  vec x = rng.dyadics(n, 2.0, 2), dy = rng.dyadics(n, 4);
  for (double& v : x) {
    if (rng.between(0, 2) == 0) v = rng.coin() ? 0 : -0.0;
    if (std::abs(v) == 1) v *= 1.5;  // there relu(x) and its slope are the same number
  }
  for (double& v : dy)
    if (v == 0) v = 3;
  return {x, dy, rng.pick({0.0, 0.25, 0.5, 1.0})};
}

}  // namespace inputs

namespace {

constexpr char cancel_hint[] =
    "Subtracting two nearly equal numbers loses eps: 1e16 + 1e-3 is 1e16. Decide by cases which "
    "side x + eps is on, and cancel on paper.";
constexpr char across_hint[] =
    "Across the kink the quotient lies between 0 and 1: q(1, -2) = (0 - 1) / -2 = 1/2.";
constexpr char ratio_hint[] =
    "1 + x / eps cancels where x + eps is near 0; (x + eps) / eps does not.";

double naive_quotient(double x, double eps) {
  return (std::max(0.0, x + eps) - std::max(0.0, x)) / eps;
}
// From the left (x + eps) / eps, taken apart.
double quotient_with_ratio(double x, double eps) {
  return x < 0 && x + eps > 0 ? 1 + x / eps : oracle::quotient(x, eps);
}

auto to_4u(double q) { return close_to(q, {.absolute = 0, .relative = 4 * u}); }

}  // namespace

TEST(a_Quotient, SmallSteps) {
  for_all(inputs::small_step, [](double x, double eps) {
    EXPECT_ANSWER(submission::relu_quotient(x, eps), to_4u(oracle::quotient(x, eps)))
        .hint_if(H(x), across_hint)
        .hint_if(x * (x + eps) < 0, across_hint)
        .hint("Where x and x + eps are on the same side the quotient is the slope there, 1 or 0.");
  });
}

TEST(a_Quotient, StepsOfAllSizes) {
  for_all(inputs::delicate_step, [](double x, double eps) {
    EXPECT_ANSWER(submission::relu_quotient(x, eps), to_4u(oracle::quotient(x, eps)))
        .hint_if(naive_quotient(x, eps), cancel_hint)
        .hint_if(quotient_with_ratio(x, eps), ratio_hint)
        .hint_if(x * (x + eps) < 0, across_hint);
  });
}

TEST(a_Quotient, Extremes) {
  constexpr double tiny = 5e-324;
  const std::vector<std::tuple<double, double, double>> known = {
      {1e16, 1e-3, 1},      {1, 1e-8, 1},           {tiny, tiny, 1},        {tiny, -tiny, 1},
      {-tiny, tiny, 0},     {tiny, -2 * tiny, 0.5}, {-tiny, 2 * tiny, 0.5}, {0, 3, 1},
      {0, -3, 0},           {-0.0, 1e-300, 1},      {-0.0, -1e-300, 0},     {1.5e308, 1.5e308, 1},
      {-1.5e308, 1e308, 0}, {-1.5e308, -1e308, 0}};
  for (const auto& [x, eps, q] : known)
    EXPECT_ANSWER(submission::relu_quotient(x, eps), exactly(q))
        .hint_if(naive_quotient(x, eps), cancel_hint);
}

TEST(a_Derivative, WhereItExists) {
  for_all([](Rng& rng) { return std::tuple{inputs::any_scale(rng)}; },
          [](double x) {
            EXPECT_ANSWER(submission::relu_derivative(x), exactly(Slope(H(x))))
                .hint("On each side of 0 the ReLU is a straight line. Which is its slope?");
          });
}

TEST(a_Derivative, NotAtZero) {
  for (const double zero : {0.0, -0.0})
    EXPECT_ANSWER(submission::relu_derivative(zero), exactly(Slope()))
        .hint_if([&](const Slope&) { return std::signbit(zero); },
                 "-0.0 is 0: look at x == 0 and not at the sign bit.")
        .hint("H(0) = 1/2 is a convention. Compare the left and the right quotients at 0.");
}

TEST(a_Derivative, AtInfinityAndNan) {
  EXPECT_ANSWER(submission::relu_derivative(inf), exactly(Slope(1)));
  EXPECT_ANSWER(submission::relu_derivative(-inf), exactly(Slope(0)));
  EXPECT_ANSWER(submission::relu_derivative(NaN), exactly(Slope(NaN)))
      .hint("Comparisons with NaN are false, so it ends in your last case. It is on neither side.");
}

TEST(a_Radius, KeepsTheSide) {
  for_all(
      [](Rng& rng) {
        return std::tuple{rng.pick({inputs::any_scale(rng), rng.uniform(-2, 2), 5e-324, -5e-324})};
      },
      [](double x) {
        EXPECT_ANSWER(
            submission::safe_radius(x), satisfies([&](double r) -> Verdict {
              if (!(r > 0))
                return reject("It must be positive.")
                    .hint_if(r < 0 && x < 0,
                             "A radius is a distance: it is positive also where x is negative.")
                    .hint_if(r == 0,
                             "There is no double between 0 and 5e-324: half of it, or a "
                             "thousandth, is rounded to 0. Which radius is right without making "
                             "|x| smaller?");
              const double eps = x > 0 ? -r : r;
              if (r > std::abs(x))
                return reject("With eps = " + show(eps) + " the quotient is " +
                              show(oracle::quotient(x, eps)) + ", not H(x).")
                    .hint(
                        "x + eps must stay on its side of 0, so the radius must shrink "
                        "with |x|.");
              if (r < std::abs(x) / 1000)
                return reject("That is less than |x| / 1000.")
                    .hint(
                        "Smaller than it must be: the radius must grow with |x|. For x = 1, how "
                        "far to the left can you go until the quotient changes?");
              return accept();
            }));
      });
}

TEST(a_OneSided, LimitsFromBothSides) {
  for_all([](Rng& rng) { return std::tuple{inputs::often_zero(rng)}; },
          [](double x) {
            const OneSided expected = {x > 0 ? 1.0 : 0.0, x >= 0 ? 1.0 : 0.0};
            EXPECT_ANSWER(submission::relu_one_sided(x), exactly(expected))
                .hint_if(OneSided{expected.right, expected.left},
                         "eps > 0 looks to the right: at 0, q(0, eps) = eps / eps.")
                .hint_if(x == 0, "At 0 the two limits differ: take q(0, 0.1) and q(0, -0.1).");
          });
}

TEST(a_Backward, SlopeTimesCotangent) {
  for_all(inputs::layer, [](const vec& x, const vec& dy, double at_zero) {
    const auto with_slope_at_zero = [&](double slope) {
      vec dx(x.n_elem);
      for (uword i = 0; i < x.n_elem; ++i) dx(i) = (x(i) > 0 ? 1 : x(i) < 0 ? 0 : slope) * dy(i);
      return dx;
    };
    EXPECT_ANSWER(submission::relu_vjp(x, dy, at_zero), exactly(with_slope_at_zero(at_zero)))
        .hint_if(
            [&](const vec& got) {
              if (got.n_elem != x.n_elem) return false;
              for (uword i = 0; i < x.n_elem; ++i)
                if (x(i) != 0 && got(i) != H(x(i)) * dy(i)) return false;
              return true;
            },
            "Where x_i = 0 (or -0.0) the slope is at_zero, which the caller chooses.")
        .hint_if([&] { return vec(arma::clamp(x, 0, inf) % dy); },
                 "dy_i is multiplied by the slope of the ReLU at x_i, not by its value.");
  });
}

TEST(a_Backward, InfiniteAndNone) {
  EXPECT_ANSWER(submission::relu_vjp(vec{inf, -inf, 2}, vec{5, 7, 3}, 0.5), exactly(vec{5, 0, 3}))
      .hint("The slope at +inf is 1, at -inf 0: no arithmetic with x itself is needed.");
  EXPECT_ANSWER(submission::relu_vjp(vec(), vec(), 0.5), exactly(vec()));
}

TEST(a_BadInput, NumbersAndLengths) {
  for (const double bad : {inf, -inf, NaN}) {
    EXPECT_REJECTED(submission::relu_quotient(bad, 1));
    EXPECT_REJECTED(submission::relu_quotient(1, bad));
    EXPECT_REJECTED(submission::safe_radius(bad));
    EXPECT_REJECTED(submission::relu_one_sided(bad));
  }
  for (const double zero : {0.0, -0.0}) {
    EXPECT_REJECTED(submission::relu_quotient(1, zero));
    EXPECT_REJECTED(submission::safe_radius(zero));
  }
  EXPECT_REJECTED(submission::relu_vjp(vec{1, 2}, vec{1}, 0));
  EXPECT_REJECTED(submission::relu_vjp(vec{1}, vec{1, 2}, 0));
  for (const double bad : {-0.001, 1.001, NaN})
    EXPECT_REJECTED(submission::relu_vjp(vec{1, 0}, vec{1, 2}, bad));
}

SPEED(a, relu_vjp, {16384, 65536, 262144}, [](Rng& rng, uword n) {
  return std::tuple{rng.uniforms(n), rng.uniforms(n), rng.uniform()};
});

// ------------------------------------------------------------------------------------ part b

namespace inputs {

std::tuple<double, ScalarFunction> place_and_step(Rng& rng) {
  const double at_zero = rng.pick({0.0, 0.5, 1.0});
  const double x = rng.pick({0.0, -0.0, 1e-300, -1e-300, 1e-3, -1e-3, 1.0, -1.0, 1e6, -1e6,
                             rng.dyadic(8), rng.dyadic(8), rng.uniform(-10, 10)});
  return {x, named("H", [at_zero](double t) {
            return std::isnan(t) ? NaN : t == 0 ? at_zero : H(t);
          })};
}

}  // namespace inputs

namespace {

const ScalarFunction the_step = named("H", [](double t) { return std::isnan(t) ? NaN : H(t); });
const ScalarFunction step_at_1 = named("H(t - 1)", [](double t) { return H(t - 1); });
const std::vector<ScalarFunction> others = {named("0", [](double) { return 0.0; }),
                                            named("1", [](double) { return 1.0; }), step_at_1};

auto is_relu(double x) {
  return close_to(std::isnan(x) ? NaN : relu(x), {.absolute = 1e-9 * std::max(1.0, std::abs(x))});
}
bool nearly_relu(double x, double got) {
  return std::abs(got - relu(x)) <= 0.2 * std::max(1.0, std::abs(x));
}

// Whether another function than H makes a difference at one of the places of the contract.
template <class Definition>
bool depends_on_H(const Definition& definition) {
  bool depends = false;
  for (const ScalarFunction& other : others)
    for (const double x : {-2.0, -0.5, 0.5, 2.0})
      depends |= std::abs(definition(x, other) - relu(x)) > 0.25;
  return depends;
}

constexpr char slope_hint[] = "H is the slope, not the value: relu(3) is 3, and H(3) is 1.";
constexpr char mirrored_hint[] =
    "That is 0 on the right and x on the left: which side does H keep, and which does 1 - H?";
constexpr char backwards_hint[] =
    "The integral from 0 to x runs backwards where x < 0, and H is 0 there: relu(-2) is 0, not 2.";
constexpr char panel_hint[] =
    "H at the one place 0 has no weight in an area: end a panel there, and take points inside the "
    "panels only.";
constexpr char nan_hint[] =
    "std::max(0.0, NaN) is 0, and comparisons with NaN are false: let NaN pass.";
constexpr char formula_hint[] =
    "The definition must be in terms of H: lent another function it must give other values.";
constexpr char calls_hint[] =
    "H is constant on each side of 0: few points are enough where no panel straddles 0.";

}  // namespace

TEST(b_FirstDefinition, IsTheRelu) {
  for_all(inputs::place_and_step, [](double x, const ScalarFunction& step) {
    EXPECT_ANSWER(submission::first_definition(x, step), is_relu(x))
        .hint_if(step(x), slope_hint)
        .hint_if(-relu(-x), mirrored_hint)
        .hint_if(std::abs(x), backwards_hint)
        .hint_if([&](double got) { return nearly_relu(x, got); }, panel_hint);
  });
}

TEST(b_FirstDefinition, KeepsNan) {
  const double x = NaN;
  const ScalarFunction& step = the_step;
  EXPECT_ANSWER(submission::first_definition(x, step), is_relu(x)).hint(nan_hint);
}

TEST(b_FirstDefinition, UsesH) {
  EXPECT_TRUE(depends_on_H(submission::first_definition))
      << "It gives the same for every H." << hint(formula_hint);
}

TEST(b_FirstDefinition, FewCalls) {
  for (const double x : {2.5, -3.0, 1e6}) {
    const Counted step{the_step};
    EXPECT_ANSWER(submission::first_definition(x, step), is_relu(x));
    EXPECT_LE(step.calls(), 1000u) << hint(calls_hint);
  }
}

TEST(b_SecondDefinition, IsTheRelu) {
  for_all(inputs::place_and_step, [](double x, const ScalarFunction& step) {
    EXPECT_ANSWER(submission::second_definition(x, step), is_relu(x))
        .hint_if(step(x), slope_hint)
        .hint_if(-relu(-x), mirrored_hint)
        .hint_if(std::abs(x), backwards_hint)
        .hint_if([&](double got) { return nearly_relu(x, got); }, panel_hint);
  });
}

TEST(b_SecondDefinition, KeepsNan) {
  const double x = NaN;
  const ScalarFunction& step = the_step;
  EXPECT_ANSWER(submission::second_definition(x, step), is_relu(x)).hint(nan_hint);
}

TEST(b_SecondDefinition, UsesH) {
  EXPECT_TRUE(depends_on_H(submission::second_definition))
      << "It gives the same for every H." << hint(formula_hint);
}

TEST(b_SecondDefinition, FewCalls) {
  for (const double x : {2.5, -3.0, 1e6}) {
    const Counted step{the_step};
    EXPECT_ANSWER(submission::second_definition(x, step), is_relu(x));
    EXPECT_LE(step.calls(), 1000u) << hint(calls_hint);
  }
}

TEST(b_Different, NotOneFormulaTwice) {
  bool differ = false;
  const ScalarFunction& step = the_step;
  for (const double x : {-0.5, 0.5, 1.5, 3.0}) {
    EXPECT_ANSWER(submission::first_definition(x, step), is_relu(x));
    EXPECT_ANSWER(submission::second_definition(x, step), is_relu(x));
    differ |= std::abs(submission::first_definition(x, step_at_1) -
                       submission::second_definition(x, step_at_1)) > 0.25;
  }
  EXPECT_TRUE(differ) << "With H(t - 1) in the place of H both give the same everywhere."
                      << hint(
                             "Two rewritings of one formula are one definition. H is the slope: "
                             "there is a way back from the slope to the function.");
}

// ------------------------------------------------------------------------------------ part c

namespace inputs {

double power_of_ten(Rng& rng, double from, double to) {
  return std::pow(10, rng.uniform(std::log10(from), std::log10(to)));
}
// From 1e-3 to 1e100; the first ones are whole numbers up to 32.
double any_gain(Rng& rng) {
  const int n = rng.size();
  return n < 4 ? double(rng.between(1, 4 << n)) : power_of_ten(rng, 1e-3, n < 8 ? 1e6 : 1e100);
}

std::tuple<double, double> place_and_gain(Rng& rng) {
  const double digits = rng.uniform(1, 2), k = std::ldexp(digits, int(rng.between(-30, 60)));
  const double most = rng.pick({1.0, 4.0, 40.0, 699.0});
  return {rng.uniform(-most, most) / k, k};
}

std::tuple<double, double> distance_and_error(Rng& rng) {
  return {power_of_ten(rng, 1e-6, 10), power_of_ten(rng, 1e-15, 0.49)};
}
std::tuple<double, double> distance_and_large_error(Rng& rng) {
  return {power_of_ten(rng, 1e-6, 10), rng.uniform(0.02, 0.49)};
}
std::tuple<double, double> gain_and_eta(Rng& rng) {
  const double k = any_gain(rng);
  return {k, rng.size() < 4 ? 0.125 * double(rng.between(1, 3)) : power_of_ten(rng, 1e-9, 0.49)};
}

}  // namespace inputs

namespace {

constexpr char tail_hint[] =
    "Far on the left sigma is tiny but not 0, about e^{kx}: its digits count. 1 + tanh loses them.";
constexpr char quotient_hint[] =
    "inf / inf is NaN. Which of e^{kx} and e^{-kx} overflows, and what is 1 / inf?";
constexpr char solve_gain_hint[] =
    "The worst place is |x| = delta. Solve 1 / (1 + e^{k delta}) = eps for k.";
constexpr char near_zero_hint[] =
    "At x = 0 there is no error, since both are 1/2. Look near 0, at an x that is not 0.";
constexpr char far_hint[] =
    "Too far from 0: sigma(1) is already 0.73. Solve 1 / (1 + e^{k|x|}) = 1/2 - eta for |x|.";

Verdict large_enough(double k, double delta, double eps) {
  if (!std::isfinite(k)) return reject("The gain must be finite.").hint(solve_gain_hint);
  const auto error = oracle::error_of_sigmoid(delta, k);
  if (k > 0 && error <= eps * (1 + 1e-12L)) return accept();
  return reject("At |x| = delta the error is " + show(double(error)) + ", more than eps.")
      .hint(solve_gain_hint);
}

Verdict has_the_error(double x, double k, double eta) {
  if (!std::isfinite(x)) return reject("x must be finite.").hint(far_hint);
  if (x == 0) return reject("x must not be 0.").hint(near_zero_hint);
  const auto error = oracle::error_of_sigmoid(x, k);
  if (error >= 0.5L - eta - 4 * u) return accept();
  return reject("There the error is " + show(double(error)) + ", and 1/2 - eta is " +
                show(0.5 - eta) + ".")
      .hint(far_hint);
}

}  // namespace

// Worst error of the honest variants: 44 % of the bound. 1 + tanh(kx / 2) is off by 100 % from
// kx = -38 on.
TEST(c_Sigmoid, ToTheLastDigits) {
  for_all(inputs::place_and_gain, [](double x, double k) {
    const double expected = oracle::sigmoid(x, k);
    EXPECT_ANSWER(submission::sigmoid_k(x, k),
                  close_to(expected, {.absolute = 0, .relative = 4 * u * (1 + k * std::abs(x))}))
        .hint_if([&] { return oracle::sigmoid(-x, k); },
                 "It rises from 0 to 1: where x > 0 it is above 1/2.")
        .hint_if([&](double got) { return std::abs(got - expected) < 1e-15; }, tail_hint)
        .hint_if([&] { return oracle::sigmoid(x, 1); }, "k multiplies x in the exponent.");
  });
}

TEST(c_Sigmoid, FarAway) {
  EXPECT_ANSWER(submission::sigmoid_k(inf, 2), exactly(1.0)).hint(quotient_hint);
  EXPECT_ANSWER(submission::sigmoid_k(-inf, 2), exactly(0.0)).hint(quotient_hint);
  EXPECT_ANSWER(submission::sigmoid_k(NaN, 2), exactly(NaN)).hint("NaN in, NaN out.");
  for (const double x : {1e3, 1e10, 1e308}) {
    EXPECT_ANSWER(submission::sigmoid_k(x, 1e3), exactly(1.0)).hint(quotient_hint);
    EXPECT_ANSWER(submission::sigmoid_k(-x, 1e3), close_to(0.0, {.absolute = 1e-300}))
        .hint(quotient_hint);
  }
}

TEST(c_Gain, IsLargeEnough) {
  for_all(inputs::distance_and_error, [](double delta, double eps) {
    EXPECT_ANSWER(submission::gain_for(delta, eps),
                  satisfies([&](double k) { return large_enough(k, delta, eps); }));
  });
}

TEST(c_SmallestGain, NoLargerThanItMustBe) {
  for_all(inputs::distance_and_large_error, [](double delta, double eps) {
    EXPECT_ANSWER(
        submission::gain_for(delta, eps), satisfies([&](double k) -> Verdict {
          if (const Verdict enough = large_enough(k, delta, eps); !enough) return enough;
          const double least = double(oracle::where_error_is(eps) / delta);
          if (k <= 1.001 * least) return accept();
          return reject("This gain is large enough, but " + show(least) + " is too.")
              .hint_if(std::abs(k * delta + std::log(eps)) <= 1e-6,
                       "Keep the 1 + in the denominator: for eps = 1/4, e^{k delta} is 3, not 4.")
              .hint(solve_gain_hint);
        }));
  });
}

TEST(c_Witness, HasTheError) {
  for_all(inputs::gain_and_eta, [](double k, double eta) {
    EXPECT_ANSWER(submission::uniform_counterexample(k, eta),
                  satisfies([&](double x) { return has_the_error(x, k, eta); }));
  });
}

TEST(c_FarthestWitness, NoNearerThanItMustBe) {
  for_all(inputs::gain_and_eta, [](double k, double eta) {
    EXPECT_ANSWER(
        submission::uniform_counterexample(k, eta), satisfies([&](double x) -> Verdict {
          if (const Verdict good = has_the_error(x, k, eta); !good) return good;
          const double most = double(2 * std::atanh(2 * oracle::real(eta)) / oracle::real(k));
          if (std::abs(x) >= 0.999 * most) return accept();
          return reject("The error is large enough there, but so it is at " + show(most) + ".")
              .hint(
                  "The farthest such x is asked for: where is the error 1/2 - eta "
                  "and no more?");
        }));
  });
}

TEST(c_Distance, AreaBetweenTheTwo) {
  for_all([](Rng& rng) { return std::tuple{inputs::any_gain(rng)}; },
          [](double k) {
            const double area = 2 / k * std::log(2.0);
            EXPECT_ANSWER(submission::l1_distance(k),
                          close_to(area, {.absolute = 0, .relative = 1e-9}))
                .hint_if(area / 2, "That is one side of 0: on the left sigma is above H.")
                .hint(
                    "On x > 0 the distance is 1 / (1 + e^{kx}); substitute z = kx first, so that k "
                    "comes out.");
          });
}

TEST(c_BadInput, NotPositiveNotFinite) {
  for (const double bad : {0.0, -1.0, inf, NaN}) {
    EXPECT_REJECTED(submission::sigmoid_k(1, bad));
    EXPECT_REJECTED(submission::gain_for(bad, 0.1));
    EXPECT_REJECTED(submission::uniform_counterexample(bad, 0.1));
    EXPECT_REJECTED(submission::l1_distance(bad));
  }
  for (const double bad : {0.0, -0.25, 0.5, 0.75, NaN}) {
    EXPECT_REJECTED(submission::gain_for(1, bad));
    EXPECT_REJECTED(submission::uniform_counterexample(1, bad));
  }
}

// ------------------------------------------------------------------------------- parts d and e

namespace {

// phi(x) = a (1 + p t) e^{1 - 1/(1 - t^2)} with t = (x - c) / r, and 0 where |t| >= 1.
struct Bump {
  double a, c, r, p;

  double value(double x) const { return a * (1 + p * t(x)) * bell(t(x)); }
  double d(double x) const { return a / r * (p * bell(t(x)) + (1 + p * t(x)) * dbell(t(x))); }
  double d2(double x) const {
    return a / (r * r) * (2 * p * dbell(t(x)) + (1 + p * t(x)) * d2bell(t(x)));
  }
  // The integral of w phi over x > from.
  template <class W>
  double weighted(W w, double from) const {
    from = std::max(from, c - r);
    if (from >= c + r) return 0;
    return oracle::simpson([&](double x) { return w(x) * value(x); }, from, c + r);
  }
  double area(double from = -inf) const {
    return weighted([](double) { return 1.0; }, from);
  }
  std::string formula() const {
    return "phi(x) = " + show(a) +
           " (1 + p t) exp(1 - 1/(1 - t^2)) for |t| < 1, else 0; p = " + show(p) +
           ", t = (x - c) / r, c = " + show(c) + ", r = " + show(r);
  }

 private:
  double t(double x) const { return (x - c) / r; }
  static double bell(double t) { return std::abs(t) < 1 ? std::exp(1 - 1 / (1 - t * t)) : 0; }
  static double dbell(double t) {
    const double q = 1 - t * t;
    return std::abs(t) < 1 ? -2 * t / (q * q) * bell(t) : 0;
  }
  static double d2bell(double t) {
    const double q = 1 - t * t;
    return std::abs(t) < 1 ? (6 * t * t * t * t - 2) / (q * q * q * q) * bell(t) : 0;
  }
};

// How often a lent function was asked.
struct Tally {
  uword calls = 0, points = 0;
};

template <class F>
Function lent(const std::string& name, F f, Tally* tally = nullptr) {
  return named(name, [f, tally](const vec& x) -> vec {
    if (tally != nullptr) ++tally->calls, tally->points += x.n_elem;
    vec y(x.n_elem);
    for (uword i = 0; i < x.n_elem; ++i) y(i) = f(x(i));
    return y;
  });
}
Function value_of(const Bump& phi, Tally* tally = nullptr) {
  return lent(
      phi.formula(), [phi](double x) { return phi.value(x); }, tally);
}
Function slope_of(const Bump& phi, Tally* tally = nullptr) {
  return lent(
      "phi', where " + phi.formula(), [phi](double x) { return phi.d(x); }, tally);
}
Function second_slope_of(const Bump& phi, Tally* tally = nullptr) {
  return lent(
      "phi'', where " + phi.formula(), [phi](double x) { return phi.d2(x); }, tally);
}

constexpr char budget_hint[] =
    "At most 100 calls and 50 000 points: hand all points over in one vector. Some thousand will "
    "do, if every panel ends where something jumps.";

void expect_within_budget(const Tally& tally) {
  EXPECT_LE(tally.calls, 100u) << hint(budget_hint);
  EXPECT_LE(tally.points, 50000u) << hint(budget_hint);
}

// |a| <= max |phi|. Worst error of the honest variants in 3000 cases: 0.7 % of the bound in part d,
// and in part e 23 % (trapezoids), 0.2 % (all others). 40 000 points that do not mind the jumps are
// off by 1.3 times the bound at least, and in 96 % of the cases by a hundred times.
auto accurately(double expected, double a) {
  return close_to(expected, {.absolute = 1e-7 * std::abs(a)});
}
// Whether it is this mistake: near to what it gives, and that is not near to what is right.
bool is_mistake(double got, double mistake, double expected, double a) {
  return std::abs(got - mistake) <= 0.01 * std::abs(a) &&
         std::abs(expected - mistake) > 0.02 * std::abs(a);
}

// F(x) = base(x) + what rises by jump(j) at at(j) + what bends there by kink(j).
struct Smooth {
  const char* name;
  double (*f)(double);
  double (*df)(double);
};
const std::vector<Smooth> smooth = {
    {"x", [](double x) { return x; }, [](double) { return 1.0; }},
    {"tanh(x)", [](double x) { return std::tanh(x); },
     [](double x) { return 1 / (std::cosh(x) * std::cosh(x)); }},
    {"sin(x)", [](double x) { return std::sin(x); }, [](double x) { return std::cos(x); }},
    {"x^3 / 8", [](double x) { return x * x * x / 8; }, [](double x) { return 3 * x * x / 8; }},
    {"10", [](double) { return 10.0; }, [](double) { return 0.0; }},
};
struct Broken {
  Smooth base;
  vec at, jump, kink;

  // At a break itself: what it is on the left, and `spike` more.
  double value(double x, double spike = 0) const {
    double y = base.f(x);
    for (uword j = 0; j < at.n_elem; ++j) {
      if (x > at(j)) y += jump(j) + kink(j) * (x - at(j));
      if (x == at(j)) y += spike;
    }
    return y;
  }
  double slope(double x, double spike = 0) const {
    double y = base.df(x);
    for (uword j = 0; j < at.n_elem; ++j) {
      if (x > at(j)) y += kink(j);
      if (x == at(j)) y += spike;
    }
    return y;
  }
  std::string formula() const {
    std::string text = std::string("F(x) = ") + base.name;
    if (!at.empty())
      text += ", and from x = " + show(at) + " on " + show(jump) + " more and a slope of " +
              show(kink) + " more";
    return text;
  }
  // The integral of the derivative between the breaks, times phi.
  double regular(const Bump& phi) const {
    double sum = phi.weighted(base.df, -inf);
    for (uword j = 0; j < at.n_elem; ++j)
      if (kink(j) != 0) sum += kink(j) * phi.area(at(j));
    return sum;
  }
  double jumps(const Bump& phi) const {
    double sum = 0;
    for (uword j = 0; j < at.n_elem; ++j) sum += jump(j) * phi.value(at(j));
    return sum;
  }
};

}  // namespace

namespace inputs {

// Half of the bumps stand over 0.
Bump bump(Rng& rng, double r) {
  const double most = rng.coin() ? 0.9 : 2, c = r * rng.uniform(-most, most);
  return {rng.pick({1.0, -1.0, 0.5, 3.0}), c, r, rng.uniform(-0.5, 0.5)};
}
double support_of(const Bump& phi, Rng& rng) {
  return (std::abs(phi.c) + phi.r) * rng.uniform(1, 2);
}

struct Case {
  Bump phi;
  double A;
  Broken F;
};

auto smooth_function(Rng& rng) {
  const Bump phi = bump(rng, rng.uniform(0.5, 1.5));
  return std::tuple{Case{phi, support_of(phi, rng), {rng.pick(smooth), {}, {}, {}}}};
}

// At least one jump on the slope of phi, where it is steep; others anywhere, some of them at one
// place, or of height 0.
auto broken_function(Rng& rng) {
  Case one = std::get<0>(smooth_function(rng));
  auto& [phi, A, F] = one;
  const uword n = std::min<uword>(8, rng.dim());
  F.at.set_size(n), F.jump.set_size(n), F.kink.set_size(n);
  for (uword j = 0; j < n; ++j) {
    F.at(j) = rng.pick({rng.uniform(-1.5 * A, 1.5 * A), phi.c + phi.r * rng.uniform(-1, 1), A});
    F.jump(j) = rng.pick({-4.0, 0.0, 2.0, 3.0});
    F.kink(j) = rng.pick({-2.0, 0.0, 0.0, 1.0});
  }
  const double aside = rng.uniform(0.3, 0.8);
  F.at(0) = phi.c + (rng.coin() ? aside : -aside) * phi.r;
  F.jump(0) = rng.pick({-4.0, 2.0, 3.0});
  if (n > 2) F.at(1) = F.at(0), F.jump(1) = 2.5;
  const arma::uvec order = rng.permutation(n);
  F = {F.base, F.at(order), F.jump(order), F.kink(order)};
  return std::tuple{one};
}

Case eight_breaks() {
  const vec at = arma::linspace(-1.75, 1.75, 8), jump{1, -2, 3, 0, 5, -4, 2, 1},
            kink{0, 1, 0, -2, 0, 0, 1, 0};
  return {{1, 0.25, 1.5, 0.5}, 2, {smooth[1], at, jump, kink}};
}

}  // namespace inputs

namespace {

constexpr char by_parts_hint[] = "Integration by parts brings a minus sign.";
constexpr char only_regular_hint[] =
    "The jumps are lost. Do not differentiate F: move the derivative to phi.";
constexpr char coarse_hint[] =
    "Too coarse: phi is a bump on a sixth of [-A, A], and some panels must fit into it.";
constexpr char straddle_hint[] =
    "A quadrature panel must not straddle a jump: every break inside of (-A, A) ends one.";
constexpr char spike_hint[] =
    "The value at one point has no weight in an integral: take a rule with its points inside the "
    "panels.";

double derivative_of(const inputs::Case& c) { return c.F.regular(c.phi) + c.F.jumps(c.phi); }

Function function_of(const Broken& F, double spike = 0, Tally* tally = nullptr) {
  return lent(
      F.formula(), [F, spike](double x) { return F.value(x, spike); }, tally);
}
Function regular_slope_of(const Broken& F, double spike = 0, Tally* tally = nullptr) {
  return lent(
      "F' between the breaks, where " + F.formula(),
      [F, spike](double x) { return F.slope(x, spike); }, tally);
}

}  // namespace

TEST(d_Derivative, SmoothFunctions) {
  for_all({20, 10}, inputs::smooth_function, [](const inputs::Case& c) {
    const auto& [phi, A, F] = c;
    const double expected = derivative_of(c);
    EXPECT_ANSWER(submission::distributional_derivative(function_of(F), slope_of(phi), A, F.at),
                  accurately(expected, phi.a))
        .hint_if([&](double got) { return is_mistake(got, -expected, expected, phi.a); },
                 by_parts_hint)
        .hint(coarse_hint);
  });
}

TEST(d_Derivative, KinksAndJumps) {
  for_all({30, 8}, inputs::broken_function, [](const inputs::Case& c) {
    const auto& [phi, A, F] = c;
    const double regular = F.regular(phi), expected = regular + F.jumps(phi);
    EXPECT_ANSWER(submission::distributional_derivative(function_of(F), slope_of(phi), A, F.at),
                  accurately(expected, phi.a))
        .hint_if([&](double got) { return is_mistake(got, -expected, expected, phi.a); },
                 by_parts_hint)
        .hint_if([&](double got) { return is_mistake(got, regular, expected, phi.a); },
                 only_regular_hint)
        .hint(straddle_hint);
  });
}

TEST(d_Derivative, AnyValueAtABreak) {
  for_all({10, 8}, inputs::broken_function, [](const inputs::Case& c) {
    const auto& [phi, A, F] = c;
    const double expected = derivative_of(c);
    EXPECT_ANSWER(
        submission::distributional_derivative(function_of(F, 1e6), slope_of(phi), A, F.at),
        accurately(expected, phi.a))
        .hint_if([&](double got) { return std::abs(got - expected) > 1; }, spike_hint);
  });
}

TEST(d_Derivative, FewCallsAndPoints) {
  const inputs::Case c = inputs::eight_breaks();
  Tally of_F, of_dphi;
  EXPECT_ANSWER(submission::distributional_derivative(function_of(c.F, 0, &of_F),
                                                      slope_of(c.phi, &of_dphi), c.A, c.F.at),
                accurately(derivative_of(c), c.phi.a));
  expect_within_budget(of_F);
  expect_within_budget(of_dphi);
}

TEST(d_ByJumps, RegularPartAndJumps) {
  for_all({30, 8}, inputs::broken_function, [](const inputs::Case& c) {
    const auto& [phi, A, F] = c;
    const double regular = F.regular(phi), jumps = F.jumps(phi), expected = regular + jumps;
    double each_place_once = regular;
    const arma::uvec first_ones = arma::find_unique(F.at);
    for (const uword j : first_ones) each_place_once += F.jump(j) * phi.value(F.at(j));
    const auto mistaken_for = [&](double mistake) {
      return [=, a = phi.a](double got) { return is_mistake(got, mistake, expected, a); };
    };
    EXPECT_ANSWER(submission::by_jumps(regular_slope_of(F), F.at, F.jump, value_of(phi), A),
                  accurately(expected, phi.a))
        .hint_if(mistaken_for(regular - jumps),
                 "F rises by jump(j): for F = H the answer is +phi(0).")
        .hint_if(mistaken_for(regular), "Each jump adds jump(j) phi(breaks(j)).")
        .hint_if(mistaken_for(jumps),
                 "Between the jumps F has a slope too: add the integral of dF phi.")
        .hint_if(mistaken_for(regular + arma::accu(F.jump)),
                 "A jump counts as much as phi is large there: jump(j) phi(breaks(j)).")
        .hint_if(mistaken_for(each_place_once),
                 "Jumps at the same break add up: none of them may be dropped.")
        .hint_if([&](double got) { return std::abs(got - expected) <= 0.1 * std::abs(phi.a); },
                 "dF jumps where F bends: a panel must end there too, as at every break.");
  });
}

TEST(d_ByJumps, AnyValueAtABreak) {
  for_all({10, 8}, inputs::broken_function, [](const inputs::Case& c) {
    const auto& [phi, A, F] = c;
    const double expected = derivative_of(c);
    EXPECT_ANSWER(submission::by_jumps(regular_slope_of(F, 1e6), F.at, F.jump, value_of(phi), A),
                  accurately(expected, phi.a))
        .hint_if([&](double got) { return std::abs(got - expected) > 1; }, spike_hint);
  });
}

TEST(d_ByJumps, FewCallsAndPoints) {
  const inputs::Case c = inputs::eight_breaks();
  Tally of_dF, of_phi;
  EXPECT_ANSWER(submission::by_jumps(regular_slope_of(c.F, 0, &of_dF), c.F.at, c.F.jump,
                                     value_of(c.phi, &of_phi), c.A),
                accurately(derivative_of(c), c.phi.a));
  expect_within_budget(of_dF);
  expect_within_budget(of_phi);
}

TEST(d_ByJumps, NoBreaks) {
  for_all({5, 5}, inputs::smooth_function, [](const inputs::Case& c) {
    EXPECT_ANSWER(submission::by_jumps(regular_slope_of(c.F), vec(), vec(), value_of(c.phi), c.A),
                  accurately(derivative_of(c), c.phi.a))
        .hint(coarse_hint);
  });
}

TEST(d_BadInput, SupportBreaksAndLengths) {
  const Bump phi{1, 0, 1, 0};
  const Function zero = lent("0", [](double) { return 0.0; });
  for (const double bad : {0.0, -1.0, inf, NaN}) {
    EXPECT_REJECTED(submission::distributional_derivative(zero, slope_of(phi), bad, vec{0}));
    EXPECT_REJECTED(submission::by_jumps(zero, vec{0}, vec{1}, value_of(phi), bad));
  }
  for (const double bad : {inf, -inf, NaN}) {
    EXPECT_REJECTED(submission::distributional_derivative(zero, slope_of(phi), 1, vec{0, bad}));
    EXPECT_REJECTED(submission::by_jumps(zero, vec{0, bad}, vec{1, 2}, value_of(phi), 1));
  }
  EXPECT_REJECTED(submission::by_jumps(zero, vec{0}, vec{1, 2}, value_of(phi), 1));
  EXPECT_REJECTED(submission::by_jumps(zero, vec{0, 1}, vec{1}, value_of(phi), 1));
}

// ------------------------------------------------------------------------------------ part e

namespace inputs {

// Some are as narrow as 0.001: then A is, too.
std::tuple<Bump, double> bump_and_support(Rng& rng) {
  const Bump phi = bump(rng, rng.pick({1e-3, 1.0, rng.uniform(0.5, 2)}));
  return {phi, support_of(phi, rng)};
}

std::tuple<Bump, double, double, double> step(Rng& rng) {
  const auto [phi, A] = bump_and_support(rng);
  const double t =
      rng.pick({phi.c + phi.r * rng.uniform(-0.8, 0.8), phi.c + phi.r * 0.5, A * rng.uniform(-1, 1),
                A * rng.uniform(1, 50), -A * rng.uniform(1, 50), A, -A});
  return {phi, A, t, rng.pick({1.0, -2.5, 0.5, 30.0})};
}

}  // namespace inputs

namespace {

constexpr char area_hint[] = "The delta reads one value; it does not add all of them up.";
constexpr char sign_hint[] = "Mind both ends: -[phi] from 0 to infinity is phi(0) - phi(infinity).";
constexpr char antiderivative_hint[] = "You need phi(0), and phi is an integral of phi'.";
constexpr char precise_hint[] =
    "Near, but not near enough: no panel may straddle the step, and the panels belong into "
    "[-A, A], where phi is.";

}  // namespace

TEST(e_Heaviside, ReadsTheValueAtZero) {
  for_all({30, 10}, inputs::bump_and_support, [](const Bump& phi, double A) {
    const double expected = phi.value(0), area = phi.area();
    EXPECT_ANSWER(submission::heaviside_derivative(slope_of(phi), A), accurately(expected, phi.a))
        .hint_if([&](double got) { return is_mistake(got, -expected, expected, phi.a); }, sign_hint)
        .hint_if([&](double got) { return std::abs(got - area) <= 1e-6 * std::abs(area); },
                 area_hint)
        .hint_if(phi.d(0), antiderivative_hint)
        .hint(precise_hint);
  });
}

TEST(e_Heaviside, FewCallsAndPoints) {
  Tally tally;
  const Bump phi{1, 0.25, 1, 0.5};
  EXPECT_ANSWER(submission::heaviside_derivative(slope_of(phi, &tally), 2),
                accurately(phi.value(0), 1));
  expect_within_budget(tally);
}

TEST(e_Relu, SecondDerivativeReadsTheValueAtZero) {
  for_all({30, 10}, inputs::bump_and_support, [](const Bump& phi, double A) {
    const double expected = phi.value(0), slope = phi.d(0);
    EXPECT_ANSWER(submission::relu_second_derivative(second_slope_of(phi), A),
                  accurately(expected, phi.a))
        .hint_if([&](double got) { return is_mistake(got, -expected, expected, phi.a); },
                 "Twice by parts, two minus signs.")
        .hint_if([&](double got) { return std::abs(got + slope) <= 1e-6 * std::abs(slope); },
                 "That is H[phi''] = -phi'(0): the ReLU is x, and not 1, where x > 0.")
        .hint(precise_hint);
  });
}

TEST(e_Relu, FewCallsAndPoints) {
  Tally tally;
  const Bump phi{1, 0.25, 1, 0.5};
  EXPECT_ANSWER(submission::relu_second_derivative(second_slope_of(phi, &tally), 2),
                accurately(phi.value(0), 1));
  expect_within_budget(tally);
}

namespace {

void check_step(const Bump& phi, double A, double t, double c) {
  const double a = phi.a * std::max(1.0, std::abs(c)), expected = c * phi.value(t);
  const auto mistaken_for = [&](double mistake) {
    return [=](double got) { return is_mistake(got, mistake, expected, a); };
  };
  EXPECT_ANSWER(submission::step_at(t, c, slope_of(phi), A), accurately(expected, a))
      .hint_if(mistaken_for(-expected), sign_hint)
      .hint_if(mistaken_for(phi.value(t)), "A step of height c counts c times.")
      .hint_if(mistaken_for(c * phi.value(0)), "The step is at t, not at 0.")
      .hint_if(mistaken_for(c * phi.value(-t)), "H(x - t) steps at x = t: there x - t is 0.")
      .hint_if(std::abs(t) >= A, "Outside of (-A, A) there is nothing: phi is 0 there.")
      .hint(precise_hint);
}

}  // namespace

// phi(0), phi(t) and phi(-t) are three numbers.
TEST(e_Step, OnEitherSideOfZero) {
  for (const double t : {0.5, -0.5}) check_step({1, 0, 1.5, 0.5}, 2, t, 1);
}

TEST(e_Step, ReadsTheValueAtTheStep) { for_all({60, 10}, inputs::step, check_step); }

TEST(e_Step, FewCallsAndPoints) {
  Tally tally;
  const Bump phi{1, 0.25, 1, 0.5};
  EXPECT_ANSWER(submission::step_at(0.5, -3, slope_of(phi, &tally), 2),
                accurately(-3 * phi.value(0.5), 3));
  expect_within_budget(tally);
}

TEST(e_BadInput, SupportPlaceAndHeight) {
  const Bump phi{1, 0, 1, 0};
  for (const double bad : {0.0, -1.0, inf, NaN}) {
    EXPECT_REJECTED(submission::heaviside_derivative(slope_of(phi), bad));
    EXPECT_REJECTED(submission::relu_second_derivative(second_slope_of(phi), bad));
    EXPECT_REJECTED(submission::step_at(0, 1, slope_of(phi), bad));
  }
  for (const double bad : {inf, -inf, NaN}) {
    EXPECT_REJECTED(submission::step_at(bad, 1, slope_of(phi), 1));
    EXPECT_REJECTED(submission::step_at(0, bad, slope_of(phi), 1));
  }
}
