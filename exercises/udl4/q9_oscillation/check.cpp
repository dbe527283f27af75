// udl4 question 9. Oracles: slopes in whole numbers, at a point of each region; heights in long
// double, at the joints of the answer.
#include <gradus/check.hpp>
#include <set>

#include "oscillation.hpp"

using arma::uword, arma::vec;
using nn::Shallow1D;
using udl4_q9::Obstruction;

namespace oracle {

using Whole = std::int64_t;
using Real = long double;

struct Rational {
  Whole n, d;  // d > 0
  bool operator<(const Rational& o) const { return n * o.d < o.n * d; }
};

enum class Mistake { none, all_face_right, all_equally_steep };

// Of a network with whole weights. One point is looked at in each interval between the joints.
std::vector<Whole> slopes(const Shallow1D& f, Mistake mistake = Mistake::none) {
  std::set<Rational> joints;
  for (uword j = 0; j < f.phi.n_elem; ++j) {
    const Whole c = Whole(f.theta0(j)), m = Whole(f.theta1(j));
    if (m != 0) joints.insert(m > 0 ? Rational{-c, m} : Rational{c, -m});
  }
  const std::vector<Rational> at(joints.begin(), joints.end());
  std::vector<Rational> points;
  if (at.empty()) {
    points = {{0, 1}};
  } else {
    points = {{at.front().n - at.front().d, at.front().d},
              {at.back().n + at.back().d, at.back().d}};
    for (std::size_t i = 1; i < at.size(); ++i)  // the mediant lies between two fractions
      points.insert(points.end() - 1, {at[i - 1].n + at[i].n, at[i - 1].d + at[i].d});
  }
  std::vector<Whole> found;
  for (const Rational& x : points) {
    Whole slope = 0;
    for (uword j = 0; j < f.phi.n_elem; ++j) {
      const Whole m = Whole(f.theta1(j)), z = Whole(f.theta0(j)) * x.d + m * x.n;
      const bool on = mistake == Mistake::all_face_right && m < 0 ? z < 0 : z > 0;
      const Whole steep = mistake == Mistake::all_equally_steep ? (m > 0) - (m < 0) : m;
      if (on) slope += Whole(f.phi(j)) * steep;
    }
    if (found.empty() || slope != found.back()) found.push_back(slope);
  }
  return found;
}

Real value(const Shallow1D& f, Real x) {
  Real y = f.phi0;
  for (uword j = 0; j < f.phi.n_elem; ++j) {
    const Real z = f.theta0(j) + f.theta1(j) * x;
    if (z > 0) y += f.phi(j) * z;
  }
  return y;
}

}  // namespace oracle

namespace inputs {

// Small whole weights: units without a slope, joints that coincide, jumps that cancel.
Shallow1D network(Rng& rng) {
  const uword D = static_cast<uword>(rng.between(0, rng.size()));
  Shallow1D f{double(rng.between(-2, 2)), rng.integers(D, 3), rng.integers(D, 4),
              rng.integers(D, 2)};
  for (uword j = 1; j < D; j += 3) {
    // The same joint as the unit before it, facing the same way or the other; often they cancel.
    const double side = rng.coin() ? 1 : -1;
    f.theta0(j) = side * f.theta0(j - 1);
    f.theta1(j) = side * f.theta1(j - 1);
    if (rng.coin()) f.phi(j) = -f.phi(j - 1);
  }
  return f;
}

// The same function but for rounding, times c: unit j gets d(j) > 0 times its weights.
Shallow1D scaled(const Shallow1D& f, double c, const vec& d) {
  return {c * f.phi0, c * f.phi / d, d % f.theta0, d % f.theta1};
}

// Two units and three regions, in any order, facing in one of the four ways.
Shallow1D two_units(Rng& rng) {
  for (;;) {
    const Shallow1D f{double(rng.between(-2, 2)), rng.integers(2, 3), rng.integers(2, 5),
                      rng.integers(2, 3)};
    if (oracle::slopes(f).size() == 3) return f;
  }
}

vec any_factors(Rng& rng, uword n) { return 1.25 + 0.75 * rng.uniforms(n); }

// The zig-zag of question 8, six times as wide and as high.
Shallow1D question_8() { return {24, {-12, 9, -6}, {-1, -2, 4}, {1, 1, -1}}; }

}  // namespace inputs

