// eleg5040 question 6. Oracles: sums over samples with loops; for dL/dW1 the complex step f'(t) =
// Im f(t + ih) / h on the loss, which is exact to rounding, and exact for relu on whole numbers
// since h is a power of two.
#include <complex>
#include <gradus/check.hpp>

#include "zero_initialisation.hpp"

using arma::mat, arma::sp_mat, arma::umat, arma::uword, arma::vec;
using eleg5040_q6::Start;
using nn::Activation, nn::TwoLayer;

namespace oracle {

umat frozen(const mat& X, uword H) {
  umat mask(H, X.n_rows, arma::fill::ones);
  for (uword j = 0; j < H; ++j)
    for (uword i = 0; i < X.n_rows; ++i)
      for (uword n = 0; n < X.n_cols; ++n)
        if (X(i, n) != 0) mask(j, i) = 0;  // a loss that reads unit j in sample n alone
  return mask;
}

mat times_transpose(const mat& Delta, const mat& X) {
  mat G(Delta.n_rows, X.n_rows);
  for (uword j = 0; j < Delta.n_rows; ++j)
    for (uword i = 0; i < X.n_rows; ++i)
      for (uword n = 0; n < X.n_cols; ++n) G(j, i) += Delta(j, n) * X(i, n);
  return G;
}

using Complex = std::complex<double>;
constexpr double h = 0x1p-100;

Complex f(Activation act, Complex z) {
  if (act == Activation::tanh) return std::tanh(z);
  if (act == Activation::sigmoid) return 1.0 / (1.0 + std::exp(-z));
  return z.real() > 0 ? z : 0;
}

/// The loss with i h added to W1(row, column).
Complex loss(const TwoLayer& net, Activation act, const mat& X, const mat& T, uword row,
             uword column) {
  Complex sum = 0;
  for (uword n = 0; n < X.n_cols; ++n) {
    std::vector<Complex> y;
    for (uword j = 0; j < net.W1.n_rows; ++j) {
      Complex z = net.b1(j);
      for (uword i = 0; i < X.n_rows; ++i)
        z += Complex(net.W1(j, i), j == row && i == column ? h : 0) * X(i, n);
      y.push_back(f(act, z));
    }
    for (uword k = 0; k < T.n_rows; ++k) {
      Complex error = net.b2(k) - T(k, n);
      for (uword j = 0; j < y.size(); ++j) error += net.W2(k, j) * y[j];
      sum += error * error / 2.0;
    }
  }
  return sum;
}

mat hidden_gradient(const TwoLayer& net, Activation act, const mat& X, const mat& T) {
  mat G(arma::size(net.W1));
  for (uword j = 0; j < G.n_rows; ++j)
    for (uword i = 0; i < G.n_cols; ++i) G(j, i) = loss(net, act, X, T, j, i).imag() / h;
  return G;
}

double value(Activation act, double z) {
  if (act == Activation::tanh) return std::tanh(z);
  return act == Activation::sigmoid ? 1 / (1 + std::exp(-z)) : std::max(z, 0.0);
}

double slope(Activation act, double z) {
  const double y = value(act, z);
  return act == Activation::tanh ? 1 - y * y : act == Activation::sigmoid ? y * (1 - y) : z > 0;
}

/// All gradients, sample by sample.
TwoLayer gradient(const TwoLayer& net, Activation act, const mat& X, const mat& T) {
  TwoLayer d{0 * net.W1, 0 * net.b1, 0 * net.W2, 0 * net.b2};
  for (uword n = 0; n < X.n_cols; ++n) {
    vec z = net.b1, y = net.b1;
    for (uword j = 0; j < z.n_elem; ++j) {
      for (uword i = 0; i < X.n_rows; ++i) z(j) += net.W1(j, i) * X(i, n);
      y(j) = value(act, z(j));
    }
    for (uword k = 0; k < T.n_rows; ++k) {
      double error = net.b2(k) - T(k, n);
      for (uword j = 0; j < y.n_elem; ++j) error += net.W2(k, j) * y(j);
      d.b2(k) += error;
      for (uword j = 0; j < y.n_elem; ++j) {
        d.W2(k, j) += error * y(j);
        const double delta = error * net.W2(k, j) * slope(act, z(j));
        d.b1(j) += delta;
        for (uword i = 0; i < X.n_rows; ++i) d.W1(j, i) += delta * X(i, n);
      }
    }
  }
  return d;
}

int first_hidden_update(TwoLayer net, Activation act, const mat& X, const mat& T, double lr,
                        int max_iter) {
  for (int t = 1; t <= max_iter; ++t) {
    const TwoLayer d = gradient(net, act, X, T);
    for (const double g : d.W1)
      if (g != 0) return t;
    net = {net.W1 - lr * d.W1, net.b1 - lr * d.b1, net.W2 - lr * d.W2, net.b2 - lr * d.b2};
  }
  return -1;
}

}  // namespace oracle

