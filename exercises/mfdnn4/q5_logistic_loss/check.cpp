// mfdnn4 question 5. Oracles in long double: the definition of the squared distance, and for all
// derivatives the complex step, f'(x) = Im f(x + ih) / h, which subtracts nothing. Losses are
// written in the margin m = y z. Its exponentials do not overflow before |m| = 11000.
#include <algorithm>
#include <complex>
#include <gradus/check.hpp>

#include "logistic_loss.hpp"

using arma::ivec, arma::mat, arma::uword, arma::vec;
using mfdnn4_q5::Loss, mfdnn4_q5::Model, mfdnn4_q5::Segment, mfdnn4_q5::Value;

namespace oracle {

using Real = long double;
using Complex = std::complex<Real>;
constexpr Real h = 0x1p-100L;

// |P(y) - f|^2 to the letter.
double squared_distance(double z, arma::sword y) {
  const Real f[] = {1 / (1 + std::exp(Real(z))), 1 / (1 + std::exp(-Real(z)))};
  const Real first = (y == -1 ? 1 : 0) - f[0], second = (y == 1 ? 1 : 0) - f[1];
  return static_cast<double>(first * first + second * second);
}

// The probabilities of the wrong and of the right label.
template <class T>
T of_wrong(T m) {
  return Real(1) / (Real(1) + std::exp(m));
}
template <class T>
T of_right(T m) {
  return of_wrong(T(-m));
}

// Of one sample, and by m.
template <class T>
T sample(Loss kind, T m) {
  if (kind == Loss::kl) return std::log(Real(1) + std::exp(-m));
  return Real(2) * of_wrong(m) * of_wrong(m);
}
template <class T>
T sample_slope(Loss kind, T m) {
  if (kind == Loss::kl) return -of_wrong(m);
  return Real(-4) * of_wrong(m) * of_wrong(m) * of_right(m);
}

template <class F>
double derivative(F f, Real x) {
  return static_cast<double>(f(Complex(x, h)).imag() / h);
}

// Entry i: f(z(i), y(i)).
template <class F>
vec each(const vec& z, const ivec& y, F f) {
  vec all(z.n_elem);
  for (uword i = 0; i < z.n_elem; ++i) all(i) = f(z(i), y(i));
  return all;
}

vec losses(const vec& z, const ivec& y) {
  return each(z, y, [](double zi, Real yi) {
    return static_cast<double>(sample(Loss::squared, yi * zi));
  });
}
vec slopes(const vec& z, const ivec& y) {
  return each(z, y, [](double zi, Real yi) {
    return derivative([&](Complex at) { return sample(Loss::squared, yi * at); }, zi);
  });
}
vec curvatures(const vec& z, const ivec& y) {
  return each(z, y, [](double zi, Real yi) {
    return derivative([&](Complex at) { return yi * sample_slope(Loss::squared, yi * at); }, zi);
  });
}

// sigma(-y z).
vec probabilities_of_wrong(const vec& z, const ivec& y) {
  return each(z, y, [](double zi, Real yi) { return static_cast<double>(of_wrong(yi * zi)); });
}

// The objective at a + i da, b + i db.
Complex mean_loss(Loss kind, const std::vector<Complex>& a, Complex b, const mat& X,
                  const ivec& y) {
  Complex sum = 0;
  for (uword i = 0; i < X.n_cols; ++i) {
    Complex z = b;
    for (uword j = 0; j < X.n_rows; ++j) z += a[j] * Real(X(j, i));
    sum += sample(kind, Real(y(i)) * z);
  }
  return sum / Real(X.n_cols);
}

Value objective(Loss kind, const Model& model, const mat& X, const ivec& y) {
  std::vector<Complex> a(model.a.begin(), model.a.end());
  Value v{static_cast<double>(mean_loss(kind, a, model.b, X, y).real()), vec(a.size()), 0};
  for (uword j = 0; j < a.size(); ++j)
    v.da(j) = derivative(
        [&](Complex aj) {
          std::vector<Complex> moved = a;
          moved[j] = aj;
          return mean_loss(kind, moved, model.b, X, y);
        },
        model.a(j));
  v.db = derivative([&](Complex b) { return mean_loss(kind, a, b, X, y); }, model.b);
  return v;
}

// The margins y z of a model.
std::vector<Real> margins(const Model& model, const mat& X, const ivec& y) {
  std::vector<Real> m;
  for (uword i = 0; i < X.n_cols; ++i) {
    Real z = model.b;
    for (uword j = 0; j < X.n_rows; ++j) z += Real(model.a(j)) * X(j, i);
    m.push_back(Real(y(i)) * z);
  }
  return m;
}

// The gradient with respect to (a, b), where sample i has the weight w(i).
struct Gradient {
  std::vector<Real> da;
  Real db;
};
Gradient gradient(Loss kind, const Model& model, const mat& X, const ivec& y, const vec& w) {
  Gradient g{std::vector<Real>(X.n_rows), 0};
  const std::vector<Real> m = margins(model, X, y);
  for (uword i = 0; i < X.n_cols; ++i) {
    const Real gi = w(i) * Real(y(i)) * sample_slope(kind, m[i]);
    for (uword j = 0; j < X.n_rows; ++j) g.da[j] += gi * X(j, i);
    g.db += gi;
  }
  return g;
}
vec equal_weights(uword N) { return vec(N, arma::fill::ones) / static_cast<double>(N); }

double norm(const Gradient& g) {
  Real squares = g.db * g.db;
  for (const Real d : g.da) squares += d * d;
  return static_cast<double>(std::sqrt(squares));
}

void step_a(Model& model, const Gradient& g, double rate) {
  for (uword j = 0; j < model.a.n_elem; ++j)
    model.a(j) = static_cast<double>(model.a(j) - rate * g.da[j]);
}
void step_b(Model& model, const Gradient& g, double rate) {
  model.b = static_cast<double>(model.b - rate * g.db);
}

Model descend(Loss kind, Model model, double rate, uword steps, const mat& X, const ivec& y,
              const vec& w) {
  for (uword k = 0; k < steps; ++k) {
    const Gradient g = gradient(kind, model, X, y, w);
    step_a(model, g, rate);
    step_b(model, g, rate);
  }
  return model;
}

}  // namespace oracle

