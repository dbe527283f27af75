// eleg5040 question 2. Oracle: gradient descent with loops, the rules as they are published.
#include <gradus/check.hpp>

#include "training_error.hpp"

using arma::mat, arma::rowvec, arma::uword, arma::vec;
using eleg5040_q2::Cause, eleg5040_q2::Plan, eleg5040_q2::Trace, eleg5040_q2::XorNet;

namespace oracle {

struct Sample {
  double x[2], t;
};
constexpr Sample samples[] = {{{0, 0}, 0}, {{0, 1}, 1}, {{1, 0}, 1}, {{1, 1}, 0}};

// The usual mistakes in a step.
struct Step {
  double factor = 1;           // of the gradient
  bool new_v = false;          // v has moved already when W is to move
  bool biases = true;          // b and c learn
  bool euclidean = false;      // the norm
  bool mean_of_units = false;  // the mean over samples only
};

double pre_activation(const XorNet& net, const Sample& s, uword i) {
  return net.W(i, 0) * s.x[0] + net.W(i, 1) * s.x[1] + net.b(i);
}

struct Point {
  double loss, grad_norm, mean_slope;
  XorNet d;
};

Point at(const XorNet& net, double lr = 0, const Step& step = {}) {
  Point p{0, 0, 0, {mat(2, 2), vec(2), rowvec(2), 0}};
  double y[4][2], error[4];
  for (int n = 0; n < 4; ++n) {
    error[n] = net.c - samples[n].t;
    for (uword i = 0; i < 2; ++i) {
      y[n][i] = std::tanh(pre_activation(net, samples[n], i));
      error[n] += net.v(i) * y[n][i];
      p.mean_slope += (1 - y[n][i] * y[n][i]) / (step.mean_of_units ? 4 : 8);
    }
    p.loss += error[n] * error[n] / 8;
    p.d.c += error[n] / 4 * step.factor;
    for (uword i = 0; i < 2; ++i) p.d.v(i) += error[n] * y[n][i] / 4 * step.factor;
  }
  for (int n = 0; n < 4; ++n)
    for (uword i = 0; i < 2; ++i) {
      const double v = net.v(i) - (step.new_v ? lr * p.d.v(i) : 0);
      const double delta = error[n] / 4 * v * (1 - y[n][i] * y[n][i]) * step.factor;
      p.d.b(i) += delta;
      for (uword j = 0; j < 2; ++j) p.d.W(i, j) += delta * samples[n].x[j];
    }
  if (!step.biases) {
    p.d.b.zeros();
    p.d.c = 0;
  }
  double squares = p.d.c * p.d.c;
  p.grad_norm = std::abs(p.d.c);
  const auto count = [&](double g) {
    squares += g * g;
    if (!(std::abs(g) <= p.grad_norm)) p.grad_norm = std::abs(g);
  };
  for (const double g : p.d.W) count(g);
  for (const double g : p.d.b) count(g);
  for (const double g : p.d.v) count(g);
  if (step.euclidean) p.grad_norm = std::sqrt(squares);
  return p;
}

// `net` ends where the descent ends.
Trace descend(XorNet& net, double lr, uword steps, const Step& step = {}) {
  Trace t{vec(steps + 1), vec(steps + 1), vec(steps + 1)};
  for (uword k = 0; k <= steps; ++k) {
    const Point p = at(net, lr, step);
    t.loss(k) = p.loss;
    t.grad_norm(k) = p.grad_norm;
    t.mean_slope(k) = p.mean_slope;
    if (k == steps) break;
    net.W -= lr * p.d.W;
    net.b -= lr * p.d.b;
    net.v -= lr * p.d.v;
    net.c -= lr * p.d.c;
  }
  return t;
}
Trace trace_of(XorNet net, double lr, uword steps, const Step& step = {}) {
  return descend(net, lr, steps, step);
}

// The usual mistakes in reading a trace.
struct Reading {
  bool loss_alone = false, last_slope = false, first_gradient = false, gradient_first = false,
       last_loss_only = false, lowest_loss = false, saturated_by_slope_alone = false,
       nan_is_small = false;
};

Cause cause(const Trace& t, const Reading& r = {}) {
  const uword end = t.loss.n_elem - 1;
  const double first = t.loss(0), last = t.loss(end);
  bool finite = std::isfinite(last), low = last <= 1e-3;
  for (uword k = 0; k < end; ++k) {
    if (!r.last_loss_only && !std::isfinite(t.loss(k))) finite = false;
    if (r.lowest_loss && t.loss(k) <= 1e-3) low = true;
  }
  if (low) return Cause::converged;
  if (!finite || last > 10 * first) return Cause::diverged;
  if (r.loss_alone) return Cause::not_enough_iterations;
  const double slope = t.mean_slope(r.last_slope ? end : 0);
  const bool flat = slope < 0.05 || (r.nan_is_small && std::isnan(slope)),
             saturated = flat && (last > 0.05 || r.saturated_by_slope_alone),
             still = t.grad_norm(r.first_gradient ? 0 : end) <= 1e-6 ||
                     (r.nan_is_small && std::isnan(t.grad_norm(end)));
  if (r.gradient_first && still) return Cause::stationary_not_optimal;
  if (saturated) return Cause::saturated_start;
  return still ? Cause::stationary_not_optimal : Cause::not_enough_iterations;
}

}  // namespace oracle

