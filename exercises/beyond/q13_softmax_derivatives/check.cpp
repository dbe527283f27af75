// beyond question 13. Oracles: part a writes the Jacobian of each column out. Parts b and c compute
// with numbers v + s e1 + t e2 + st e1 e2, where e1^2 = e2^2 = 0, in long double: the last one is a
// mixed second derivative, from the definition of the loss alone and exact up to rounding.
#include <gradus/check.hpp>

#include "softmax_derivatives.hpp"

using arma::mat, arma::rowvec, arma::uword, arma::vec;

namespace oracle {

using Real = long double;

struct Hyper {
  Real v = 0, s = 0, t = 0, st = 0;
};
Hyper operator+(Hyper a, Hyper b) { return {a.v + b.v, a.s + b.s, a.t + b.t, a.st + b.st}; }
Hyper operator*(Hyper a, Hyper b) {
  return {a.v * b.v, a.v * b.s + a.s * b.v, a.v * b.t + a.t * b.v,
          a.v * b.st + a.s * b.t + a.t * b.s + a.st * b.v};
}
Hyper exponential(Hyper a) {
  const Real e = std::exp(a.v);
  return {e, e * a.s, e * a.t, e * (a.st + a.s * a.t)};
}
Hyper logarithm(Hyper a) {
  const Real q = 1 / a.v;
  return {std::log(a.v), q * a.s, q * a.t, q * a.st - q * q * a.s * a.t};
}
Hyper reciprocal(Hyper a) {
  const Real q = 1 / a.v;
  return {q, -q * q * a.s, -q * q * a.t, 2 * q * q * q * a.s * a.t - q * q * a.st};
}

// The exponentials of z, all divided by the largest.
std::vector<Hyper> exponentials(std::vector<Hyper> z) {
  Real largest = -std::numeric_limits<Real>::infinity();
  for (const Hyper& each : z) largest = std::max(largest, each.v);
  for (Hyper& each : z) {
    each.v -= largest;
    each = exponential(each);
  }
  return z;
}
Hyper total(const std::vector<Hyper>& terms) {
  Hyper sum;
  for (const Hyper& each : terms) sum = sum + each;
  return sum;
}

vec softmax(const vec& x) {
  std::vector<Hyper> z;
  for (const double each : x) z.push_back({each});
  z = exponentials(z);
  const Real sum = total(z).v;
  vec S(x.n_elem);
  for (uword i = 0; i < x.n_elem; ++i) S(i) = double(z[i].v / sum);
  return S;
}

// J^T dY(:, b) with the J of each column written out.
mat backward(const mat& S, const mat& dY) {
  mat dX(arma::size(S));
  for (uword b = 0; b < S.n_cols; ++b)
    for (uword j = 0; j < S.n_rows; ++j) {
      Real sum = S(j, b) * Real(dY(j, b));
      for (uword i = 0; i < S.n_rows; ++i) sum -= Real(S(i, b)) * S(j, b) * dY(i, b);
      dX(j, b) = double(sum);
    }
  return dX;
}

// Entry j: the second derivative of g^T S by x_j and along v.
vec hessian_product(const vec& x, const vec& g, const vec& v) {
  vec Hv(x.n_elem);
  for (uword j = 0; j < x.n_elem; ++j) {
    std::vector<Hyper> z;
    for (uword i = 0; i < x.n_elem; ++i) z.push_back({x(i), i == j ? 1.0L : 0.0L, v(i), 0});
    z = exponentials(z);
    const Hyper divisor = reciprocal(total(z));
    Hyper f;
    for (uword i = 0; i < x.n_elem; ++i) f = f + Hyper{g(i)} * z[i] * divisor;
    Hv(j) = double(f.st);
  }
  return Hv;
}

// Entry (k, d): the second derivative of the mean loss by W(k, d) and along V, for the labels 0.
mat curvature(const mat& W, const mat& H, const mat& V) {
  mat P(arma::size(W));
  for (uword k = 0; k < W.n_rows; ++k)
    for (uword d = 0; d < W.n_cols; ++d) {
      Real sum = 0;
      for (uword b = 0; b < H.n_cols; ++b) {
        std::vector<Hyper> z(W.n_rows);
        for (uword r = 0; r < W.n_rows; ++r)
          for (uword c = 0; c < W.n_cols; ++c)
            z[r] =
                z[r] + Hyper{W(r, c), r == k && c == d ? 1.0L : 0.0L, V(r, c), 0} * Hyper{H(c, b)};
        // log sum e^z - z_0: what the largest logit takes off cancels.
        sum += logarithm(total(exponentials(z))).st - z[0].st;
      }
      P(k, d) = double(sum / Real(H.n_cols));
    }
  return P;
}

}  // namespace oracle