// ------------------------------------------------------------------------------------------ part a

namespace {

constexpr char side_hint[] =
    "Which units are on at the far left? One with theta1 < 0 is on where x is smaller than its "
    "joint.";
constexpr char steep_hint[] =
    "At its joint a unit changes the slope by phi |theta1|, for it goes on if it faces right and "
    "off "
    "if it faces left.";
constexpr char line_hint[] =
    "All of R is asked for, from left to right: a joint lies at -theta0 / theta1, wherever that "
    "is.";
constexpr char merge_hint[] =
    "Where the slope stays the same there is no joint: relu(x) - relu(x) has one region, and so "
    "has "
    "relu(x) - relu(-x), which is x.";

vec expected_slopes(const Shallow1D& whole, oracle::Mistake mistake = oracle::Mistake::none) {
  return arma::conv_to<vec>::from(oracle::slopes(whole, mistake));
}

// The contract's 1e-9 S. Worst error of the honest variants: 8e-16 S. A wrong slope misses by 1 and
// more, before scaling, where S is at most 60: by 0.016 S.
Tolerance up_to_rounding(const Shallow1D& f) {
  return {1e-9 * arma::accu(arma::abs(f.phi % f.theta1)), 0};
}

bool sorted_set(const vec& got, const vec& expected) {
  const vec sorted = arma::unique(expected);
  return got.n_elem == sorted.n_elem && arma::approx_equal(got, sorted, "absdiff", 1e-9);
}

}  // namespace

TEST(a_Slopes, OfTheStatementsExamples) {
  const Shallow1D f{1, {2, -3}, {-1, 2}, {1, -1}}, both_right{1, {2, -3}, {-1, -2}, {1, 1}};
  EXPECT_ANSWER(submission::region_slopes(f), close_to(vec{3, 5, 2}, up_to_rounding(f)))
      .hint_if([&] { return expected_slopes(f, oracle::Mistake::all_face_right); }, side_hint)
      .hint_if(expected_slopes(both_right), side_hint);
  EXPECT_ANSWER(submission::region_slopes(both_right),
                close_to(vec{0, 2, -1}, up_to_rounding(both_right)));
}

TEST(a_Slopes, FromLeftToRight) {
  for_all(
      {80, 10}, [](Rng& rng) { return std::tuple{inputs::network(rng)}; },
      [](const Shallow1D& f) {
        const vec right = expected_slopes(f);
        EXPECT_ANSWER(submission::region_slopes(f), close_to(right, up_to_rounding(f)))
            .hint_if([&] { return expected_slopes(f, oracle::Mistake::all_face_right); }, side_hint)
            .hint_if([&] { return expected_slopes(f, oracle::Mistake::all_equally_steep); },
                     steep_hint)
            .hint_if([&](const vec& got) { return sorted_set(got, right); },
                     "A slope may come again further to the right: the regions are asked for, "
                     "in their order.")
            .hint_if([&](const vec& got) { return got.n_elem > right.n_elem; }, merge_hint)
            .hint_if([&](const vec& got) { return got.n_elem < right.n_elem; }, line_hint)
            .hint_if(
                [&](const vec& got) {
                  return got.n_elem > 0 && !(std::abs(got(0) - right(0)) < 0.5);
                },
                side_hint)
            .hint(steep_hint);
      });
}

