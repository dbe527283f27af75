// ift6135 question 5. Oracle: the definitions, with loops. Where no equation is solved the numbers
// are whole or dyadic, and comparisons are exact. A network that interpolates is judged by its
// residual, on samples for which the right method has a small one: near-equal gaps along a line.
// Other gaps make the right method fail too.
#include <gradus/check.hpp>

#include "interpolation.hpp"

using arma::mat, arma::uvec, arma::uword, arma::vec;
using gradus::Counted;
using ift6135_q5::OutputLayer, ift6135_q5::Triangular;
using nn::ScalarFunction, nn::TwoLayer;

namespace {

constexpr double u = 0x1p-53;

// Exact on whole numbers, not symmetric, and no fixed point of any mistake below.
const ScalarFunction square_plus_z = named("z^2 + z", [](double z) { return z * z + z; });
const ScalarFunction relu = named("relu", [](double z) { return z > 0 ? z : 0.0; });

mat apply(const ScalarFunction& f, mat A) {
  for (double& a : A) a = f(a);
  return A;
}

}  // namespace

namespace oracle {

mat forward(const TwoLayer& net, const mat& X, const ScalarFunction& phi) {
  mat Y(net.b2.n_elem, X.n_cols);
  for (uword b = 0; b < X.n_cols; ++b) {
    std::vector<long double> y(net.b2.begin(), net.b2.end());
    for (uword j = 0; j < net.b1.n_elem; ++j) {
      long double z = net.b1(j);
      for (uword k = 0; k < X.n_rows; ++k) z += static_cast<long double>(net.W1(j, k)) * X(k, b);
      const double h = phi(static_cast<double>(z));
      for (uword c = 0; c < y.size(); ++c) y[c] += static_cast<long double>(net.W2(c, j)) * h;
    }
    for (uword c = 0; c < y.size(); ++c) Y(c, b) = static_cast<double>(y[c]);
  }
  return Y;
}

// N x N: the last column is 1, the others hold entry(i, j).
template <class Entry>
mat with_ones_column(uword N, Entry entry) {
  mat M(N, N);
  for (uword i = 0; i < N; ++i)
    for (uword j = 0; j < N; ++j) M(i, j) = j + 1 < N ? entry(i, j) : 1;
  return M;
}

mat interpolation_matrix(const mat& X, const vec& w, const vec& b1, const ScalarFunction& phi) {
  return with_ones_column(X.n_cols, [&](uword i, uword j) {
    double z = b1(j);
    for (uword k = 0; k < X.n_rows; ++k) z += w(k) * X(k, i);
    return phi(z);
  });
}

mat relu_matrix(const vec& t, double epsilon) {
  return with_ones_column(t.n_elem,
                          [&](uword i, uword j) { return relu((t(i) - t(j)) + epsilon); });
}

mat gain_matrix(const vec& t, const ScalarFunction& phi, double lambda) {
  return with_ones_column(t.n_elem, [&](uword i, uword j) { return phi(lambda * (t(i) - t(j))); });
}

double smallest_gap(const vec& t) {
  double gap = arma::datum::inf;
  for (uword i = 0; i < t.n_elem; ++i)
    for (uword j = 0; j < i; ++j) gap = std::min(gap, std::abs(t(i) - t(j)));
  return gap;
}

}  // namespace oracle

namespace inputs {

TwoLayer network(Rng& rng, uword n, uword hidden, uword m) {
  return {rng.integers(hidden, n), rng.integers(hidden), rng.integers(m, hidden), rng.integers(m)};
}

// A network with at least one hidden unit, and a batch.
auto network_and_batch(Rng& rng) {
  const uword n = rng.dim(), m = rng.dim();
  return std::tuple{network(rng, n, rng.dim(), m), rng.integers(n, rng.dim())};
}

auto samples_direction_bias(Rng& rng) {
  const uword n = rng.dim(), N = rng.dim();
  return std::tuple{rng.integers(n, N), rng.integers(n), rng.integers(N - 1)};
}

// Strictly descending whole multiples of unit, of any gaps.
vec descending(Rng& rng, uword N, double unit) {
  vec t(N);
  double next = static_cast<double>(rng.between(-9, 9));
  for (double& each : t) {
    each = next * unit;
    next -= static_cast<double>(rng.between(1, 5));
  }
  return t;
}

// Samples that a popular direction p does not separate: all lie on a line orthogonal to it.
mat hidden_from_a_popular_direction(Rng& rng) {
  const uword n = 1 + rng.dim(), N = 1 + rng.dim();
  vec p(n, arma::fill::ones);
  switch (rng.between(0, 4)) {
    case 0: break;
    case 1: p.tail(n - 1).zeros(); break;
    case 2: p.head(n - 1).zeros(); break;
    case 3: p = arma::regspace(1, static_cast<double>(n)); break;
    case 4: p = arma::exp2(arma::regspace(0, static_cast<double>(n - 1))); break;
  }
  const auto b = static_cast<uword>(rng.between(1, static_cast<std::int64_t>(n) - 1));
  vec d(n);  // p^T d = 0
  d(0) = p(b);
  d(b) = -p(0);
  if (p(0) == 0) d(0) = 1, d(b) = 0;
  const vec origin = rng.coin() ? vec(n) : rng.integers(n);
  mat X(n, N);
  for (uword i = 0; i < N; ++i) X.col(i) = origin + static_cast<double>(i) * d;
  return X;
}

// (a, a) or (a, -a) for two or three neighbouring whole a, far from 0. A w orthogonal to all of
// them, but for rounding, makes w^T x small and its gaps, compared to that, large.
mat samples_on_a_diagonal(Rng& rng) {
  const uword N = rng.pick<uword>({2, 2, 2, 3});
  const double first = static_cast<double>(rng.between(20, 20 + 10 * rng.size()));
  const vec diagonal = {1, rng.pick({-1.0, 1.0})};
  mat X(2, N);
  for (uword i = 0; i < N; ++i) X.col(i) = (first + static_cast<double>(i)) * diagonal;
  return rng.coin() ? X : mat(-X);
}

auto diagonal_and_targets(Rng& rng) {
  const mat X = samples_on_a_diagonal(rng);
  mat F = rng.integers(X.n_cols, 1, 9);
  F(0, 0) = F(1, 0) + static_cast<double>(rng.between(1, 3));  // not all the same
  return std::tuple{X, F};
}

vec nonzero(Rng& rng, uword n) {
  vec v = rng.integers(n, 1, 3);
  v(static_cast<uword>(rng.between(0, static_cast<std::int64_t>(n) - 1))) =
      rng.pick({-2., -1., 1., 3.});
  return v;
}

// Up to `most` samples x_0 + (i + delta_i) v, |delta_i| <= wobble: on every direction the gaps are
// near-equal.
auto samples_on_a_line(Rng& rng, uword fewest, uword most, double wobble, bool shuffled) {
  const uword N = std::min(most, rng.dim(fewest)), n = std::min<uword>(5, rng.dim()),
              m = rng.dim() / 4 + 1;
  const vec origin = rng.integers(n, 1, 3), v = nonzero(rng, n);
  const uvec place = shuffled ? rng.permutation(N) : arma::regspace<uvec>(0, N - 1);
  mat X(n, N), F = rng.integers(N, m);
  for (uword i = 0; i < N; ++i)
    X.col(i) = origin + (static_cast<double>(place(i)) + rng.uniform(-wobble, wobble)) * v;
  F(0, 0) = static_cast<double>(rng.between(1, 3));  // not all zero
  return std::tuple{X, F};
}

}  // namespace inputs

