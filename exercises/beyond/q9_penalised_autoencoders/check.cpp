// beyond question 9. Oracle: the definitions, one entry of one Jacobian at a time, in dual numbers
// of long double: the second half of such a number is a derivative. Nothing in them underflows
// before |z| = 5000.
#include <gradus/check.hpp>

#include "penalised_autoencoders.hpp"

using arma::mat, arma::uword, arma::vec;
using beyond_q9::Gradients, beyond_q9::Objective, beyond_q9::Penalties, beyond_q9::Tied,
    beyond_q9::TiedObjective;
using nn::TwoLayer;

namespace oracle {

using Real = long double;

// v + d e with e^2 = 0.
struct Dual {
  Real v, d;
  Dual(Real value = 0, Real derivative = 0) : v(value), d(derivative) {}
};
Dual operator+(Dual a, Dual b) { return {a.v + b.v, a.d + b.d}; }
Dual operator-(Dual a, Dual b) { return {a.v - b.v, a.d - b.d}; }
Dual operator*(Dual a, Dual b) { return {a.v * b.v, a.v * b.d + a.d * b.v}; }
Dual operator/(Dual a, Dual b) { return {a.v / b.v, (a.d - a.v / b.v * b.d) / b.v}; }
Dual exponential(Dual a) { return {std::exp(a.v), std::exp(a.v) * a.d}; }
Dual logarithm(Dual a) { return {std::log(a.v), a.d / a.v}; }
Dual logistic(Dual z) { return 1 / (1 + exponential(0 - z)); }

// The networks at + t along, near t = 0.
struct Line {
  TwoLayer at, along;
  Dual W1(uword j, uword i) const { return {at.W1(j, i), along.W1(j, i)}; }
  Dual b1(uword j) const { return {at.b1(j), along.b1(j)}; }
  Dual W2(uword i, uword j) const { return {at.W2(i, j), along.W2(i, j)}; }
  Dual b2(uword i) const { return {at.b2(i), along.b2(i)}; }
};

// z of unit j at sample n.
Dual input_of(const Line& net, const mat& X, uword j, uword n) {
  Dual z = net.b1(j);
  for (uword i = 0; i < X.n_rows; ++i) z = z + net.W1(j, i) * X(i, n);
  return z;
}

Dual divergence(Dual rho, Dual on, Dual off) {
  return rho * logarithm(rho / on) + (1 - rho) * logarithm((1 - rho) / off);
}

Dual sparsity(const Line& net, const mat& X, Real rho) {
  Dual sum;
  for (uword j = 0; j < net.at.b1.n_elem; ++j) {
    Dual on, off;
    for (uword n = 0; n < X.n_cols; ++n) {
      const Dual z = input_of(net, X, j, n);
      on = on + logistic(z) / Real(X.n_cols);
      off = off + logistic(0 - z) / Real(X.n_cols);
    }
    sum = sum + divergence(rho, on, off);
  }
  return sum;
}

Dual contraction(const Line& net, const mat& X) {
  Dual sum;
  for (uword n = 0; n < X.n_cols; ++n)
    for (uword j = 0; j < net.at.b1.n_elem; ++j) {
      const Dual z = input_of(net, X, j, n), slope = logistic(z) * logistic(0 - z);
      for (uword i = 0; i < X.n_rows; ++i) {
        const Dual entry = slope * net.W1(j, i);
        sum = sum + entry * entry;
      }
    }
  return sum;
}

// 1/N sum_n 1/2 |x^_n - x_n|^2.
Dual reconstruction(const Line& net, const mat& X) {
  Dual sum;
  for (uword n = 0; n < X.n_cols; ++n)
    for (uword i = 0; i < X.n_rows; ++i) {
      Dual y = net.b2(i);
      for (uword j = 0; j < net.at.b1.n_elem; ++j)
        y = y + net.W2(i, j) * logistic(input_of(net, X, j, n));
      sum = sum + (y - X(i, n)) * (y - X(i, n)) / 2;
    }
  return sum / Real(X.n_cols);
}

Dual objective_on(const Line& net, const mat& X, const Penalties& p) {
  return reconstruction(net, X) + p.beta * sparsity(net, X, p.rho) +
         p.lambda / Real(X.n_cols) * contraction(net, X);
}

// W2 follows W1.
Line tied(Line net) {
  net.at.W2 = net.at.W1.t();
  net.along.W2 = net.along.W1.t();
  return net;
}

TwoLayer zeros_like(const TwoLayer& net) {
  return {mat(arma::size(net.W1)), vec(net.b1.n_elem), mat(arma::size(net.W2)), vec(net.b2.n_elem)};
}

template <class F>
double value(const TwoLayer& at, F f) {
  return static_cast<double>(f(Line{at, zeros_like(at)}).v);
}

// The derivative of f by every parameter that there is.
template <class F>
TwoLayer gradient(const TwoLayer& at, F f) {
  Line line{at, zeros_like(at)};
  TwoLayer d = zeros_like(at);
  const auto fill = [&](auto& direction, auto& derivatives) {
    for (uword k = 0; k < direction.n_elem; ++k) {
      direction(k) = 1;
      derivatives(k) = static_cast<double>(f(line).d);
      direction(k) = 0;
    }
  };
  fill(line.along.W1, d.W1);
  fill(line.along.b1, d.b1);
  fill(line.along.W2, d.W2);
  fill(line.along.b2, d.b2);
  return d;
}

}  // namespace oracle

