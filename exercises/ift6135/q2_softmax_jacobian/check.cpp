// ift6135 question 2. Oracle: the complex step f'(x) = Im f(x + ih) / h in long double. It needs f
// only and no derivative, and is exact to rounding because nothing is subtracted.
#include <complex>
#include <gradus/check.hpp>

#include "softmax_jacobian.hpp"

using arma::mat, arma::uword, arma::vec;

namespace oracle {

using Real = long double;
using Complex = std::complex<Real>;
constexpr Real h = 1e-30L;

template <class Number>  // Real, or Complex for a derivative
std::vector<Number> softmax(std::vector<Number> x) {
  Real largest = -std::numeric_limits<Real>::infinity();
  for (const Number& z : x) largest = std::max(largest, std::real(z));
  Number sum = 0;
  for (Number& z : x) sum += z = std::exp(z - largest);
  for (Number& z : x) z /= sum;
  return x;
}

vec softmax(const vec& x) {
  const std::vector<Real> S = softmax(std::vector<Real>(x.begin(), x.end()));
  return arma::conv_to<vec>::from(std::vector<double>(S.begin(), S.end()));
}

// dS_i / dx_j for all i.
std::vector<Real> slopes(const vec& x, uword j) {
  std::vector<Complex> z(x.begin(), x.end());
  z[j] += Complex(0, h);
  std::vector<Real> slopes;
  for (const Complex& S : softmax(z)) slopes.push_back(S.imag() / h);
  return slopes;
}

mat softmax_jacobian(const vec& x) {
  mat J(x.n_elem, x.n_elem);
  for (uword j = 0; j < x.n_elem; ++j) {
    const std::vector<Real> column = slopes(x, j);
    for (uword i = 0; i < x.n_elem; ++i) J(i, j) = double(column[i]);
  }
  return J;
}

// The gradient of sum_i dy_i S_i(x).
vec softmax_vjp(const vec& x, const vec& dy) {
  vec dx(x.n_elem);
  for (uword j = 0; j < x.n_elem; ++j) {
    const std::vector<Real> column = slopes(x, j);
    Real sum = 0;
    for (uword i = 0; i < x.n_elem; ++i) sum += dy(i) * column[i];
    dx(j) = double(sum);
  }
  return dx;
}

// J^T dy with J written out from y.
vec vjp_from_output(const vec& y, const vec& dy) {
  vec dx(y.n_elem);
  for (uword j = 0; j < y.n_elem; ++j) {
    Real sum = y(j) * Real(dy(j));
    for (uword i = 0; i < y.n_elem; ++i) sum -= Real(y(i)) * y(j) * dy(i);
    dx(j) = double(sum);
  }
  return dx;
}

double sigmoid(double x) { return double(1 / (1 + std::exp(-Real(x)))); }
double sigmoid_prime(double x) {
  return double((Real(1) / (Real(1) + std::exp(-Complex(x, h)))).imag() / h);
}
vec sigmoid(vec x) {
  return x.transform([](double v) { return sigmoid(v); });
}
vec sigmoid_prime(vec x) {
  return x.transform([](double v) { return sigmoid_prime(v); });
}

}  // namespace oracle