// ---------------------------------------------------------------------------------------- part a

namespace {

constexpr char cancel_hint[] = "x = (+1, -1) sums to 0, but both samples push the weight.";
constexpr char batch_hint[] =
    "The gradient of a batch is a sum over its samples: one x that is not 0 can move the weight.";
constexpr char tiny_hint[] =
    "1e-300 is not zero: compare with 0 itself. A tolerance loses it, and so does a square, which "
    "underflows.";
constexpr char mask_shape_hint[] =
    "The mask is H x D, like W1: column i belongs to input i, row j to hidden unit j.";
constexpr char marks_hint[] =
    "1 marks a weight whose gradient is always 0: an input of zeros alone has a column of ones.";

umat rows_as_mask(const arma::uvec& frozen, uword H) { return arma::repmat(frozen.t(), H, 1); }

}  // namespace

TEST(a_Mask, EverySampleCounts) {
  for_all(
      [](Rng& rng) {
        mat X = rng.integers(rng.dim(), rng.dim(), 3);
        for (uword i = 0; i < X.n_rows; ++i)
          if (rng.between(0, 2) == 0) X.row(i).zeros();
        X.transform([&](double x) { return x == 0 && rng.coin() ? -0.0 : x; });
        return std::tuple{X, rng.dim()};
      },
      [](const mat& X, uword H) {
        EXPECT_ANSWER(submission::frozen_mask(X, H), exactly(oracle::frozen(X, H)))
            .hint_if(
                [&](const umat& M) {
                  return M.n_rows == X.n_rows && M.n_cols == H && H != X.n_rows;
                },
                mask_shape_hint)
            .hint_if([&] { return rows_as_mask(arma::any(X == 0, 1), H); }, batch_hint)
            .hint_if([&] { return rows_as_mask(arma::sum(X, 1) == 0, H); }, cancel_hint)
            .hint_if([&] { return umat(1 - oracle::frozen(X, H)); }, marks_hint)
            .hint_if(
                [&](const umat& M) {
                  return M.n_rows == H &&
                         arma::any(arma::vectorise(M != umat(arma::repmat(M.row(0), H, 1))));
                },
                "All hidden units see the same inputs: the rows of the mask are equal.");
      });
}

TEST(a_Mask, FeaturesThatCancelAreNotFrozen) {
  const mat X = {{1, -1, 0}, {0, 0, 0}, {2, 2, -4}};
  EXPECT_ANSWER(submission::frozen_mask(X, 2), exactly(umat{{0, 1, 0}, {0, 1, 0}}))
      .hint_if(umat{{1, 1, 1}, {1, 1, 1}}, cancel_hint);
}

TEST(a_Mask, TinyAndUndefinedAreNotZero) {
  const mat X = {{1e-300, 0}, {0, -0.0}, {arma::datum::nan, 0}, {0, 5e-324}};
  EXPECT_ANSWER(submission::frozen_mask(X, 1), exactly(umat{{0, 1, 0, 0}}))
      .hint_if(umat{{1, 0, 1, 1}}, marks_hint)
      .hint_if([](const umat& M) { return M.n_elem == 4 && (M(0) == 1 || M(3) == 1); }, tiny_hint)
      .hint_if([](const umat& M) { return M.n_elem == 4 && M(2) == 1; },
               "NaN is not zero: the gradient is NaN too. Comparisons with NaN are false.");
}