namespace inputs {

ivec labels(Rng& rng, uword N) {
  return 2 * arma::conv_to<ivec>::from(rng.uniforms(N) >= 0) - 1;
}

// In [-reach, reach].
auto logits(Rng& rng, double reach) {
  const uword N = rng.dim();
  vec z(N);
  for (double& zi : z) zi = rng.uniform(-reach, reach);
  return std::tuple{z, labels(rng, N)};
}
auto moderate(Rng& rng) { return logits(rng, 4); }
auto confident(Rng& rng) { return logits(rng, rng.pick({30.0, 100.0, 345.0, 700.0})); }

// Model, X and y; z is a few units in size, times `scale`.
auto samples(Rng& rng, double scale = 1) {
  const uword p = rng.dim(), N = rng.dim();
  return std::tuple{Model{rng.dyadics(p, 1) * scale, rng.dyadic(2) * scale}, rng.dyadics(p, N, 2.0),
                    labels(rng, N)};
}

// y(i) X(0, i) >= 1 for all i.
auto separated(Rng& rng) {
  const uword p = rng.dim(), N = rng.dim();
  mat X = rng.dyadics(p, N, 3.0);
  const ivec y = labels(rng, N);
  for (uword i = 0; i < N; ++i)
    X(0, i) = static_cast<double>(y(i)) * (1 + std::abs(rng.dyadic(2)));
  return std::tuple{X, y};
}

}  // namespace inputs

// ----------------------------------------------------------------------------------------- part a

namespace {

constexpr double u = 0x1p-53;

// What the contract allows: a few roundings, and |z| of them where someone takes logarithms. The
// worst honest variant, through logarithms, needs a third of it in a million logits. The formula
// with 1 - sigma(z) goes beyond it from y z = 4 on now and then, from 16 on always.
vec roundings(const vec& z) { return (32 + 8 * arma::abs(z)) * u; }
vec bound(const vec& z, const vec& answer) { return roundings(z) % arma::abs(answer) + 1e-300; }

// The two terms of the curvature cancel where it changes its sign, and each is below 3 |slope|.
vec bound_of_curvature(const vec& z, const ivec& y) {
  return bound(z, 5 * oracle::slopes(z, y));
}

vec real(const ivec& y) { return arma::conv_to<vec>::from(y); }

// Right in all samples with y z below the limit, or above it if the limit is negative.
bool wrong_only_beyond(double limit, const vec& got, const vec& expected, const vec& z,
                       const ivec& y) {
  if (arma::size(got) != arma::size(expected)) return false;
  for (uword i = 0; i < z.n_elem; ++i)
    if (static_cast<double>(y(i)) * z(i) / limit <= 1 &&
        !(std::abs(got(i) - expected(i)) <= 1e-6 * std::abs(expected(i)) + 1e-300))
      return false;
  return true;
}

bool has_nan(const vec& got) { return got.has_nan(); }

constexpr char cancels_hint[] =
    "At y = 1, z = 40 the loss is 3.61e-35, and half of it is lost if sigma(z) rounds to 1 before "
    "it is taken from 1. Use sigma(-z) for 1 - sigma(z).";
constexpr char slope_cancels_hint[] =
    "Where s rounds to 1, nothing is left of 1 - s: at y = 1, z = -40 the slope is -1.7e-17, not "
    "0. Which sigma is 1 - s?";
constexpr char overflow_hint[] =
    "NaN at z = 800, where exp(z) is infinite: infinity / infinity. Choose the exponent with the "
    "negative sign, or a form in which 1 / infinity is right.";
constexpr char factor_hint[] =
    "The squared norm has two components, and both are as large as sigma(-yz): at z = 0 the loss "
    "is 1/4 + 1/4.";
constexpr char label_hint[] =
    "For y = 1 the loss falls as z grows, so its slope must be negative; for y = -1 it is the "
    "other way round.";
constexpr char product_hint[] =
    "The slope is a product with s twice and 1 - s once, and all three depend on z: the product "
    "rule has a term for each.";

// 800, 1e308 and infinity, with both signs and both labels; NaN comes last.
std::tuple<vec, ivec> limits() {
  std::vector<double> z;
  std::vector<arma::sword> y;
  for (const double x : {800.0, 1e308, arma::datum::inf})
    for (const double sign : {1.0, -1.0})
      for (const arma::sword label : {1, -1}) z.push_back(sign * x), y.push_back(label);
  z.push_back(arma::datum::nan), y.push_back(1);
  return {vec(z), ivec(y)};
}

}  // namespace