// ------------------------------------------------------------------------------------ part a

TEST(a_Forward, EveryOutput) {
  for_all({40, 8}, inputs::network_and_batch, [](const TwoLayer& net, const mat& X) {
    const uword B = X.n_cols;
    const auto& [W1, b1, W2, b2] = net;
    const auto changed = [&](const mat& Z) -> mat {  // the outputs for other pre-activations
      return W2 * apply(square_plus_z, Z) + arma::repmat(b2, 1, B);
    };
    const bool square = W1.n_rows == W1.n_cols;
    constexpr char rows_hint[] =
        "Rows of W1 are hidden units: unit j sees the sum over k of W1(j, k) x(k).";
    EXPECT_ANSWER(submission::forward(net, X, square_plus_z),
                  exactly(oracle::forward(net, X, square_plus_z)))
        .hint_if([&] { return apply(square_plus_z, oracle::forward(net, X, square_plus_z)); },
                 "The output layer is linear.")
        .hint_if([&] { return square ? changed(W1 * (X + arma::repmat(b1, 1, B))) : mat(); },
                 "b1 is added to W1 x, after the product.")
        .hint_if([&] { return square ? changed(W1.t() * X + arma::repmat(b1, 1, B)) : mat(); },
                 rows_hint)
        .hint_if_no_answer(!square, rows_hint)
        .hint_if([&] { return changed(W1 * X); }, "Every hidden unit has a bias of its own: b1.")
        .hint_if(
            [&] { return mat(oracle::forward(net, X, square_plus_z) - arma::repmat(b2, 1, B)); },
            "The output layer has a bias too: b2, added to every column.");
  });
}

TEST(a_Forward, TheBiasComesAfterTheProduct) {
  const TwoLayer net{{{1, 2}, {0, 3}}, {1, -1}, {{1, 1}}, {0}};
  const mat X{{1, 0}, {0, 1}};
  EXPECT_ANSWER(submission::forward(net, X, square_plus_z),
                exactly(oracle::forward(net, X, square_plus_z)))
      .hint_if(
          [&] {
            const mat shifted = X + arma::repmat(net.b1, 1, 2);
            return mat(net.W2 * apply(square_plus_z, mat(net.W1 * shifted)));
          },
          "b1 is added to W1 x, after the product.");
}

TEST(a_Forward, RealNumbersToRounding) {
  for_all(
      {15, 10},
      [](Rng& rng) {
        const uword n = rng.dim(), hidden = rng.dim(), m = rng.dim();
        return std::tuple{TwoLayer{rng.normals(hidden, n), rng.normals(hidden),
                                   rng.normals(m, hidden), rng.normals(m)},
                          rng.normals(n, rng.dim())};
      },
      [](const TwoLayer& net, const mat& X) {
        const TwoLayer sizes{arma::abs(net.W1), arma::abs(net.b1), arma::abs(net.W2),
                             arma::abs(net.b2)};
        // Worst error of the honest variants: 0.2 % of this. Mistakes are found by the exact tests.
        const mat scale = oracle::forward(sizes, arma::abs(X), [](double z) { return 1 + z; });
        EXPECT_ANSWER(submission::forward(net, X, builtin::tanh),
                      within(oracle::forward(net, X, builtin::tanh), mat(1e-13 * scale)));
      });
}

TEST(a_Forward, NoHiddenUnitsAndNoSamples) {
  for_all(
      {10, 5},
      [](Rng& rng) {
        return std::tuple{rng.dim(), rng.dim(), vec(rng.integers(rng.dim(), 1, 9))};
      },
      [](uword n, uword B, const vec& b2) {
        const TwoLayer net{mat(0, n), vec(), mat(b2.n_elem, 0), b2};
        EXPECT_ANSWER(submission::forward(net, mat(n, B), square_plus_z),
                      exactly(mat(arma::repmat(b2, 1, B))))
            .hint_always(
                "Without hidden units the sum over them is empty: every column of Y is b2.");
      });
  const TwoLayer net{mat(2, 3), vec(2), mat(4, 2), vec(4)};
  EXPECT_ANSWER(submission::forward(net, mat(3, 0), square_plus_z), exactly(mat(4, 0)))
      .hint("No samples in, no samples out: 4 x 0.");
}

TEST(a_Forward, CallsPhiOnceForEachUnitAndSample) {
  Rng rng = gradus::test_rng(3);
  const TwoLayer net = inputs::network(rng, 3, 5, 2);
  const mat X = rng.integers(3, 7, 5);
  const Counted counted{square_plus_z};
  const ScalarFunction phi = named("z^2 + z", counted);
  EXPECT_ANSWER(submission::forward(net, X, phi), exactly(oracle::forward(net, X, square_plus_z)));
  EXPECT_LE(counted.calls(), 35u)
      << "phi was called more than once for a hidden unit and a sample."
      << hint("5 hidden units see 7 samples: 35 activations. Keep them for all outputs.");
}