namespace {

constexpr double u = 0x1p-53, inf = std::numeric_limits<double>::infinity(),
                 NaN = std::numeric_limits<double>::quiet_NaN();

// What exp(x - logsumexp(x)), a right form of the softmax, may lose at these logits.
double slack(const vec& x) {
  double largest = 0;
  for (const double v : x)
    if (std::isfinite(v)) largest = std::max(largest, std::abs(v));
  return std::min(4 * u * (1 + largest), 1e-8);
}
// The bounds are those of the contract. Worst error of the honest variants: 4 % of the bound, 21 %
// at logits in the thousands (logsumexp); in a VJP 0.5 % and 18 %, its sum 21 %. A wrong sign,
// factor or index shows at 1e11 times the bound and more.
Tolerance softmax_error(const vec& x) { return {.absolute = 1e-14 + slack(x)}; }
Tolerance vjp_error(const vec& dy) { return {.absolute = 1e-13 * arma::abs(dy).max()}; }
Tolerance vjp_error(const vec& x, const vec& dy) {
  return {.absolute = (1e-13 + slack(x)) * arma::abs(dy).max()};
}

// Relative error 1e-13, so that tiny values must be right; absolute below 1e-290. Worst error of
// the honest variants: 0.7 % of this. s (1 - s), which cancels, is off by 100 % at x = 40.
vec sigmoid_error(vec expected) {
  return expected.transform(
      [](double v) { return std::abs(v) < 1e-290 ? 1e-300 : 1e-13 * std::abs(v); });
}
auto accurately(const vec& expected) { return within(expected, sigmoid_error(expected)); }

// For long answers: a failure shows the first wrong entry and not all that was expected.
template <class Validator>
auto briefly(Validator validator) {
  return satisfies([validator](const vec& got) {
    const auto wrong = validator(got);
    if (!wrong) return accept();
    return reject("At " + wrong->where + " expected " + wrong->expected + ", got " + wrong->got +
                  ".");
  });
}

// All right up to x = 15 and wrong beyond: there 1 - s(x) has lost its digits.
auto right_tail_only(const vec& x, const vec& expected) {
  return [=](const vec& got) {
    if (got.n_elem != x.n_elem) return false;
    bool lost = false;
    const vec bound = sigmoid_error(expected);
    for (uword i = 0; i < x.n_elem; ++i) {
      const bool wrong = !(std::abs(got(i) - expected(i)) <= bound(i));
      if (wrong && x(i) <= 15) return false;
      lost |= wrong;
    }
    return lost;
  };
}

bool broken(double v) { return !std::isfinite(v) || v == 0; }
bool broken(const mat& v) { return !v.is_finite() || v.is_zero(); }

constexpr char sign_hint[] = "Raising x_i must raise S_i and lower the others.";
constexpr char overflow_hint[] =
    "e^1000 is more than a double can hold, and e^-1000 less. What may be added to all logits "
    "without changing S?";
constexpr char masked_hint[] =
    "A masked entry has e^-inf = 0 and takes no part. Where does yours meet inf - inf or 0 times "
    "inf?";
constexpr char quotient_hint[] =
    "inf / inf is NaN. Which of e^x and e^-x overflows here, and what is 1 / inf?";
constexpr char two_factors_hint[] = "The derivative has two factors: at x = 0 it is 1/4, not 1/2.";
constexpr char constant_hint[] =
    "Adding a constant to all of dy must change nothing: the entries of S add up to 1 whatever x "
    "is.";
constexpr char scalar_hint[] = "What is subtracted from every dy_i is S . dy, not 1 . dy.";
constexpr char diagonal_hint[] =
    "That keeps only the diagonal of J: with S = (1/2, 1/2) and dy = (1, 0) the second entry is "
    "-1/4, not 0.";
constexpr char plain_mean_hint[] =
    "A plain mean of dy counts all entries alike, but an output that is 0 has no say: with "
    "S = (1, 0) nothing reaches the logits, whatever dy is.";
constexpr char zero_output_hint[] = "A masked logit makes an output of 0: y = (0, 1) is legal.";
constexpr char bracket_hint[] =
    "S S^T dy = S (S^T dy): bracket it the other way, and no matrix is left.";
constexpr char cancel_hint[] =
    "1 - s(x) cancels for large x: at x = 40 it is 0. What is 1 - s(x) in terms of s(-x)?";
constexpr char increasing_hint[] = "The sigmoid is increasing: its slope at 0 is +1/4.";
constexpr char matrix_hint[] =
    "Multiplying by a diagonal matrix is a product entry by entry: the n x n matrix is not needed.";

}  // namespace

namespace inputs {

vec logits(Rng& rng, uword at_least = 1) { return rng.dyadics(rng.dim(at_least), 4); }

// Where naive exponentials fail: far from 0, or far apart.
vec large_logits(Rng& rng) {
  const vec x = logits(rng, 2);
  return rng.coin() ? vec(x + rng.pick({-1000.0, 1000.0})) : vec(256 * x + 1000);
}

vec masked_logits(Rng& rng) {
  vec x = logits(rng, 2);
  const auto kept = uword(rng.between(0, std::int64_t(x.n_elem) - 1));
  for (uword i = 0; i < x.n_elem; ++i)
    if (i != kept && rng.coin()) x(i) = -inf;
  x((kept + 1) % x.n_elem) = -inf;
  return x;
}

// Whole numbers that do not add up to 0.
vec cotangent(Rng& rng, uword n) {
  vec dy = rng.integers(n);
  if (arma::accu(dy) == 0) dy(0) += 1;
  return dy;
}

// n fractions with denominator 64 that add up to exactly 1; often one of them is 0, as a masked
// logit makes it.
vec distribution(Rng& rng, uword n) {
  vec y(n);
  const std::int64_t first = n > 1 && rng.coin() ? 1 : 0;
  for (int drop = 0; drop < 64; ++drop)
    y(uword(rng.between(first, std::int64_t(n) - 1))) += 1.0 / 64;
  return y;
}

auto entry_of(const vec& x, Rng& rng) {
  const auto last = std::int64_t(x.n_elem) - 1;
  return std::tuple{x, uword(rng.between(0, last)), uword(rng.between(0, last))};
}

}  // namespace inputs