namespace {

constexpr double u = 0x1p-53, inf = std::numeric_limits<double>::infinity(),
                 NaN = std::numeric_limits<double>::quiet_NaN();

double largest(const mat& A) { return arma::abs(A).max(); }
double finite_size(const vec& x) {
  double size = 0;
  for (const double v : x)
    if (std::isfinite(v)) size = std::max(size, std::abs(v));
  return size;
}

// The bounds of the contract. Worst error of the honest variants: 0.3 % of them, 1.5 % in part b at
// logits in the thousands (logsumexp). A quotient of differences is off by 150 times the bound, a
// sum in float by 1e6 times, all other known mistakes by more.
auto is_backward(const mat& S, const mat& dY) {
  mat bound(arma::size(S));
  for (uword b = 0; b < S.n_cols; ++b) bound.col(b).fill(1e-13 * largest(dY.col(b)));
  return within(oracle::backward(S, dY), bound);
}
Tolerance product_error(const vec& x, const vec& g, const vec& v) {
  return {.absolute = (1e-13 + 32 * u * (1 + finite_size(x))) * largest(g) * largest(v)};
}
Tolerance curvature_error(const mat& W, const mat& H, const mat& V) {
  const mat size = arma::abs(H);
  return {.absolute = (1e-13 + 32 * u * (1 + largest(arma::abs(W) * size))) *
                      largest(arma::abs(V) * size) * largest(H)};
}

// For long answers: a failure shows the first wrong entry and not all that was expected.
template <class Validator>
auto briefly(Validator validator) {
  return satisfies([validator](const mat& got) {
    const auto wrong = validator(got);
    if (!wrong) return accept();
    return reject("At " + wrong->where + " expected " + wrong->expected + ", got " + wrong->got +
                  ".");
  });
}

// J c for each column, with other sums in the place of S^T c if `sums` says so.
mat times_jacobian(const mat& S, const mat& C, rowvec sums) {
  mat P(arma::size(S));
  for (uword b = 0; b < S.n_cols; ++b) P.col(b) = S.col(b) % (C.col(b) - sums(b));
  return P;
}
mat times_jacobian(const mat& S, const mat& C) { return times_jacobian(S, C, arma::sum(S % C)); }
// One number of each column is taken off all of its entries.
mat less(mat A, const rowvec& numbers) {
  A.each_row() -= numbers;
  return A;
}
mat by_rows(const mat& S, const mat& C) { return times_jacobian(S.t(), C.t()).t(); }

mat softmax_columns(mat Z) {
  for (uword b = 0; b < Z.n_cols; ++b) Z.col(b) = oracle::softmax(Z.col(b));
  return Z;
}

constexpr char column_hint[] =
    "A sample is a column: the number that is taken off belongs to one column and adds up S dY "
    "over its K entries, not over the batch.";
constexpr char product_hint[] =
    "Raising one logit lowers the other outputs: with S = (1/2, 1/2) and dY = (1, 0), dX is "
    "(1/4, -1/4).";
constexpr char constant_hint[] =
    "The outputs of a sample add up to 1 whatever its logits are: a constant column of dY must "
    "give 0.";
constexpr char scalar_hint[] = "What is taken off is the sum of S dY over the column, not of dY.";
constexpr char in_front_hint[] =
    "S stands in front of both terms: what is taken off entry j is S_j times the sum over the "
    "column. With S = (3/4, 1/4) the first entry loses three times as much as the second.";
constexpr char batch_hint[] = "Every column has its own derivative: nothing is averaged over them.";
constexpr char small_hint[] =
    "A column may be 1e9 times smaller than its neighbour. Where do numbers of another sample, or "
    "of fewer digits than a double has, enter it?";
constexpr char matrix_hint[] =
    "S S^T c = S (S^T c): bracket it the other way, and no matrix is left.";

constexpr char both_hint[] =
    "S stands in S * (g - g^T S) twice, in front and in the bracket: each of them moves.";
constexpr char bracket_hint[] =
    "The bracket g - g^T S moves too, by one number for all entries: the entries of H v add up to "
    "0.";
constexpr char front_hint[] =
    "S in front moves along v by J v. That is S * v and something that makes a constant v change "
    "nothing.";
constexpr char gradient_hint[] = "That is a first derivative; its change along v is asked for.";
constexpr char sign_hint[] =
    "Check the signs with the statement's example: H v = (0, -1/16, 1/16). Both terms that are "
    "taken off come from a sum that keeps S at 1.";
constexpr char gauss_newton_hint[] =
    "J g J^T is the second derivative of a square of S. Here f is linear in S, and all its "
    "curvature comes from that of S.";
constexpr char overflow_hint[] =
    "e^1000 is more than a double can hold. What may be added to all logits without changing S?";
constexpr char masked_hint[] =
    "A masked entry has e^-inf = 0 and takes no part. Where does yours meet inf - inf or 0 times "
    "inf?";
constexpr char digits_hint[] =
    "Some digits are right: a quotient of differences, or a float, has no more. The product rule "
    "loses none.";

constexpr char mean_hint[] =
    "The loss is a mean over the samples: if each of them stands there twice, nothing changes.";
constexpr char own_hint[] = "Each sample has its own S and its own J. The mean comes last.";
constexpr char centred_hint[] =
    "The derivative of S along c is J c = S * c - S (S^T c): the second term is missing. Raising "
    "all logits of a sample together changes nothing.";

}  // namespace