namespace inputs {

XorNet net(Rng& rng) {
  const auto entry = [&] { return rng.uniform(-1, 1); };
  return {
      {{entry(), entry()}, {entry(), entry()}}, {entry(), entry()}, {entry(), entry()}, entry()};
}

// Two units that turn where one input is on and where both are: solves XOR in some 200 steps.
XorNet good_start() { return {{{1, 1}, {1, 1}}, {-0.5, -1.5}, {1, -1}, 0}; }

// A trace with this cause that is far from all limits of the rules that decide it.
Trace trace(Rng& rng, Cause cause) {
  const uword n = rng.dim(2), end = n - 1;
  Trace t{vec(n), vec(n), vec(n)};
  for (double& each : t.loss) each = rng.uniform(0.08, 0.5);
  for (double& each : t.grad_norm) each = std::pow(10, rng.uniform(-9, 0));
  for (double& each : t.mean_slope) each = rng.uniform(0.001, 1);
  const double small_slope = rng.uniform(0, 0.04), fair_slope = rng.uniform(0.06, 1),
               small_gradient = std::pow(10, rng.uniform(-12, -7)),
               fair_gradient = std::pow(10, rng.uniform(-5, 0));
  if (end >= 2 && rng.coin())  // was low for a moment
    t.loss(uword(rng.between(1, std::int64_t(end) - 1))) = rng.uniform(0, 9e-4);
  switch (cause) {
    case Cause::converged: t.loss(end) = rng.uniform(0, 9e-4); break;
    case Cause::diverged:
      if (rng.coin()) {
        t.loss(end) = t.loss(0) * std::pow(10, rng.uniform(1.1, 9));
      } else {
        t.loss(uword(rng.between(0, std::int64_t(end)))) =
            rng.pick({arma::datum::inf, arma::datum::nan});
      }
      break;
    case Cause::saturated_start:
      t.mean_slope(0) = small_slope;
      t.grad_norm(end) = rng.coin() ? small_gradient : fair_gradient;
      break;
    case Cause::stationary_not_optimal:
      t.grad_norm(end) = small_gradient;
      t.mean_slope(0) = fair_slope;
      if (rng.coin()) {  // flat at the start, but much has been learnt since
        t.mean_slope(0) = small_slope;
        t.loss(end) = rng.uniform(0.002, 0.04);
      }
      break;
    case Cause::not_enough_iterations:
      t.grad_norm(end) = fair_gradient;
      t.mean_slope(0) = fair_slope;
      if (rng.coin()) {
        t.mean_slope(0) = small_slope;
        t.loss(end) = rng.uniform(0.002, 0.04);
      }
      break;
  }
  return t;
}

}  // namespace inputs