// --------------------------------------------------------------------------------------- part a

TEST(a_Derivative, OfAnOutputByItsOwnLogit) {
  for_all(
      [](Rng& rng) {
        const vec x = inputs::logits(rng, 2);
        return std::tuple{x, uword(rng.between(0, std::int64_t(x.n_elem) - 1))};
      },
      [](const vec& x, uword i) {
        const double expected = oracle::softmax_jacobian(x)(i, i);
        EXPECT_ANSWER(submission::dsoftmax(x, i, i), close_to(expected, softmax_error(x)))
            .hint_if(-expected, sign_hint)
            .hint_if(oracle::softmax(x)(i), "x_i stands in the denominator of S_i too.");
      });
}

TEST(a_Derivative, OfAnOutputByAnotherLogit) {
  for_all(
      [](Rng& rng) {
        const vec x = inputs::logits(rng, 3);
        const arma::uvec places = rng.permutation(x.n_elem);
        return std::tuple{x, uword(places(0)), uword(places(1))};
      },
      [](const vec& x, uword i, uword j) {
        const vec S = oracle::softmax(x);
        const double expected = oracle::softmax_jacobian(x)(i, j);
        EXPECT_ANSWER(submission::dsoftmax(x, i, j), close_to(expected, softmax_error(x)))
            .hint_if(-expected, sign_hint)
            .hint_if(0.0, "x_j stands in the denominator of every S_i.")
            .hint_if(S(i) * (1 - S(i)), "delta_ij is 0 off the diagonal.")
            .hint_if(-S(i) * S(i), "The second factor carries the index j.");
      });
}

TEST(a_Derivative, SumsToZeroOverEitherIndex) {
  for_all(
      {20, 5}, [](Rng& rng) { return inputs::entry_of(inputs::logits(rng), rng); },
      [](const vec& x, uword fixed, uword) {
        double outputs = 0, logits = 0;
        for (uword k = 0; k < x.n_elem; ++k) {
          outputs += submission::dsoftmax(x, k, fixed);
          logits += submission::dsoftmax(x, fixed, k);
        }
        const double bound = double(x.n_elem) * softmax_error(x).absolute;
        EXPECT_NEAR(outputs, 0, bound) << hint("The outputs add up to 1 whatever x_j is.");
        EXPECT_NEAR(logits, 0, bound) << hint("S_i does not change when all logits move together.");
      });
}

TEST(a_Stability, LogitsInTheThousands) {
  for_all([](Rng& rng) { return inputs::entry_of(inputs::large_logits(rng), rng); },
          [](const vec& x, uword i, uword j) {
            EXPECT_ANSWER(submission::dsoftmax(x, i, j),
                          close_to(oracle::softmax_jacobian(x)(i, j), softmax_error(x)))
                .hint_if([](double got) { return broken(got); }, overflow_hint);
          });
}

TEST(a_Stability, MaskedLogits) {
  for_all([](Rng& rng) { return inputs::entry_of(inputs::masked_logits(rng), rng); },
          [](const vec& x, uword i, uword j) {
            EXPECT_ANSWER(submission::dsoftmax(x, i, j),
                          close_to(oracle::softmax_jacobian(x)(i, j), softmax_error(x)))
                .hint_if([](double got) { return std::isnan(got); }, masked_hint);
          });
}

TEST(a_LargeInput, NeedsOneEntryNotTheMatrix) {
  Rng rng = gradus::test_rng();
  const vec x = 4 * rng.uniforms(100000);  // J would take 80 GB
  const vec S = oracle::softmax(x);
  EXPECT_ANSWER(submission::dsoftmax(x, 7, 7), close_to(S(7) * (1 - S(7)), softmax_error(x)))
      .hint_always("One entry of J needs S_i and S_j; the other entries are not asked for.");
}

