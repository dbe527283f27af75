// eleg5040 question 1. Oracles: for the output layer the slope of the loss, which is a parabola in
// each weight, so that (L(w + 1) - L(w - 1)) / 2 is exact; for the radius every unit on every
// sample, one after the other; for a direction the code itself, before and after.
#include <gradus/check.hpp>

#include "threshold_units.hpp"

using arma::mat, arma::uword, arma::vec;
using eleg5040_q1::Flip;
using nn::TwoLayer;

namespace oracle {

using real = long double;

real pre_activation(const TwoLayer& net, const mat& X, uword i, uword n) {
  real z = net.b1(i);
  for (uword d = 0; d < X.n_rows; ++d) z += real(net.W1(i, d)) * X(d, n);
  return z;
}

mat code(const TwoLayer& net, const mat& X) {
  mat Y(net.W1.n_rows, X.n_cols);
  for (uword i = 0; i < Y.n_rows; ++i)
    for (uword n = 0; n < Y.n_cols; ++n) Y(i, n) = pre_activation(net, X, i, n) >= 0 ? 1 : 0;
  return Y;
}

real loss(const TwoLayer& net, const mat& Y, const mat& T) {
  real sum = 0;
  for (uword n = 0; n < T.n_cols; ++n)
    for (uword k = 0; k < T.n_rows; ++k) {
      real error = real(net.b2(k)) - T(k, n);
      for (uword i = 0; i < Y.n_rows; ++i) error += real(net.W2(k, i)) * Y(i, n);
      sum += error * error;
    }
  return sum / real(2 * T.n_cols);
}

// Y is the code, or what somebody takes for it.
TwoLayer gradient(const TwoLayer& net, const mat& Y, const mat& T) {
  TwoLayer g{0 * net.W1, 0 * net.b1, 0 * net.W2, 0 * net.b2}, moved = net;
  const auto slope = [&](double& w) {
    const double before = w;
    w = before + 1;
    const real above = loss(moved, Y, T);
    w = before - 1;
    const real below = loss(moved, Y, T);
    w = before;
    return double((above - below) / 2);
  };
  for (uword j = 0; j < g.W2.n_elem; ++j) g.W2(j) = slope(moved.W2(j));
  for (uword k = 0; k < g.b2.n_elem; ++k) g.b2(k) = slope(moved.b2(k));
  return g;
}

// How far unit i on sample n is from its threshold, as a number of steps.
using Distance = double (*)(real z, const vec& x);

mat distances(const TwoLayer& net, const mat& X, Distance distance) {
  mat all(net.W1.n_rows, X.n_cols);
  for (uword i = 0; i < all.n_rows; ++i)
    for (uword n = 0; n < all.n_cols; ++n)
      all(i, n) = distance(pre_activation(net, X, i, n), X.col(n));
  return all;
}

double worst_case(real z, const vec& x) {
  real reach = 1;
  for (const double each : x) reach += std::abs(each);
  return double(std::abs(z) / reach);
}

double radius(const TwoLayer& net, const mat& X) { return distances(net, X, worst_case).min(); }

bool code_changes(const TwoLayer& net, const mat& X, const Flip& by, real t) {
  for (uword i = 0; i < net.W1.n_rows; ++i)
    for (uword n = 0; n < X.n_cols; ++n) {
      const real z = pre_activation(net, X, i, n);
      real change = by.db1(i);
      for (uword d = 0; d < X.n_rows; ++d) change += real(by.dW1(i, d)) * X(d, n);
      if ((z >= 0) != (z + t * change >= 0)) return true;
    }
  return false;
}

}  // namespace oracle

namespace inputs {

struct Sizes {
  uword D, H, C, N;
};
Sizes sizes(Rng& rng) {
  const auto dim = [&] { return uword(rng.between(1, 1 + rng.size() / 2)); };
  return {dim(), dim(), dim(), dim()};
}

TwoLayer whole_net(Rng& rng, const Sizes& s) {
  return {rng.integers(s.H, s.D, 3), rng.integers(s.H, 3), rng.integers(s.C, s.H, 3),
          rng.integers(s.C, 3)};
}

// No pre-activation is zero: the biases of the units are odd multiples of 1/2.
TwoLayer off_threshold(Rng& rng, const Sizes& s) {
  TwoLayer net = whole_net(rng, s);
  net.b1 += 0.5;
  return net;
}

mat samples(Rng& rng, uword D, uword N) {
  mat X = rng.integers(D, N, 3);
  if (rng.between(0, 3) == 0) X.col(N - 1).zeros();
  return X;
}

// At least one pre-activation is zero.
std::pair<TwoLayer, mat> on_threshold(Rng& rng, const Sizes& s) {
  TwoLayer net = off_threshold(rng, s);
  const mat X = samples(rng, s.D, s.N);
  const auto i = uword(rng.between(0, std::int64_t(s.H) - 1));
  net.b1(i) = -arma::dot(net.W1.row(i), X.col(uword(rng.between(0, std::int64_t(s.N) - 1))));
  return {net, X};
}

TwoLayer real_net(Rng& rng, const Sizes& s) {
  return {rng.normals(s.H, s.D), rng.normals(s.H), rng.normals(s.C, s.H), rng.normals(s.C)};
}

// Pre-activations that a rounding error cannot carry across the threshold.
std::pair<TwoLayer, mat> real_batch(Rng& rng) {
  for (;;) {
    Sizes s = sizes(rng);
    s.D *= 3;
    const TwoLayer net = real_net(rng, s);
    const mat X = rng.normals(s.D, s.N);
    if (oracle::distances(net, X, [](oracle::real z, const vec&) {
          return double(std::abs(z));
        }).min() > 1e-5)
      return {net, X};
  }
}

}  // namespace inputs