namespace inputs {

uword up_to(Rng& rng, uword least, uword most) {
  return uword(rng.between(std::int64_t(least), std::int64_t(most)));
}

// Columns of 64ths that add up to 1, without a 0. All that part a does with them is exact.
mat positive_distributions(Rng& rng, uword K, uword B) {
  mat S = mat(K, B).fill(1.0 / 64);
  for (uword b = 0; b < B; ++b)
    for (uword drop = K; drop < 64; ++drop) S(up_to(rng, 0, K - 1), b) += 1.0 / 64;
  return S;
}

// In many of these columns an entry is 0.
mat distributions(Rng& rng, uword K, uword B) {
  mat S(K, B);
  for (uword b = 0; b < B; ++b) {
    const uword first = up_to(rng, 0, K - 1), others = K > 1 && rng.coin() ? K - 1 : K;
    for (int drop = 0; drop < 64; ++drop) S((first + up_to(rng, 0, others - 1)) % K, b) += 1.0 / 64;
  }
  return S;
}

// Whole numbers whose sum is not 0.
vec direction(Rng& rng, uword n) {
  vec v = rng.integers(n);
  if (arma::accu(v) == 0) v(0) += 1;
  return v;
}

auto batch(Rng& rng) {
  const uword K = rng.dim(2), B = rng.dim(2);
  return std::tuple{distributions(rng, K, B), rng.integers(K, B)};
}
auto positive_batch(Rng& rng) {
  const uword K = rng.dim(2), B = rng.dim(2);
  return std::tuple{positive_distributions(rng, K, B), rng.integers(K, B)};
}
// One entry of every column is 0, and two are not.
auto masked_batch(Rng& rng) {
  const uword K = rng.dim(3), B = rng.dim(2);
  mat S = positive_distributions(rng, K, B);
  for (uword b = 0; b < B; ++b) {
    const uword masked = up_to(rng, 0, K - 1);
    S((masked + 1) % K, b) += S(masked, b);
    S(masked, b) = 0;
  }
  return std::tuple{S, rng.integers(K, B)};
}

vec logits(Rng& rng, uword at_least) { return rng.dyadics(rng.dim(at_least), 2.0); }

auto with_directions(Rng& rng, const vec& x) {
  return std::tuple{x, direction(rng, x.n_elem), direction(rng, x.n_elem)};
}

vec large_logits(Rng& rng) {
  const vec x = logits(rng, 3);
  return rng.coin() ? vec(x + rng.pick({-1000.0, 1000.0})) : vec(256 * x + 1000);
}

// At least one is masked and at least two are not.
vec masked_logits(Rng& rng) {
  vec x = logits(rng, 3);
  const arma::uvec order = rng.permutation(x.n_elem);
  x(order(0)) = -inf;
  for (uword i = 3; i < x.n_elem; ++i)
    if (rng.coin()) x(order(i)) = -inf;
  return x;
}

std::tuple<mat, mat, mat> classifier(Rng& rng, uword least, double scale = 1) {
  const uword K = rng.dim(least), D = rng.dim(least), B = rng.dim(least);
  mat V = rng.integers(K, D);
  V(0, 0) += 1 + double(rng.size());  // not 0
  return {scale * rng.dyadics(K, D, 1.0), rng.integers(D, B, 2), V};
}

}  // namespace inputs

// --------------------------------------------------------------------------------------- part a

TEST(a_Backward, EachColumnGoesBackByItself) {
  for_all(inputs::positive_batch, [](const mat& S, const mat& dY) {
    const mat dX = oracle::backward(S, dY);
    const rowvec sums = arma::sum(S % dY);
    EXPECT_ANSWER(submission::softmax_backward(S, dY), is_backward(S, dY))
        .hint_if([&] { return by_rows(S, dY); }, column_hint)
        .hint_if([&] { return mat(S % (dY - arma::accu(sums))); }, column_hint)
        .hint_if([&] { return mat(S % (dY - arma::accu(sums) / double(S.n_cols))); }, column_hint)
        .hint_if([&] { return mat(S % dY); }, constant_hint)
        .hint_if([&] { return less(S % dY, sums); }, in_front_hint)
        .hint_if([&] { return less(S % dY, sums / double(S.n_rows)); }, in_front_hint)
        .hint_if([&] { return less(S % dY, arma::mean(dY)); }, in_front_hint)
        .hint_if([&] { return mat(S % (1 - S) % dY); }, product_hint)
        .hint_if([&] { return mat(-dX); }, product_hint)
        .hint_if([&] { return times_jacobian(S, dY, arma::sum(dY)); }, scalar_hint)
        .hint_if([&] { return times_jacobian(S, dY, arma::mean(dY)); }, scalar_hint)
        .hint_if([&] { return times_jacobian(S, dY, sums / double(S.n_rows)); },
                 "S dY is added up over the column, not averaged: S carries the weights already.")
        .hint_if([&] { return mat(dX / double(S.n_cols)); }, batch_hint)
        .hint_if([&] { return times_jacobian(softmax_columns(S), dY); },
                 "S is the output already: no softmax of it.")
        .hint(
            "Begin with one column and write the Jacobian out: S_i has the derivative S_i (1 - "
            "S_i) by its own logit, and -S_i S_j by another one.");
  });
}