TEST(a_BadInput, LogitsAndIndices) {
  EXPECT_REJECTED(submission::dsoftmax(vec{1, 2}, 2, 0));
  EXPECT_REJECTED(submission::dsoftmax(vec{1, 2}, 0, 2));
  EXPECT_REJECTED(submission::dsoftmax(vec(), 0, 0));
  EXPECT_REJECTED(submission::dsoftmax(vec{0, NaN}, 0, 0));
  EXPECT_REJECTED(submission::dsoftmax(vec{inf, 0}, 0, 0));
  EXPECT_REJECTED(submission::dsoftmax(vec{-inf, -inf}, 0, 1));
}

// --------------------------------------------------------------------------------------- part b

TEST(b_Jacobian, ColumnsAreTheComplexSteps) {
  for_all([](Rng& rng) { return std::tuple{inputs::logits(rng)}; },
          [](const vec& x) {
            const mat J = oracle::softmax_jacobian(x);
            const vec S = oracle::softmax(x);
            EXPECT_ANSWER(submission::softmax_jacobian(x), close_to(J, softmax_error(x)))
                .hint_if([&] { return mat(-J); },
                         "Check the signs: at x = (0, 0) it should be [1/4 -1/4; -1/4 1/4].")
                .hint_if(
                    [&] { return mat(arma::diagmat(S % (1 - S))); },
                    "Softmax couples all entries; a diagonal matrix is the sigmoid's Jacobian.")
                .hint_if([&] { return mat(arma::eye(x.n_elem, x.n_elem) - S * S.t()); },
                         "Off the diagonal it is right. On it, think of S = (1/2, 1/2): both rows "
                         "of J must add up to 0, and the entry beside the diagonal is -1/4.")
                .hint_if([&] { return mat(arma::diagmat(S) - arma::dot(S, S)); },
                         "S S^T is an outer product, a matrix; S^T S is a number. Each row of J "
                         "adds up to 0.")
                .hint_if([&] { return mat(arma::diagmat(S - arma::dot(S, S))); },
                         "S S^T is an outer product, a matrix; S^T S is a number. Each row of J "
                         "adds up to 0.");
          });
}

TEST(b_Properties, SymmetricWithRowsThatAddUpToZero) {
  for_all([](Rng& rng) { return std::tuple{inputs::logits(rng, 2)}; },
          [](const vec& x) {
            const double n = double(x.n_elem);
            EXPECT_ANSWER(submission::softmax_jacobian(x), satisfies([&](const mat& J) {
                            if (J.n_rows != n || J.n_cols != n) return reject("J must be n x n.");
                            if (!J.is_finite()) return reject("J must be finite.");
                            if (!(arma::abs(J - J.t()).max() <= 2 * u + slack(x)))
                              return reject("J must be symmetric.");
                            if (!(arma::abs(arma::sum(J, 1)).max() <= 4 * u * n + slack(x)))
                              return reject("Every row of J must add up to 0.")
                                  .hint("S does not change when all logits move together.");
                            return accept();
                          }));
          });
}

TEST(b_Properties, RankAndEigenvalues) {
  for_all([](Rng& rng) { return std::tuple{vec(inputs::logits(rng, 2) / 2)}; },
          [](const vec& x) {
            const double smallest = oracle::softmax(x).min(),
                         error = double(x.n_elem) * softmax_error(x).absolute;
            EXPECT_ANSWER(
                submission::softmax_jacobian(x), satisfies([&](const mat& J) {
                  if (J.n_rows != x.n_elem || J.n_cols != x.n_elem)
                    return reject("J must be n x n.");
                  if (!J.is_finite()) return reject("J must be finite.");
                  const vec eigenvalues = arma::eig_sym(mat((J + J.t()) / 2));
                  const std::string text = "The eigenvalues of J (of its symmetric part) are " +
                                           show(eigenvalues) + ": ";
                  if (eigenvalues.min() < -error)
                    return reject(text + "none may be negative.").hint(sign_hint);
                  if (eigenvalues.max() > 0.5 + error) return reject(text + "none exceeds 1/2.");
                  if (eigenvalues(0) > error || eigenvalues(1) < smallest / 2)
                    return reject(text + "exactly one must be 0, since the rank is n - 1.");
                  return accept();
                }));
          });
}

TEST(b_Stability, LogitsInTheThousands) {
  for_all([](Rng& rng) { return std::tuple{inputs::large_logits(rng)}; },
          [](const vec& x) {
            EXPECT_ANSWER(submission::softmax_jacobian(x),
                          close_to(oracle::softmax_jacobian(x), softmax_error(x)))
                .hint_if([](const mat& got) { return broken(got); }, overflow_hint);
          });
}