namespace inputs {

// W1 and b1 of an encoder, and samples for it.
struct Case {
  mat W1;
  vec b1;
  mat X;
  TwoLayer encoder() const { return {W1, b1, {}, {}}; }
};

// At least three samples, and not as many as there are units or inputs: else one mistake gives the
// numbers of another.
Case encoder(Rng& rng) {
  const uword D = rng.dim(), H = rng.dim();
  uword N = 2 + rng.dim();
  while (N == D || N == H) ++N;
  return {rng.dyadics(H, D, 1.0), rng.dyadics(H, 1.0), rng.dyadics(D, N, 2.0)};
}

double share(Rng& rng) { return rng.pick({0.0625, 0.1, 0.25, 0.5, 0.9}); }

auto any_encoder(Rng& rng) { return std::tuple{encoder(rng)}; }
auto encoder_and_share(Rng& rng) { return std::tuple{encoder(rng), share(rng)}; }

// Where all h are 1/2. One sample is enough for that.
Case undecided(Rng& rng) {
  Case c = encoder(rng);
  c.b1.zeros();
  if (rng.coin()) c.X = mat(c.X.col(0));
  return c;
}
auto without_weights(Rng& rng) {
  Case c = undecided(rng);
  c.W1.zeros();
  return std::tuple{c, share(rng)};
}
auto without_input(Rng& rng) {
  Case c = undecided(rng);
  c.X.zeros();
  return std::tuple{c};
}

// Some units are off at all samples, some on, and some are very sure of themselves, but not always
// in the same way; |z| <= 2000. Unit 0 is `first`, and the last of several is an ordinary one.
Case saturated(Rng& rng, double first) {
  Case c = encoder(rng);
  for (uword j = 0; j == 0 || j + 1 < c.b1.n_elem; ++j) {
    c.b1(j) = j == 0 ? first : rng.pick({0.0, 40.0, -40.0, 800.0, -800.0, 1500.0, -1500.0});
    if (j > 0 && c.b1(j) == 0) c.W1.row(j) *= 100;
  }
  return c;
}

}  // namespace inputs

namespace {

using inputs::Case;

constexpr double u = 0x1p-53;

bool all_finite(double x) { return std::isfinite(x); }
bool all_finite(const Gradients& g) { return g.dW1.is_finite() && g.db1.is_finite(); }

// Every z is off by (D + 2) u of what is added up in it, at most; no derivative by z of a mean
// activation's divergence exceeds 1 in all samples together; and sums have H or N terms.
double rounding(const Case& c) {
  const double terms = mat(arma::abs(c.W1) * arma::abs(c.X)).max() + arma::abs(c.b1).max() + 1;
  return 4 * static_cast<double>(c.X.n_rows + c.X.n_cols + 16) * u * terms;
}
Tolerance for_sparsity(const Case& c) {
  return {rounding(c) * static_cast<double>(c.b1.n_elem), 0};
}
Tolerance for_sparsity_gradient(const Case& c) {
  return {rounding(c) * (1 + arma::abs(c.X).max()), 0};
}
// A term of C and its derivatives by z and W1 are at most |w_j|^2 / 8 and |W1| / 8 in size.
Tolerance for_contraction(const Case& c) {
  return {rounding(c) * static_cast<double>(c.X.n_cols) * (1 + arma::accu(arma::square(c.W1))) *
              (1 + arma::abs(c.X).max()),
          0};
}

double sparsity_of(const Case& c, double rho) {
  return oracle::value(c.encoder(),
                       [&](const auto& net) { return oracle::sparsity(net, c.X, rho); });
}
double contraction_of(const Case& c) {
  return oracle::value(c.encoder(), [&](const auto& net) { return oracle::contraction(net, c.X); });
}

// By W1 and b1.
template <class F>
Gradients encoder_gradient(const TwoLayer& at, F f) {
  const TwoLayer d = oracle::gradient(at, f);
  return {d.W1, d.b1};
}
Gradients sparsity_gradient_of(const Case& c, double rho) {
  return encoder_gradient(c.encoder(),
                          [&](const auto& net) { return oracle::sparsity(net, c.X, rho); });
}
Gradients contraction_gradient_of(const Case& c) {
  return encoder_gradient(c.encoder(),
                          [&](const auto& net) { return oracle::contraction(net, c.X); });
}

Gradients scaled(const Gradients& g, double dW1, double db1) { return {g.dW1 * dW1, g.db1 * db1}; }

// What a mistaken dZ makes of the parameters.
Gradients through(const mat& dZ, const mat& X) { return {dZ * X.t(), arma::sum(dZ, 1)}; }

mat activations(const Case& c) {
  mat Z = c.W1 * c.X;
  Z.each_col() += c.b1;
  return 1 / (1 + arma::exp(-Z));
}

double count(uword n) { return static_cast<double>(n); }

}  // namespace

// ------------------------------------------------------------------------------- part a

namespace {

constexpr char mean_hint[] =
    "The activation of a unit that rho is compared with is its mean over the samples: a sum can "
    "be far above 1, and duplicating the samples would change it.";
constexpr char saturated_hint[] =
    "A unit that is off at all samples has a mean activation of exp(-800), say, which is 0 in "
    "doubles and makes log 0 or 0/0 of the formula. The logarithm of that mean is only -800: "
    "compute it without the mean.";
constexpr char clipped_hint[] =
    "The penalty of a unit grows with how far it is off, also beyond what a bound or a small "
    "number in the logarithm lets through: with z = -800 at all samples it is about 800 rho.";
constexpr char pull_hint[] =
    "A unit that is off at all samples is the one that the penalty has to wake up: its db1 is "
    "-rho, however far off it is, and 1 - rho where it is always on. Nothing may be cut off.";

constexpr char slope_hint[] =
    "The slope of sigma is sigma(z) sigma(-z), that is h (1 - h): with h = 0.9 it is 0.09. One of "
    "the two stands twice in your answer.";
constexpr char sides_hint[] =
    "The coin's sides have a mean of their own each: rho is divided by the mean of h, 1 - rho by "
    "that of 1 - h = sigma(-z). With a mean of 0.6904 the other one is 0.3096.";

// The sum over the entries of r.
double coins(double rho, const vec& r) {
  return arma::accu(rho * arma::log(rho / r) + (1 - rho) * arma::log((1 - rho) / (1 - r)));
}

// dS/dh / h (1 - h) times N, where the units have the mean activations r.
vec pull(double rho, const vec& r) { return (1 - rho) / (1 - r) - rho / r; }

mat times_rows(mat A, const vec& factors) {
  A.each_col() %= factors;
  return A;
}

}  // namespace