TEST(a_Parameters, EveryWeightAndBias) {
  for_all(
      {60, 12},
      [](Rng& rng) {
        return std::tuple{rng.dim(), rng.dim(), rng.dim()};
      },
      [](std::uint64_t n, std::uint64_t N, std::uint64_t m) {
        const TwoLayer net{mat(N - 1, n), vec(N - 1), mat(m, N - 1), vec(m)};
        const uword weights = net.W1.n_elem + net.W2.n_elem;
        EXPECT_ANSWER(submission::parameter_count(n, N, m),
                      exactly(weights + net.b1.n_elem + net.b2.n_elem))
            .hint_if(weights, "Count the biases too.")
            .hint_if([&](std::uint64_t got) { return got == N * (n + 1) + m * (N + 1); },
                     "There are N - 1 hidden units, one less than samples.");
      });
}

TEST(a_Parameters, LargeNumbersNeed64Bits) {
  const std::uint64_t big = (std::uint64_t{1} << 31) - 1;
  EXPECT_ANSWER(submission::parameter_count(big, big, big),
                exactly((big - 1) * (big + 1) + big * big))
      .hint("The product of two 31-bit numbers needs 64 bits.");
}

TEST(a_BadInput, SizesThatDoNotFit) {
  const mat X(2, 4);
  EXPECT_REJECTED(submission::forward({mat(3, 2), vec(3), mat(1, 3), vec(1)}, mat(3, 4), relu));
  EXPECT_REJECTED(submission::forward({mat(3, 2), vec(2), mat(1, 3), vec(1)}, X, relu));
  EXPECT_REJECTED(submission::forward({mat(3, 2), vec(3), mat(1, 2), vec(1)}, X, relu));
  EXPECT_REJECTED(submission::forward({mat(3, 2), vec(3), mat(1, 3), vec(2)}, X, relu));
  EXPECT_REJECTED(submission::parameter_count(0, 2, 3));
  EXPECT_REJECTED(submission::parameter_count(1, 0, 3));
  EXPECT_REJECTED(submission::parameter_count(1, 2, 0));
}

SPEED(
    a, forward, {128, 512, 1024},
    [](Rng& rng, uword B) {
      return std::tuple{TwoLayer{rng.uniforms(128, 128), rng.uniforms(128), rng.uniforms(64, 128),
                                 rng.uniforms(64)},
                        rng.uniforms(128, B), builtin::relu};
    },
    Flops{[](uword B) { return 2.0 * (128 * 128 + 64 * 128) * static_cast<double>(B); }});

// ------------------------------------------------------------------------------------ part b

namespace {
constexpr char row_is_sample[] = "Row = sample, column = hidden unit.";
constexpr char last_column[] = "The last column multiplies b2.";
}  // namespace

TEST(b_Matrix, RowsAreSamples) {
  for_all(inputs::samples_direction_bias, [](const mat& X, const vec& w, const vec& b1) {
    const mat M = oracle::interpolation_matrix(X, w, b1, square_plus_z);
    const uword N = M.n_cols;
    EXPECT_ANSWER(submission::interpolation_matrix(X, w, b1, square_plus_z), exactly(M))
        .hint_if([&] { return mat(M.t()); }, row_is_sample)
        .hint_if([&](const mat& got) { return got.n_cols + 1 == N; }, last_column)
        .hint_if([&] { return mat(arma::shift(M, 1, 1)); }, last_column)
        .hint_if(
            [&](const mat& got) {
              return N > 1 && got.n_cols == N && arma::all(got.row(N - 1) == 1);
            },
            "b2 is added for every sample: a column.")
        .hint_if(
            [&] {
              return oracle::with_ones_column(N, [&](uword i, uword j) {
                return square_plus_z(arma::dot(w, X.col(i) + b1(j)));
              });
            },
            "b1(j) enters once, not once for each coordinate of x.");
  });
}

TEST(b_Matrix, CallsPhiAtMostNSquaredTimes) {
  Rng rng = gradus::test_rng(3);
  const mat X = rng.integers(3, 6, 5);
  const vec w = rng.integers(3), b1 = rng.integers(5);
  const Counted counted{square_plus_z};
  const ScalarFunction phi = named("z^2 + z", counted);
  EXPECT_ANSWER(submission::interpolation_matrix(X, w, b1, phi),
                exactly(oracle::interpolation_matrix(X, w, b1, square_plus_z)));
  EXPECT_LE(counted.calls(), 36u)
      << "6 samples: at most 36 calls of phi."
      << hint("M has N^2 entries, and each needs one activation at most.");
}

TEST(b_Output, StackedAndBack) {
  for_all(
      [](Rng& rng) { return std::tuple{rng.integers(rng.dim(), rng.dim(0), 9)}; },
      [](const mat& W2) {
        vec b2(W2.n_rows);
        for (uword c = 0; c < b2.n_elem; ++c) b2(c) = 100 + static_cast<double>(c);
        mat Wt(W2.n_cols + 1, W2.n_rows);
        for (uword c = 0; c < W2.n_rows; ++c) {
          for (uword j = 0; j < W2.n_cols; ++j) Wt(j, c) = W2(c, j);
          Wt(W2.n_cols, c) = b2(c);
        }
        EXPECT_ANSWER(submission::stack_output(W2, b2), exactly(Wt))
            .hint_if([&] { return mat(arma::shift(Wt, 1, 0)); },
                     "b2 multiplies the last column of M: it is the last row.")
            .hint_if([&] { return mat(Wt.t()); },
                     "Wt = [W2, b2]^T has a row for each hidden unit and one for b2.");
        EXPECT_ANSWER(submission::unstack_output(Wt), exactly(OutputLayer{W2, b2}))
            .hint_if(
                [&](const OutputLayer& got) { return arma::size(got.W2) == arma::size(W2.t()); },
                "Wt is the transpose: row j of Wt is column j of W2.")
            .hint("b2 is the last row of Wt, W2 the transpose of the rows before it.");
      });
}

TEST(b_BadInput, SizesThatDoNotFit) {
  const mat X(2, 3);
  EXPECT_REJECTED(submission::interpolation_matrix(X, vec(3), vec(2), relu));
  EXPECT_REJECTED(submission::interpolation_matrix(X, vec(2), vec(3), relu));
  EXPECT_REJECTED(submission::interpolation_matrix(mat(2, 0), vec(2), vec(), relu));
  EXPECT_REJECTED(submission::stack_output(mat(2, 3), vec(3)));
  EXPECT_REJECTED(submission::stack_output(mat(), vec(2)));
  EXPECT_REJECTED(submission::unstack_output(mat(0, 2)));
}