TEST(a_Backward, WhereAnOutputIsZero) {
  for_all(inputs::masked_batch, [](const mat& S, const mat& dY) {
    const mat dX = oracle::backward(S, dY);
    EXPECT_ANSWER(submission::softmax_backward(S, dY), is_backward(S, dY))
        .hint_if(
            [&](const mat& got) {
              if (arma::size(got) != arma::size(S)) return false;
              for (uword i = 0; i < S.n_elem; ++i)
                if (S(i) != 0 && !(std::abs(got(i) - dX(i)) < 1e-9)) return false;
              return true;
            },
            "An S of 0 is a masked logit: nothing moves it, and its dX is 0.")
        .hint_if_no_answer("An S of 0 is a masked logit: its dX is 0, and it is legal.");
  });
}

TEST(a_Backward, OneSampleOrOneEntry) {
  for_all(
      [](Rng& rng) {
        const bool one = rng.coin();
        const uword K = one ? rng.dim() : 1, B = one ? 1 : rng.dim();
        return std::tuple{inputs::distributions(rng, K, B), rng.integers(K, B)};
      },
      [](const mat& S, const mat& dY) {
        EXPECT_ANSWER(submission::softmax_backward(S, dY), is_backward(S, dY))
            .hint_if(S.n_rows == 1, "A sample with one entry has S = 1 for every logit.");
      });
}

TEST(a_Scales, SmallColumnsBesideLargeOnes) {
  for_all(
      [](Rng& rng) {
        const uword K = rng.dim(2), B = rng.dim(2);
        mat dY = rng.normals(K, B);
        const uword small = inputs::up_to(rng, 0, B - 1);
        for (uword b = 0; b < B; ++b) dY.col(b) *= b == small ? 0x1p-30 : 0x1p10;
        return std::tuple{inputs::distributions(rng, K, B), dY};
      },
      [](const mat& S, const mat& dY) {
        EXPECT_ANSWER(submission::softmax_backward(S, dY), is_backward(S, dY))
            .hint_if(
                [&](const mat& got) {
                  return arma::size(got) == arma::size(S) &&
                         largest(got - oracle::backward(S, dY)) < 1e-3;
                },
                small_hint);
      });
}

TEST(a_Invariance, AConstantMayBeAddedToAColumn) {
  for_all(inputs::batch, [](const mat& S, const mat& dY) {
    mat shifted = dY;
    for (uword b = 0; b < S.n_cols; ++b) shifted.col(b) += 512 * double(b + 1);
    mat bound(arma::size(S));
    for (uword b = 0; b < S.n_cols; ++b) bound.col(b).fill(1e-13 * largest(shifted.col(b)));
    EXPECT_ANSWER(submission::softmax_backward(S, shifted), within(oracle::backward(S, dY), bound))
        .hint(constant_hint);
  });
}

TEST(a_Invariance, ConstantColumnsGiveZeroAndAllAddUpToZero) {
  for_all(
      [](Rng& rng) {
        const uword K = rng.dim(), B = rng.dim();
        mat dY = rng.normals(K, B), S(K, B);
        for (uword b = 0; b < B; ++b) {
          S.col(b) = oracle::softmax(rng.normals(K));
          if (rng.coin()) dY.col(b).fill(rng.pick({1.0, -3.0, 1e16}));
        }
        return std::tuple{S, dY};
      },
      [](const mat& S, const mat& dY) {
        EXPECT_ANSWER(submission::softmax_backward(S, dY), satisfies([&](const mat& dX) {
                        if (arma::size(dX) != arma::size(S))
                          return reject("dX must have the size of S.");
                        for (uword b = 0; b < S.n_cols; ++b) {
                          const bool constant = dY.col(b).min() == dY.col(b).max();
                          const double bound = (2 * double(S.n_rows) + 8) * u * largest(dY.col(b));
                          if (!(std::abs(arma::accu(dX.col(b))) <= bound))
                            return reject("Column " + show(b) + " of dX must add up to 0.")
                                .hint(constant_hint);
                          for (const double v : dX.col(b))
                            if (constant && !(std::abs(v) <= bound))
                              return reject("dY is constant in column " + show(b) +
                                            ", so dX must be 0 there.")
                                  .hint(constant_hint);
                        }
                        return accept();
                      }));
      });
}