TEST(a_SparseGradient, IsTheDenseProduct) {
  for_all(
      [](Rng& rng) {
        const uword N = rng.dim();
        mat X = rng.integers(rng.dim(), N);
        for (uword i = 0; i < X.n_rows; ++i)
          for (uword n = 0; n < N; ++n)
            if (rng.between(0, 2) != 0) X(i, n) = 0;
        return std::tuple{rng.integers(rng.dim(), N), sp_mat(X)};
      },
      [](const mat& Delta, const sp_mat& X) {
        const mat expected = oracle::times_transpose(Delta, mat(X));
        EXPECT_ANSWER(submission::hidden_gradient_sparse(Delta, X), exactly(sp_mat(expected)))
            .hint_if(
                [&](const sp_mat& G) { return G.n_rows == X.n_rows && G.n_cols == Delta.n_rows; },
                "The gradient has the shape of W1: H x D.")
            .hint_if(
                [&](const sp_mat& G) {
                  return X.n_cols > 1 && arma::size(G) == arma::size(expected) &&
                         arma::approx_equal(mat(G) * double(X.n_cols), expected, "absdiff", 1e-9);
                },
                "The sum over the samples is asked, not their mean.")
            .hint("Entry (j, i) is the sum over the samples n of Delta(j, n) X(i, n).");
      });
}

TEST(a_SparseGradient, ManyInputsFewOfThemActive) {
  Rng rng = gradus::test_rng();
  const uword D = 3000;
  sp_mat X(D, 4);
  mat expected(5, D);
  const mat Delta = rng.integers(5, 4, 9);
  for (uword n = 0; n < 4; ++n)
    for (int times = 0; times < 6; ++times) X(rng.between(0, D - 1), n) = double(rng.between(1, 5));
  for (auto it = X.begin(); it != X.end(); ++it)
    for (uword j = 0; j < 5; ++j) expected(j, it.row()) += Delta(j, it.col()) * *it;
  EXPECT_ANSWER(submission::hidden_gradient_sparse(Delta, X), exactly(sp_mat(expected)));
}

TEST(a_BadInput, EmptyOrUnequal) {
  EXPECT_REJECTED(submission::frozen_mask(mat(2, 2), 0));
  EXPECT_REJECTED(submission::frozen_mask(mat(0, 3), 2));
  EXPECT_REJECTED(submission::frozen_mask(mat(3, 0), 2));
  EXPECT_REJECTED(submission::hidden_gradient_sparse(mat(2, 3), sp_mat(4, 2)));
  EXPECT_REJECTED(submission::hidden_gradient_sparse(mat(2, 4), sp_mat(4, 2)));
  EXPECT_REJECTED(submission::hidden_gradient_sparse(mat(0, 3), sp_mat(4, 3)));
  EXPECT_REJECTED(submission::hidden_gradient_sparse(mat(2, 3), sp_mat(0, 3)));
  EXPECT_REJECTED(submission::hidden_gradient_sparse(mat(2, 0), sp_mat(4, 0)));
}

// 32 samples with 50 active inputs each, spread over all of them.
SPEED(a, hidden_gradient_sparse, {50000, 150000, 400000}, [](Rng& rng, uword D) {
  const uword N = 32, active = 50;
  umat places(2, N * active);
  for (uword n = 0; n < N; ++n)
    for (uword a = 0; a < active; ++a) {
      places(0, n * active + a) = a * (D / active) + rng.bits() % (D / active);
      places(1, n * active + a) = n;
    }
  return std::tuple{rng.uniforms(64, N), sp_mat(places, rng.uniforms(N * active), D, N, false)};
});

// ---------------------------------------------------------------------------------------- part b

namespace inputs {

/// Whole numbers, some of them zero.
auto net_and_data(Rng& rng) {
  constexpr std::int64_t bound = 3;
  const uword most = 1 + static_cast<uword>(rng.size()) / 2;
  const auto dim = [&] { return static_cast<uword>(rng.between(1, most)); };
  const uword D = dim(), H = dim(), C = dim(), N = dim();
  TwoLayer net{rng.integers(H, D, bound), rng.integers(H, bound), rng.integers(C, H, bound),
               rng.integers(C, bound)};
  return std::tuple{net, rng.integers(D, N, bound), rng.integers(C, N, bound)};
}

/// Multiples of 1/8 in [-1, 1]: no unit is saturated.
auto gentle(Rng& rng) {
  auto [net, X, T] = net_and_data(rng);
  const auto again = [&](auto& A) { A.transform([&](double) { return rng.dyadic(1); }); };
  again(net.W1), again(net.b1), again(net.W2), again(net.b2), again(X), again(T);
  return std::tuple{net, X, T};
}

/// No entry is zero and no sum can cancel: everything is positive except the targets, which lie
/// below every output.
auto positive(Rng& rng) {
  auto [net, X, T] = gentle(rng);
  const auto away = [&](auto& A, double low) {
    A.transform([&](double v) { return low + (1 + v) / 2; });
  };
  away(net.W1, 0.125), away(net.b1, 0.125), away(net.W2, 0.125), away(net.b2, 0.125),
      away(X, 0.125), away(T, -5);
  return std::tuple{net, X, T};
}

Activation activation(Rng& rng) {
  return rng.pick({Activation::tanh, Activation::sigmoid, Activation::relu});
}

constexpr double lr = 1.0 / 128;

}  // namespace inputs