SPEED(b, interpolation_matrix, {128, 256, 512}, [](Rng& rng, uword N) {
  return std::tuple{rng.uniforms(N, N), rng.uniforms(N), rng.uniforms(N - 1), builtin::relu};
});

// ------------------------------------------------------------------------------------ part c

namespace {

constexpr char rounded_projections[] =
    "w^T x is computed with an error of about 1e-16 |w|^T |x|. On w = (1, -1 + 1e-16) the samples "
    "(30, 30) and (31, 31) both come out near 0, and what they differ by is rounding: hold the "
    "gaps against |w|^T |x_i|, not against |w^T x_i|.";

// The largest |w|^T |x_i|.
double largest_terms(const mat& X, const vec& w) { return (arma::abs(X).t() * arma::abs(w)).max(); }

auto separates(const mat& X) {
  return satisfies([&X](const vec& w) -> Verdict {
    if (w.n_elem != X.n_rows || !w.is_finite())
      return reject("w must have " + show(X.n_rows) + " entries, all finite.");
    const vec t = X.t() * w;
    const double terms = largest_terms(X, w);
    for (uword j = 0; j < t.n_elem; ++j)
      for (uword i = 0; i < j; ++i)
        if (const double gap = std::abs(t(i) - t(j)); !(gap > 0 && gap >= 1e-10 * terms)) {
          if (gap > 1e-10 * arma::abs(t).max())
            return reject("Samples " + show(i) + " and " + show(j) + " are projected to " +
                          show(t(i)) + " and " + show(t(j)) + ", while |w|^T |x_i| reaches " +
                          show(terms) + ": they differ by rounding only.")
                .hint(rounded_projections);
          return reject("Samples " + show(i) + " and " + show(j) +
                        " are projected to the same number, " + show(t(i)) + ".")
              .hint(
                  "A fixed w fails wherever x_i - x_j is orthogonal to it: w must depend on X, or "
                  "on chance.");
        }
    return accept();
  });
}

// The largest of several gaps, or their mean.
bool is_another_gap(const vec& sorted, double epsilon) {
  const vec gaps = -arma::diff(sorted);
  const auto is = [&](double gap) { return std::abs(epsilon - gap) <= 1e-9 * gap; };
  return gaps.n_elem > 1 && (is(gaps.max()) || is(arma::mean(gaps)));
}

// A number above 0 below the diagonal, or an epsilon out of proportion.
Verdict judge_epsilon(const vec& sorted, double epsilon, double slack) {
  if (!(epsilon > 0 && std::isfinite(epsilon)))
    return reject("epsilon must be positive and finite.");
  const double gap = oracle::smallest_gap(sorted);
  for (uword j = 0; j + 1 < sorted.n_elem; ++j)
    for (uword i = j + 1; i < sorted.n_elem; ++i)
      if (const double below = (sorted(i) - sorted(j)) + epsilon; below > slack)
        return reject("In the sorted order M(" + show(i) + "," + show(j) + ") = " + show(below) +
                      " lies below the diagonal and is not 0.")
            .hint_if(epsilon == 1, "epsilon depends on the data: with gaps of 0.1, 1 is too large.")
            .hint_if(is_another_gap(sorted, epsilon),
                     "Every pair must be separated: take the smallest gap.")
            .hint_if(true,
                     "For the closest pair t_i - t_j is -gap, and M holds max(-gap + epsilon, 0) "
                     "below the diagonal. Up to which epsilon is that 0?");
  if (sorted.n_elem > 1 && epsilon < 1e-6 * gap)
    return reject("epsilon = " + show(epsilon) + " is less than 1e-6 of the smallest gap, " +
                  show(gap) + ".")
        .hint_if(epsilon == 1, "epsilon depends on the data: with gaps of 1e7, 1 is far too small.")
        .hint_if(true,
                 "epsilon is the diagonal of M. What does a tiny diagonal do to the weights? "
                 "Compare it with the gaps.");
  return accept();
}

auto makes_triangular(const vec& t, double slack) {
  return satisfies([&t, slack](const Triangular& got) -> Verdict {
    const uvec order = arma::sort_index(t, "descend");
    if (gradus::first_mismatch(order, got.order))
      return reject("order must be " + show(order) +
                    ", the indices of t from its largest entry to its smallest.")
          .hint_if(t.n_elem > 1 && !gradus::first_mismatch(uvec(arma::reverse(order)), got.order),
                   "Which order puts the zeros below the diagonal? The column of ones stands on "
                   "the right.");
    return judge_epsilon(t(order), got.epsilon, slack);
  });
}

// The first sample that the network misses. W1, b1, W2, b2 must fit; at most N - 1 hidden units.
Verdict interpolates(const TwoLayer& net, const mat& X, const mat& F, const ScalarFunction& phi,
                     double tolerance) {
  const uword hidden = net.b1.n_elem, N = X.n_cols;
  if (net.W1.n_rows != hidden || net.W1.n_cols != X.n_rows || net.W2.n_rows != F.n_cols ||
      net.W2.n_cols != hidden || net.b2.n_elem != F.n_cols)
    return reject("The shapes do not fit: W1 must be H x " + show(X.n_rows) + ", b1 H, W2 " +
                  show(F.n_cols) + " x H, b2 " + show(F.n_cols) + ".");
  if (hidden >= N)
    return reject(show(N - 1) + " hidden units are enough; this network has " + show(hidden) + ".");
  const mat Y = oracle::forward(net, X, phi).t();
  const auto same = [&](const mat& A, const mat& B) { return arma::abs(A - B).max() <= tolerance; };
  for (uword i = 0; i < N; ++i)
    for (uword c = 0; c < F.n_cols; ++c)
      if (!(std::abs(Y(i, c) - F(i, c)) <= tolerance)) {
        const auto sorted_targets = [&] {  // sample order(i) got row i of F
          return hidden > 0 && net.W1.is_finite() &&
                 same(Y.rows(arma::sort_index(X.t() * net.W1.row(0).t(), "descend")), F);
        };
        const std::string missed = "Sample " + show(i) + " is mapped to " + show(Y(i, c)) +
                                   ", its target is " + show(F(i, c)) + " (output " + show(c) +
                                   ").";
        if (hidden > 0 && net.W1.is_finite()) {
          const vec w = net.W1.row(0).t();
          const double gap = oracle::smallest_gap(X.t() * w), terms = largest_terms(X, w);
          if (gap < 1e-10 * terms)
            return reject(missed + " With the first row of W1 as w, |w|^T |x_i| reaches " +
                          show(terms) + ", and two of the w^T x_i differ by " + show(gap) +
                          ": by rounding only.")
                .hint(rounded_projections);
        }
        return reject(missed).hint_if(sorted_targets(), "Row i of M belongs to sample order[i].");
      }
  return accept();
}

// Worst residual of the honest variants: 2e-13 max|F|. That of a system solved in single precision
// is 4e-6 max|F|, that of targets in another order of the size of F.
auto interpolates_with_relu(const mat& X, const mat& F) {
  return satisfies([&](const TwoLayer& net) {
    return interpolates(net, X, F, relu, 1e-6 * arma::abs(F).max());
  });
}

}  // namespace