TEST(a_Slopes, OfQuestion8AndOfConstants) {
  const Shallow1D f = inputs::question_8();
  EXPECT_ANSWER(submission::region_slopes(f), close_to(vec{6, -6, 3, -3}, up_to_rounding(f)))
      .hint_if([](const vec& got) { return got.n_elem > 0 && got(0) == 0; }, side_hint);
  EXPECT_ANSWER(submission::region_slopes(Shallow1D{3, {}, {}, {}}), exactly(vec{0}))
      .hint("Without a unit f is a constant: one region, of slope 0.");
  EXPECT_ANSWER(submission::region_slopes(Shallow1D{3, {2, -1}, {1, 4}, {0, 0}}), exactly(vec{0}))
      .hint("A unit with theta1 = 0 is a constant.");
  EXPECT_ANSWER(submission::region_slopes(Shallow1D{3, {0, 0}, {1, 4}, {2, -1}}), exactly(vec{0}))
      .hint("A unit with phi = 0 takes no part.");
}

TEST(a_Slopes, UpToRounding) {
  for_all(
      {80, 10},
      [](Rng& rng) {
        const Shallow1D f = inputs::network(rng);
        return std::tuple{f, rng.pick({0x1p-40, 1.0, 0x1p20}),
                          inputs::any_factors(rng, f.phi.n_elem)};
      },
      [](const Shallow1D& whole, double c, const vec& d) {
        const Shallow1D f = inputs::scaled(whole, c, d);
        const vec right = c * expected_slopes(whole);
        EXPECT_ANSWER(submission::region_slopes(f), close_to(right, up_to_rounding(f)))
            .hint_if([&](const vec& got) { return got.n_elem > right.n_elem; },
                     "Joints and slopes that only differ by a rounding error are the same: do "
                     "not compare with ==.")
            .hint_if([&](const vec& got) { return got.n_elem < right.n_elem; },
                     "Slopes of 1e-12 and 2e-12 differ. Hold their difference against the sum "
                     "of all |phi theta1|.");
      });
}

namespace {

constexpr char outer_hint[] =
    "A unit that faces left is on at the far left, one that faces right at the far right.";
constexpr char middle_hint[] =
    "Between the joints both units are on if they face each other, and none is if they turn away "
    "from each other. Which of the two is the left one? The joints tell, not the numbers of the "
    "units.";

// Of a network whose slopes are c times those of one with whole weights.
Verdict obstructs(Obstruction why, const Shallow1D& whole, double c = 1) {
  const std::vector<oracle::Whole> s = oracle::slopes(whole);
  const auto slope = [&](int k) { return show(c * double(s[k]) + 0.0); };
  const std::string slopes =
      "The slopes are " + slope(0) + ", " + slope(1) + ", " + slope(2) + ": ";
  switch (why) {
    case Obstruction::left_flat:
      return s[0] == 0 ? accept()
                       : reject(slopes + "the left region is not flat.").hint(outer_hint);
    case Obstruction::right_flat:
      return s[2] == 0 ? accept()
                       : reject(slopes + "the right region is not flat.").hint(outer_hint);
    case Obstruction::middle_flat:
      return s[1] == 0 ? accept()
                       : reject(slopes + "the middle region is not flat.").hint(middle_hint);
    case Obstruction::middle_is_sum:
      return s[1] == s[0] + s[2] ? accept()
                                 : reject(slopes + "the middle one is not the sum of the others.")
                                       .hint(middle_hint);
  }
  return reject("This is none of the four.");
}

}  // namespace

TEST(a_TwoUnits, OfTheStatementsExamples) {
  for (const vec& theta1 : {vec{1, -1}, vec{1, 1}}) {
    const Shallow1D f{1, {2, -3}, {-1, -2 * theta1(1)}, theta1};
    EXPECT_ANSWER(submission::obstruction(f),
                  satisfies([&](Obstruction why) { return obstructs(why, f); }));
  }
}

TEST(a_TwoUnits, WhatStandsInTheWay) {
  for_all(
      {80, 10},
      [](Rng& rng) {
        return std::tuple{inputs::two_units(rng), rng.pick({0x1p-40, 1.0, 0x1p20}),
                          inputs::any_factors(rng, 2)};
      },
      [](const Shallow1D& whole, double c, const vec& d) {
        const Shallow1D f = inputs::scaled(whole, c, d);
        EXPECT_ANSWER(submission::obstruction(f),
                      satisfies([&](Obstruction why) { return obstructs(why, whole, c); }));
      });
}