TEST(a_LargeInput, FormsNoJacobian) {
  Rng rng = gradus::test_rng();
  const uword K = 16384;  // a Jacobian would take 2.1 GB
  const mat S = mat(K, 2).fill(1.0 / K), dY = rng.integers(K, uword{2});
  mat dX = dY;
  for (uword b = 0; b < 2; ++b) dX.col(b) = (dY.col(b) - arma::mean(dY.col(b))) / K;
  EXPECT_ANSWER(submission::softmax_backward(S, dY),
                briefly(close_to(dX, {.absolute = 1e-13 * largest(dY)})))
      .hint_always(matrix_hint);
}

TEST(a_Output, ThatWasRounded) {
  // The first column adds up to 1 + 4.8e-7; the contract grants 2 * 4.8e-7 * 3.
  const mat S{{0.5, 0.25}, {0.25, 0.625}, {0.25 + 0x1p-21, 0.125}}, dY{{3, 1}, {-1, 5}, {2, 2}};
  mat bound(3, 2);
  bound.col(0).fill(3e-6);
  bound.col(1).fill(1e-12);
  EXPECT_ANSWER(submission::softmax_backward(S, dY), within(oracle::backward(S, dY), bound))
      .hint_always("Outputs are rounded: 1e-6 is granted to their sum.");
}

TEST(a_BadInput, SizesAndNumbers) {
  const mat S{{0.5, 0.25}, {0.5, 0.75}}, dY{{1, 2}, {3, 4}};
  EXPECT_REJECTED(submission::softmax_backward(S, mat(2, 3)));
  EXPECT_REJECTED(submission::softmax_backward(S, mat(3, 2)));
  EXPECT_REJECTED(submission::softmax_backward(S, mat(1, 2)));
  EXPECT_REJECTED(submission::softmax_backward(S, mat(1, 4)));
  EXPECT_REJECTED(submission::softmax_backward(mat(), mat()));
  EXPECT_REJECTED(submission::softmax_backward(mat(2, 0), mat(2, 0)));
  EXPECT_REJECTED(submission::softmax_backward(mat(0, 2), mat(0, 2)));
  for (const double bad : {NaN, inf, -inf}) {
    EXPECT_REJECTED(submission::softmax_backward(S, {{1, 2}, {bad, 4}}));
    EXPECT_REJECTED(submission::softmax_backward({{0.5, bad}, {0.5, 0.75}}, dY));
  }
}

TEST(a_BadInput, ColumnsThatAreNoDistribution) {
  const mat dY{{1, 2}, {3, 4}};
  EXPECT_REJECTED(submission::softmax_backward({{0.5, 1.5}, {0.5, -0.5}}, dY));
  const char* each_hint = "Each column adds up to 1, not all of them together to their number.";
  EXPECT_REJECTED(submission::softmax_backward({{0.75, 0.25}, {0.5, 0.5}}, dY)).hint(each_hint);
  EXPECT_REJECTED(submission::softmax_backward({{0.75, 0.25}, {0.25, 0.5}}, dY)).hint(each_hint);
  EXPECT_REJECTED(submission::softmax_backward({{0.5, 0.5}, {0.5, 0.5 + 1.5e-6}}, dY));
  EXPECT_REJECTED(submission::softmax_backward({{0.5, 0.5}, {0.5 - 1.5e-6, 0.5}}, dY));
}

SPEED(a, softmax_backward, {32, 128, 512}, [](Rng& rng, uword n) {
  mat S = 2 + rng.uniforms(512, n);
  S.each_row() /= arma::sum(S);
  return std::tuple{S, rng.uniforms(512, n)};
});

// --------------------------------------------------------------------------------------- part b

TEST(b_HessianProduct, AlongAnyDirection) {
  for_all(
      [](Rng& rng) { return inputs::with_directions(rng, inputs::logits(rng, 3)); },
      [](const vec& x, const vec& g, const vec& v) {
        const vec S = oracle::softmax(x), a = S % (g - arma::dot(S, g)),
                  Jv = S % (v - arma::dot(S, v)), Hv = oracle::hessian_product(x, g, v);
        const double Sv = arma::dot(S, v), av = arma::dot(a, v);
        EXPECT_ANSWER(submission::softmax_hvp(x, g, v), close_to(Hv, product_error(x, g, v)))
            .hint_if([&] { return vec(a % v); }, both_hint)
            .hint_if([&] { return vec(a % v - a * Sv); }, bracket_hint)
            .hint_if([&] { return vec(-S * av); },
                     "Only the bracket moves in your answer; S in front of it moves, too.")
            .hint_if([&] { return vec(Jv % g); }, bracket_hint)
            .hint_if([&] { return vec(Jv % g - S * av); },
                     "The moving S in front meets the whole bracket, g - g^T S.")
            .hint_if([&] { return vec(a % v - S * av); }, front_hint)
            .hint_if([&] { return vec(a % v + a * Sv + S * av); }, sign_hint)
            .hint_if([&] { return vec(a % v - a * Sv + S * av); }, sign_hint)
            .hint_if([&] { return vec(a % v + a * Sv - S * av); }, sign_hint)
            .hint_if([&] { return vec(-Hv); }, sign_hint)
            .hint_if(a, gradient_hint)
            .hint_if(Jv, gradient_hint)
            .hint_if([&] { return vec(Jv % a); }, gradient_hint)
            .hint_if([&] { return vec(S % (g % Jv - arma::dot(S, g % Jv))); }, gauss_newton_hint)
            .hint_if(
                [&] {
                  const vec c = S % (g - arma::accu(g));
                  return vec(c % v - c * Sv - S * arma::dot(c, v));
                },
                "What is taken off g is its mean under S, not the sum of its entries.")
            .hint_if(
                [&](const vec& got) { return got.n_elem == x.n_elem && largest(got - Hv) < 1e-3; },
                digits_hint);
      });
}