TEST(a_Loss, IsTheSquaredDistance) {
  for_all(inputs::moderate, [](const vec& z, const ivec& y) {
    const vec expected = oracle::each(z, y, oracle::squared_distance);
    EXPECT_ANSWER(submission::loss(z, y), within(expected, bound(z, expected)))
        .hint_if([&] { return vec(expected / 2); }, factor_hint)
        .hint_if([&] { return vec(oracle::losses(z, -y)); },
                 "P(+1) = (0, 1): for y = 1 the loss is small where sigma(z) is near 1.")
        .hint_if([&] { return vec(arma::sqrt(expected)); },
                 "The norm is squared: at z = 0 the loss is 1/4 + 1/4.");
  });
}

TEST(a_Loss, KeepsItsDigits) {
  for_all(inputs::confident, [](const vec& z, const ivec& y) {
    const vec expected = oracle::losses(z, y);
    EXPECT_ANSWER(submission::loss(z, y), within(expected, bound(z, expected)))
        .hint_if(has_nan, overflow_hint)
        .hint_if([&] { return vec(expected / 2); }, factor_hint)
        .hint_if([&](const vec& l) { return wrong_only_beyond(8, l, expected, z, y); },
                 cancels_hint);
  });
}

// Limits: the honest variants reach them exactly, or to the last bit of 2.
TEST(a_Loss, GoesTo0And2) {
  const auto [z, y] = limits();
  vec expected = arma::conv_to<vec>::from(z % real(y) < 0) * 2;
  expected.back() = arma::datum::nan;
  EXPECT_ANSWER(submission::loss(z, y), close_to(expected, {.absolute = 1e-300, .relative = 1e-14}))
      .hint_if([](const vec& l) { return !l.is_empty() && !std::isnan(l.back()); },
               "A logit that is NaN is neither right nor wrong: the answer is NaN.")
      .hint_if(has_nan, overflow_hint);
}

TEST(a_Slope, IsTheDerivative) {
  for_all(inputs::moderate, [](const vec& z, const ivec& y) {
    const vec expected = oracle::slopes(z, y);
    EXPECT_ANSWER(submission::dloss(z, y), within(expected, bound(z, expected)))
        .hint_if([&] { return vec(-expected); }, label_hint)
        .hint_if([&] { return vec(expected % real(y)); }, label_hint)
        .hint_if([&] { return vec(-expected % real(y)); }, label_hint)
        .hint_if([&] { return vec(expected / 2); }, factor_hint)
        .hint_if([&] { return vec(4 * oracle::probabilities_of_wrong(z, y)); },
                 "The chain rule: l is a function of s, and s is one of z. The derivative of s by "
                 "z is still missing.");
  });
}

TEST(a_Slope, KeepsItsDigits) {
  for_all(inputs::confident, [](const vec& z, const ivec& y) {
    const vec expected = oracle::slopes(z, y);
    EXPECT_ANSWER(submission::dloss(z, y), within(expected, bound(z, expected)))
        .hint_if(has_nan, overflow_hint)
        .hint_if([&](const vec& d) { return wrong_only_beyond(-8, d, expected, z, y); },
                 slope_cancels_hint)
        .hint_if([&](const vec& d) { return wrong_only_beyond(8, d, expected, z, y); },
                 cancels_hint);
  });
}

TEST(a_Slope, GoesTo0) {
  const auto [z, y] = limits();
  vec expected(z.n_elem);
  expected.back() = arma::datum::nan;
  EXPECT_ANSWER(submission::dloss(z, y), close_to(expected, {.absolute = 1e-300, .relative = 0}))
      .hint_if([](const vec& d) { return !d.is_empty() && !std::isnan(d.back()); },
               "A logit that is NaN has no slope: the answer is NaN.")
      .hint_if(has_nan, overflow_hint);
}