TEST(b_Stability, MaskedLogits) {
  for_all([](Rng& rng) { return std::tuple{inputs::masked_logits(rng)}; },
          [](const vec& x) {
            EXPECT_ANSWER(submission::softmax_jacobian(x),
                          close_to(oracle::softmax_jacobian(x), softmax_error(x)))
                .hint_if([](const mat& got) { return got.has_nan(); }, masked_hint);
          });
}

TEST(b_BadInput, Logits) {
  EXPECT_REJECTED(submission::softmax_jacobian(vec()));
  EXPECT_REJECTED(submission::softmax_jacobian(vec{0, NaN}));
  EXPECT_REJECTED(submission::softmax_jacobian(vec{inf, 0}));
  EXPECT_REJECTED(submission::softmax_jacobian(vec{-inf, -inf}));
}

SPEED(b, softmax_jacobian, {384, 768, 1536},
      [](Rng& rng, uword n) { return std::tuple{rng.uniforms(n)}; });

// --------------------------------------------------------------------------------------- part c

TEST(c_Sigmoid, InTheMiddle) {
  for_all([](Rng& rng) { return std::tuple{rng.dyadics(rng.dim(0), 8)}; },
          [](const vec& x) {
            const vec expected = oracle::sigmoid(x);
            EXPECT_ANSWER(submission::sigmoid(x), accurately(expected))
                .hint_if([&] { return oracle::sigmoid(-x); },
                         "The sigmoid increases: s(x) tends to 1, not to 0.");
          });
}

TEST(c_Sigmoid, BothTails) {
  for_all(
      [](Rng& rng) {
        return std::tuple{rng.dyadics(rng.dim(), rng.pick({40.0, 800.0}))};
      },
      [](const vec& x) {
        EXPECT_ANSWER(submission::sigmoid(x), accurately(oracle::sigmoid(x)))
            .hint_if([](const vec& got) { return got.has_nan(); }, quotient_hint)
            .hint("On the left s(x) is tiny but not 0, about e^x: its digits count.");
      });
}

TEST(c_Sigmoid, ExtremesAndNaN) {
  const vec x{-inf, -1e308, -745, 0, NaN, 745, 1e308, inf};
  EXPECT_ANSWER(submission::sigmoid(x), accurately(vec{0, 0, 0, 0.5, NaN, 1, 1, 1}))
      .hint_if([](const vec& got) { return got.has_nan(); }, quotient_hint);
  EXPECT_ANSWER(submission::sigmoid(vec()), exactly(vec()));
}

TEST(c_Derivative, InTheMiddle) {
  for_all([](Rng& rng) { return std::tuple{rng.dyadics(rng.dim(0), 2)}; },
          [](const vec& x) {
            const vec expected = oracle::sigmoid_prime(x), s = oracle::sigmoid(x);
            EXPECT_ANSWER(submission::sigmoid_prime(x), accurately(expected))
                .hint_if([&] { return vec(-expected); }, increasing_hint)
                .hint_if(s, "That is the sigmoid; its slope at 0 is 1/4.")
                .hint_if([&] { return vec(1 - s); }, "The derivative of 1 / q is -q' / q^2.");
          });
}

TEST(c_Derivative, BothTails) {
  for_all(
      [](Rng& rng) {
        return std::tuple{rng.dyadics(rng.dim(), rng.pick({40.0, 800.0}))};
      },
      [](const vec& x) {
        const vec expected = oracle::sigmoid_prime(x);
        EXPECT_ANSWER(submission::sigmoid_prime(x), accurately(expected))
            .hint_if(right_tail_only(x, expected), cancel_hint)
            .hint_if([](const vec& got) { return got.has_nan(); }, quotient_hint);
      });
}

TEST(c_Derivative, ExtremesAndNaN) {
  const vec x{-inf, -1e308, -745, 0, NaN, 745, 1e308, inf};
  EXPECT_ANSWER(submission::sigmoid_prime(x), accurately(vec{0, 0, 0, 0.25, NaN, 0, 0, 0}))
      .hint_if([](const vec& got) { return got.has_nan(); }, quotient_hint);
  EXPECT_ANSWER(submission::sigmoid_prime(vec()), exactly(vec()));
}

TEST(c_Jacobian, IsDiagonal) {
  for_all([](Rng& rng) { return std::tuple{rng.dyadics(rng.dim(0), 2)}; },
          [](const vec& x) {
            const vec slopes = oracle::sigmoid_prime(x);
            const mat expected = arma::diagmat(slopes),
                      bound = arma::diagmat(sigmoid_error(slopes));
            EXPECT_ANSWER(submission::sigmoid_jacobian(x), within(expected, bound))
                .hint_if([](const mat& J) { return !J.is_diagmat(); },
                         "The sigmoid acts entry by entry.")
                .hint_if([&] { return mat(-expected); }, increasing_hint);
          });
}