TEST(a_TwoUnits, HowManyItTakes) {
  for (uword n = 0; n <= 50; ++n)
    EXPECT_ANSWER(submission::can_zigzag(n), exactly(n >= 3))
        .hint_if(n == 0, "Without a unit f is a constant.")
        .hint_if(n == 1, "One unit leaves f flat on one side of its joint.")
        .hint_if(n == 2,
                 "Three regions are not yet a zig-zag. Try all four ways the two units can face.")
        .hint(
            "Question 8 has one with three units. More units make more regions, and nothing "
            "stands in their way: the first and the last slope are no longer tied to one unit.");
}

TEST(a_BadInput, Networks) {
  const Shallow1D one{0, {1}, {1}, {1}}, three{0, {1, 2, 3}, {1, 2, 3}, {1, 1, 1}};
  for (const Shallow1D& f : {Shallow1D{0, {1, 2}, {1}, {1, 2}},
                             {0, {1, 2}, {1, 2}, {1}},
                             {0, {1}, {1, 2}, {1, 2}},
                             {0, {1, 2}, {1, 2, 3}, {1, 2}},
                             {0, {1, 2}, {1, 2}, {1, 2, 3}},
                             {0, {}, {1}, {1}}}) {
    EXPECT_REJECTED(submission::region_slopes(f)).hint("Three vectors, one entry for each unit.");
    EXPECT_REJECTED(submission::obstruction(f)).hint("Three vectors, one entry for each unit.");
  }
  EXPECT_REJECTED(submission::obstruction(Shallow1D{}));
  EXPECT_REJECTED(submission::obstruction(one));
  EXPECT_REJECTED(submission::obstruction(three)).hint("Only two units are asked about.");
  // Three units, three regions.
  EXPECT_REJECTED(submission::obstruction(Shallow1D{0, {1, 2, 0}, {1, 2, 3}, {1, 1, 1}}))
      .hint("Only two units are asked about.");
  for (const Shallow1D& f : {Shallow1D{0, {1, 2}, {1, 2}, {1, 2}},
                             {0, {1, 2}, {1, -2}, {1, -2}},
                             {0, {1, -1}, {1, 1}, {1, 1}},
                             {0, {1, 2}, {1, 2}, {1, 0}},
                             {0, {1, 2}, {1, 2}, {0, 1}},
                             {0, {1, 0}, {1, 2}, {1, 1}},
                             {0, {0, 1}, {1, 2}, {-1, 1}}})
    EXPECT_REJECTED(submission::obstruction(f))
        .hint("Two joints at one place, theta1 = 0 or phi = 0: then there are fewer regions.");
}

// ------------------------------------------------------------------------------------------ part b