// Worst honest error in 20 000 cases: 3 % of the bounds of part a, with and without saturated
// units. A mean activation with 1e-8 added to it is off by 1e5 times the bound and more.
TEST(a_SparsityPenalty, OfTheMeanActivations) {
  for_all({40, 4}, inputs::encoder_and_share, [](const Case& c, double rho) {
    const auto& [W1, b1, X] = c;
    const double S = sparsity_of(c, rho), N = count(c.X.n_cols), H = count(c.b1.n_elem);
    const mat h = activations(c);
    const vec r = arma::mean(h, 1);
    EXPECT_ANSWER(submission::sparsity_penalty(W1, b1, X, rho), close_to(S, for_sparsity(c)))
        .hint_if([&] { return coins(rho, r * N); }, mean_hint)
        .hint_if([&] { return S / H; },
                 "S is the sum over the units: a code with more units that are wrong costs more.")
        .hint_if([&] { return coins(rho, arma::vectorise(h)) / N; },
                 "A unit may be on at one sample and off at the others. Take the mean of its "
                 "activations first, and the divergence of that.")
        .hint_if([&] { return coins(rho, arma::mean(h, 0).t()); },
                 "This is the mean over the units of a sample; rho is the share of the samples.")
        .hint_if(
            [&] {
              return arma::accu(r % arma::log(r / rho) + (1 - r) % arma::log((1 - r) / (1 - rho)));
            },
            "The divergence is not symmetric: rho and 1 - rho are the weights of the logarithms.")
        .hint_if([&] { return arma::accu(rho * arma::log(rho / r)); },
                 "A coin has two sides: with rho = 0.1 and a mean of 0.6904, 0.1 log(0.1 / "
                 "0.6904) is negative, and what is missing is the other side's 0.9 log(0.9 / "
                 "0.3096).")
        .hint_if([&] { return S / std::log(2.0); }, "Logarithms are natural.")
        .hint_if([&] { return -S; }, "S is never negative: rho stands above, the mean below.")
        .hint_if([&](double got) { return std::abs(got - S) < 1e-3 * (1 + S); },
                 "Nearly right: is there a small number in your logarithm that is not in the "
                 "formula?");
  });
}

TEST(a_SparsityPenalty, OfUnitsThatKnowNothing) {
  for_all({12, 4}, inputs::without_weights, [](const Case& c, double rho) {
    const auto& [W1, b1, X] = c;
    const double S =
        count(c.b1.n_elem) * (rho * std::log(2 * rho) + (1 - rho) * std::log(2 * (1 - rho)));
    EXPECT_ANSWER(submission::sparsity_penalty(W1, b1, X, rho), close_to(S, for_sparsity(c)))
        .hint_if([&](double got) { return !all_finite(got); }, mean_hint)
        .hint(
            "All weights are 0, so every unit has the mean activation 1/2: with rho = 1/2 there "
            "is nothing to pay.");
  });
}

TEST(a_SparsityGradient, GoesThroughTheActivations) {
  for_all({30, 4}, inputs::encoder_and_share, [](const Case& c, double rho) {
    const auto& [W1, b1, X] = c;
    const Gradients d = sparsity_gradient_of(c, rho);
    const double N = count(c.X.n_cols), H = count(c.b1.n_elem);
    const mat h = activations(c), slope = h % (1 - h);
    const vec r = arma::mean(h, 1);
    EXPECT_ANSWER(submission::sparsity_gradient(W1, b1, X, rho),
                  close_to(d, for_sparsity_gradient(c)))
        .hint_if([&](const Gradients& g) { return arma::size(g.dW1) != arma::size(c.W1); },
                 "dW1 is of the size of W1.")
        .hint_if([&] { return through(times_rows(slope, pull(rho, r * N)), c.X); }, mean_hint)
        .hint_if([&] { return scaled(d, N, N); },
                 "One activation moves the mean of N of them by 1/N of what it moves itself.")
        .hint_if([&] { return scaled(d, 1, 1 / N); },
                 "b1 enters z at all samples with the factor 1: add what comes back, the 1/N is "
                 "in it already.")
        .hint_if([&] { return scaled(d, 1 / N, 1 / N); },
                 "There is only one mean in S, and so only one factor 1/N.")
        .hint_if(
            [&] {
              return through(times_rows(mat(arma::size(h), arma::fill::ones), pull(rho, r) / N),
                             c.X);
            },
            "Chain rule: h = sigma(z), and the derivative of sigma is missing.")
        .hint_if(
            [&] {
              return through(times_rows(mat(arma::size(h), arma::fill::ones), (r - rho) / N), c.X);
            },
            "The slope h (1 - h) is taken at each sample, not at the mean activation: it does "
            "not cancel against r (1 - r).")
        .hint_if([&] { return through(times_rows(slope, -rho / r / N), c.X); },
                 "The second term of the divergence depends on the mean activation, too.")
        .hint_if([&] { return scaled(d, -1, -1); },
                 "S grows where a unit is on more often than rho: its derivative is positive "
                 "there.")
        .hint_if([&] { return scaled(d, 1, 0); }, "b1 moves every z by as much as itself.")
        .hint_if([&] { return scaled(d, 1 / H, 1 / H); },
                 "S is the sum over the units, not their mean.")
        .hint_if([&] { return through(h % times_rows(slope, pull(rho, r) / N), c.X); },
                 "sigma' = h (1 - h), with each factor once.")
        .hint_if([&] { return through(times_rows(h % h, pull(rho, r) / N), c.X); }, slope_hint)
        .hint_if([&] { return through(times_rows((1 - h) % (1 - h), pull(rho, r) / N), c.X); },
                 slope_hint)
        .hint_if([&] { return through(times_rows(slope, (1 - 2 * rho) / r / N), c.X); }, sides_hint)
        .hint_if([&] { return through(times_rows(slope, (1 - 2 * rho) / (1 - r) / N), c.X); },
                 sides_hint)
        .hint(
            "Go from S to a mean activation, from there to h(j, n) and on to z, with one factor "
            "for each step; compare db1 with (S(b1 + t) - S(b1)) / t for a small t.");
  });
}