namespace {

constexpr char bias_hint[] =
    "The net has biases: W1 = 0 and b1 = 1 give z = 1 for every x, and W2 = 0 gives out = b2.";

void expect_hidden_gradient(const TwoLayer& net, Activation act, const mat& X, const mat& T,
                            double accuracy) {
  const mat expected = oracle::hidden_gradient(net, act, X, T);
  EXPECT_ANSWER(submission::hidden_gradient(net, act, X, T),
                close_to(expected, {accuracy, accuracy}))
      .hint_if([&] { return arma::repmat(arma::sum(expected, 0), net.W1.n_rows, 1).eval(); },
               "Every hidden unit got the same gradient; w_{j,i} influences y_j only.")
      .hint_if(
          [&] {
            mat E(arma::size(T));
            for (uword n = 0; n < X.n_cols; ++n)
              E.col(n) = oracle::gradient(net, act, X.col(n), T.col(n)).b2;
            return mat(net.W2.t() * E * X.t());
          },
          "Between out and W1 stands f. Were f twice as steep, this gradient would double: which "
          "of "
          "your factors does that?")
      .hint_if(
          [&] {
            const TwoLayer unbiased{net.W1, 0 * net.b1, net.W2, net.b2};
            return oracle::hidden_gradient(unbiased, act, X, T);
          },
          bias_hint)
      .hint_if(
          [&] {
            const TwoLayer unbiased{net.W1, net.b1, net.W2, 0 * net.b2};
            return oracle::hidden_gradient(unbiased, act, X, T);
          },
          bias_hint)
      .hint_if(
          [&] {
            const TwoLayer unbiased{net.W1, 0 * net.b1, net.W2, 0 * net.b2};
            return oracle::hidden_gradient(unbiased, act, X, T);
          },
          bias_hint)
      .hint_if(
          [&] {
            mat G(arma::size(net.W1));
            for (uword n = 0; n < X.n_cols; ++n) {
              const vec z = net.W1 * X.col(n) + net.b1,
                        error = oracle::gradient(net, act, X.col(n), T.col(n)).b2;
              vec delta = net.W2.t() * error;
              for (uword j = 0; j < delta.n_elem; ++j)
                delta(j) *= oracle::slope(act, oracle::value(act, z(j)));
              G += delta * X.col(n).t();
            }
            return G;
          },
          "f' is taken at z, not at y = f(z): the slope of tanh at z = 2 is 1 - tanh(2)^2 = 0.07, "
          "and 1 - tanh(tanh(2))^2 = 0.44 is another number.")
      .hint_if([&] { return mat(-expected); },
               "The derivative of (out - T)^2 / 2 by out is out - T, not T - out.")
      .hint_if([&] { return mat(expected / double(X.n_cols)); },
               "L is the sum over the samples, not their mean.")
      .hint_if([&] { return mat(2 * expected); },
               "L has a factor 1/2: it cancels the 2 of the square.");
}

}  // namespace

// 0.95157 and 8.63032.
TEST(b_HiddenGradient, TwoSigmoidUnits) {
  const TwoLayer net{vec{0.3, -0.7}, vec(2), mat{{1, 10}}, vec(1)};
  expect_hidden_gradient(net, Activation::sigmoid, mat{1.0}, mat{0.0}, 1e-12);
}

TEST(b_HiddenGradient, ReluOnWholeNumbers) {
  for_all(inputs::net_and_data, [](const TwoLayer& net, const mat& X, const mat& T) {
    expect_hidden_gradient(net, Activation::relu, X, T, 0);
  });
}

TEST(b_HiddenGradient, TanhAndSigmoid) {
  for_all({30, 10}, inputs::gentle, [](const TwoLayer& net, const mat& X, const mat& T) {
    expect_hidden_gradient(net, Activation::tanh, X, T, 1e-12);
    expect_hidden_gradient(net, Activation::sigmoid, X, T, 1e-12);
  });
}