TEST(c_Jacobian, BothTails) {
  for_all(
      [](Rng& rng) {
        return std::tuple{rng.dyadics(rng.dim(), rng.pick({40.0, 800.0}))};
      },
      [](const vec& x) {
        const vec slopes = oracle::sigmoid_prime(x);
        const mat expected = arma::diagmat(slopes), bound = arma::diagmat(sigmoid_error(slopes));
        EXPECT_ANSWER(submission::sigmoid_jacobian(x), within(expected, bound))
            .hint_if([&](const mat& J) { return right_tail_only(x, slopes)(J.diag()); },
                     cancel_hint);
      });
}

// --------------------------------------------------------------------------------------- part d

TEST(d_VJP, IsTheTransposedJacobianTimesTheCotangent) {
  for_all(
      [](Rng& rng) {
        const vec x = rng.dyadics(rng.dim(0), 2);
        return std::tuple{x, rng.integers(x.n_elem)};
      },
      [](const vec& x, const vec& dy) {
        const vec expected = oracle::sigmoid_prime(x) % dy, s = oracle::sigmoid(x);
        EXPECT_ANSWER(submission::sigmoid_vjp(x, dy), accurately(expected))
            .hint_if([&] { return vec(-expected); },
                     "The sigmoid is increasing: the factor is diag(1 - s), not diag(s - 1).")
            .hint_if([&] { return vec(s % dy); }, two_factors_hint)
            .hint_if([&] { return vec((1 - s) % dy); }, two_factors_hint)
            .hint_if(oracle::sigmoid_prime(x), "That is the diagonal of J; dy is missing.")
            .hint_if([&](const vec& got) { return got.n_elem == x.n_elem; },
                     "The sigmoid acts entry by entry: entry i of the answer depends on x_i and "
                     "dy_i, and on no other entry.");
      });
}

TEST(d_VJP, BothTails) {
  for_all(
      [](Rng& rng) {
        const vec x = rng.dyadics(rng.dim(), rng.pick({40.0, 800.0}));
        return std::tuple{x, rng.integers(x.n_elem)};
      },
      [](const vec& x, const vec& dy) {
        const vec expected = oracle::sigmoid_prime(x) % dy;
        EXPECT_ANSWER(submission::sigmoid_vjp(x, dy), accurately(expected))
            .hint_if(right_tail_only(x, expected), cancel_hint);
      });
}

TEST(d_VJP, ExtremesAndNaN) {
  EXPECT_ANSWER(submission::sigmoid_vjp(vec{-inf, 0, NaN, 1e308, inf}, vec{1, 2, 3, 4, 5}),
                accurately(vec{0, 0.5, NaN, 0, 0}))
      .hint_if([](const vec& got) { return got.n_elem == 5 && !std::isnan(got(2)); },
               "A NaN in x belongs into its own place of the answer.")
      .hint_if([](const vec& got) { return got.has_nan(); }, quotient_hint);
}

TEST(d_LargeInput, FormsNoMatrix) {
  Rng rng = gradus::test_rng();
  const vec x = 4 * rng.uniforms(16384), dy = rng.integers(16384);  // J would take 2.1 GB
  EXPECT_ANSWER(submission::sigmoid_vjp(x, dy),
                briefly(accurately(vec(oracle::sigmoid_prime(x) % dy))))
      .hint_always(matrix_hint);
}

TEST(d_BadInput, Lengths) {
  EXPECT_REJECTED(submission::sigmoid_vjp(vec{1, 2}, vec{1}));
  EXPECT_REJECTED(submission::sigmoid_vjp(vec{1}, vec{1, 2}));
  EXPECT_REJECTED(submission::sigmoid_vjp(vec(), vec{1}));
}

SPEED(d, sigmoid_vjp, {16384, 65536, 262144}, [](Rng& rng, uword n) {
  return std::tuple{vec(8 * rng.uniforms(n)), rng.uniforms(n)};
});

// --------------------------------------------------------------------------------------- part e