// ------------------------------------------------------------------------------------------- train

namespace {

void expect_trace(const XorNet& start, double lr, uword steps, double absolute) {
  const auto mistaken = [&](const oracle::Step& step) {
    return oracle::trace_of(start, lr, steps, step);
  };
  EXPECT_ANSWER(submission::train(start, lr, steps),
                close_to(oracle::trace_of(start, lr, steps), {.absolute = absolute, .relative = 0}))
      .hint_if([&](const Trace& t) { return t.loss.n_elem != steps + 1; },
               "steps + 1 entries: entry 0 is the start, the last one is after the last step.")
      .hint_if([&] { return mistaken({.factor = 8}); },
               "L has the factor 1/8, and its derivatives have it too.")
      .hint_if([&] { return mistaken({.factor = 4}); },
               "L has the factor 1/8: the derivative of (o - t)^2 / 8 is (o - t) / 4.")
      .hint_if([&] { return mistaken({.factor = 0.5}); },
               "The derivative of (o - t)^2 / 8 is (o - t) / 4: do not forget the 2.")
      .hint_if([&] { return mistaken({.factor = -1}); },
               "The loss rises: a step goes against the gradient.")
      .hint_if([&] { return mistaken({.new_v = true}); },
               "W moves by a gradient that was taken at the old v: compute all derivatives first, "
               "then move.")
      .hint_if([&] { return mistaken({.biases = false}); },
               "Nine parameters learn: b and c as well.")
      .hint_if([&] { return mistaken({.euclidean = true}); },
               "grad_norm is the largest absolute derivative, not the root of the sum of squares.")
      .hint_if([&] { return mistaken({.mean_of_units = true}); },
               "The mean slope is over two units on four samples: eight numbers.")
      .hint("Compare the numbers of entry 0 with a calculation by hand, then those of entry 1.");
}

}  // namespace

// Two steps from parameters up to 1 in size, each with lr <= 1/2. The second derivatives of L are
// below 25 there, so a step makes an error at most 13.5 times as large; one look at the net
// makes rounding errors below 30 eps. 13.5^2 * 30 eps < 2e-12.
// Of 20000 cases the worst error of the honest variants is 1.4e-15, the smallest of W moving by the
// new v 1e-7.
TEST(a_Train, FirstSteps) {
  for_all(
      [](Rng& rng) {
        return std::tuple{inputs::net(rng), rng.pick({0.125, 0.25, 0.5}), uword(rng.between(0, 2))};
      },
      [](const XorNet& start, double lr, uword steps) { expect_trace(start, lr, steps, 2e-12); });
}

// Here the descent pulls neighbours together, so the errors of 200 looks add up at most: 2e-12. The
// worst that was measured is 7e-16.
TEST(a_Train, UntilItHasLearnt) {
  Rng rng = gradus::test_rng();
  XorNet start = inputs::good_start();
  start.W += rng.uniforms(2, 2) / 16;
  start.b += rng.uniforms(2) / 16;
  expect_trace(start, 0.125, 200, 2e-12);
}

// ------------------------------------------------------------------------------------------ starts