TEST(a_Curvature, IsTheSecondDerivative) {
  for_all(inputs::moderate, [](const vec& z, const ivec& y) {
    const vec expected = oracle::curvatures(z, y);
    const vec s = oracle::probabilities_of_wrong(z, y), t = 1 - s;
    EXPECT_ANSWER(submission::d2loss(z, y), within(expected, bound_of_curvature(z, y)))
        .hint_if([&] { return arma::any(y == 1) ? vec(expected % real(y)) : vec(); },
                 "The label enters twice, and y^2 = 1: the curvature for (z, y) is that for "
                 "(-z, -y).")
        .hint_if([&] { return arma::any(y == 1) ? vec(-expected) : vec(); },
                 "Each derivative by z brings one more factor -y. Near the minimum, at yz > 0, the "
                 "loss is convex.")
        .hint_if([&] { return vec(8 * s % s % t % t); }, product_hint)
        .hint_if([&] { return vec(-4 * s % s % s % t); }, product_hint);
  });
}

TEST(a_Curvature, ChangesItsSignAtLogTwo) {
  const double zero = -std::log(2.0);
  const vec z = {zero - 1e-6, zero + 1e-6, -zero + 1e-6, -zero - 1e-6};
  const ivec y = {1, 1, -1, -1};
  EXPECT_ANSWER(submission::d2loss(z, y),
                within(oracle::curvatures(z, y), bound_of_curvature(z, y)))
      .hint("The slope is steepest at yz = -log 2. There the curvature is 0, on the left of it "
            "negative, on the right positive.");
}

TEST(a_Curvature, KeepsItsDigits) {
  for_all(inputs::confident, [](const vec& z, const ivec& y) {
    const vec expected = oracle::curvatures(z, y);
    EXPECT_ANSWER(submission::d2loss(z, y), within(expected, bound_of_curvature(z, y)))
        .hint_if(has_nan, overflow_hint)
        .hint_if([&](const vec& d) { return wrong_only_beyond(-8, d, expected, z, y); },
                 slope_cancels_hint)
        .hint_if([&](const vec& d) { return wrong_only_beyond(8, d, expected, z, y); },
                 cancels_hint);
  });
}

TEST(a_Curvature, GoesTo0) {
  const auto [z, y] = limits();
  vec expected(z.n_elem);
  expected.back() = arma::datum::nan;
  EXPECT_ANSWER(submission::d2loss(z, y), close_to(expected, {.absolute = 1e-300, .relative = 0}))
      .hint_if([](const vec& d) { return !d.is_empty() && !std::isnan(d.back()); },
               "A logit that is NaN has no curvature: the answer is NaN.")
      .hint_if(has_nan, overflow_hint);
}

TEST(a_BadInput, Labels) {
  constexpr char why[] = "0 is not a label here; labels are -1 and +1.";
  const vec z = {0.5, 1, 2};
  for (const ivec& y : {ivec{1, 0, -1}, ivec{2, 1, 1}, ivec{-1, 1, -3}}) {
    EXPECT_REJECTED(submission::loss(z, y)).hint(why);
    EXPECT_REJECTED(submission::dloss(z, y)).hint(why);
    EXPECT_REJECTED(submission::d2loss(z, y)).hint(why);
  }
}

TEST(a_BadInput, Lengths) {
  const vec logits[] = {{0.5, 1}, {0.5}, {}};
  const ivec labels[] = {{1}, {1, -1}, {}};
  for (int i = 0; i < 3; ++i) {
    EXPECT_REJECTED(submission::loss(logits[i], labels[i]));
    EXPECT_REJECTED(submission::dloss(logits[i], labels[i]));
    EXPECT_REJECTED(submission::d2loss(logits[i], labels[i]));
  }
}

SPEED(a, loss, {6000, 30000, 150000}, [](Rng& rng, uword N) {
  return std::tuple{vec(10 * rng.uniforms(N)), inputs::labels(rng, N)};
});

// ----------------------------------------------------------------------------------------- part b