// The oracle is exact here. The bound is what the contract grants.
TEST(e_FromOutput, OnFractions) {
  for_all(
      [](Rng& rng) {
        const vec y = inputs::distribution(rng, rng.dim());
        return std::tuple{y, inputs::cotangent(rng, y.n_elem)};
      },
      [](const vec& y, const vec& dy) {
        EXPECT_ANSWER(submission::softmax_vjp_from_output(y, dy),
                      close_to(oracle::vjp_from_output(y, dy), vjp_error(dy)))
            .hint_if([&] { return vec(y % dy); }, constant_hint)
            .hint_if([&] { return vec(y % dy - y * arma::accu(dy)); }, scalar_hint)
            .hint_if([&] { return vec(y % (1 - y) % dy); }, diagonal_hint)
            .hint_if([&] { return vec(-oracle::vjp_from_output(y, dy)); }, sign_hint)
            .hint_if([&] { return oracle::softmax_vjp(y, dy); },
                     "y is the output already: no softmax of it.")
            .hint_if([&] { return vec(y % (dy - arma::mean(dy))); }, plain_mean_hint)
            .hint_if([](const vec& got) { return got.has_nan(); }, zero_output_hint)
            .hint_if_no_answer(y.min() == 0, zero_output_hint);
      });
}

TEST(e_FromOutput, AllowsForRoundingInTheOutput) {
  const vec y{0.5, 0.25, 0.25 + 0x1p-21}, dy{3, -1, 2};  // adds up to 1 + 4.8e-7
  EXPECT_ANSWER(submission::softmax_vjp_from_output(y, dy),
                close_to(oracle::vjp_from_output(y, dy), {.absolute = 6e-6}));
}

TEST(e_FromLogits, IsTheGradientOfTheLoss) {
  for_all(
      [](Rng& rng) {
        const vec x = inputs::logits(rng);
        return std::tuple{x, inputs::cotangent(rng, x.n_elem)};
      },
      [](const vec& x, const vec& dy) {
        const vec S = oracle::softmax(x), expected = oracle::softmax_vjp(x, dy);
        EXPECT_ANSWER(submission::softmax_vjp(x, dy), close_to(expected, vjp_error(x, dy)))
            .hint_if([&] { return vec(S % dy); }, constant_hint)
            .hint_if([&] { return vec(S % dy - S * arma::accu(dy)); }, scalar_hint)
            .hint_if([&] { return vec(S % (1 - S) % dy); }, diagonal_hint)
            .hint_if([&] { return vec(-expected); }, sign_hint)
            .hint_if([&] { return vec(S % (dy - arma::mean(dy))); }, plain_mean_hint);
      });
}

TEST(e_FromLogits, LargeAndMaskedLogits) {
  for_all(
      [](Rng& rng) {
        const vec x = rng.coin() ? inputs::large_logits(rng) : inputs::masked_logits(rng);
        return std::tuple{x, inputs::cotangent(rng, x.n_elem)};
      },
      [](const vec& x, const vec& dy) {
        EXPECT_ANSWER(submission::softmax_vjp(x, dy),
                      close_to(oracle::softmax_vjp(x, dy), vjp_error(x, dy)))
            .hint_if([&](const vec& got) { return got.has_nan() && !x.is_finite(); }, masked_hint)
            .hint_if([](const vec& got) { return broken(got); }, overflow_hint);
      });
}

TEST(e_Invariance, AConstantMayBeAddedToTheCotangent) {
  for_all(
      [](Rng& rng) {
        const vec x = inputs::logits(rng);
        return std::tuple{x, inputs::cotangent(rng, x.n_elem), rng.pick({-64.0, 32.0, 1024.0})};
      },
      [](const vec& x, const vec& dy, double c) {
        const vec shifted = dy + c, y = oracle::softmax(x);
        EXPECT_ANSWER(submission::softmax_vjp(x, shifted),
                      close_to(oracle::softmax_vjp(x, dy), vjp_error(x, shifted)))
            .hint(constant_hint);
        EXPECT_ANSWER(submission::softmax_vjp_from_output(y, shifted),
                      close_to(oracle::softmax_vjp(x, dy), vjp_error(x, shifted)))
            .hint(constant_hint);
      });
}

TEST(e_Invariance, AConstantCotangentGivesZero) {
  for_all(
      [](Rng& rng) {
        return std::tuple{inputs::logits(rng), rng.pick({1.0, -3.0, 1e16})};
      },
      [](const vec& x, double c) {
        const vec zero(x.n_elem), dy(x.n_elem, arma::fill::value(c)), y = oracle::softmax(x);
        const double rounding = (2 * double(x.n_elem) + 8) * u * std::abs(c);
        EXPECT_ANSWER(submission::softmax_vjp(x, dy),
                      close_to(zero, {rounding + slack(x) * std::abs(c)}))
            .hint(constant_hint);
        EXPECT_ANSWER(submission::softmax_vjp_from_output(y, dy), close_to(zero, {rounding}))
            .hint(constant_hint);
      });
}