TEST(c_Direction, NoFixedDirectionWillDo) {
  for_all([](Rng& rng) { return std::tuple{inputs::hidden_from_a_popular_direction(rng)}; },
          [](const mat& X) { EXPECT_ANSWER(submission::separating_direction(X), separates(X)); });
}

TEST(c_Direction, ManySamplesAtOnce) {
  for_all(
      {12, 10}, [](Rng& rng) { return std::tuple{rng.normals(rng.dim(), rng.dim())}; },
      [](const mat& X) { EXPECT_ANSWER(submission::separating_direction(X), separates(X)); });
  mat grid(3, 125);
  for (uword i = 0; i < 125; ++i)
    grid.col(i) = vec{double(i % 5), double(i / 5 % 5), double(i / 25)};
  EXPECT_ANSWER(submission::separating_direction(grid), separates(grid));
}

TEST(c_Direction, BeyondRounding) {
  for_all(
      {40, 8}, [](Rng& rng) { return std::tuple{inputs::samples_on_a_diagonal(rng)}; },
      [](const mat& X) { EXPECT_ANSWER(submission::separating_direction(X), separates(X)); });
}

TEST(c_Order, SortsAndSeparatesEveryPair) {
  for_all(
      [](Rng& rng) {
        const int most = 4 * rng.size();
        const double unit = std::exp2(rng.between(-most, most));
        const vec t = inputs::descending(rng, 1 + rng.dim(), unit);
        return std::tuple{vec(t(rng.permutation(t.n_elem)))};
      },
      [](const vec& t) { EXPECT_ANSWER(submission::triangularise(t), makes_triangular(t, 0)); });
}

TEST(c_Order, RealNumbersToRounding) {
  for_all(
      {20, 10}, [](Rng& rng) { return std::tuple{rng.normals(1 + rng.dim())}; },
      [](const vec& t) {
        EXPECT_ANSWER(submission::triangularise(t),
                      makes_triangular(t, 8 * u * arma::abs(t).max()));
      });
}

TEST(c_Order, OneSampleHasNoGap) {
  EXPECT_ANSWER(submission::triangularise(vec{-7}), makes_triangular(vec{-7}, 0))
      .hint(
          "With one sample there is no pair, and a minimum over no pairs: any positive epsilon "
          "will do.");
}

TEST(c_Matrix, EveryEntry) {
  for_all(
      [](Rng& rng) {
        const double unit = std::exp2(rng.between(-3, 3));
        return std::tuple{inputs::descending(rng, rng.dim(), unit),
                          rng.pick({0.25, 0.5, 1.0, 3.0}) * unit};
      },
      [](const vec& t_sorted, double epsilon) {
        const mat M = oracle::relu_matrix(t_sorted, epsilon);
        EXPECT_ANSWER(submission::relu_matrix(t_sorted, epsilon), exactly(M))
            .hint_if([&] { return mat(M.t()); }, row_is_sample)
            .hint_if(
                [&] { return mat(arma::trimatu(M)); },
                "epsilon may exceed the smallest gap here: then M has entries below the diagonal.")
            .hint_if([&] { return oracle::relu_matrix(t_sorted, 0); }, "The bias is epsilon - t_j.")
            .hint_if(
                [&](const mat& got) {
                  return got.n_cols == M.n_cols && arma::any(got.col(M.n_cols - 1) != 1);
                },
                last_column);
      });
}

TEST(c_Matrix, FromDifferencesToRounding) {
  for_all(
      {20, 10},
      [](Rng& rng) {
        return std::tuple{vec(arma::sort(rng.normals(rng.dim()), "descend")), rng.uniform(1e-3, 2)};
      },
      [](const vec& t_sorted, double epsilon) {
        const mat bound = oracle::with_ones_column(t_sorted.n_elem, [&](uword i, uword j) {
          return 4 * u * (std::abs(t_sorted(i)) + std::abs(t_sorted(j)) + epsilon);
        });
        EXPECT_ANSWER(submission::relu_matrix(t_sorted, epsilon),
                      within(oracle::relu_matrix(t_sorted, epsilon), bound))
            .hint(
                "Form the difference t_i - t_j first, then add epsilon, and compute with double "
                "throughout.");
      });
}

TEST(c_Solve, WholeNumbers) {
  for_all(
      [](Rng& rng) {
        const uword N = rng.dim();
        mat M = arma::trimatu(rng.integers(N, N, 3));
        for (uword i = 0; i < N; ++i) M(i, i) = rng.pick({-2.0, -1.0, 0.5, 1.0, 2.0});
        return std::tuple{M, rng.integers(N, rng.dim(), 9)};
      },
      [](const mat& M, const mat& W) {
        const mat F = M * W;
        EXPECT_ANSWER(submission::solve_upper(M, F), exactly(W))
            .hint_if(
                [&] { return mat(arma::diagmat(1 / M.diag()) * F); },
                "Subtract what the later unknowns contribute before you divide by the diagonal.")
            .hint("The last row has one unknown: begin there.");
      });
}