TEST(a_SparsityGradient, OfUnitsThatKnowNothing) {
  for_all({12, 4}, inputs::without_weights, [](const Case& c, double rho) {
    const auto& [W1, b1, X] = c;
    const vec db1 = vec(c.b1.n_elem).fill(0.5 - rho);
    EXPECT_ANSWER(
        submission::sparsity_gradient(W1, b1, X, rho),
        close_to(Gradients{db1 * vec(arma::mean(c.X, 1)).t(), db1}, for_sparsity_gradient(c)))
        .hint(
            "All weights are 0, so h = 1/2 and h (1 - h) = 1/4 everywhere: what is left of the "
            "formula?");
  });
}

TEST(a_SaturatedUnits, Penalty) {
  for (const double first : {-800.0, 800.0, 40.0, -1500.0})
    for_all(
        {6, 4},
        [&](Rng& rng) {
          return std::tuple{inputs::saturated(rng, first), inputs::share(rng)};
        },
        [](const Case& c, double rho) {
          const auto& [W1, b1, X] = c;
          EXPECT_ANSWER(submission::sparsity_penalty(W1, b1, X, rho),
                        close_to(sparsity_of(c, rho), for_sparsity(c)))
              .hint_if([](double S) { return !all_finite(S); }, saturated_hint)
              .hint(clipped_hint);
        });
}

TEST(a_SaturatedUnits, Gradient) {
  for (const double first : {-800.0, 800.0, 40.0, -1500.0})
    for_all(
        {6, 4},
        [&](Rng& rng) {
          return std::tuple{inputs::saturated(rng, first), inputs::share(rng)};
        },
        [](const Case& c, double rho) {
          const auto& [W1, b1, X] = c;
          EXPECT_ANSWER(submission::sparsity_gradient(W1, b1, X, rho),
                        close_to(sparsity_gradient_of(c, rho), for_sparsity_gradient(c)))
              .hint_if([](const Gradients& g) { return !all_finite(g); }, saturated_hint)
              .hint(pull_hint);
        });
}

namespace {

// Calls reject(W1, b1, X) with all sizes that are not legal.
template <class Reject>
void for_all_bad_encoders(const Reject& reject) {
  const mat W1(2, 3), X(3, 4);
  const vec b1(2);
  reject(W1, vec(3), X);
  reject(W1, vec(1), X);
  reject(W1, vec(), X);
  reject(W1, b1, mat(2, 4));
  reject(W1, b1, mat(4, 4));
  reject(W1, b1, mat(3, 0));
  reject(W1, b1, mat());
  reject(mat(0, 3), vec(), X);
  reject(mat(2, 0), b1, mat(0, 4));
  reject(mat(), vec(), mat());
}

const std::vector<double> no_shares = {0, 1, -0.25, 1.5, arma::datum::nan, arma::datum::inf};

}  // namespace

TEST(a_BadInput, SizesAndShares) {
  for_all_bad_encoders([](const mat& W1, const vec& b1, const mat& X) {
    EXPECT_REJECTED(submission::sparsity_penalty(W1, b1, X, 0.25));
    EXPECT_REJECTED(submission::sparsity_gradient(W1, b1, X, 0.25));
  });
  for (const double rho : no_shares) {
    constexpr char why[] = "rho is the share of the samples at which a unit is on: 0 < rho < 1.";
    EXPECT_REJECTED(submission::sparsity_penalty(mat(2, 3), vec(2), mat(3, 4), rho)).hint(why);
    EXPECT_REJECTED(submission::sparsity_gradient(mat(2, 3), vec(2), mat(3, 4), rho)).hint(why);
  }
}

// ------------------------------------------------------------------------------- part b

namespace {

constexpr char overflow_hint[] =
    "exp(800) is infinite, and infinity / infinity is NaN: 1 / (1 + exp(-z)) is right for every z.";

vec squared_rows(const mat& W1) { return arma::sum(arma::square(W1), 1); }

}  // namespace