namespace {

// One weight a layer. What is said here need not be told apart from other mistakes any more.
void expect_iterations_by_hand() {
  const mat X = {1.0}, T = {1.0};
  TwoLayer net{mat{2.0}, vec{0.0}, mat{3.0}, vec{0.0}};
  EXPECT_ANSWER(submission::first_hidden_update(net, Activation::relu, X, T, 0.125, 10), exactly(1))
      .hint_if(0, "Iterations count from 1: the gradient at the start is that of iteration 1.");
  net.W2.zeros();
  EXPECT_ANSWER(submission::first_hidden_update(net, Activation::relu, X, T, 0.125, 10), exactly(2))
      .hint_if(1, "All four parameters step together: take every gradient before the first step.");
}

}  // namespace

TEST(b_FirstUpdate, IsTheSecondIfOutputWeightsAreZero) {
  for_all(
      {30, 8},
      [](Rng& rng) {
        auto [net, X, T] = inputs::positive(rng);
        if (rng.coin()) net.W2.zeros();
        return std::tuple{net, inputs::activation(rng), X, T};
      },
      [](const TwoLayer& net, Activation act, const mat& X, const mat& T) {
        expect_iterations_by_hand();
        const int expected = net.W2.is_zero() ? 2 : 1;
        EXPECT_ANSWER(submission::first_hidden_update(net, act, X, T, inputs::lr, 20),
                      exactly(expected))
            .hint_if(expected == 1, "W2 is not zero here, so the first gradient of W1 is not.");
      });
}

TEST(b_FirstUpdate, OrNever) {
  for_all(
      {40, 8},
      [](Rng& rng) {
        auto [net, X, T] = inputs::positive(rng);
        Activation act = inputs::activation(rng);
        if (rng.coin()) net.W2.zeros();
        switch (rng.between(0, 4)) {
          case 0:
            X.zeros();
            break;
          case 1:  // no hidden output
            act = Activation::tanh;
            net.W1.zeros(), net.b1.zeros(), net.W2.zeros();
            break;
          case 2:  // no error
            net.W2.zeros();
            T = arma::repmat(net.b2, 1, X.n_cols);
            break;
          case 3:  // dead units
            act = Activation::relu;
            net.W1 *= -1, net.b1 *= -1;
            break;
          default:
            break;
        }
        return std::tuple{net, act, X, T};
      },
      [](const TwoLayer& net, Activation act, const mat& X, const mat& T) {
        expect_iterations_by_hand();
        const int expected = oracle::first_hidden_update(net, act, X, T, inputs::lr, 20);
        EXPECT_ANSWER(submission::first_hidden_update(net, act, X, T, inputs::lr, 20),
                      exactly(expected))
            .hint_if(expected == -1 && X.is_zero(),
                     "All inputs are zero, so each weight of W1 is frozen, whatever b1 does: W1 "
                     "never moves.")
            .hint_if(
                expected == -1,
                "For this data the error is zero (or y is zero, or f' is): W1 never moves.");
      });
  // W1 has nothing to learn in iteration 1, and then the first step of the others ends it: W2 and b2
  // meet every target, or b1 switches the unit off.
  const mat X = {{1, 2}};
  EXPECT_ANSWER(submission::first_hidden_update({mat{0.0}, vec{1.0}, mat{0.0}, vec{0.0}},
                                                Activation::relu, X, mat{{-1, -1}}, 0.25, 10),
                exactly(-1));
  EXPECT_ANSWER(submission::first_hidden_update({mat{0.0}, vec{1.0}, mat{1.0}, vec{0.0}},
                                                Activation::relu, X, mat{{-1, 2}}, 2.0, 10),
                exactly(-1));
}

// Sample 0 has an error and says nothing about the weights in question; sample 1 has no error yet.
// Once b2 has moved, sample 1 has an error too.
TEST(b_FirstUpdate, OrLater) {
  for_all(
      {12, 6},
      [](Rng& rng) {
        const double w = double(rng.between(1, rng.size())),
                     target = double(rng.between(1, rng.size()));
        const bool zero_weights = rng.coin();
        const TwoLayer net{mat{w}, vec{0.0}, mat{zero_weights ? 0.0 : 1.0}, vec{0.0}};
        return zero_weights
                   ? std::tuple{net, mat{{-1, 1}}, mat{{target, 0}}}  // unit silent in sample 0
                   : std::tuple{net, mat{{0, 1}}, mat{{target, w}}};  // input silent in sample 0
      },
      [](const TwoLayer& net, const mat& X, const mat& T) {
        expect_iterations_by_hand();
        const int expected = net.W2.is_zero() ? 3 : 2;
        EXPECT_ANSWER(submission::first_hidden_update(net, Activation::relu, X, T, 0.25, 10),
                      exactly(expected))
            .hint_if([&](int got) { return got == 1 && expected == 2; },
                     "W1 alone counts. Here b1 moves in iteration 1, and W1 does not: the sample "
                     "with an error has the input 0.")
            .hint("No rule of thumb: simulate all four parameters. Here b2 has to move first.");
      });
}