TEST(b_HessianProduct, OfOneOrTwoLogits) {
  for_all(
      [](Rng& rng) {
        return inputs::with_directions(rng, rng.dyadics(inputs::up_to(rng, 1, 2), 2.0));
      },
      [](const vec& x, const vec& g, const vec& v) {
        EXPECT_ANSWER(submission::softmax_hvp(x, g, v),
                      close_to(oracle::hessian_product(x, g, v), product_error(x, g, v)))
            .hint_if(x.n_elem == 1, "The softmax of one logit is 1, whatever the logit is.");
      });
}

TEST(b_Symmetry, GAndVMayChangePlaces) {
  for_all([](Rng& rng) { return inputs::with_directions(rng, inputs::logits(rng, 3)); },
          [](const vec& x, const vec& g, const vec& v) {
            EXPECT_ANSWER(submission::softmax_hvp(x, v, g),
                          close_to(oracle::hessian_product(x, g, v), product_error(x, g, v)));
          });
}

TEST(b_Symmetry, OfTheHessian) {
  for_all(
      [](Rng& rng) {
        const vec x = rng.normals(rng.dim(3));
        return std::tuple{x, rng.normals(x.n_elem), rng.normals(x.n_elem), rng.normals(x.n_elem)};
      },
      [](const vec& x, const vec& g, const vec& v, const vec& w) {
        const vec Hv = submission::softmax_hvp(x, g, v), Hw = submission::softmax_hvp(x, g, w);
        const double n = double(x.n_elem),
                     bound = n * (product_error(x, g, v).absolute * largest(w) +
                                  product_error(x, g, w).absolute * largest(v));
        ASSERT_TRUE(Hv.n_elem == x.n_elem && Hw.n_elem == x.n_elem) << "H v must have n entries.";
        EXPECT_NEAR(arma::dot(w, Hv), arma::dot(v, Hw), bound)
            << hint("Second derivatives may be taken in either order: w^T H v = v^T H w.");
      });
}

TEST(b_Invariance, ConstantsInGOrInV) {
  for_all(
      [](Rng& rng) {
        const auto [x, g, v] = inputs::with_directions(rng, inputs::logits(rng, 3));
        const double c = rng.pick({-64.0, 32.0, 1024.0});
        return rng.coin() ? std::tuple{x, g, vec(v + c), g, v} : std::tuple{x, vec(g + c), v, g, v};
      },
      [](const vec& x, const vec& g, const vec& v, const vec& plain_g, const vec& plain_v) {
        EXPECT_ANSWER(
            submission::softmax_hvp(x, g, v),
            close_to(oracle::hessian_product(x, plain_g, plain_v), product_error(x, g, v)))
            .hint(
                "The outputs add up to 1, and they do not change if all logits move together: a "
                "constant in g or in v must change nothing.");
      });
}

TEST(b_Stability, LogitsInTheThousands) {
  for_all([](Rng& rng) { return inputs::with_directions(rng, inputs::large_logits(rng)); },
          [](const vec& x, const vec& g, const vec& v) {
            EXPECT_ANSWER(submission::softmax_hvp(x, g, v),
                          close_to(oracle::hessian_product(x, g, v), product_error(x, g, v)))
                .hint_if([](const vec& got) { return !got.is_finite() || got.is_zero(); },
                         overflow_hint);
          });
}

TEST(b_Stability, MaskedLogits) {
  for_all([](Rng& rng) { return inputs::with_directions(rng, inputs::masked_logits(rng)); },
          [](const vec& x, const vec& g, const vec& v) {
            EXPECT_ANSWER(submission::softmax_hvp(x, g, v),
                          close_to(oracle::hessian_product(x, g, v), product_error(x, g, v)))
                .hint_if([](const vec& got) { return got.has_nan(); }, masked_hint);
          });
}

// Where all S_i are 1/n, H v = (c - mean(c)) / n with c = (g - mean(g)) * (v - mean(v)).
TEST(b_LargeInput, FormsNoMatrix) {
  Rng rng = gradus::test_rng();
  const uword n = 16384;  // H would take 2.1 GB
  const vec x = vec(n).fill(3), g = rng.integers(n), v = rng.integers(n);
  const vec c = (g - arma::mean(g)) % (v - arma::mean(v));
  EXPECT_ANSWER(submission::softmax_hvp(x, g, v),
                briefly(close_to(vec((c - arma::mean(c)) / n), product_error(x, g, v))))
      .hint_always(
          "Neither J nor H is needed: J v is two products entry by entry and one dot product.");
}