namespace {

Verdict usable(const XorNet& net) {
  if (net.W.n_rows != 2 || net.W.n_cols != 2 || net.b.n_elem != 2 || net.v.n_elem != 2)
    return reject("W must be 2 x 2, b and v must have two entries.");
  if (!net.W.is_finite() || !net.b.is_finite() || !net.v.is_finite() || !std::isfinite(net.c))
    return reject("Every number must be finite.");
  return accept();
}

Verdict stays_saturated(const XorNet& start) {
  if (Verdict v = usable(start); !v) return v;
  for (const oracle::Sample& s : oracle::samples)
    for (uword i = 0; i < 2; ++i)
      if (const double z = oracle::pre_activation(start, s, i); !(std::abs(z) >= 3)) {
        const std::string name = "(" + show(int(s.x[0])) + "," + show(int(s.x[1])) + ")";
        return reject("On the sample " + name + " unit " + show(i) + " has W x + b = " + show(z) +
                      ".")
            .hint("Sample " + name +
                  " has |W x + b| < 3: saturation must hold on all four inputs.");
      }
  XorNet end = start;
  const double loss = oracle::descend(end, 0.1, 1000).loss.back();
  const double moved = arma::abs(end.W - start.W).max();
  if (!(moved <= 0.01))
    return reject("After 1000 steps with lr = 0.1 an entry of W has moved by " + show(moved) + ".")
        .hint(
            "The gradient of W has the factors error, v and slope: a small slope is no help "
            "beside a large v.");
  if (!(loss >= 0.1))
    return reject("After 1000 steps with lr = 0.1 the loss is " + show(loss) + ".")
        .hint(
            "Your units are flat, but they tell the samples apart: from that the output layer "
            "learns alone.");
  return accept();
}

Verdict stands_still(const XorNet& net) {
  if (Verdict v = usable(net); !v) return v;
  const auto [loss, grad_norm, mean_slope, d] = oracle::at(net);
  if (!(grad_norm <= 1e-10)) {
    const bool c_alone = d.W.is_zero(1e-10) && d.b.is_zero(1e-10) && d.v.is_zero(1e-10);
    return reject("The largest derivative is " + show(grad_norm) + " in absolute value.")
        .hint_if(c_alone,
                 "The output bias still has gradient " + show(d.c) + ": c must be the mean target.")
        .hint(
            "Write each derivative as a sum over the samples: a factor of every term can be "
            "zero, or the four terms cancel.");
  }
  if (!(loss >= 0.1))
    return reject("The loss is " + show(loss) + " there.")
        .hint(
            "This is the optimum, where everything should stand still. Look for a point with "
            "large errors that cancel.");
  if (!(mean_slope >= 0.2))
    return reject("The mean slope is " + show(mean_slope) + " there.")
        .hint(
            "The gradient is small because tanh is flat; give a stationary point with slope >= "
            "0.2.");
  return accept();
}

Verdict stops_too_early(const Plan& plan) {
  if (Verdict v = usable(plan.init); !v) return v;
  if (!(plan.lr > 0 && plan.lr <= 1)) return reject("lr must be positive and at most 1.");
  if (!(1 <= plan.short_steps && plan.short_steps < plan.long_steps && plan.long_steps <= 20000))
    return reject("1 <= short_steps < long_steps <= 20000 must hold.");
  const Trace t = oracle::trace_of(plan.init, plan.lr, plan.long_steps);
  const double first = t.loss.front(), early = t.loss(plan.short_steps), late = t.loss.back();
  if (!(late <= 1e-3))
    return reject("The loss is " + show(late) + " after long_steps = " + show(plan.long_steps) +
                  ".")
        .hint_if(!(late <= first), "It diverges: that is another cause, and a smaller lr its cure.")
        .hint_if(t.mean_slope.front() < 0.05,
                 "From a saturated start no number of iterations helps: begin where tanh has a "
                 "slope.")
        .hint_if(t.grad_norm.back() <= 1e-6,
                 "It stands still at a point that is not optimal; more iterations change nothing. "
                 "Begin elsewhere.")
        .hint("It is still moving. Give it more iterations, a larger lr, or a better start.");
  if (!(early >= 0.02))
    return reject("The loss is " + show(early) + " after short_steps = " + show(plan.short_steps) +
                  ".")
        .hint("So much has been learnt by then that nobody would complain: stop earlier, or begin "
              "where it learns more slowly.");
  return accept();
}

}  // namespace

TEST(a_SaturatedStart, LearnsNothing) {
  EXPECT_ANSWER(submission::saturated_start(), satisfies(stays_saturated));
}