namespace {

// Every z_i may be off by p + 2 roundings of its terms, every sum over the samples by N. The worst
// honest variant, sample by sample, needs a twentieth of it in 200 000 cases; with logits of a few
// units a wrong factor or sign is some 1e13 times as far off.
Tolerance rounding(const Model& model, const mat& X) {
  const vec terms = arma::abs(X).t() * arma::abs(model.a) + std::abs(model.b) + 1;
  const double entry = 1 + arma::abs(X).max();
  return {2 * static_cast<double>(X.n_rows + X.n_cols + 16) * u * terms.max() * entry, 0};
}

Value scaled(const Value& v, double F, double da, double db) {
  return {v.F * F, v.da * da, v.db * db};
}

// The hints for the known mistakes in an objective.
template <class E>
void explain(E&& answer, Loss kind, const Model& model, const mat& X, const ivec& y) {
  const double N = static_cast<double>(X.n_cols);
  const auto right = [&] { return oracle::objective(kind, model, X, y); };
  answer
      .hint_if([&](const Value& v) { return kind == Loss::kl && !std::isfinite(v.F); },
               "At yz = -800 the KL loss is 800, though exp(800) overflows and sigma(-800) is 0: "
               "take the large term out of the logarithm before you compute it.")
      .hint_if([](const Value& v) { return std::isnan(v.F) || v.da.has_nan() || std::isnan(v.db); },
               overflow_hint)
      .hint_if([&] { return scaled(right(), N, N, N); },
               "Duplicating the data must not change the objective: it is the mean, not the sum.")
      .hint_if([&] { return scaled(right(), 1, N, N); },
               "The derivatives belong to the mean too: divide them by N like the value.")
      .hint_if([&] { return scaled(right(), 1, 1, 0); },
               "Finite difference in b disagrees: b moves every z_i at the rate 1.")
      .hint_if([&] { return scaled(right(), 1, 1, N); },
               "Finite difference in b disagrees: F(a, b + 0.001) - F(a, b) is about 0.001 times "
               "the mean of dl/dz.")
      .hint_if([&] { return oracle::objective(kind, {model.a, 0}, X, y); },
               "b is a part of every logit: z = a^T x + b.")
      .hint_if([&] { return scaled(right(), 0.5, 0.5, 0.5); },
               "A factor of 2 is missing: at a = 0, b = 0 with all y = 1 dF/db is -1/2, and the "
               "squared objective is 1/2.")
      .hint_if([&] { return scaled(right(), 1, 0.5, 0.5); },
               "A factor of 2 is missing: at a = 0, b = 0 with all y = 1 dF/db is -1/2.")
      .hint_if([&] { return scaled(right(), 1, -1, -1); }, label_hint)
      .hint_if([&] { return oracle::objective(kind, model, X, ivec(X.n_cols, arma::fill::ones)); },
               "Every sample has a label of its own: what pulls up for y = +1 pulls down for "
               "y = -1.")
      .hint_if(
          [&] {
            return oracle::objective(kind == Loss::kl ? Loss::squared : Loss::kl, model, X, y);
          },
          "This is the other objective: one has squares, the other one a logarithm.");
}

}  // namespace

TEST(b_SquaredObjective, IsTheMeanLoss) {
  for_all({50, 6}, [](Rng& rng) { return inputs::samples(rng); },
          [](const Model& model, const mat& X, const ivec& y) {
            const Value expected = oracle::objective(Loss::squared, model, X, y);
            explain(EXPECT_ANSWER(submission::squared_objective(model, X, y),
                                  close_to(expected, rounding(model, X))),
                    Loss::squared, model, X, y);
          });
}

TEST(b_SquaredObjective, WhereNothingIsKnown) {
  const mat X = {{1, -2, 3, 0.5}};
  const ivec y = {1, 1, 1, 1};
  const Model origin{vec{0}, 0};
  const Value expected{0.5, vec{-0.3125}, -0.5};
  explain(EXPECT_ANSWER(submission::squared_objective(origin, X, y),
                        close_to(expected, rounding(origin, X))),
          Loss::squared, origin, X, y);
}

TEST(b_SquaredObjective, FarOut) {
  for_all({30, 6}, [](Rng& rng) { return inputs::samples(rng, rng.pick({100.0, 400.0})); },
          [](const Model& model, const mat& X, const ivec& y) {
            const Value expected = oracle::objective(Loss::squared, model, X, y);
            explain(EXPECT_ANSWER(submission::squared_objective(model, X, y),
                                  close_to(expected, rounding(model, X))),
                    Loss::squared, model, X, y);
          });
}

TEST(b_KlObjective, IsTheMeanDivergence) {
  for_all({50, 6}, [](Rng& rng) { return inputs::samples(rng); },
          [](const Model& model, const mat& X, const ivec& y) {
            const Value expected = oracle::objective(Loss::kl, model, X, y);
            explain(EXPECT_ANSWER(submission::kl_objective(model, X, y),
                                  close_to(expected, rounding(model, X))),
                    Loss::kl, model, X, y);
          });
}

TEST(b_KlObjective, WhereNothingIsKnown) {
  const mat X = {{1, -2, 3, 0.5}};
  const ivec y = {1, 1, 1, 1};
  const Model origin{vec{0}, 0};
  const Value expected{std::log(2.0), vec{-0.3125}, -0.5};
  explain(EXPECT_ANSWER(submission::kl_objective(origin, X, y),
                        close_to(expected, rounding(origin, X))),
          Loss::kl, origin, X, y);
}

TEST(b_KlObjective, FarOut) {
  for_all({40, 6}, [](Rng& rng) { return inputs::samples(rng, rng.pick({100.0, 400.0})); },
          [](const Model& model, const mat& X, const ivec& y) {
            const Value expected = oracle::objective(Loss::kl, model, X, y);
            explain(EXPECT_ANSWER(submission::kl_objective(model, X, y),
                                  close_to(expected, rounding(model, X))),
                    Loss::kl, model, X, y);
          });
}