TEST(b_BadInput, LengthsAndNumbers) {
  const vec x{1, 2}, g{3, 5}, v{-1, 2};
  EXPECT_REJECTED(submission::softmax_hvp(vec(), vec(), vec()));
  EXPECT_REJECTED(submission::softmax_hvp(x, vec{1}, v));
  EXPECT_REJECTED(submission::softmax_hvp(x, g, vec{1}));
  EXPECT_REJECTED(submission::softmax_hvp(vec{1}, g, v));
  EXPECT_REJECTED(submission::softmax_hvp(vec{1}, g, vec{1}));
  EXPECT_REJECTED(submission::softmax_hvp(vec{1}, vec{1}, v));
  EXPECT_REJECTED(submission::softmax_hvp(vec{0, NaN}, g, v));
  EXPECT_REJECTED(submission::softmax_hvp(vec{NaN, 0}, g, v));
  EXPECT_REJECTED(submission::softmax_hvp(vec{0, inf}, g, v));
  EXPECT_REJECTED(submission::softmax_hvp(vec{-inf, -inf}, g, v));
  for (const double bad : {NaN, inf, -inf}) {
    EXPECT_REJECTED(submission::softmax_hvp(x, vec{1, bad}, v));
    EXPECT_REJECTED(submission::softmax_hvp(x, g, vec{bad, 1}));
  }
}

SPEED(b, softmax_hvp, {16384, 65536, 262144}, [](Rng& rng, uword n) {
  return std::tuple{rng.uniforms(n), rng.uniforms(n), rng.uniforms(n)};
});

// --------------------------------------------------------------------------------------- part c

TEST(c_Product, WithTheSecondDerivatives) {
  for_all(
      {40, 5}, [](Rng& rng) { return inputs::classifier(rng, 2); },
      [](const mat& W, const mat& H, const mat& V) {
        const double B = double(H.n_cols), K = double(W.n_rows);
        const mat P = oracle::curvature(W, H, V), S = softmax_columns(W * H), Z = V * H;
        EXPECT_ANSWER(submission::curvature_product(W, H, V), close_to(P, curvature_error(W, H, V)))
            .hint_if([&] { return mat(B * P); }, mean_hint)
            .hint_if([&] { return mat(B * P / K); }, mean_hint)
            .hint_if([&] { return mat(B * P / double(W.n_cols)); }, mean_hint)
            .hint_if([&] { return mat(P / K); }, "The mean runs over the samples, not the classes.")
            .hint_if([&] { return mat(S % Z * H.t() / B); }, centred_hint)
            .hint_if([&] { return mat(by_rows(S, Z) * H.t() / B); }, column_hint)
            .hint_if([&] { return mat(S % (1 - S) % Z * H.t() / B); }, product_hint)
            .hint_if([&] { return mat(times_jacobian(S, times_jacobian(S, Z)) * H.t() / B); },
                     "J appears once: the outputs are compared with the labels by a logarithm, "
                     "not by a square.")
            .hint_if(
                [&] {
                  const mat mean = arma::repmat(arma::mean(S, 1), 1, H.n_cols);
                  return mat(times_jacobian(mean, Z) * H.t() / B);
                },
                own_hint)
            .hint_if(
                [&] {
                  const vec h = arma::mean(H, 1), s = oracle::softmax(W * h), z = V * h;
                  return mat(s % (z - arma::dot(s, z)) * h.t());
                },
                own_hint)
            .hint_if([&] { return mat(S * H.t() / B); }, gradient_hint)
            .hint_if([&] { return mat(-P); },
                     "The loss is convex in W: along every V it bends upwards, never down.")
            .hint_if([&](const mat& got) { return arma::size(got) != arma::size(W); },
                     "P has the size of W: derivatives by logits still have to go back to W.");
      });
}

TEST(c_Product, OfOneClassOneFeatureOrOneSample) {
  for_all(
      {40, 5},
      [](Rng& rng) {
        auto [W, H, V] = inputs::classifier(rng, 2);
        const std::int64_t which = rng.between(0, 2);
        if (which == 0) {
          W = mat(W.row(0));
          V = mat(V.row(0));
        } else if (which == 1) {
          W = mat(W.col(0));
          V = mat(V.col(0));
          H = mat(H.row(0));
        } else {
          H = mat(H.col(0));
        }
        return std::tuple{W, H, V};
      },
      [](const mat& W, const mat& H, const mat& V) {
        EXPECT_ANSWER(submission::curvature_product(W, H, V),
                      close_to(oracle::curvature(W, H, V), curvature_error(W, H, V)))
            .hint_if(W.n_rows == 1, "With one class there is nothing to learn: the loss is 0.");
      });
}