TEST(c_Solve, EveryRowToRounding) {
  for_all(
      {12, 40},
      [](Rng& rng) {
        const uword N = rng.dim();
        mat M = arma::trimatu(rng.uniforms(N, N));
        for (uword i = 0; i < N; ++i) M(i, i) = rng.pick({-1.0, 1.0}) * rng.uniform(1, 3);
        if (rng.coin()) M = oracle::relu_matrix(-arma::regspace(1, double(N)), 0.7);
        return std::tuple{M, rng.normals(N, 2)};
      },
      [](const mat& M, const mat& F) {
        // Worst residual of the honest variants: 36 % of the bound; in single precision 3e8 times
        // it.
        const uword N = M.n_cols;
        EXPECT_ANSWER(submission::solve_upper(M, F), satisfies([&](const mat& W) -> Verdict {
                        if (arma::size(W) != arma::size(F))
                          return reject("W must be as large as F.");
                        for (uword i = 0; i < N; ++i)
                          for (uword c = 0; c < F.n_cols; ++c) {
                            long double residual = -static_cast<long double>(F(i, c)), scale = 0;
                            for (uword j = 0; j < N; ++j) {
                              residual += static_cast<long double>(M(i, j)) * W(j, c);
                              scale += std::abs(static_cast<long double>(M(i, j)) * W(j, c));
                            }
                            if (!(std::abs(residual) <= 4 * double(N) * u * scale))
                              return reject("Row " + show(i) + " of M W - F is " +
                                            show(double(residual)) + " in column " + show(c) +
                                            ": more than rounding.");
                          }
                        return accept();
                      }))
            .hint("The last row has one unknown: begin there.");
      });
}

TEST(c_Interpolation, PassesThroughEverySample) {
  for_all(
      {40, 6}, [](Rng& rng) { return inputs::samples_on_a_line(rng, 1, 6, 0, false); },
      [](const mat& X, const mat& F) {
        EXPECT_ANSWER(submission::interpolate_relu(X, F), interpolates_with_relu(X, F));
      });
}

TEST(c_Interpolation, SamplesInAnyOrder) {
  for_all(
      {40, 6}, [](Rng& rng) { return inputs::samples_on_a_line(rng, 3, 6, 0, true); },
      [](const mat& X, const mat& F) {
        EXPECT_ANSWER(submission::interpolate_relu(X, F), interpolates_with_relu(X, F));
      });
}

TEST(c_Interpolation, SamplesOnADiagonal) {
  for_all({20, 8}, inputs::diagonal_and_targets, [](const mat& X, const mat& F) {
    EXPECT_ANSWER(submission::interpolate_relu(X, F), interpolates_with_relu(X, F));
  });
}

TEST(c_Interpolation, OneSampleNeedsNoHiddenUnit) {
  const mat X = vec{3, -4}, F = arma::rowvec{5, 6, 7};
  EXPECT_ANSWER(submission::interpolate_relu(X, F), interpolates_with_relu(X, F))
      .hint_always("One sample: no hidden unit, and b2 is its target.");
}

TEST(c_BadInput, EqualSamplesUnsortedNumbersOrNoTriangle) {
  const double nan = arma::datum::nan, inf = arma::datum::inf;
  EXPECT_REJECTED(submission::separating_direction(mat{{1, 2, 1}, {0, 0, 0}}));
  EXPECT_REJECTED(submission::separating_direction(mat{{1, nan}}));
  EXPECT_REJECTED(submission::separating_direction(mat(2, 0)));
  EXPECT_REJECTED(submission::triangularise(vec{1, 2, 1}));
  EXPECT_REJECTED(submission::triangularise(vec{1, inf}));
  EXPECT_REJECTED(submission::triangularise(vec{1, nan}));
  EXPECT_REJECTED(submission::triangularise(vec()));
  EXPECT_REJECTED(submission::relu_matrix(vec{1, 2}, 0.5));
  EXPECT_REJECTED(submission::relu_matrix(vec{2, 2}, 0.5));
  EXPECT_REJECTED(submission::relu_matrix(vec{2, 1}, 0));
  EXPECT_REJECTED(submission::relu_matrix(vec{nan}, 1));
  EXPECT_REJECTED(submission::relu_matrix(vec(), 1));
  EXPECT_REJECTED(submission::solve_upper(mat(2, 3, arma::fill::ones), mat(2, 1)));
  EXPECT_REJECTED(submission::solve_upper(mat(2, 2, arma::fill::eye), mat(3, 1)));
  EXPECT_REJECTED(submission::solve_upper(mat{{1, 2}, {0, 0}}, mat(2, 1)));
  EXPECT_REJECTED(submission::solve_upper(mat{{1, 2, 3}, {0, 1, 2}, {0, 1e-17, 1}}, mat(3, 1)));
  EXPECT_REJECTED(submission::interpolate_relu(mat{{1, 2, 1}}, mat(3, 1)));
  EXPECT_REJECTED(submission::interpolate_relu(mat{{1, 2, 3}}, mat(2, 1)));
  EXPECT_REJECTED(submission::interpolate_relu(mat{{1, 2}}, mat(vec{1, nan})));
}

SPEED(
    c, solve_upper, {256, 512, 1024},
    [](Rng& rng, uword N) {
      mat M(N, N);
      for (uword j = 0; j < N; ++j) {
        for (uword i = 0; i < j; ++i) M(i, j) = rng.uniform(-1, 1);
        M(j, j) = rng.uniform(1, 2) * static_cast<double>(N);
      }
      return std::tuple{M, rng.uniforms(N, 1)};
    },
    Flops{[](uword N) { return static_cast<double>(N * N); }});

// ------------------------------------------------------------------------------------ part d