namespace {

// Calls `reject(a, X, y)` with all shapes and labels that parts b and c forbid.
void for_all_bad_samples(const std::function<void(const Model&, const mat&, const ivec&)>& reject) {
  const mat X = {{1, -2, 3}, {0, 1, 1}};
  const Model model{vec{1, 2}, 0.5};
  reject(model, X, {1, 0, -1});
  reject(model, X, {1, 2, -1});
  reject(model, X, {1, -1});
  reject(model, X, {1, -1, 1, 1});
  reject(model, mat(2, 0), ivec());
  reject({vec(), 0.5}, mat(0, 3), {1, -1, 1});
}
void for_all_bad_models(const std::function<void(const Model&, const mat&, const ivec&)>& reject) {
  const mat X = {{1, -2, 3}, {0, 1, 1}};
  const ivec y = {1, -1, 1};
  reject({vec{1}, 0.5}, X, y);
  reject({vec{1, 2, 3}, 0.5}, X, y);
  reject({vec(), 0.5}, X, y);
}

}  // namespace

TEST(b_BadInput, SamplesAndModels) {
  const auto both = [](const Model& model, const mat& X, const ivec& y) {
    EXPECT_REJECTED(submission::squared_objective(model, X, y));
    EXPECT_REJECTED(submission::kl_objective(model, X, y));
  };
  for_all_bad_samples(both);
  for_all_bad_models(both);
}

SPEED(b, squared_objective, {250, 1000, 4000}, [](Rng& rng, uword N) {
  const uword p = 196;
  return std::tuple{Model{rng.uniforms(p), 0.25}, rng.uniforms(p, N), inputs::labels(rng, N)};
});

// The other way round: more features for the same samples.
SPEED(b, kl_objective, {16, 64, 256}, [](Rng& rng, uword p) {
  const uword N = 2000;
  return std::tuple{Model{rng.uniforms(p), 0.25}, rng.uniforms(p, N), inputs::labels(rng, N)};
});

// ----------------------------------------------------------------------------------------- part c

namespace mistaken {

using namespace oracle;

Model b_after_a(Loss kind, Model model, double rate, uword steps, const mat& X, const ivec& y) {
  const vec w = equal_weights(X.n_cols);
  for (uword k = 0; k < steps; ++k) {
    step_a(model, gradient(kind, model, X, y, w), rate);
    step_b(model, gradient(kind, model, X, y, w), rate);
  }
  return model;
}

// One sample after the other; in all steps together, or in each.
Model stochastic(Loss kind, Model model, double rate, uword samples, const mat& X, const ivec& y) {
  for (uword k = 0; k < samples; ++k) {
    vec w(X.n_cols);
    w(k % X.n_cols) = 1;
    const Gradient g = gradient(kind, model, X, y, w);
    step_a(model, g, rate);
    step_b(model, g, rate);
  }
  return model;
}

}  // namespace mistaken

namespace {

constexpr char full_batch_hint[] =
    "Full-batch gradient descent is deterministic: each step takes the mean gradient of all "
    "samples, at the place where the step begins.";

// A rate at which rounding is not amplified: rate (1 + max |x_i|^2) <= 1.
auto training(Rng& rng) {
  const auto [model, X, y] = inputs::samples(rng, 0.25);
  const double longest = arma::rowvec(arma::sum(arma::square(X), 0)).max();
  return std::tuple{X,
                    y,
                    rng.pick({Loss::squared, Loss::kl}),
                    model,
                    rng.pick({1.0, 0.5}) / (1 + longest),
                    rng.pick({uword{1}, uword{2}, uword{10}, uword{200}})};
}

}  // namespace

TEST(c_Train, FollowsTheGradient) {
  for_all({24, 5}, training,
          [](const mat& X, const ivec& y, Loss kind, const Model& init, double rate, uword steps) {
            const uword N = X.n_cols;
            const vec w = oracle::equal_weights(N);
            const Loss other = kind == Loss::kl ? Loss::squared : Loss::kl;
            const auto descend = [&](Loss l, double r, uword k) {
              return oracle::descend(l, init, r, k, X, y, w);
            };
            // The worst honest variant, sample by sample, ends 7e-15 from here in 20 000 cases; the
            // nearest wrong one, where b has moved by the new a, 2e-9 after 200 steps.
            const Model end = descend(kind, rate, steps);
            EXPECT_ANSWER(submission::train(X, y, kind, init, rate, steps),
                          close_to(end, {.absolute = 1e-12, .relative = 1e-12}))
                .hint_if([&] { return descend(kind, -rate, steps); },
                         "The objective increases from step 1: go against the gradient.")
                .hint_if([&] { return mistaken::b_after_a(kind, init, rate, steps, X, y); },
                         "Update a and b from the same gradient: the new a has no part in the step "
                         "of b.")
                .hint_if([&] { return mistaken::stochastic(kind, init, rate, steps, X, y); },
                         full_batch_hint)
                .hint_if([&] { return mistaken::stochastic(kind, init, rate, steps * N, X, y); },
                         full_batch_hint)
                .hint_if([&] { return descend(kind, rate * static_cast<double>(N), steps); },
                         "The objective is the mean over the samples, and so is its gradient.")
                .hint_if([&] { return descend(other, rate, steps); },
                         "This is the trajectory of the other objective: look at `kind`.")
                .hint_if([&] { return descend(kind, rate, steps + 1); },
                         "One step too many: after `steps` updates the model is returned.")
                .hint_if([&] { return descend(kind, rate, steps - 1); },
                         "One step is missing: 1 step is one update.")
                .hint(full_batch_hint);
          });
}