TEST(a_StationaryStart, IsNotOptimal) {
  EXPECT_ANSWER(submission::stationary_not_optimal(), satisfies(stands_still));
}

TEST(a_TooFewIterations, AndThenEnough) {
  EXPECT_ANSWER(submission::too_few_iterations(), satisfies(stops_too_early));
}

// ---------------------------------------------------------------------------------------- diagnose

namespace {

void expect_diagnosis(const Trace& trace) {
  const auto mistaken = [&](const oracle::Reading& r) { return oracle::cause(trace, r); };
  EXPECT_ANSWER(submission::diagnose(trace), exactly(oracle::cause(trace)))
      .hint_if([&] { return mistaken({.lowest_loss = true}); },
               "What counts is where the training ended, not the best loss on the way.")
      .hint_if([&] { return mistaken({.last_loss_only = true}); },
               "One loss that is infinite or NaN is enough, wherever it stands. Comparisons with "
               "NaN are false.")
      .hint_if(
          [&](Cause got) {
            return (trace.grad_norm.has_nan() || trace.mean_slope.has_nan()) &&
                   got == mistaken({.nan_is_small = true});
          },
          "NaN is not small: neither NaN <= 1e-6 nor NaN > 1e-6 holds, so `not above` is more than "
          "`at most`.")
      .hint_if([&] { return mistaken({.gradient_first = true}); },
               "A saturated start has a small gradient, too: the rule before it decides.")
      .hint_if([&] { return mistaken({.last_slope = true}); },
               "A start is judged by the first mean slope; units can saturate while they learn.")
      .hint_if([&] { return mistaken({.first_gradient = true}); },
               "Whether it stands still shows in the last grad_norm.")
      .hint_if([&] { return mistaken({.saturated_by_slope_alone = true}); },
               "It began flat, but it has learnt since: the loss is below 0.05.")
      .hint_if([&] { return mistaken({.loss_alone = true}); },
               "Same final loss, different cause: look at gradient norm and slope.")
      .hint("Take the rules of the contract one by one; the first that holds decides.");
}

}  // namespace

TEST(a_Diagnose, ClearCases) {
  for_all(
      {200, 10},
      [](Rng& rng) {
        const Cause cause = rng.pick({Cause::converged, Cause::diverged, Cause::saturated_start,
                                      Cause::stationary_not_optimal, Cause::not_enough_iterations});
        return std::tuple{inputs::trace(rng, cause)};
      },
      expect_diagnosis);
}

TEST(a_Diagnose, SameLossDifferentCause) {
  const vec loss = {0.5, 0.25};
  expect_diagnosis({loss, {1e-3, 1e-3}, {0.01, 0.01}});
  expect_diagnosis({loss, {1e-9, 1e-9}, {0.5, 0.5}});
  expect_diagnosis({loss, {1e-3, 1e-3}, {0.5, 0.5}});
}

TEST(a_Diagnose, FirstOrLastOrAny) {
  expect_diagnosis({{0.5, 0.25}, {1, 1}, {0.5, 0.01}});
  expect_diagnosis({{0.5, 0.25}, {1e-9, 1}, {0.5, 0.5}});
  expect_diagnosis({{0.5, 0.25}, {1, 1e-9}, {0.01, 0.01}});
  expect_diagnosis({{0.5, 1e-4, 0.25}, {1, 1, 1}, {0.5, 0.5, 0.5}});
  expect_diagnosis({{0.5, arma::datum::inf, 0.25}, {1, 1, 1}, {0.5, 0.5, 0.5}});
  expect_diagnosis({{0.5, arma::datum::nan, 0.25}, {1, 1, 1}, {0.5, 0.5, 0.5}});
  expect_diagnosis({{0.5, arma::datum::nan, 1e-4}, {1, 1, 1}, {0.5, 0.5, 0.5}});
  expect_diagnosis({{0.5, 0.03}, {1, 1}, {0.01, 0.01}});
}