// Worst honest error in 20 000 cases: 0.07 % of the bounds of part b.
TEST(b_ContractivePenalty, AddsUpAllJacobians) {
  for_all({40, 4}, inputs::any_encoder, [](const Case& c) {
    const auto& [W1, b1, X] = c;
    const double C = contraction_of(c), N = count(c.X.n_cols);
    const mat h = activations(c), slope = h % (1 - h);
    EXPECT_ANSWER(submission::contractive_penalty(W1, b1, X), close_to(C, for_contraction(c)))
        .hint_if([&] { return C / N; },
                 "C is the sum over the samples; the objective of part c has a 1/N of its own.")
        .hint_if([&] { return std::sqrt(C); }, "The norms are squared.")
        .hint_if(
            [&] {
              const mat squares = times_rows(arma::square(slope), squared_rows(c.W1));
              return arma::accu(arma::sqrt(mat(arma::sum(squares, 0))));
            },
            "The norms are squared.")
        .hint_if([&] { return arma::accu(times_rows(slope, squared_rows(c.W1))); },
                 "An entry of the Jacobian is h_j (1 - h_j) W1(j, i), and all of it is squared.")
        .hint_if([&] { return arma::accu(times_rows(arma::square(h), squared_rows(c.W1))); },
                 "The Jacobian holds derivatives: sigma' = h (1 - h), not h.")
        .hint_if([&] { return N * arma::accu(arma::square(c.W1)); },
                 "This is the penalty of a linear encoder. Its Jacobian is W1; yours has the "
                 "slope of a unit in each row.")
        .hint_if([&] { return arma::accu(arma::square(c.W1)); },
                 "This is the penalty of a linear encoder. Its Jacobian is W1; yours has the "
                 "slope of a unit in each row.")
        .hint_if([&] { return arma::accu(arma::square(slope.t() * c.W1)); },
                 "This adds up the units before it squares. Every entry is squared by itself: "
                 "the code (h, -h) has no sum that moves, and yet it moves.")
        .hint_if(
            [&] { return arma::accu(arma::square(times_rows(c.W1, vec(arma::sum(slope, 1))))); },
            "This adds up the Jacobians of all samples before it squares; each sample has a norm "
            "of its own.")
        .hint("Write out the Jacobian for one sample: row j is h_j (1 - h_j) times row j of W1.");
  });
}

TEST(b_ContractivePenalty, WhereAllSlopesAreAQuarter) {
  for_all({12, 4}, inputs::without_input, [](const Case& c) {
    const auto& [W1, b1, X] = c;
    EXPECT_ANSWER(
        submission::contractive_penalty(W1, b1, X),
        close_to(count(c.X.n_cols) / 16 * arma::accu(arma::square(c.W1)), for_contraction(c)))
        .hint("X and b1 are 0, so the Jacobian is W1 / 4 at every sample.");
  });
}

TEST(b_ContractiveGradient, GoesBothWays) {
  for_all({30, 4}, inputs::any_encoder, [](const Case& c) {
    const auto& [W1, b1, X] = c;
    const Gradients d = contraction_gradient_of(c);
    const double N = count(c.X.n_cols);
    const mat h = activations(c), slope = h % (1 - h);
    const vec lengths = squared_rows(c.W1);
    const mat direct = 2 * times_rows(c.W1, vec(arma::sum(arma::square(slope), 1)));
    // What is right, but for another dZ.
    const auto with = [&](const mat& dZ) {
      Gradients g = through(times_rows(dZ, lengths), c.X);
      g.dW1 += direct;
      return g;
    };
    EXPECT_ANSWER(submission::contractive_gradient(W1, b1, X), close_to(d, for_contraction(c)))
        .hint_if([&](const Gradients& g) { return arma::size(g.dW1) != arma::size(c.W1); },
                 "dW1 is of the size of W1.")
        .hint_if(Gradients{direct, vec(c.b1.n_elem)},
                 "h (1 - h) is not a constant: W1 and b1 move h, and h moves the slopes.")
        .hint_if(Gradients{direct / 2, vec(c.b1.n_elem)},
                 "h (1 - h) is not a constant: W1 and b1 move h, and h moves the slopes.")
        .hint_if(Gradients{d.dW1 - direct, d.db1},
                 "W1 stands in C twice: inside of h, and as a factor of each entry.")
        .hint_if(Gradients{d.dW1 - direct / 2, d.db1},
                 "The derivative of a square has a 2, for the weights as well.")
        .hint_if(Gradients{d.dW1, vec(c.b1.n_elem)}, "C depends on b1 through h, as it does on W1.")
        .hint_if([&] { return scaled(d, 1 / N, 1 / N); },
                 "C is the sum over the samples, and so are its derivatives.")
        .hint_if([&] { return scaled(d, 1, 1 / N); },
                 "b1 enters z at all samples with the factor 1: add what comes back.")
        .hint_if(
            [&] { return with(2 * slope % (1 - 2 * h)); },
            "By h the derivative of (h (1 - h))^2 is 2 h (1 - h) (1 - 2 h). But h is sigma(z), "
            "and its slope is one more factor.")
        .hint_if([&] { return with(2 * arma::square(slope)); },
                 "The derivative of h (1 - h) by h is 1 - 2 h: negative where a unit is on.")
        .hint_if([&] { return with(2 * arma::square(slope) % (2 * h - 1)); },
                 "The derivative of h (1 - h) by h is 1 - 2 h: negative where a unit is on.")
        .hint_if([&] { return with(arma::square(slope) % (1 - 2 * h)); },
                 "The derivative of a square has a 2, for the slopes as well.")
        .hint_if([&] { return with(2 * arma::square(slope) % (1 - h)); },
                 "The derivative of h (1 - h) by h has a term for each factor: (1 - h) - h.")
        .hint(
            "Go from C to h and from h to z, unit by unit; compare with (C(b1 + t) - C(b1)) / t "
            "for a small t.");
  });
}