TEST(c_Train, NoStepsNoChange) {
  for_all({8, 5}, [](Rng& rng) { return inputs::samples(rng); },
          [](const Model& init, const mat& X, const ivec& y) {
            EXPECT_ANSWER(submission::train(X, y, Loss::kl, init, 0.5, 0), exactly(init))
                .hint("0 steps leave the model where it was.");
          });
}

namespace {

bool is_finite(const Model& model) { return model.a.is_finite() && std::isfinite(model.b); }

double squared_value(const Model& model, const mat& X, const ivec& y) {
  double sum = 0;
  for (const oracle::Real m : oracle::margins(model, X, y))
    sum += static_cast<double>(oracle::sample(Loss::squared, m));
  return sum / static_cast<double>(X.n_cols);
}

Verdict shows_nonconvexity(const Segment& got, const mat& X, const ivec& y) {
  const auto& [from, to] = got;
  if (from.a.n_elem != X.n_rows || to.a.n_elem != X.n_rows)
    return reject("Each a needs one entry for each feature.");
  if (!is_finite(from) || !is_finite(to)) return reject("The models must be finite.");
  const Model middle{from.a / 2 + to.a / 2, from.b / 2 + to.b / 2};
  const double F0 = squared_value(from, X, y), F1 = squared_value(to, X, y),
               F = squared_value(middle, X, y);
  if (F > (F0 + F1) / 2 + 1e-3) return accept();
  return reject("The objective is " + show(F0) + " and " + show(F1) + " at the ends and " +
                show(F) + " in the middle. It must be more than their mean there.")
      .hint(
          "Midpoint value is below the chord: move one end to where every prediction is "
          "confidently wrong. There the curvature of the loss is negative.");
}

Verdict vanishes(const Model& got, const mat& X, const ivec& y, double eps) {
  if (got.a.n_elem != X.n_rows) return reject("a needs one entry for each feature.");
  if (!is_finite(got)) return reject("The model must be finite.");
  const std::vector<oracle::Real> m = oracle::margins(got, X, y);
  const bool all_right = std::ranges::all_of(m, [](auto mi) { return mi > 0; });
  for (uword i = 0; i < m.size(); ++i)
    if (!(m[i] < 0))
      return reject("Sample " + show(i) + " has y z = " + show(static_cast<double>(m[i])) +
                    ", which is not wrong.")
          .hint_if(all_right,
                   "Both gradients vanish when everything is right; we want every sample *wrong*.");
  const vec w = oracle::equal_weights(X.n_cols);
  const double squared = oracle::norm(oracle::gradient(Loss::squared, got, X, y, w)),
               kl = oracle::norm(oracle::gradient(Loss::kl, got, X, y, w));
  // t = log(4 |(x, 1)| / eps), as exact as can be, is rounded by 1e-14.
  if (!(squared <= eps * (1 + 1e-12)))
    return reject("The gradient of the squared objective has the norm " + show(squared) +
                  ", and eps is " + show(eps) + ".")
        .hint(
            "All are wrong, but not hopeless enough: with every step further out along the first "
            "feature the gradient shrinks by the same factor. How far must it go for this eps?");
  if (!(kl >= 0.5))
    return reject("The gradient of the KL objective has the norm " + show(kl) + ", less than 0.5.");
  return accept();
}

}  // namespace

TEST(c_Nonconvexity, TheMiddleLiesAboveTheChord) {
  for_all({30, 6}, inputs::separated, [](const mat& X, const ivec& y) {
    EXPECT_ANSWER(submission::nonconvexity(X, y), satisfies([&](const Segment& got) {
                    return shows_nonconvexity(got, X, y);
                  }));
  });
}

// One sample as near as it may be: nothing is left over in any estimate of the gradient.
TEST(c_Vanishing, AtTheMargin) {
  for (const double eps : {1e-3, 1e-20})
    for (const arma::sword label : {1, -1}) {
      const mat X(1, 1, arma::fill::value(static_cast<double>(label)));
      const ivec y = {label};
      EXPECT_ANSWER(submission::vanishing(X, y, eps), satisfies([&](const Model& got) {
                      return vanishes(got, X, y, eps);
                    }));
    }
}