namespace {

// The contract's 1e-9. Worst error of the honest variants: 3.2e-13; of the wrong answers, each
// misses some height by 0.016 (equal widths, 64 units) and more.
Verdict zigzags(const Shallow1D& f, uword n) {
  using oracle::Real;
  if (f.phi.n_elem != n || f.theta0.n_elem != n || f.theta1.n_elem != n)
    return reject("There must be exactly " + show(n) + " units.")
        .hint("There is one region more than there are units, not one unit more than regions.");
  if (!std::isfinite(f.phi0) || !f.phi.is_finite() || !f.theta0.is_finite() ||
      !f.theta1.is_finite())
    return reject("A weight is not finite.");
  std::vector<Real> at{0, 1};
  bool all_right = true, equal_widths = true;
  for (uword j = 0; j < n; ++j) {
    if (f.theta1(j) == 0) return reject("Unit " + show(j) + " has no joint: theta1 is 0.");
    at.push_back(-Real(f.theta0(j)) / f.theta1(j));
    if (!(at.back() > 0 && at.back() < 1))
      return reject("Unit " + show(j) + " has its joint at " + show(double(at.back())) +
                    ", which is not inside (0, 1).")
          .hint("All regions together are 1 wide: divide the widths by their sum.");
    all_right &= f.theta1(j) > 0;
  }
  std::sort(at.begin(), at.end());
  for (uword k = 0; k <= n; ++k) {
    const Real width = at[k + 1] - at[k];
    if (!(width >= 1e-6L))
      return reject("The region that begins at " + show(double(at[k])) + " is only " +
                    show(double(width)) + " wide.")
          .hint("Every unit needs a joint of its own.");
    equal_widths &= std::abs(width * Real(n + 1) - 1) < 1e-9L;
  }
  const Real start = oracle::value(f, 0);
  for (uword k = 0; k <= n + 1; ++k) {
    const Real height = oracle::value(f, at[k]), wanted = k % 2;
    if (!(std::abs(height - wanted) <= 1e-9L))
      return reject("f(" + show(double(at[k])) + ") is " + show(double(height)) + ", it must be " +
                    show(double(wanted)) + ".")
          .hint_if(all_right,
                   "If all units face right, f is flat left of the first joint: someone must be on "
                   "at x = 0.")
          .hint_if(equal_widths,
                   "With equal widths all jumps of the slope have one size, and no choice of "
                   "left-facing units makes the first slope. Let the widths differ.")
          .hint_if(std::abs(start - 1) <= 1e-9L, "It starts at 0 and goes up first.")
          .hint_if(k == 0,
                   "At x = 0 the units that face left are on: phi0 has to take away what "
                   "they add.")
          .hint(
              "Each region needs the slope 1 / width, up or down, and phi(j) |theta1(j)| is the "
              "jump of the slope at joint j, whichever way unit j faces.");
  }
  return accept();
}

constexpr char none_hint[] = "Part a says when there is none; say so here, with nullopt.";

Verdict is_answer(const std::optional<Shallow1D>& f, uword n) {
  if (n < 3)
    return f ? reject("There is no zig-zag with " + show(n) + " units: the answer is nullopt.")
                   .hint(none_hint)
             : accept();
  return f ? zigzags(*f, n)
           : reject("There is a zig-zag with " + show(n) + " units.")
                 .hint(
                     "What is needed is one unit that faces left and makes the first slope; all "
                     "others may go on to the right for as long as one likes.");
}

}  // namespace

TEST(b_FourUnits, FiveRegions) {
  EXPECT_ANSWER(submission::oscillator(4),
                satisfies([](const std::optional<Shallow1D>& f) { return is_answer(f, 4); }));
}

TEST(b_AnyNumber, FromNoneTo64) {
  for (uword n = 0; n <= 64; ++n)
    EXPECT_ANSWER(submission::oscillator(n),
                  satisfies([&](const std::optional<Shallow1D>& f) { return is_answer(f, n); }))
        .hint_if_no_answer(n < 3, none_hint);
}

// One that four units can draw: with the third facing left, 7/2 + 7/2 = 7.
DRAWING(b, "a zig-zag with four units, and marks below its joints; the widths are free") {
  const auto draw = [](gradus::Pen& pen, const vec& x, const vec& y) {
    pen.line(x, y);
    for (uword k = 1; k + 1 < x.n_elem; ++k) pen.line({x(k), x(k)}, {-0.25, -0.1});
  };
  draw(drawing.asked, vec{0, 1, 2, 4, 6, 7} / 7, {0, 1, 0, 1, 0, 1});
  const auto f = submission::oscillator(4);
  if (!f || f->theta0.n_elem != f->phi.n_elem || f->theta1.n_elem != f->phi.n_elem) return;
  std::set<double> ends{0, 1};
  for (uword j = 0; j < f->phi.n_elem; ++j)
    if (const double t = -f->theta0(j) / f->theta1(j); 0 < t && t < 1) ends.insert(t);
  const vec x(std::vector<double>(ends.begin(), ends.end()));
  vec y(x.n_elem);
  for (uword k = 0; k < x.n_elem; ++k) y(k) = double(oracle::value(*f, x(k)));
  draw(drawing.yours, x, y);
}