namespace {

struct Family {
  const char* name;
  ScalarFunction phi;
};
template <class F>
Family family_of(const char* name, F phi) {
  return {name, named(name, phi)};
}
const std::vector<Family> with_a_limit = {
    family_of("the logistic sigmoid", [](double z) { return 1 / (1 + std::exp(-z)); }),
    family_of("1/2 + atan(z)/pi, which approaches its limits slowly",
              [](double z) { return 0.5 + std::atan(z) / arma::datum::pi; }),
    family_of("exp(-z^2), which vanishes on both sides", [](double z) { return std::exp(-z * z); }),
    family_of("the ramp min(1, max(0, z + 1/2))",
              [](double z) { return std::clamp(z + 0.5, 0.0, 1.0); }),
};
const Family oscillating =
    family_of("sigmoid(z) (1.5 + sin z) / 2, which has no limit at +infinity",
              [](double z) { return (1.5 + std::sin(z)) / 2 / (1 + std::exp(-z)); });

// 1 from 0 on, a valley of zeros from -8c to -2c, a hill of 0.9 from -40c to -10c, and zeros
// before. With equal gaps whoever doubles lambda meets the valley with neighbours, and then other
// pairs stand on the hill.
Family hill_behind_a_valley(double c) {
  return family_of("a hill behind a valley, see above", [c](double z) {
    const vec at = {-50, -40, -10, -8, -2, 0}, value = {0, 0.9, 0.9, 0, 0, 1};
    z /= c;
    if (z <= at.front()) return 0.0;
    for (uword i = 1; i < at.n_elem; ++i)
      if (z <= at(i))
        return value(i - 1) + (value(i) - value(i - 1)) * (z - at(i - 1)) / (at(i) - at(i - 1));
    return 1.0;
  });
}

const Family& any_family(Rng& rng) {
  return rng.between(0, 4) == 0 ? oscillating : rng.pick(with_a_limit);
}

constexpr char no_limit[] =
    "Nothing is said about +infinity: above the diagonal M holds phi at positive numbers, whatever "
    "they are.";
constexpr char own_gain[] =
    "Solve with the M of the lambda you actually use: the weights that interpolate depend on "
    "lambda.";

auto small_below_the_diagonal(const vec& t, const Family& family, double tau) {
  return satisfies([&t, &family, tau](double lambda) -> Verdict {
    const double gap = oracle::smallest_gap(t);
    if (!(lambda > 0 && std::isfinite(lambda)))
      return reject("lambda must be positive and finite.");
    if (t.n_elem > 1 && lambda * gap > 1e12 * (1 + 1e-9))
      return reject("lambda times the smallest gap, " + show(gap) + ", exceeds 1e12.")
          .hint("Begin with a lambda near 1/gap and enlarge it only while it has to grow.");
    for (uword j = 0; j + 1 < t.n_elem; ++j)
      for (uword i = j + 1; i < t.n_elem; ++i) {
        const double entry = family.phi(lambda * (t(i) - t(j))), bound = tau * family.phi(0);
        if (!(std::abs(entry) <= bound * (1 + 1e-9)))
          return reject("phi is " + std::string(family.name) + ". M(" + show(i) + "," + show(j) +
                        ") = " + show(entry) + " is larger than tau phi(0) = " + show(bound) + ".")
              .hint_if(lambda == 1,
                       "lambda must grow like 1/gap: halve all gaps, and lambda must double.")
              .hint_if(std::abs(lambda * gap - 1) < 1e-9,
                       "How small must phi(-lambda gap) be? Compare with tau phi(0).")
              .hint_if(std::abs(family.phi(-lambda * gap)) <= bound,
                       "For the closest pair this lambda is enough, but phi need not be monotone: "
                       "it may be 0 at -5 and large again at -10. Then two neighbours are apart "
                       "enough, and two others with twice the gap are not.")
              .hint_if(true,
                       "The pair with the smallest gap needs the largest lambda, and phi need not "
                       "be monotone.");
      }
    return accept();
  });
}

// Worst residual of the honest variants: 2e-11. That of the weights of a limit matrix is 3e-6 at
// the largest lambda, and above 100 where there is no limit.
auto interpolates_with(const Family& family, const mat& X, const mat& F) {
  return satisfies([&](const TwoLayer& net) -> Verdict {
    const auto& phi = family.phi;
    Verdict verdict = interpolates(net, X, F, phi, 1e-6 * std::max(1.0, arma::abs(F).max()));
    if (verdict) return verdict;
    std::string hint = verdict.complaint()->hint;
    const std::string note = verdict.complaint()->note;
    // Do these weights solve the system with phi(0) on the diagonal, 0 below and `above` above it?
    const auto solve_limit = [&](double above) {
      if (net.b1.n_elem + 1 != X.n_cols || net.W2.n_cols != net.b1.n_elem || !net.W1.is_finite() ||
          net.b1.empty() || net.W1.n_cols != X.n_rows || net.W2.n_rows != F.n_cols ||
          net.b2.n_elem != F.n_cols)
        return false;
      const mat limit = oracle::with_ones_column(X.n_cols, [&](uword i, uword j) {
        return i == j ? phi(0) : i < j ? above : 0.0;
      });
      const uvec order = arma::sort_index(X.t() * net.W1.row(0).t(), "descend");
      const mat Wt = arma::join_rows(net.W2, net.b2).t();
      return arma::abs(limit * Wt - F.rows(order)).max() < 1e-9 * (1 + arma::abs(Wt).max());
    };
    if (hint.empty() && solve_limit(phi(1e9))) hint = own_gain;
    if (hint.empty() && solve_limit(1)) hint = no_limit;
    if (hint.empty() && &family == &oscillating) hint = own_gain;
    return reject("phi is " + std::string(family.name) + ". " + note).hint(hint);
  });
}

}  // namespace

TEST(d_Matrix, EveryEntry) {
  for_all(
      [](Rng& rng) {
        return std::tuple{inputs::descending(rng, rng.dim(), 0.25),
                          rng.pick({0.25, 0.5, 2.0, 4.0})};
      },
      [](const vec& t_sorted, double lambda) {
        const mat M = oracle::gain_matrix(t_sorted, square_plus_z, lambda);
        EXPECT_ANSWER(submission::gain_matrix(t_sorted, square_plus_z, lambda), exactly(M))
            .hint_if([&] { return oracle::gain_matrix(t_sorted, square_plus_z, -lambda); },
                     row_is_sample)
            .hint_if(
                [&](const mat& got) {
                  return got.n_cols == M.n_cols && got.n_rows > 2 &&
                         arma::all(got(arma::trimatu_ind(size(got), 1)) == 1);
                },
                no_limit)
            .hint(
                "M(i, j) = phi(lambda (t_i - t_j)) also above and below the diagonal, and 1 in the "
                "last column.");
      });
}