TEST(a_Diagnose, NanIsNotSmall) {
  const double nan = arma::datum::nan;
  expect_diagnosis({{0.5, 0.25}, {1, nan}, {0.5, 0.5}});
  expect_diagnosis({{0.5, 0.25}, {1, 1}, {nan, 0.5}});
  expect_diagnosis({{0.5, 0.25}, {1, 1e-9}, {nan, 0.5}});
}

TEST(a_Diagnose, TheLimitsThemselves) {
  constexpr double above = 1 + 0x1p-50;
  for (const double f : {1.0, above}) {
    expect_diagnosis({{0.5, 1e-3 * f}, {1, 1}, {1, 1}});
    expect_diagnosis({{0.25, 2.5 * f}, {1, 1}, {1, 1}});
    expect_diagnosis({{0.5, 0.05 * f}, {1, 1}, {0.01, 0.01}});
    expect_diagnosis({{0.5, 0.25}, {1, 1e-6 * f}, {0.5, 0.5}});
    expect_diagnosis({{0.5, 0.25}, {1, 1}, {0.05 / f, 0.01}});
  }
  expect_diagnosis({{1e-3}, {0}, {0}});
  expect_diagnosis({{0.25}, {0}, {0.04}});
}

// All the way, from a start to its cause.
TEST(a_Diagnose, OfYourOwnTraces) {
  struct Run {
    XorNet start;
    double lr;
    uword steps;
    Cause cause;
  };
  const XorNet good = inputs::good_start();
  const XorNet flat{{{1, -1}, {-1, 1}}, {6, -6}, {1, 0.25}, 0};
  const XorNet still{mat(2, 2), {0.5, -0.5}, {0, 0}, 0.5};
  for (const Run& run : {Run{good, 0.25, 200, Cause::converged},
                         {good, 0.25, 5, Cause::not_enough_iterations},
                         {flat, 0.125, 50, Cause::saturated_start},
                         {still, 0.125, 5, Cause::stationary_not_optimal},
                         {flat, 4, 20, Cause::diverged}})
    EXPECT_ANSWER(submission::diagnose(submission::train(run.start, run.lr, run.steps)),
                  exactly(run.cause))
        .hint("If the other tests of diagnose hold, then it is the trace that is wrong.");
}

// --------------------------------------------------------------------------------------- bad input

TEST(a_BadInput, Train) {
  const mat W(2, 2);
  const vec b(2);
  const rowvec v(2);
  const auto bad = [](const XorNet& start, double lr) {
    EXPECT_REJECTED(submission::train(start, lr, 2));
  };
  bad({mat(2, 3), b, v, 0}, 0.5);
  bad({mat(3, 2), b, v, 0}, 0.5);
  bad({mat(), b, v, 0}, 0.5);
  bad({W, vec(3), v, 0}, 0.5);
  bad({W, vec(1), v, 0}, 0.5);
  bad({W, b, rowvec(3), 0}, 0.5);
  bad({W, b, rowvec(), 0}, 0.5);
  bad({W, b, v, 0}, 0);
  bad({W, b, v, 0}, -0.5);
  bad({W, b, v, 0}, arma::datum::inf);
  bad({W, b, v, 0}, arma::datum::nan);
}

TEST(a_BadInput, Diagnose) {
  EXPECT_REJECTED(submission::diagnose({vec(), vec(), vec()}));
  EXPECT_REJECTED(submission::diagnose({vec(), vec(1), vec(1)}));
  EXPECT_REJECTED(submission::diagnose({vec(3), vec(2), vec(3)}));
  EXPECT_REJECTED(submission::diagnose({vec(3), vec(3), vec(4)}));
  EXPECT_REJECTED(submission::diagnose({vec(2), vec(3), vec(3)}));
  EXPECT_REJECTED(submission::diagnose({vec(2), vec(), vec()}));
}