// ---------------------------------------------------------------------------------------- gradient

namespace {

constexpr double eps = std::numeric_limits<double>::epsilon();

TwoLayer times(double factor, const TwoLayer& g) {
  return {factor * g.W1, factor * g.b1, factor * g.W2, factor * g.b2};
}

void expect_gradient(const TwoLayer& net, const mat& X, const mat& T, const Tolerance& tolerance) {
  const mat Y = oracle::code(net, X);
  const TwoLayer expected = oracle::gradient(net, Y, T);
  EXPECT_ANSWER(submission::gradient(net, X, T), close_to(expected, tolerance))
      .hint_if([](const TwoLayer& g) { return g.W2.is_zero() && g.b2.is_zero(); },
               "The output weights sit after the threshold: their gradient is error x hidden "
               "output and is not zero.")
      .hint_if([](const TwoLayer& g) { return !g.W1.is_zero() || !g.b1.is_zero(); },
               "The derivative of the step is 0 away from 0: move a weight of W1 by 1e-9 and "
               "compute the loss twice. The difference is exactly 0.")
      .hint_if([&] { return times(double(X.n_cols), expected); },
               "L is a mean over the N samples: two copies of every sample leave the gradient as "
               "it is.")
      .hint_if([&] { return times(2, expected); },
               "The derivative of e^2/2 is e, not 2e: the 1/2 of L is there to cancel the 2.")
      .hint_if([&] { return times(1.0 / double(T.n_rows), expected); },
               "The mean is over the samples only; over the C outputs it is a sum.")
      .hint_if([&] { return times(-1, expected); },
               "The gradient points uphill: out - T, not T - out.")
      .hint_if([&] { return oracle::gradient(net, 2 * Y - 1, T); },
               "step is 0 below its threshold, not -1: a unit that is off moves no output weight.")
      .hint_if(
          [&] {
            const mat on =
                arma::conv_to<mat>::from(oracle::distances(net, X, [](oracle::real z, const vec&) {
                                           return double(z);
                                         }) > 0);
            return oracle::gradient(net, on, T);
          },
          "step(0) = 1: a unit whose pre-activation is exactly 0 is on.");
}

}  // namespace

TEST(a_Gradient, OneUnit) {
  const TwoLayer net{mat{1.0}, vec{0.5}, mat{1.0}, vec{0.0}};
  expect_gradient(net, mat{1.0}, mat{0.0}, {});
}

// N is a power of two, so that everything is exact.
TEST(a_Gradient, OutputWeightsLearn) {
  for_all(
      [](Rng& rng) {
        auto s = inputs::sizes(rng);
        s.N = rng.pick({1, 2, 4, 8});
        return std::tuple{inputs::off_threshold(rng, s), inputs::samples(rng, s.D, s.N),
                          rng.integers(s.C, s.N, 3)};
      },
      [](const TwoLayer& net, const mat& X, const mat& T) { expect_gradient(net, X, T, {}); });
}

TEST(a_Gradient, ZeroIsOn) {
  for_all(
      [](Rng& rng) {
        auto s = inputs::sizes(rng);
        s.N = rng.pick({1, 2, 4, 8});
        const auto [net, X] = inputs::on_threshold(rng, s);
        return std::tuple{net, X, rng.integers(s.C, s.N, 3)};
      },
      [](const TwoLayer& net, const mat& X, const mat& T) { expect_gradient(net, X, T, {}); });
}