TEST(b_ContractiveGradient, WhereAllSlopesAreAQuarter) {
  for_all({12, 4}, inputs::without_input, [](const Case& c) {
    const auto& [W1, b1, X] = c;
    EXPECT_ANSWER(
        submission::contractive_gradient(W1, b1, X),
        close_to(Gradients{count(c.X.n_cols) / 8 * c.W1, vec(c.b1.n_elem)}, for_contraction(c)))
        .hint(
            "X and b1 are 0: the slopes are 1/4, and as large as they can be, so that b1 "
            "changes nothing.");
  });
}

// Flat units contract all by themselves.
TEST(b_SaturatedUnits, AreFlat) {
  for (const double first : {-800.0, 800.0})
    for_all(
        {8, 4}, [&](Rng& rng) { return std::tuple{inputs::saturated(rng, first)}; },
        [](const Case& c) {
          const auto& [W1, b1, X] = c;
          EXPECT_ANSWER(submission::contractive_penalty(W1, b1, X),
                        close_to(contraction_of(c), for_contraction(c)))
              .hint_if([](double C) { return !all_finite(C); }, overflow_hint);
          EXPECT_ANSWER(submission::contractive_gradient(W1, b1, X),
                        close_to(contraction_gradient_of(c), for_contraction(c)))
              .hint_if([](const Gradients& g) { return !all_finite(g); }, overflow_hint);
        });
}

TEST(b_BadInput, Sizes) {
  for_all_bad_encoders([](const mat& W1, const vec& b1, const mat& X) {
    EXPECT_REJECTED(submission::contractive_penalty(W1, b1, X));
    EXPECT_REJECTED(submission::contractive_gradient(W1, b1, X));
  });
}

namespace {

auto large_encoder(Rng& rng, uword n) {
  return std::tuple{mat(rng.uniforms(n, n) / 8), rng.uniforms(n), rng.uniforms(n, uword{64})};
}

}  // namespace

SPEED(b, contractive_penalty, {64, 128, 256}, large_encoder,
      Flops{[](uword n) { return 2.0 * 64 * static_cast<double>(n * n); }});
SPEED(b, contractive_gradient, {64, 128, 256}, large_encoder,
      Flops{[](uword n) { return 4.0 * 64 * static_cast<double>(n * n); }});

// ------------------------------------------------------------------------------- part c

namespace inputs {

Penalties penalties(Rng& rng) {
  return {rng.pick({0.0, 0.5, 1.0, 2.0}), share(rng), rng.pick({0.0, 0.5, 1.0, 4.0})};
}

auto network(Rng& rng) {
  const Case c = encoder(rng);
  const uword H = c.W1.n_rows, D = c.W1.n_cols;
  return std::tuple{TwoLayer{c.W1, c.b1, rng.dyadics(D, H, 1.0), rng.dyadics(D, 1.0)}, c.X,
                    penalties(rng)};
}

auto tied_network(Rng& rng) {
  const Case c = encoder(rng);
  return std::tuple{Tied{c.W1, c.b1, rng.dyadics(c.X.n_rows, 1.0)}, c.X, penalties(rng)};
}

}  // namespace inputs

namespace {

// F depends on W1 also through outputs of the size of Y, and on W2 by the errors times h.
double for_objective(const TwoLayer& net, const mat& X, const Penalties& p) {
  const Case c{net.W1, net.b1, X};
  const double x = arma::abs(X).max();
  const double Y = arma::accu(arma::abs(net.W2)) + arma::abs(net.b2).max() + x + 1;
  return rounding(c) * count(X.n_rows + net.b1.n_elem) * Y * Y * (1 + x) +
         p.beta * (for_sparsity(c).absolute + for_sparsity_gradient(c).absolute) +
         p.lambda * for_contraction(c).absolute;
}

// The three terms of the objective, and what becomes of them with any factors.
struct Terms {
  double value[3];
  TwoLayer gradient[3];