TEST(e_Invariance, TheAnswerAddsUpToZero) {
  for_all(
      [](Rng& rng) {
        const vec x = inputs::logits(rng);
        return std::tuple{x, rng.normals(x.n_elem)};
      },
      [](const vec& x, const vec& dy) {
        const double bound = ((2 * double(x.n_elem) + 8) * u + slack(x)) * arma::abs(dy).max();
        EXPECT_ANSWER(submission::softmax_vjp(x, dy), satisfies([&](const vec& dx) {
                        return dx.n_elem == x.n_elem && std::abs(arma::accu(dx)) <= bound
                                   ? accept()
                                   : reject("Its entries must add up to 0.")
                                         .hint("S does not change when all logits move together.");
                      }));
      });
}

// Where all S_i are 1/n, J^T dy = (dy - mean(dy)) / n.
TEST(e_LargeInput, FromOutput) {
  Rng rng = gradus::test_rng();
  const uword n = 16384;  // J would take 2.1 GB
  const vec y(n, arma::fill::value(1.0 / n)), dy = rng.integers(n);
  EXPECT_ANSWER(submission::softmax_vjp_from_output(y, dy),
                briefly(close_to(vec((dy - arma::accu(dy) / n) / n), vjp_error(dy))))
      .hint_always(bracket_hint);
}

TEST(e_LargeInput, FromLogits) {
  Rng rng = gradus::test_rng();
  const uword n = 16384;
  const vec x(n, arma::fill::value(3)), dy = rng.integers(n);
  EXPECT_ANSWER(submission::softmax_vjp(x, dy),
                briefly(close_to(vec((dy - arma::accu(dy) / n) / n), vjp_error(x, dy))))
      .hint_always(bracket_hint);
}

TEST(e_BadInput, LengthsAndNumbers) {
  EXPECT_REJECTED(submission::softmax_vjp(vec{1, 2}, vec{1}));
  EXPECT_REJECTED(submission::softmax_vjp(vec{1}, vec{1, 2}));
  EXPECT_REJECTED(submission::softmax_vjp(vec(), vec()));
  EXPECT_REJECTED(submission::softmax_vjp(vec{0, NaN}, vec{1, 2}));
  EXPECT_REJECTED(submission::softmax_vjp(vec{0, inf}, vec{1, 2}));
  EXPECT_REJECTED(submission::softmax_vjp(vec{-inf, -inf}, vec{1, 2}));
  EXPECT_REJECTED(submission::softmax_vjp(vec{0, 0}, vec{1, NaN}));
  EXPECT_REJECTED(submission::softmax_vjp(vec{0, 0}, vec{-inf, 1}));
}

TEST(e_BadInput, OutputsThatAreNoDistribution) {
  EXPECT_REJECTED(submission::softmax_vjp_from_output(vec{0.5, 0.5}, vec{1}));
  EXPECT_REJECTED(submission::softmax_vjp_from_output(vec(), vec()));
  EXPECT_REJECTED(submission::softmax_vjp_from_output(vec{1.5, -0.5}, vec{1, 2}));
  EXPECT_REJECTED(submission::softmax_vjp_from_output(vec{1, NaN}, vec{1, 2}));
  EXPECT_REJECTED(submission::softmax_vjp_from_output(vec{0.5, 0.5 + 1.5e-6}, vec{1, 2}));
  EXPECT_REJECTED(submission::softmax_vjp_from_output(vec{0.5, 0.5 - 1.5e-6}, vec{1, 2}));
  EXPECT_REJECTED(submission::softmax_vjp_from_output(vec{0.5, 0.5}, vec{1, NaN}));
  EXPECT_REJECTED(submission::softmax_vjp_from_output(vec{0.5, 0.5}, vec{1, inf}));
}

SPEED(e, softmax_vjp, {16384, 65536, 262144}, [](Rng& rng, uword n) {
  return std::tuple{rng.uniforms(n), rng.uniforms(n)};
});

SPEED(e, softmax_vjp_from_output, {16384, 65536, 262144}, [](Rng& rng, uword n) {
  const vec y = 2 + rng.uniforms(n);
  return std::tuple{vec(y / arma::accu(y)), rng.uniforms(n)};
});
