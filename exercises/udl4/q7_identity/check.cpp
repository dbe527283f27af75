// udl4 question 7. There are many answers: f is computed at the ends of the range, at its joints
// inside, and between them. It is straight from one joint to the next, so nothing else can go
// wrong.
#include <gradus/check.hpp>
#include <set>

#include "identity.hpp"

using arma::uword, arma::vec;
using nn::Shallow1D;

namespace oracle {

double value(const Shallow1D& f, double x) {
  double y = f.phi0;
  for (uword j = 0; j < f.phi.n_elem; ++j)
    y += f.phi(j) * std::max(f.theta0(j) + f.theta1(j) * x, 0.0);
  return y;
}

std::set<double> joints_inside(const Shallow1D& f, double a, double b) {
  std::set<double> inside;
  for (uword j = 0; j < f.phi.n_elem; ++j) {
    const double t = -f.theta0(j) / f.theta1(j);  // NaN or infinite where there is none
    if (a < t && t < b) inside.insert(t);
  }
  return inside;
}

// The ends, the joints inside, and three points between each two neighbours of these.
std::set<double> places(const Shallow1D& f, double a, double b) {
  std::set<double> x = joints_inside(f, a, b);
  x.insert({a, b});
  const std::vector<double> ends(x.begin(), x.end());
  for (std::size_t i = 0; i + 1 < ends.size(); ++i)
    for (const double t : {0.1, 0.5, 0.7}) x.insert(ends[i] + t * (ends[i + 1] - ends[i]));
  return x;
}

double largest_parameter(const Shallow1D& f) {
  double most = std::abs(f.phi0);
  for (const vec& entries : {f.phi, f.theta0, f.theta1})
    for (const double p : entries) most = std::max(most, std::abs(p));
  return most;
}

}  // namespace oracle

namespace {

// Honest variants, whose parameters are a few times as large as the range, miss by up to
// 5.2e-16 max(1, |a|, |b|); of the wrong answers the nearest misses 0.1 by 2.4e-8.
constexpr double precision = 1e-13;

Verdict is_identity(const Shallow1D& f, double a, double b) {
  if (f.phi.n_elem != 3 || f.theta0.n_elem != 3 || f.theta1.n_elem != 3)
    return reject("phi, theta0 and theta1 must have three entries each.")
        .hint("There are exactly three hidden units; one that you do not need has phi(j) = 0.");
  if (!std::isfinite(f.phi0) || !f.phi.is_finite() || !f.theta0.is_finite() ||
      !f.theta1.is_finite())
    return reject("A parameter is not finite.")
        .hint("a = b is legal, so nothing may be divided by b - a. You need no division.");

  const double scale = std::max({1.0, std::abs(a), std::abs(b)});
  double worst = precision * scale, at = a;
  bool misses = false;
  for (const double x : oracle::places(f, a, b))
    if (const double error = std::abs(oracle::value(f, x) - x); !(error <= worst)) {
      misses = true;
      worst = error;
      at = x;
    }
  if (!misses) return accept();

  const auto far = [&](double y, double from) {
    return !(std::abs(y - from) <= precision * scale);
  };
  const double left = oracle::value(f, a), right = oracle::value(f, b);
  bool bends = false;
  for (const double t : oracle::joints_inside(f, a, b))
    bends |= far(oracle::value(f, t), left + (right - left) * ((t - a) / (b - a)));
  return reject("f(" + show(at) + ") is " + show(oracle::value(f, at)) + ", not " + show(at) + ".")
      .hint_if(worst < 1e-2 * scale && oracle::largest_parameter(f) > 100 * scale,
               "Parameters much larger than the range cost digits: in double (1e9 + 0.1) - 1e9 is "
               "not 0.1. Let them grow with |a| and |b|, not beyond.")
      .hint_if(bends,
               "f bends inside the range. A unit that switches between a and b changes the slope "
               "there, unless another one makes up for it: keep the joints out of (a, b).")
      .hint_if(
          a < b && left == right,
          "f does not change on this range: every unit is off, or they cancel. relu(x) is 0 for "
          "all negative x.")
      .hint_if(
          far(right - left, b - a),
          "f is a straight line here, but its slope is not 1. The slopes of all units that are "
          "on add up: 2 relu(x + 5) + 3 relu(x + 7) has slope 5 right of -5.")
      .hint(
          "The slope is right, but the line lies too high or too low. What is f(a)? phi0 moves all "
          "of it.");
}

void expect_identity(double a, double b) {
  EXPECT_ANSWER(submission::identity_on(a, b),
                satisfies([&](const Shallow1D& f) { return is_identity(f, a, b); }))
      .hint_if_no_answer(a == b, "a = b is a legal range, of one point.")
      .hint_if_no_answer("Every finite range with a <= b is legal.");
}

}  // namespace