// An error is a sum of H + 2 numbers, a gradient one of N errors: no more than H + N + 4 roundings
// of numbers up to the sum of their absolute values. Of 20000 batches the honest variants use 0.29
// of this bound at most; a wrong factor is some 1e13 times as far off.
TEST(a_Gradient, AnyBatch) {
  for_all(
      [](Rng& rng) {
        const auto [net, X] = inputs::real_batch(rng);
        return std::tuple{net, X, rng.normals(net.W2.n_rows, X.n_cols)};
      },
      [](const TwoLayer& net, const mat& X, const mat& T) {
        const double largest =
            (arma::sum(arma::abs(net.W2), 1) + arma::abs(net.b2) + arma::max(arma::abs(T), 1))
                .max();
        const double roundings = double(net.W2.n_cols + X.n_cols + 4);
        expect_gradient(net, X, T, {.absolute = roundings * eps * largest, .relative = 0});
      });
}

// ------------------------------------------------------------------------------------- flat_radius

namespace {

// z is a sum of D + 1 products of which no factor of a weight exceeds `largest`; divided by the
// reach, the absolute values of the other factors sum to 1. One division more. Of 20000 batches the
// honest variants use 0.16 of this bound at most; a wrong norm changes the first digits.
Tolerance radius_error(const TwoLayer& net) {
  const double largest = std::max(arma::abs(net.W1).max(), arma::abs(net.b1).max());
  const double roundings = double(net.W1.n_cols + 3);
  return {.absolute = roundings * eps * largest, .relative = roundings * eps};
}

constexpr char norm_hint[] =
    "All weights may move at once: if each of two moves by delta and x = (3, -2), then z can move "
    "by 5 delta. A unit flips inside your radius.";

void expect_radius(const TwoLayer& net, const mat& X) {
  const double expected = oracle::radius(net, X);
  const auto smallest = [&](oracle::Distance d) { return oracle::distances(net, X, d).min(); };
  EXPECT_ANSWER(submission::flat_radius(net, X), close_to(expected, radius_error(net)))
      .hint_if(expected == 0, "A unit with z = 0 flips at the smallest step down: the radius is 0.")
      .hint_if([](double got) { return got < 0; }, "A distance is never negative.")
      .hint_if(
          [&] {
            return smallest([](oracle::real z, const vec& x) {
              return double(std::abs(z)) / arma::norm(x, 1);
            });
          },
          "b1 may move too: 1 + ||x||_1.")
      .hint_if(
          [&] {
            return smallest([](oracle::real z, const vec& x) {
              return double(std::abs(z)) / (1 + arma::norm(x, 2));
            });
          },
          norm_hint)
      .hint_if(
          [&] {
            return smallest([](oracle::real z, const vec& x) {
              return double(std::abs(z)) / std::sqrt(1 + arma::dot(x, x));
            });
          },
          norm_hint)
      .hint_if(
          [&] {
            return smallest([](oracle::real z, const vec& x) {
              return double(std::abs(z)) / (1 + arma::norm(x, "inf"));
            });
          },
          norm_hint)
      .hint_if(
          [&] { return smallest([](oracle::real z, const vec&) { return double(std::abs(z)); }); },
          "That is a distance of z. A small change of many weights adds up to a large one of z.")
      .hint_if(
          [&] {
            return arma::accu(oracle::distances(net, X, oracle::worst_case)) /
                   double(net.W1.n_rows * X.n_cols);
          },
          "One unit near its threshold suffices; take the minimum over units and samples.")
      .hint_if([&] { return oracle::distances(net, X, oracle::worst_case).max(); },
               "One unit near its threshold suffices; take the minimum over units and samples.")
      .hint_if(
          [&] {
            return smallest([](oracle::real z, const vec&) { return double(std::abs(z)); }) /
                   (1 + arma::max(arma::sum(arma::abs(X), 0)));
          },
          "Safe, but too small: the smallest |z| and the largest input need not belong to the "
          "same sample.")
      .hint_if([&](double got) { return got > expected; },
               "A unit flips inside your radius. How far can z of one unit on one sample move if "
               "each weight and the bias move by delta?")
      .hint_if([&](double got) { return got < expected; },
               "Nothing flips as near as that: this radius is safe, but not the largest.");
}

}  // namespace

TEST(a_FlatRadius, WholeNumbers) {
  for_all(
      [](Rng& rng) {
        const auto s = inputs::sizes(rng);
        return std::tuple{inputs::off_threshold(rng, s), inputs::samples(rng, s.D, s.N)};
      },
      expect_radius);
}

TEST(a_FlatRadius, AtTheThreshold) {
  for_all(
      {20, 8},
      [](Rng& rng) {
        const auto [net, X] = inputs::on_threshold(rng, inputs::sizes(rng));
        return std::tuple{net, X};
      },
      expect_radius);
}

TEST(a_FlatRadius, RealNumbers) {
  for_all(
      [](Rng& rng) {
        const auto [net, X] = inputs::real_batch(rng);
        return std::tuple{net, X};
      },
      expect_radius);
}

// ---------------------------------------------------------------------------------- flip_direction