TEST(c_Vanishing, WrongEverywhereAndFlat) {
  for_all(
      {40, 6},
      [](Rng& rng) {
        const auto [X, y] = inputs::separated(rng);
        return std::tuple{X, y, std::pow(10.0, -static_cast<double>(rng.between(3, 100)))};
      },
      [](const mat& X, const ivec& y, double eps) {
        EXPECT_ANSWER(submission::vanishing(X, y, eps), satisfies([&](const Model& got) {
                        return vanishes(got, X, y, eps);
                      }));
      });
}

namespace {

// The three kinds of samples, and how many there are of each.
const mat kinds = {{-1, 1, -20}};
const ivec kind_labels = {-1, 1, 1};
const vec kind_counts = {50, 50, 10};

std::tuple<mat, ivec> outlier_data(Rng& rng) {
  mat X(1, 110);
  ivec y(110);
  const arma::uvec places = rng.permutation(110);
  uword next = 0;
  for (uword k = 0; k < 3; ++k)
    for (uword i = 0; i < static_cast<uword>(kind_counts(k)); ++i, ++next) {
      X(places(next)) = kinds(k);
      y(places(next)) = kind_labels(k);
    }
  return {X, y};
}

// The share of clean samples that are right after training.
double clean_and_right(const Model& start) {
  const Model end =
      oracle::descend(Loss::squared, start, 0.05, 20000, kinds, kind_labels, kind_counts / 110);
  const std::vector<oracle::Real> m = oracle::margins(end, kinds, kind_labels);
  return (m[0] > 0 ? 0.5 : 0) + (m[1] > 0 ? 0.5 : 0);
}

Verdict end_differently(const std::pair<Model, Model>& got) {
  for (const Model& start : {got.first, got.second}) {
    if (start.a.n_elem != 1) return reject("There is one feature, so a has one entry.");
    if (!(std::abs(start.a(0)) <= 2) || !(std::abs(start.b) <= 2))
      return reject("Both |a| and |b| must be at most 2.")
          .hint(
              "Far out the loss is flat and gradient descent stands still; that is no basin. Look "
              "for starts near 0.");
  }
  const double first = clean_and_right(got.first), second = clean_and_right(got.second);
  if (std::max(first, second) >= 0.99 && std::min(first, second) <= 0.6) return accept();
  return reject("After training " + show(100 * first) +
                " % of the clean samples are right from the first start and " +
                show(100 * second) + " % from the second.")
      .hint(
          "A sample pulls at the model with the slope of its loss, times x. From which starts are "
          "the outliers out on the plateau, and from which do they pull with all their weight?");
}

}  // namespace

// Whoever takes the first samples for his starts has the same one twice here.
TEST(c_TwoBasins, OneKindAfterTheOther) {
  const mat X = arma::join_rows(mat(1, 50, arma::fill::ones), -mat(1, 50, arma::fill::ones),
                                mat(1, 10, arma::fill::value(-20)));
  const ivec y = arma::join_cols(ivec(50, arma::fill::ones), -ivec(50, arma::fill::ones),
                                 ivec(10, arma::fill::ones));
  EXPECT_ANSWER(submission::two_basins(X, y), satisfies(end_differently));
}

TEST(c_TwoBasins, OneStartIsRobust) {
  for_all({2, 1}, outlier_data, [](const mat& X, const ivec& y) {
    EXPECT_ANSWER(submission::two_basins(X, y), satisfies(end_differently));
  });
}

TEST(c_BadInput, SamplesAndModels) {
  const auto start = [](const Model& model, const mat& X, const ivec& y) {
    EXPECT_REJECTED(submission::train(X, y, Loss::squared, model, 0.1, 3));
    EXPECT_REJECTED(submission::train(X, y, Loss::kl, model, 0.1, 0));
  };
  for_all_bad_samples(start);
  for_all_bad_models(start);
  for_all_bad_samples([](const Model&, const mat& X, const ivec& y) {
    EXPECT_REJECTED(submission::nonconvexity(X, y));
    EXPECT_REJECTED(submission::vanishing(X, y, 1e-5));
    EXPECT_REJECTED(submission::two_basins(X, y));
  });
}

TEST(c_BadInput, RatesAndBounds) {
  const mat X = {{1, -2, 3}};
  const ivec y = {1, -1, 1};
  const Model init{vec{1}, 0.5};
  EXPECT_REJECTED(submission::train(X, y, Loss::squared, init, 0.0, 3));
  EXPECT_REJECTED(submission::train(X, y, Loss::kl, init, -0.1, 3));
  EXPECT_REJECTED(submission::train(X, y, Loss::kl, init, 0.0, 0));
  EXPECT_REJECTED(submission::vanishing(X, y, 0.0));
  EXPECT_REJECTED(submission::vanishing(X, y, -1e-5));
}

SPEED(c, train, {100, 400, 1600}, [](Rng& rng, uword N) {
  const uword p = 20;
  const Model init{rng.uniforms(p), 0.25};
  return std::tuple{rng.uniforms(p, N), inputs::labels(rng, N), Loss::squared, init, 0.01,
                    uword{50}};
});