TEST(b_FirstUpdate, LooksNoFurtherThanMaxIter) {
  for_all({8, 4}, inputs::positive, [](TwoLayer net, const mat& X, const mat& T) {
    expect_iterations_by_hand();
    net.W2.zeros();
    EXPECT_ANSWER(submission::first_hidden_update(net, Activation::tanh, X, T, inputs::lr, 2),
                  exactly(2));
    EXPECT_ANSWER(submission::first_hidden_update(net, Activation::tanh, X, T, inputs::lr, 1),
                  exactly(-1))
        .hint("Only iterations 1 ... max_iter are looked at.");
  });
}

namespace {

Verdict usable(const Start& s, uword D, uword H, uword C) {
  const TwoLayer& net = s.net;
  if (net.W1.n_rows != H || net.W1.n_cols != D || net.b1.n_elem != H || net.W2.n_rows != C ||
      net.W2.n_cols != H || net.b2.n_elem != C)
    return reject("W1 must be H x D, b1 H, W2 C x H and b2 C.");
  if (!net.W1.is_finite() || !net.b1.is_finite() || !net.W2.is_finite() || !net.b2.is_finite())
    return reject("Every weight and bias must be finite.");
  if (s.act != Activation::tanh && s.act != Activation::sigmoid && s.act != Activation::relu)
    return reject("act must be tanh, sigmoid or relu.");
  if (!net.W2.is_zero()) return reject("W2 is not zero.").hint("W2 must be exactly 0, not small.");
  return accept();
}

Verdict stands_still(const Start& s, const mat& X, const mat& T) {
  TwoLayer net = s.net;
  const double lr = 1.0 / double(X.n_cols);
  for (int t = 1; t <= 50; ++t) {
    const TwoLayer d = oracle::gradient(net, s.act, X, T);
    net = {net.W1 - lr * d.W1, net.b1 - lr * d.b1, net.W2 - lr * d.W2, net.b2 - lr * d.b2};
    if (!arma::all(arma::vectorise(net.W1 == s.net.W1)))
      return reject("W1 moves in iteration " + show(t) + " on X = " + show(X) + ", T = " + show(T) +
                    ".")
          .hint(s.act == Activation::sigmoid
                    ? "Sigmoid hidden outputs are 1/2 where z = 0, so W2 moves and W1 follows."
                    : "W2 moves as soon as a hidden output is not zero. Make all of them zero, for "
                      "every x.");
  }
  // What no simulation shows: sigmoid(-1000) is not 0, only too small for a double.
  const bool off = s.net.W1.is_zero() && arma::all(s.net.b1 <= 0);
  if (s.act == Activation::relu && !off)
    return reject("Some x switches a hidden unit on, if only a large one.")
        .hint("A unit with the weight 1 and the bias -10^6 is off up to x = 10^6 only.");
  if (s.act != Activation::relu && !(off && s.net.b1.is_zero() && s.act == Activation::tanh))
    return reject("W1 moves, if only by less than a double can show.")
        .hint(
            "sigmoid(-1000) is e^-1000, too small for a double, but not 0; nor is the slope of a "
            "saturated unit. The outputs themselves must be exactly 0.");
  return accept();
}

}  // namespace

TEST(b_Starts, NeverUpdates) {
  for_all(
      {12, 4},
      [](Rng& rng) {
        return std::tuple{rng.dim(), rng.dim(), rng.dim(), rng.bits()};
      },
      [](uword D, uword H, uword C, std::uint64_t seed) {
        EXPECT_ANSWER(submission::never_updates(D, H, C), satisfies([&](const Start& s) {
                        if (Verdict v = usable(s, D, H, C); !v) return v;
                        Rng rng(seed);
                        for (const double scale : {1.0, 1e3, 1.0, 1e3, 1.0}) {
                          const mat X = scale * rng.normals(D, 3), T = scale * rng.normals(C, 3);
                          if (Verdict v = stands_still(s, X, T); !v) return v;
                        }
                        return accept();
                      }));
      });
}