namespace {

constexpr double little = 0x1p-20;

Verdict flips(const TwoLayer& net, const mat& X, const Flip& got) {
  if (arma::size(got.dW1) != arma::size(net.W1) || got.db1.n_elem != net.b1.n_elem)
    return reject("dW1 must have the shape of W1, and db1 that of b1.");
  if (!got.dW1.is_finite() || !got.db1.is_finite()) return reject("Every entry must be finite.");
  const double length = std::max(arma::abs(got.dW1).max(), arma::abs(got.db1).max());
  if (std::abs(length - 1) > 1e-12)  // honest variants: exactly 1
    return reject("The largest absolute entry is " + show(length) + ", it must be 1.")
        .hint_if(length == 0, "sign(0) is 0, but a unit with z = 0 is on: push it down.")
        .hint(
            "The radius bounds every entry by itself, so that is how a direction is measured: "
            "not by the sum of its squares.");
  const double radius = oracle::radius(net, X);
  const oracle::real t = radius == 0 ? oracle::real(little) : oracle::real(radius) * (1 + little);
  if (oracle::code_changes(net, X, got, t)) return accept();

  // What is missing: the other sign, the bias, or weights that stand still.
  const Flip back{-got.dW1, -got.db1};
  return reject("With t = " + show(double(t)) + " the code of X is the same as before.")
      .hint_if(oracle::code_changes(net, X, back, t),
               "The opposite direction does it: a unit that is on (z >= 0) must be pushed down.")
      .hint_if(got.db1.is_zero(), "The bias pulls as well: let it move with the weights.")
      .hint(
          "z moves fastest if every weight of the unit moves by 1, each in the direction that its "
          "input asks for. And it must be the unit and the sample that flip first.");
}

void expect_flip(const TwoLayer& net, const mat& X) {
  EXPECT_ANSWER(submission::flip_direction(net, X),
                satisfies([&](const Flip& got) { return flips(net, X, got); }));
}

}  // namespace

TEST(a_FlipDirection, JustOutsideOfTheRadius) {
  for_all(
      [](Rng& rng) {
        const auto s = inputs::sizes(rng);
        return std::tuple{inputs::off_threshold(rng, s), inputs::samples(rng, s.D, s.N)};
      },
      expect_flip);
}

TEST(a_FlipDirection, AtTheThreshold) {
  for_all(
      [](Rng& rng) {
        const auto [net, X] = inputs::on_threshold(rng, inputs::sizes(rng));
        return std::tuple{net, X};
      },
      expect_flip);
}

TEST(a_FlipDirection, RealNumbers) {
  for_all(
      [](Rng& rng) {
        const auto [net, X] = inputs::real_batch(rng);
        return std::tuple{net, X};
      },
      expect_flip);
}

// --------------------------------------------------------------------------------------- bad input

TEST(a_BadInput, HiddenLayer) {
  const auto bad = [](const mat& W1, const vec& b1, const mat& X) {
    const TwoLayer net{W1, b1, mat(2, W1.n_rows), vec(2)};
    EXPECT_REJECTED(submission::gradient(net, X, mat(2, X.n_cols)));
    EXPECT_REJECTED(submission::flat_radius(net, X));
    EXPECT_REJECTED(submission::flip_direction(net, X));
  };
  bad(mat(3, 4), vec(3), mat(5, 2));
  bad(mat(3, 4), vec(3), mat(2, 4));
  bad(mat(3, 4), vec(3), mat(4, 0));
  bad(mat(3, 4), vec(4), mat(4, 2));
  bad(mat(3, 4), vec(), mat(4, 2));
  bad(mat(3, 0), vec(3), mat(0, 2));
  bad(mat(0, 4), vec(), mat(4, 2));
}

TEST(a_BadInput, OutputLayer) {
  const mat X(4, 5);
  const auto bad = [&](const mat& W2, const vec& b2, const mat& T) {
    const TwoLayer net{mat(3, 4), vec(3), W2, b2};
    EXPECT_REJECTED(submission::gradient(net, X, T));
  };
  bad(mat(2, 4), vec(2), mat(2, 5));
  bad(mat(2, 3), vec(3), mat(2, 5));
  bad(mat(2, 3), vec(2), mat(3, 5));
  bad(mat(2, 3), vec(2), mat(2, 4));
  bad(mat(2, 3), vec(2), mat(2, 1));
  bad(mat(0, 3), vec(), mat(0, 5));
}

// The radius of so many samples is tiny; what counts is its error beside weights of size 1.
SPEED(
    a, flat_radius, {128, 512, 2048},
    [](Rng& rng, uword N) {
      const uword D = 100, H = 100;
      return std::tuple{
          TwoLayer{rng.uniforms(H, D), rng.uniforms(H), rng.uniforms(1, H), rng.uniforms(1)},
          rng.uniforms(D, N)};
    },
    Tolerance{1e-13, 0}, Flops{[](uword N) { return 2.0 * 100 * 100 * double(N); }});