TEST(a_Ranges, BothSigns) {
  expect_identity(-1, 1);
  expect_identity(-3, 0.5);
}

DRAWING(a, "the identity on [-1, 2]") {
  drawing.asked.line({-1, 2}, {-1, 2});
  const Shallow1D f = submission::identity_on(-1, 2);
  if (arma::uvec{f.phi.n_elem, f.theta0.n_elem, f.theta1.n_elem}.min() == f.phi.n_elem)
    drawing.yours.graph([&](double x) { return oracle::value(f, x); }, -1, 2);
}

TEST(a_Ranges, PositiveNumbers) {
  expect_identity(1, 2);
  expect_identity(0.125, 17);
}

TEST(a_Ranges, NegativeNumbers) {
  expect_identity(-5, -2);
  expect_identity(-40, -0.25);
}

TEST(a_Ranges, FromOrToZero) {
  expect_identity(0, 1);
  expect_identity(0, 0.3);
  expect_identity(-2, 0);
}

TEST(a_Ranges, AnyRange) {
  for_all(
      [](Rng& rng) {
        const double a = rng.dyadic(rng.size()), width = std::abs(rng.dyadic(rng.size())) + 0.125;
        return std::tuple{a, a + width};
      },
      expect_identity);
}

TEST(a_Digits, FarFromZero) {
  expect_identity(1e8, 1e8 + 1);
  expect_identity(-1e8 - 1, -1e8);
  expect_identity(-1e12, 1e12);
}

TEST(a_Digits, NearZero) {
  expect_identity(-1e-8, 1e-8);
  expect_identity(1e-9, 2e-9);
}

TEST(a_Digits, NoRoundNumbers) {
  expect_identity(0.1, 0.7);
  expect_identity(-1 / 3.0, 1 / 7.0);
  for_all(
      [](Rng& rng) {
        const double scale = std::pow(10, rng.uniform(-4, 12));
        const double a = scale * rng.uniform(-1, 1), b = scale * rng.uniform(-1, 1);
        return std::tuple{std::min(a, b), std::max(a, b)};
      },
      expect_identity);
}

TEST(a_Digits, OnePoint) {
  for (const double a : {7.0, -7.0, 0.3, 0.0, -1e12}) expect_identity(a, a);
}

TEST(a_BadInput, NoRange) {
  EXPECT_REJECTED(submission::identity_on(1, 0)).hint("Here a > b: there is no such range.");
  EXPECT_REJECTED(submission::identity_on(-1, -1.5)).hint("Here a > b: there is no such range.");
}

TEST(a_BadInput, NotFinite) {
  const double nan = arma::datum::nan, inf = arma::datum::inf;
  for (const auto& [a, b] : {std::pair{nan, 1.0}, {-1.0, nan}, {nan, nan}})
    EXPECT_REJECTED(submission::identity_on(a, b)).hint("Comparisons with NaN are false.");
  for (const auto& [a, b] : {std::pair{-inf, 1.0}, {-1.0, inf}, {-inf, inf}, {inf, inf}})
    EXPECT_REJECTED(submission::identity_on(a, b)).hint("A finite range is asked for.");
}