TEST(b_Starts, UpdatesAtSecond) {
  for_all(
      {12, 4},
      [](Rng& rng) {
        return std::tuple{rng.dim(), rng.dim(), rng.dim(), rng.bits()};
      },
      [](uword D, uword H, uword C, std::uint64_t seed) {
        EXPECT_ANSWER(submission::updates_at_second(D, H, C), satisfies([&](const Start& s) {
                        if (Verdict v = usable(s, D, H, C); !v) return v;
                        Rng rng(seed);
                        for (int set = 0; set < 5; ++set) {
                          const mat X = rng.uniforms(D, 24), T = rng.uniforms(C, 24);
                          const int first =
                              oracle::first_hidden_update(s.net, s.act, X, T, 1.0 / 24, 2);
                          if (first != 2)
                            return reject("dL/dW1 is still zero in iteration 2.")
                                .hint(
                                    "W2 moves in iteration 1 only if some hidden output is not "
                                    "zero, and W1 in "
                                    "iteration 2 only if f' is not.");
                        }
                        return accept();
                      }));
      });
}

TEST(b_BadInput, ShapesAndActivation) {
  const TwoLayer net{mat(3, 2), vec(3), mat(1, 3), vec(1)};
  const mat X(2, 4), T(1, 4);
  const auto bad = [](const TwoLayer& n, Activation act, const mat& x, const mat& t) {
    EXPECT_REJECTED(submission::hidden_gradient(n, act, x, t));
    EXPECT_REJECTED(submission::first_hidden_update(n, act, x, t, 0.5, 3));
  };
  const Activation act = Activation::tanh;
  bad(net, Activation::linear, X, T);
  bad(net, Activation::step, X, T);
  bad(net, act, mat(3, 4), T);
  bad(net, act, X, mat(1, 3));
  bad(net, act, X, mat(2, 4));
  bad(net, act, mat(2, 0), mat(1, 0));
  bad({net.W1, vec(2), net.W2, net.b2}, act, X, T);
  bad({net.W1, net.b1, mat(1, 2), net.b2}, act, X, T);
  bad({net.W1, net.b1, mat(2, 3), net.b2}, act, X, T);
  bad({net.W1, net.b1, net.W2, vec(2)}, act, X, T);
  bad({mat(0, 2), vec(), mat(1, 0), net.b2}, act, X, T);
  bad({net.W1, net.b1, mat(0, 3), vec()}, act, X, mat(0, 4));
  bad({mat(3, 0), net.b1, net.W2, net.b2}, act, mat(0, 4), T);
}

TEST(b_BadInput, StepsAndSizes) {
  const TwoLayer net{mat(3, 2), vec(3), mat(1, 3), vec(1)};
  EXPECT_REJECTED(
      submission::first_hidden_update(net, Activation::tanh, mat(2, 4), mat(1, 4), 0.0, 3));
  EXPECT_REJECTED(
      submission::first_hidden_update(net, Activation::tanh, mat(2, 4), mat(1, 4), -0.5, 3));
  EXPECT_REJECTED(
      submission::first_hidden_update(net, Activation::tanh, mat(2, 4), mat(1, 4), 0.5, 0));
  EXPECT_REJECTED(
      submission::first_hidden_update(net, Activation::tanh, mat(2, 4), mat(1, 4), 0.5, -1));
  EXPECT_REJECTED(submission::never_updates(0, 1, 1));
  EXPECT_REJECTED(submission::never_updates(1, 0, 1));
  EXPECT_REJECTED(submission::never_updates(1, 1, 0));
  EXPECT_REJECTED(submission::updates_at_second(0, 1, 1));
  EXPECT_REJECTED(submission::updates_at_second(1, 0, 1));
  EXPECT_REJECTED(submission::updates_at_second(1, 1, 0));
}

SPEED(b, hidden_gradient, {500, 1000, 2000}, [](Rng& rng, uword N) {
  const uword D = 100, H = 100, C = 10;
  return std::tuple{
      TwoLayer{rng.uniforms(H, D) / 8, rng.uniforms(H), rng.uniforms(C, H), rng.uniforms(C)},
      Activation::tanh, rng.uniforms(D, N), rng.uniforms(C, N)};
});