  Objective combined(std::array<double, 3> F, std::array<double, 3> d) const {
    Objective all{0, 0 * gradient[0].W1, 0 * gradient[0].b1, 0 * gradient[0].W2,
                  0 * gradient[0].b2};
    for (std::size_t k = 0; k < 3; ++k) {
      all.F += F[k] * value[k];
      all.dW1 += d[k] * gradient[k].W1;
      all.db1 += d[k] * gradient[k].b1;
      all.dW2 += d[k] * gradient[k].W2;
      all.db2 += d[k] * gradient[k].b2;
    }
    return all;
  }
};
Terms terms(const TwoLayer& net, const mat& X, double rho) {
  const auto first = [&](const oracle::Line& l) { return oracle::reconstruction(l, X); };
  const auto second = [&](const oracle::Line& l) { return oracle::sparsity(l, X, rho); };
  const auto third = [&](const oracle::Line& l) { return oracle::contraction(l, X); };
  return {
      {oracle::value(net, first), oracle::value(net, second), oracle::value(net, third)},
      {oracle::gradient(net, first), oracle::gradient(net, second), oracle::gradient(net, third)}};
}

Objective with_gradient(double F, const TwoLayer& d) { return {F, d.W1, d.b1, d.W2, d.b2}; }
Objective right_objective(const TwoLayer& net, const mat& X, const Penalties& p) {
  const auto f = [&](const oracle::Line& l) { return oracle::objective_on(l, X, p); };
  return with_gradient(oracle::value(net, f), oracle::gradient(net, f));
}

constexpr char duplicates_hint[] =
    "Duplicate all samples: neither F nor its derivatives may change. C of part b is a sum and "
    "is divided by N here, S is made of means and is not.";
constexpr char half_hint[] =
    "The first term is half of the squared distance, so that its derivative by an output is the "
    "error itself, over N.";
constexpr char outputs_hint[] =
    "The squared distance adds up the outputs; it is the mean over the samples only.";
constexpr char penalties_hint[] =
    "The penalties are terms of F and of its derivatives: both reach W1 and b1, and neither does "
    "W2.";
constexpr char swapped_hint[] =
    "beta is the weight of the sparsity, lambda that of the contraction.";
constexpr char sign_hint[] =
    "An output that is too large must get smaller: the error is x^ - x, not the other way round.";
constexpr char whole_hint[] =
    "The contractive penalty is on the code, dh/dx. The Jacobian of the outputs, W2 dh/dx, must "
    "not be small: the network has to say again what it reads.";

// The hints for the mistakes that both functions share. `make` turns what is wrong for free weights
// into an answer.
template <class E, class Make>
void explain(E&& answer, const TwoLayer& net, const mat& X, const Penalties& p, Make make) {
  const double N = count(X.n_cols), D = count(X.n_rows), H = count(net.b1.n_elem);
  const auto [beta, rho, lambda] = p;
  const Terms t = terms(net, X, rho);
  const auto is = [&](std::array<double, 3> F, std::array<double, 3> d) {
    return [&t, &make, F, d] { return make(t.combined(F, d)); };
  };
  const auto both = [&](std::array<double, 3> F) { return is(F, F); };
  const std::array right = {1.0, beta, lambda / N};
  const double bound = for_objective(net, X, p);
  const double value = t.value[0] + beta * t.value[1] + lambda / N * t.value[2];
  const vec& b2 = t.gradient[0].b2;
  answer.hint_if(both({1, beta, lambda}), duplicates_hint)
      .hint_if(both({1, beta / N, lambda / N}), duplicates_hint)
      .hint_if(both({N, beta, lambda / N}), duplicates_hint)
      .hint_if(both({N, beta, lambda}), duplicates_hint)
      .hint_if(is(right, {N, beta, lambda / N}), duplicates_hint)
      .hint_if(is(right, {1, beta, lambda}), duplicates_hint)
      .hint_if(both({2, beta, lambda / N}), half_hint)
      .hint_if(is({2, beta, lambda / N}, right), half_hint)
      .hint_if(is(right, {2, beta, lambda / N}), half_hint)
      .hint_if(both({1 / D, beta, lambda / N}), outputs_hint)
      .hint_if(both({1, lambda, beta / N}), swapped_hint)
      .hint_if(is(right, {-1, beta, lambda / N}), sign_hint)
      .hint_if(is(right, {1, 0, 0}), penalties_hint)
      .hint_if(is(right, {1, 0, lambda / N}), penalties_hint)
      .hint_if(is(right, {1, beta, 0}), penalties_hint)
      .hint_if(both({1, beta / H, lambda / N}), "S is the sum over the units.")
      .hint_if([&](const auto& o) { return !(std::abs(o.F - value) <= bound); },
               "Without penalties F is the mean of 1/2 |W2 h + b2 - x|^2: the outputs are "
               "linear, and biases belong to them.")
      .hint_if(
          [&](const auto& o) {
            return arma::size(o.db2) == arma::size(b2) && !(arma::norm(o.db2 - b2, "inf") <= bound);
          },
          "b2 moves every output by as much as itself, at all samples: add what comes back.");
}

// The Jacobian of the whole network instead of that of the encoder.
Objective with_whole_jacobian(const TwoLayer& net, const mat& X, const Penalties& p) {
  const auto f = [&](const oracle::Line& l) {
    oracle::Dual sum;
    for (uword n = 0; n < X.n_cols; ++n)
      for (uword k = 0; k < X.n_rows; ++k)
        for (uword i = 0; i < X.n_rows; ++i) {
          oracle::Dual entry;
          for (uword j = 0; j < net.b1.n_elem; ++j) {
            const oracle::Dual z = oracle::input_of(l, X, j, n);
            entry = entry + l.W2(k, j) * oracle::logistic(z) * oracle::logistic(0 - z) * l.W1(j, i);
          }
          sum = sum + entry * entry;
        }
    return oracle::reconstruction(l, X) + p.beta * oracle::sparsity(l, X, p.rho) +
           p.lambda / oracle::Real(X.n_cols) * sum;
  };
  return with_gradient(oracle::value(net, f), oracle::gradient(net, f));
}

}  // namespace

// Worst honest error in 2000 cases: 0.13 % of the bound.
TEST(c_Objective, AllTermsTogether) {
  for_all({30, 3}, inputs::network, [](const TwoLayer& net, const mat& X, const Penalties& p) {
    const Objective right = right_objective(net, X, p);
    auto&& answer = EXPECT_ANSWER(submission::objective(net, X, p),
                                  close_to(right, {for_objective(net, X, p), 0}));
    answer.hint_if([&] { return with_whole_jacobian(net, X, p); }, whole_hint);
    explain(answer, net, X, p, [](const Objective& o) { return o; });
    answer.hint_if(true,
                   "Compare each derivative with (F(w + t) - F(w)) / t for a small t, and one term "
                   "of F at a time.");
  });
}