TEST(d_Gain, IsLargeEnough) {
  for_all(
      {60, 8},
      [](Rng& rng) {
        const double gap = rng.pick({1e-9, 1e-3, 0.7, 1e6});
        vec t(rng.dim());
        for (uword i = 1; i < t.n_elem; ++i) t(i) = t(i - 1) - gap * rng.uniform(1, 3);
        return std::tuple{vec(t - t.back() / 2), any_family(rng),
                          std::pow(10, rng.uniform(-9, -0.5))};
      },
      [](const vec& t_sorted, const Family& family, double tau) {
        const Counted counted{family.phi};
        const ScalarFunction phi = named(family.name, counted);
        EXPECT_ANSWER(submission::sufficient_gain(t_sorted, phi, tau),
                      small_below_the_diagonal(t_sorted, family, tau));
        const uword N = t_sorted.n_elem;
        EXPECT_LE(counted.calls(), 128 * N * N)
            << "phi was called too often." << hint("Double lambda: 40 doublings reach 1e12.");
      });
}

TEST(d_Gain, PhiNeedNotBeMonotone) {
  for_all(
      {20, 2},
      [](Rng& rng) {
        const uword N = 7 + rng.dim(0);
        return std::tuple{vec(rng.pick({0.3, 3.0, 30.0}) * arma::regspace(double(N) - 1, -1, 0)),
                          std::round(rng.uniform(4, 16)) / 4, rng.pick({0.01, 0.1})};
      },
      [](const vec& t_sorted, double c, double tau) {
        const Family family = hill_behind_a_valley(c);
        const Counted counted{family.phi};
        const ScalarFunction phi = named(
            "1 from 0 on, 0 from -8c to -2c, 0.9 from -40c to -10c, 0 before -50c, straight "
            "between, c = " +
                show(c),
            counted);
        EXPECT_ANSWER(submission::sufficient_gain(t_sorted, phi, tau),
                      small_below_the_diagonal(t_sorted, family, tau));
        EXPECT_LE(counted.calls(), 128 * t_sorted.n_elem * t_sorted.n_elem)
            << "phi was called too often." << hint("Double lambda: 40 doublings reach 1e12.");
      });
}

TEST(d_Interpolation, PassesThroughEverySample) {
  for_all(
      {24, 9},
      [](Rng& rng) {
        return std::tuple_cat(inputs::samples_on_a_line(rng, 1, 10, 0.2, true),
                              std::tuple{rng.pick(with_a_limit)});
      },
      [](const mat& X, const mat& F, const Family& family) {
        const Counted counted{family.phi};
        const ScalarFunction phi = named(family.name, counted);
        EXPECT_ANSWER(submission::interpolate_saturating(X, F, phi),
                      interpolates_with(family, X, F));
        const uword N = X.n_cols;
        EXPECT_LE(counted.calls(), 128 * N * N)
            << "phi was called too often." << hint("Double lambda: 40 doublings reach 1e12.");
      });
}

TEST(d_Interpolation, SamplesOnADiagonal) {
  for_all({20, 8}, inputs::diagonal_and_targets, [](const mat& X, const mat& F) {
    const Family& family = with_a_limit.front();
    const ScalarFunction& phi = family.phi;
    EXPECT_ANSWER(submission::interpolate_saturating(X, F, phi), interpolates_with(family, X, F));
  });
}

// Here no limit matrix exists whose weights could be taken instead of M(lambda)'s: it shows what a
// lambda near infinity hides for the other activations.
TEST(d_Interpolation, NoLimitAtInfinity) {
  for_all(
      {20, 7}, [](Rng& rng) { return inputs::samples_on_a_line(rng, 3, 10, 0.2, true); },
      [](const mat& X, const mat& F) {
        const ScalarFunction& phi = oscillating.phi;
        EXPECT_ANSWER(submission::interpolate_saturating(X, F, phi),
                      interpolates_with(oscillating, X, F));
      });
}

TEST(d_BadInput, ActivationsGainsAndSamples) {
  const auto& logistic = with_a_limit[0].phi;
  const ScalarFunction one = named("1", [](double) { return 1.0; });
  const ScalarFunction half = named("1 + tanh(z)/2", [](double z) { return 1 + std::tanh(z) / 2; });
  const ScalarFunction slow =
      named("1/(1 - z) for z < 0, else 1", [](double z) { return z < 0 ? 1 / (1 - z) : 1; });
  const vec t = {2, 1, 0};
  const double inf = arma::datum::inf;
  EXPECT_REJECTED(submission::gain_matrix(vec{1, 2}, logistic, 1));
  EXPECT_REJECTED(submission::gain_matrix(vec{1, 1}, logistic, 1));
  EXPECT_REJECTED(submission::gain_matrix(vec(), logistic, 1));
  EXPECT_REJECTED(submission::gain_matrix(t, logistic, 0));
  EXPECT_REJECTED(submission::gain_matrix(t, logistic, inf));
  EXPECT_REJECTED(submission::sufficient_gain(vec{1, 2}, logistic, 0.1));
  EXPECT_REJECTED(submission::sufficient_gain(vec(), logistic, 0.1));
  EXPECT_REJECTED(submission::sufficient_gain(t, logistic, 0));
  EXPECT_REJECTED(submission::sufficient_gain(t, logistic, 1));
  EXPECT_REJECTED(submission::sufficient_gain(t, builtin::tanh, 0.1));
  EXPECT_REJECTED(submission::sufficient_gain(t, relu, 0.1))
      .hint("relu vanishes on the left, but so does relu(0), and with it the diagonal of M.");
  EXPECT_REJECTED(submission::sufficient_gain(t, one, 0.1));
  EXPECT_REJECTED(submission::sufficient_gain(t, half, 0.1));
  EXPECT_REJECTED(submission::sufficient_gain(t, slow, 1 / 1.05e12))
      .hint("lambda gap may reach 1e12, and 2^40 is more: look at the bound before you try it.");
  EXPECT_REJECTED(submission::interpolate_saturating(mat{{1, 2, 1}}, mat(3, 1), logistic));
  EXPECT_REJECTED(submission::interpolate_saturating(mat{{1, 2, 3}}, mat(2, 1), logistic));
  EXPECT_REJECTED(submission::interpolate_saturating(mat{{1, 2, 3}}, mat(3, 1), one));
}