TEST(c_Symmetry, OfTheSecondDerivatives) {
  for_all(
      {30, 6},
      [](Rng& rng) {
        const auto [W, H, V] = inputs::classifier(rng, 2);
        return std::tuple{W, H, V, rng.integers(W.n_rows, W.n_cols)};
      },
      [](const mat& W, const mat& H, const mat& V, const mat& U) {
        const mat along_V = submission::curvature_product(W, H, V),
                  along_U = submission::curvature_product(W, H, U);
        ASSERT_TRUE(arma::size(along_V) == arma::size(W) && arma::size(along_U) == arma::size(W))
            << "P must have the size of W.";
        const double bound = double(W.n_elem) * (curvature_error(W, H, V).absolute * largest(U) +
                                                 curvature_error(W, H, U).absolute * largest(V));
        EXPECT_NEAR(arma::accu(U % along_V), arma::accu(V % along_U), bound)
            << hint("Second derivatives may be taken in either order.");
        const mat expected = oracle::curvature(W, H, V);
        EXPECT_NEAR(arma::accu(V % along_V), arma::accu(V % expected),
                    double(W.n_elem) * curvature_error(W, H, V).absolute * largest(V))
            << hint(
                   "The loss is convex in W: along every V it bends upwards, and this is how "
                   "much.");
      });
}

TEST(c_Samples, StandTwiceOrMoveTogether) {
  for_all(
      {30, 5}, [](Rng& rng) { return inputs::classifier(rng, 2); },
      [](const mat& W, const mat& H, const mat& V) {
        const mat expected = oracle::curvature(W, H, V), twice = arma::join_rows(H, H);
        EXPECT_ANSWER(submission::curvature_product(W, twice, V),
                      close_to(expected, curvature_error(W, H, V)))
            .hint(mean_hint);
        mat shifted = V;
        shifted.each_row() += rowvec(V.n_cols).fill(64);
        EXPECT_ANSWER(submission::curvature_product(W, H, shifted),
                      close_to(expected, curvature_error(W, H, shifted)))
            .hint(
                "If all rows of V gain the same, all logits of a sample move together and the "
                "loss does not notice.");
      });
}

TEST(c_Stability, LogitsInTheThousands) {
  for_all(
      {40, 5}, [](Rng& rng) { return inputs::classifier(rng, 2, 1024); },
      [](const mat& W, const mat& H, const mat& V) {
        EXPECT_ANSWER(submission::curvature_product(W, H, V),
                      close_to(oracle::curvature(W, H, V), curvature_error(W, H, V)))
            .hint_if([](const mat& got) { return !got.is_finite(); }, overflow_hint);
      });
}

// Where W = 0, all S are 1/K.
TEST(c_LargeInput, FormsNoMatrixOfAllPairs) {
  Rng rng = gradus::test_rng();
  const uword K = 128, D = 128;  // 128^4 numbers would take 2.1 GB
  const mat W(K, D), V = rng.integers(K, D), H = rng.integers(D, uword{2});
  mat Z = V * H;
  for (uword b = 0; b < 2; ++b) Z.col(b) = (Z.col(b) - arma::mean(Z.col(b))) / K;
  EXPECT_ANSWER(submission::curvature_product(W, H, V),
                briefly(close_to(mat(Z * H.t() / 2), curvature_error(W, H, V))))
      .hint_always(
          "The second derivatives are never needed by themselves. How do the logits move if W "
          "moves along V?");
}

TEST(c_BadInput, SizesAndNumbers) {
  const mat W(3, 2), H(2, 4), V(3, 2);
  EXPECT_REJECTED(submission::curvature_product(W, mat(3, 4), V));
  EXPECT_REJECTED(submission::curvature_product(W, mat(1, 4), V));
  EXPECT_REJECTED(submission::curvature_product(W, H, mat(2, 2)));
  EXPECT_REJECTED(submission::curvature_product(W, H, mat(3, 3)));
  EXPECT_REJECTED(submission::curvature_product(W, H, mat(2, 3)));
  EXPECT_REJECTED(submission::curvature_product(W, H, mat(1, 2)));
  EXPECT_REJECTED(submission::curvature_product(W, mat(2, 0), V));
  EXPECT_REJECTED(submission::curvature_product(mat(0, 2), H, mat(0, 2)));
  EXPECT_REJECTED(submission::curvature_product(mat(3, 0), mat(0, 4), mat(3, 0)));
  for (const double bad : {NaN, inf, -inf}) {
    const auto with_bad = [&](mat A, uword i, uword j) { return A(i, j) = bad, A; };
    EXPECT_REJECTED(submission::curvature_product(with_bad(W, 2, 1), H, V));
    EXPECT_REJECTED(submission::curvature_product(W, with_bad(H, 1, 3), V));
    EXPECT_REJECTED(submission::curvature_product(W, H, with_bad(V, 2, 0)));
  }
}

SPEED(
    c, curvature_product, {64, 256, 1024},
    [](Rng& rng, uword n) {
      return std::tuple{rng.uniforms(32, 64), rng.uniforms(64, n), rng.uniforms(32, 64)};
    },
    Flops{[](uword n) { return 3.0 * 2 * 32 * 64 * double(n); }});