// Larger networks, along one direction: a difference quotient without a difference.
TEST(c_Objective, AlongAnyDirection) {
  const auto draw = [](Rng& rng) {
    const auto [net, X, p] = inputs::network(rng);
    const uword H = net.b1.n_elem, D = net.b2.n_elem;
    const TwoLayer along{rng.dyadics(H, D, 1.0), rng.dyadics(H, 1.0), rng.dyadics(D, H, 1.0),
                         rng.dyadics(D, 1.0)};
    return std::tuple{net, rng.coin() ? X : mat(X.col(0)), p, along};
  };
  for_all({8, 12}, draw,
          [](const TwoLayer& net, const mat& X, const Penalties& p, const TwoLayer& along) {
            const oracle::Dual F = oracle::objective_on({net, along}, X, p);
            const double slope = static_cast<double>(F.d), value = static_cast<double>(F.v);
            const double bound =
                for_objective(net, X, p) * count(net.W1.n_elem * 2 + net.b1.n_elem + net.b2.n_elem);
            EXPECT_ANSWER(
                submission::objective(net, X, p), satisfies([&](const Objective& o) {
                  if (arma::size(o.dW1) != arma::size(net.W1) ||
                      arma::size(o.db1) != arma::size(net.b1) ||
                      arma::size(o.dW2) != arma::size(net.W2) ||
                      arma::size(o.db2) != arma::size(net.b2))
                    return reject("Every derivative is of the size of its parameter.");
                  if (!(std::abs(o.F - value) <= bound))
                    return reject("F is " + show(value) + ", not " + show(o.F) + ".");
                  const double got = arma::dot(o.dW1, along.W1) + arma::dot(o.db1, along.b1) +
                                     arma::dot(o.dW2, along.W2) + arma::dot(o.db2, along.b2);
                  return std::abs(got - slope) <= bound
                             ? accept()
                             : reject("Along some direction F has the derivative " + show(slope) +
                                      ", but yours add up to " + show(got) + ".");
                }));
          });
}

TEST(c_TiedObjective, BothUsesOfTheWeights) {
  for_all({30, 3}, inputs::tied_network, [](const Tied& net, const mat& X, const Penalties& p) {
    const TwoLayer free{net.W1, net.b1, net.W1.t(), net.b2};
    const auto f = [&](const oracle::Line& l) {
      return oracle::objective_on(oracle::tied(l), X, p);
    };
    const TwoLayer d = oracle::gradient({net.W1, net.b1, {}, net.b2}, f);
    const TiedObjective right{right_objective(free, X, p).F, d.W1, d.b1, d.b2};
    auto&& answer = EXPECT_ANSWER(submission::tied_objective(net, X, p),
                                  close_to(right, {for_objective(free, X, p), 0}));
    const auto made_of = [](const Objective& o) {
      return TiedObjective{o.F, o.dW1 + o.dW2.t(), o.db1, o.db2};
    };
    constexpr char once_hint[] =
        "A weight of a tied network stands in two places, and F changes by both: D = H = 1 has "
        "x^ = w sigma(w x + b1) + b2, a product of which both factors depend on w.";
    const auto encoder_only = [&] {
      const Objective o = right_objective(free, X, p);
      return TiedObjective{o.F, o.dW1, o.db1, o.db2};
    };
    const auto decoder_only = [&] {
      const Objective o = right_objective(free, X, p);
      return TiedObjective{o.F, o.dW2.t(), o.db1, o.db2};
    };
    const auto mean = [&] {
      const Objective o = right_objective(free, X, p);
      return TiedObjective{o.F, (o.dW1 + o.dW2.t()) / 2, o.db1, o.db2};
    };
    answer.hint_if(encoder_only, once_hint).hint_if(decoder_only, once_hint);
    answer.hint_if(mean, "Both places count in full: add, do not average.");
    answer.hint_if([&] { return made_of(with_whole_jacobian(free, X, p)); }, whole_hint);
    explain(answer, free, X, p, made_of);
    answer.hint_if(true, "W2(i, j) is W1(j, i): the derivatives of both belong to W1(j, i).");
  });
}

TEST(c_BadInput, SizesAndWeights) {
  const Penalties legal{1, 0.25, 1};
  for_all_bad_encoders([&](const mat& W1, const vec& b1, const mat& X) {
    EXPECT_REJECTED(submission::objective({W1, b1, W1.t(), vec(W1.n_cols)}, X, legal));
    EXPECT_REJECTED(submission::tied_objective({W1, b1, vec(W1.n_cols)}, X, legal));
  });
  const mat W1(2, 3), X(3, 4);
  const vec b1(2), b2(3);
  for (const mat& W2 : {mat(2, 3), mat(3, 3), mat(3, 1), mat(2, 2), mat(4, 2), mat()})
    EXPECT_REJECTED(submission::objective({W1, b1, W2, b2}, X, legal)).hint("W2 is D x H.");
  for (const vec& other : {vec(2), vec(4), vec()}) {
    EXPECT_REJECTED(submission::objective({W1, b1, mat(3, 2), other}, X, legal));
    EXPECT_REJECTED(submission::tied_objective({W1, b1, other}, X, legal));
  }
  std::vector<Penalties> illegal;
  for (const double rho : no_shares) {
    illegal.push_back({1, rho, 1});
    illegal.push_back({0, rho, 1});
  }
  for (const double weight : {-1.0, arma::datum::nan, arma::datum::inf}) {
    illegal.push_back({weight, 0.25, 1});
    illegal.push_back({1, 0.25, weight});
  }
  for (const Penalties& p : illegal) {
    EXPECT_REJECTED(submission::objective({W1, b1, mat(3, 2), b2}, X, p));
    EXPECT_REJECTED(submission::tied_objective({W1, b1, b2}, X, p));
  }
}

SPEED(
    c, objective, {32, 64, 128},
    [](Rng& rng, uword H) {
      const uword D = 384, N = 64;
      return std::tuple{TwoLayer{rng.uniforms(H, D) / 8, rng.uniforms(H), rng.uniforms(D, H) / 8,
                                 rng.uniforms(D)},
                        rng.uniforms(D, N), Penalties{0.5, 0.125, 0.25}};
    },
    Flops{[](uword H) { return 10.0 * 384 * 64 * static_cast<double>(H); }});
