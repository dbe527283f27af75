// eleg5040 question 5. Oracle: the sums as they are written, in long double, whose exponentials
// reach e^11000, so that nothing need be subtracted first; gradients by a complex step.
#include <complex>
#include <gradus/check.hpp>

#include "likelihood.hpp"

using arma::mat, arma::uvec, arma::uword, arma::vec;
using eleg5040_q5::Loss;

namespace oracle {

using Real = long double;
using Complex = std::complex<Real>;
constexpr Real h = 1e-30L;

double cross_entropy(const mat& P, const mat& Y) {
  Real L = 0;
  for (uword i = 0; i < P.n_elem; ++i)
    if (Y(i) != 0) L -= Y(i) * std::log(Real(P(i)));
  return double(L);
}

double nll(const mat& P, const uvec& y) {
  Real L = 0;
  for (uword n = 0; n < P.n_cols; ++n) L -= std::log(Real(P(y(n), n)));
  return double(L);
}

// -log of the softmax of one column at the label.
template <class Number>
Number loss(const std::vector<Number>& z, uword label) {
  Number sum = 0;
  for (const Number& logit : z) sum += std::exp(logit);
  return std::log(sum) - z[label];
}

Loss softmax_cross_entropy(const mat& Z, const uvec& y) {
  Real value = 0;
  mat gradient(arma::size(Z));
  for (uword n = 0; n < Z.n_cols; ++n) {
    value += loss(std::vector<Real>(Z.begin_col(n), Z.end_col(n)), y(n));
    for (uword j = 0; j < Z.n_rows; ++j) {
      std::vector<Complex> z(Z.begin_col(n), Z.end_col(n));
      z[j] += Complex(0, h);
      gradient(j, n) = double(loss(z, y(n)).imag() / h);
    }
  }
  return {double(value), gradient};
}

double divergence(const mat& P, const mat& Y) {
  Real D = 0;
  for (uword i = 0; i < P.n_elem; ++i)
    if (Y(i) != 0) D += Y(i) * (std::log(Real(Y(i))) - std::log(Real(P(i))));
  return double(D);
}

}  // namespace oracle

namespace inputs {

uword below(Rng& rng, uword n) {
  return static_cast<uword>(rng.between(0, static_cast<std::int64_t>(n) - 1));
}

uvec labels(Rng& rng, uword c, uword N) {
  uvec y(N);
  for (uword& label : y) label = below(rng, c);
  return y;
}

mat one_hot(const uvec& y, uword c) {
  mat Y(c, y.n_elem);
  for (uword n = 0; n < y.n_elem; ++n) Y(y(n), n) = 1;
  return Y;
}

// Each column: eight balls thrown into the classes. Exact, and with many zeros.
mat sparse_distributions(Rng& rng, uword c, uword N) {
  mat P(c, N);
  for (uword n = 0; n < N; ++n)
    for (int ball = 0; ball < 8; ++ball) P(below(rng, c), n) += 0.125;
  return P;
}

// No zeros, but probabilities down to about 1e-8.
mat dense_distributions(Rng& rng, uword c, uword N) {
  mat P = arma::exp(9 * rng.uniforms(c, N));
  P.each_row() /= arma::sum(P, 0);
  return P;
}

mat distributions(Rng& rng, uword c, uword N) {
  return rng.coin() ? sparse_distributions(rng, c, N) : dense_distributions(rng, c, N);
}

// P is 0 only where Y is 0 too, and there it often is.
auto model_and_soft_targets(Rng& rng) {
  const uword c = rng.dim(), N = rng.dim();
  const mat Y = distributions(rng, c, N);
  return std::tuple{mat((sparse_distributions(rng, c, N) + Y) / 2), Y};
}

auto model_and_labels(Rng& rng) {
  const uword c = rng.dim(), N = rng.dim();
  const uvec y = labels(rng, c, N);
  return std::tuple{mat((distributions(rng, c, N) + one_hot(y, c)) / 2), y};
}

auto model_and_one_hot_targets(Rng& rng) {
  const auto [P, y] = model_and_labels(rng);
  return std::tuple{P, one_hot(y, P.n_rows)};
}

// The label of one sample, at least, has the probability 0.
auto model_and_impossible_labels(Rng& rng) {
  const uword c = rng.dim(2), N = rng.dim(), n = below(rng, N);
  const uvec y = labels(rng, c, N);
  mat P = (dense_distributions(rng, c, N) + one_hot(y, c)) / 2;
  P.col(n).zeros();
  P((y(n) + 1) % c, n) = 1;
  return std::tuple{P, y};
}

auto logits_and_labels(Rng& rng) {
  const uword c = rng.dim(), N = rng.dim();
  return std::tuple{rng.dyadics(c, N, 6.0), labels(rng, c, N)};
}

}  // namespace inputs

namespace {

const double inf = arma::datum::inf;

// For hints: what a known mistake gives, whatever its rounding.
bool same(double a, double b) { return std::abs(a - b) <= 1e-9 * (1 + std::abs(b)); }

double samples(const mat& P) { return static_cast<double>(P.n_cols); }

// A logarithm is wrong by u at most where P is near 1, and a sum of n terms of one sign by n u of
// itself: 1e-11 for the 10^5 terms of the longest. Worst of the right variants: 7e-16 a sample.
// Wrong answers differ in the first digits.
Tolerance rounding(const mat& P) { return {.absolute = 1e-12 * samples(P), .relative = 1e-11}; }

constexpr char columns_hint[] =
    "Each column is a sample: P and Y are c x N, and every column has the sum 1, rows need not.";
constexpr char refused_hint[] =
    "This P and Y are legal. Each column is a sample and has the sum 1, to within 1e-9: rows need "
    "not, and sums of rounded numbers are seldom exactly 1.";
constexpr char labels_hint[] =
    "Sample n has the probabilities P(0, n), ..., P(c - 1, n) and the label y(n), which counts "
    "from 0.";
constexpr char sum_hint[] =
    "The likelihood identity is for the sum over the samples, not for the mean.";
constexpr char zero_hint[] =
    "0 times (-inf) is NaN on a computer: skip the entries with Y = 0, whatever P is there.";
constexpr char impossible_hint[] =
    "Something that happened had the probability 0: -log 0 = +inf. Neither skip it nor add a small "
    "number to P.";
constexpr char natural_hint[] = "Logarithms are natural: log(e) = 1.";

}  // namespace

// ----------------------------------------------------------------------------------- cross_entropy

TEST(a_CrossEntropy, OfOneHotTargets) {
  for_all(inputs::model_and_one_hot_targets, [](const mat& P, const mat& Y) {
    const double right = oracle::cross_entropy(P, Y);
    EXPECT_ANSWER(submission::cross_entropy(P, Y), close_to(right, rounding(P)))
        .hint_if([](double got) { return std::isnan(got); }, zero_hint)
        .hint_if(right / samples(P), sum_hint)
        .hint_if(-right, "Logarithms of probabilities are negative: there is a minus sign.")
        .hint_if(right / std::log(2.0), natural_hint)
        .hint_if([&] { return oracle::cross_entropy(P, Y) + oracle::cross_entropy(1 - P, 1 - Y); },
                 "The classes exclude each other: there is no term (1 - Y) log(1 - P).")
        .hint(columns_hint)
        .hint_always(refused_hint);
  });
}

TEST(a_CrossEntropy, OfSoftTargets) {
  for_all(inputs::model_and_soft_targets, [](const mat& P, const mat& Y) {
    const double right = oracle::cross_entropy(P, Y);
    EXPECT_ANSWER(submission::cross_entropy(P, Y), close_to(right, rounding(P)))
        .hint_if([](double got) { return std::isnan(got); }, zero_hint)
        .hint_if([&](double got) { return same(got, right / samples(P)); }, sum_hint)
        .hint_if(
            [&](double got) {
              const arma::urowvec largest = arma::index_max(Y, 0);
              return same(got, oracle::nll(P, uvec(largest.t())));
            },
            "A soft target is more than its largest entry: all classes with Y > 0 count.")
        .hint_if([&](double got) { return got == inf || same(got, oracle::cross_entropy(Y, P)); },
                 "The logarithm is that of P, the weights are Y.")
        .hint_if([&](double got) { return same(got, oracle::divergence(P, Y)); },
                 "The entropy of Y is a part of L: nothing is subtracted here.")
        .hint(columns_hint)
        .hint_always(refused_hint);
  });
}

TEST(a_CrossEntropy, OfAnImpossibleClass) {
  for_all({30, 6}, inputs::model_and_impossible_labels, [](const mat& P, const uvec& y) {
    const mat Y = inputs::one_hot(y, P.n_rows);
    EXPECT_ANSWER(submission::cross_entropy(P, Y), exactly(inf))
        .hint_if([](double got) { return std::isnan(got); }, zero_hint)
        .hint(impossible_hint);
  });
}

// Sums are rounded, too.
TEST(a_CrossEntropy, TakesSumsThatAreNearlyOne) {
  for_all(
      {20, 6},
      [](Rng& rng) {
        auto [P, Y] = inputs::model_and_soft_targets(rng);
        P.col(0) *= 1 + rng.pick({-8e-10, 1e-15, 8e-10});
        return std::tuple{P, Y};
      },
      [](const mat& P, const mat& Y) {
        EXPECT_ANSWER(submission::cross_entropy(P, Y),
                      close_to(oracle::cross_entropy(P, Y), {.absolute = 1e-8}))
            .hint_if([](double got) { return std::isnan(got); }, zero_hint)
            .hint(columns_hint)
            .hint_always(refused_hint);
      });
}

// --------------------------------------------------------------------------------------------- nll

TEST(a_Likelihood, FromTheLabels) {
  for_all(inputs::model_and_labels, [](const mat& P, const uvec& y) {
    const double right = oracle::nll(P, y);
    EXPECT_ANSWER(submission::nll(P, y), close_to(right, rounding(P)))
        .hint_if(right / samples(P), sum_hint)
        .hint_if(-right, "Likelihoods are below 1: there is a minus sign.")
        .hint_if(right / std::log(2.0), natural_hint)
        .hint_if([&] { return std::exp(-right); },
                 "This is the likelihood; the negative of its logarithm is asked.")
        .hint_always(labels_hint);
  });
}

TEST(a_Likelihood, OfManySamples) {
  for_all(
      {1, 1},
      [](Rng& rng) {
        const uword N = 100000;
        const mat first = 0.25 + 0.125 * (2 + rng.uniforms(1, N));
        return std::tuple{mat(arma::join_cols(first, 1 - first)), inputs::labels(rng, 2, N)};
      },
      [](const mat& P, const uvec& y) {
        EXPECT_ANSWER(submission::nll(P, y), close_to(oracle::nll(P, y), rounding(P)))
            .hint_if(inf,
                     "2000 factors of 1/2 underflow to 0, in long double 20000 of them: sum "
                     "the logarithms instead.")
            .hint(labels_hint)
            .hint_always(
                "One number of each column is all that is needed: memory for N x N or more "
                "there is not.");
      });
}

TEST(a_Likelihood, OfAnImpossibleLabel) {
  for_all({30, 6}, inputs::model_and_impossible_labels, [](const mat& P, const uvec& y) {
    EXPECT_ANSWER(submission::nll(P, y), exactly(inf)).hint(impossible_hint);
  });
}

// --------------------------------------------------------------------------- softmax_cross_entropy

namespace {

// Logits of 1e4 cost 1e4 u = 1e-12, wherever they are rounded. Worst of the right variants: 9e-13
// in the gradient, 3e-12 a sample in the value. Wrong answers differ in the first digits.
auto loss_is(const Loss& right) {
  return satisfies([right](const Loss& got) -> Verdict {
    using gradus::first_mismatch;
    const double allowed = 1e-11;
    if (const auto m =
            first_mismatch(right.value, got.value, {.absolute = allowed * samples(right.gradient)}))
      return reject("Expected the value " + m->expected + ", got " + m->got + ".");
    if (const auto m = first_mismatch(right.gradient, got.gradient, {.absolute = allowed}))
      return reject("Expected " + m->expected + " for gradient" + m->where + ", got " + m->got +
                    ".");
    return accept();
  });
}

bool gradient_is(const Loss& got, const mat& G) {
  return !gradus::first_mismatch(G, got.gradient, {.absolute = 1e-9});
}

// -1/P at the labels and 0 elsewhere. The logarithms of 1/P add up to the loss, also where P is
// tiny.
bool is_by_probability(const Loss& got, const mat& onehot, double loss) {
  if (arma::size(got.gradient) != arma::size(onehot)) return false;
  const vec at_labels = -got.gradient.elem(arma::find(onehot == 1));
  return arma::all(arma::vectorise(got.gradient % (1 - onehot)) == 0) && at_labels.min() > 0 &&
         std::abs(arma::accu(arma::log(at_labels)) - loss) <= 1e-9 * (1 + loss);
}

const auto broken = [](const Loss& got) {
  return !std::isfinite(got.value) || !got.gradient.is_finite();
};

constexpr char shift_hint[] =
    "On a computer e^800 is inf and e^-800 is 0: a column of such logits gives inf / inf or 0 / 0. "
    "If all logits of a column change by the same number, P stays as it is. Which number helps?";
constexpr char own_shift_hint[] =
    "A column far below the others underflows to 0 / 0: each column needs its own shift.";
constexpr char log_hint[] =
    "At logits (0, 10^4) the first probability underflows to 0, but its -log is 10^4: simplify the "
    "logarithm of the softmax on paper.";

}  // namespace

TEST(a_SoftmaxLoss, OfOrdinaryLogits) {
  for_all(inputs::logits_and_labels, [](const mat& Z, const uvec& y) {
    const Loss right = oracle::softmax_cross_entropy(Z, y);
    const mat onehot = inputs::one_hot(y, Z.n_rows), P = right.gradient + onehot;
    EXPECT_ANSWER(submission::softmax_cross_entropy(Z, y), loss_is(right))
        .hint_if(
            [&](const Loss& got) {
              return Z.n_cols > 1 && (same(got.value, right.value / samples(Z)) ||
                                      gradient_is(got, right.gradient / samples(Z)));
            },
            "Value and gradient are those of the sum over the samples, not of the mean.")
        .hint_if([&](const Loss& got) { return gradient_is(got, P); },
                 "Raising the label's own logit must lower the loss: its entry is not P alone.")
        .hint_if([&](const Loss& got) { return gradient_is(got, -right.gradient); },
                 "The gradient points to where the loss grows: at the label it is negative.")
        .hint_if([&](const Loss& got) { return is_by_probability(got, onehot, right.value); },
                 "That is the derivative by P. The logits are asked, and each of them changes all "
                 "probabilities of its column.")
        .hint_if([&](const Loss& got) { return gradient_is(got, -onehot % (1 - P)); },
                 "The other logits matter too: they are in the denominator.")
        .hint_if([&](const Loss& got) { return same(got.value, -right.value); },
                 "Logarithms of probabilities are negative: there is a minus sign.")
        .hint(
            "Each column is a sample of its own: its softmax and its loss see nothing of the "
            "other columns.");
  });
}

TEST(a_SoftmaxLoss, OfLargeLogits) {
  for_all(
      [](Rng& rng) {
        auto [Z, y] = inputs::logits_and_labels(rng);
        for (uword n = 0; n < Z.n_cols; ++n) Z.col(n) += rng.pick({-9990.0, -800.0, 800.0, 9990.0});
        for (double& z : Z)
          if (rng.between(0, 5) == 0) z = rng.pick({-1e4, 1e4});
        return std::tuple{Z, y};
      },
      [](const mat& Z, const uvec& y) {
        EXPECT_ANSWER(submission::softmax_cross_entropy(Z, y),
                      loss_is(oracle::softmax_cross_entropy(Z, y)))
            .hint_if([](const Loss& got) { return got.value == inf && got.gradient.is_finite(); },
                     log_hint)
            .hint_if(broken, shift_hint)
            .hint(
                "If ordinary logits come out right: no logit is cut off, they count as they are.");
      });
}

// One column high, one low: a single maximum for both does not do.
TEST(a_SoftmaxLoss, OfColumnsFarApart) {
  for_all(
      {20, 6},
      [](Rng& rng) {
        auto [Z, y] = inputs::logits_and_labels(rng);
        const mat low = Z - 9000;
        return std::tuple{mat(arma::join_rows(Z, low)), uvec(arma::join_cols(y, y))};
      },
      [](const mat& Z, const uvec& y) {
        EXPECT_ANSWER(submission::softmax_cross_entropy(Z, y),
                      loss_is(oracle::softmax_cross_entropy(Z, y)))
            .hint_if(broken, own_shift_hint);
      });
}

TEST(a_SoftmaxLoss, OfClassesRuledOut) {
  for_all(
      [](Rng& rng) {
        auto [Z, y] = inputs::logits_and_labels(rng);
        for (uword n = 0; n < Z.n_cols; ++n)
          for (uword j = 0; j < Z.n_rows; ++j)
            if (j != y(n) && rng.coin()) Z(j, n) = -inf;
        return std::tuple{Z, y};
      },
      [](const mat& Z, const uvec& y) {
        EXPECT_ANSWER(submission::softmax_cross_entropy(Z, y),
                      loss_is(oracle::softmax_cross_entropy(Z, y)))
            .hint_if(broken,
                     "e^-inf is 0, which is what is meant; but 0 times (-inf) and (-inf) - (-inf) "
                     "are NaN. Where do you multiply or subtract?");
      });
}

TEST(a_SoftmaxLoss, OfManySamples) {
  for_all(
      {1, 1},
      [](Rng& rng) {
        return std::tuple{rng.dyadics(2, 3000, 2.0), inputs::labels(rng, 2, 3000)};
      },
      [](const mat& Z, const uvec& y) {
        EXPECT_ANSWER(submission::softmax_cross_entropy(Z, y),
                      loss_is(oracle::softmax_cross_entropy(Z, y)))
            .hint_if([](const Loss& got) { return got.value == inf; },
                     "The likelihood of 3000 samples underflows to 0: sum the logarithms.");
      });
}

// --------------------------------------------------------------------- cross_entropy_minus_entropy

TEST(a_Difference, OfSoftTargets) {
  for_all(inputs::model_and_soft_targets, [](const mat& P, const mat& Y) {
    const double right = oracle::divergence(P, Y);
    EXPECT_ANSWER(submission::cross_entropy_minus_entropy(P, Y), close_to(right, rounding(P)))
        .hint_if([](double got) { return std::isnan(got); }, zero_hint)
        .hint_if([&](double got) { return same(got, oracle::cross_entropy(P, Y)); },
                 "This is L(P, Y). Its smallest value over all P is the entropy of Y, which "
                 "is still to be subtracted.")
        .hint_if([&](double got) { return same(got, right / samples(P)); }, sum_hint)
        .hint_if([&](double got) { return same(got, -right); },
                 "No P has a smaller L than P = Y: the difference is never negative.")
        .hint_if([&](double got) { return got == inf || same(got, oracle::divergence(Y, P)); },
                 "P and Y change places: the weights are Y, also in the entropy.")
        .hint(columns_hint)
        .hint_always(refused_hint);
  });
}

TEST(a_Difference, VanishesWhereTheyAgree) {
  for_all(
      [](Rng& rng) {
        const uword c = rng.dim(), N = rng.dim();
        return std::tuple{inputs::distributions(rng, c, N)};
      },
      [](const mat& Y) {
        EXPECT_ANSWER(submission::cross_entropy_minus_entropy(Y, Y), close_to(0.0, rounding(Y)))
            .hint_if([](double got) { return std::isnan(got); }, zero_hint)
            .hint("With P = Y, L is the entropy itself: nothing is left.");
      });
}

TEST(a_Difference, IsTheCrossEntropyOfOneHotTargets) {
  for_all({30, 8}, inputs::model_and_one_hot_targets, [](const mat& P, const mat& Y) {
    EXPECT_ANSWER(submission::cross_entropy_minus_entropy(P, Y),
                  close_to(oracle::cross_entropy(P, Y), rounding(P)))
        .hint_if([](double got) { return std::isnan(got); }, zero_hint);
  });
}

TEST(a_Difference, OfAnImpossibleClass) {
  for_all({30, 6}, inputs::model_and_impossible_labels, [](const mat& P, const uvec& y) {
    const mat Y = (inputs::one_hot(y, P.n_rows) + P) / 2;
    EXPECT_ANSWER(submission::cross_entropy_minus_entropy(P, Y), exactly(inf))
        .hint_if([](double got) { return std::isnan(got); }, zero_hint)
        .hint(impossible_hint);
  });
}

// --------------------------------------------------------------------------------------- bad input

namespace {

struct Bad {
  mat P;
  const char* why;
};

constexpr char negative_hint[] =
    "(1.5, -0.5) has the sum 1 and is no distribution: -log 1.5 is negative, log(-0.5) is none.";
constexpr char column_sum_hint[] = "The sum of each column is looked at, to 1e-9.";
constexpr char nan_hint[] =
    "Every comparison with NaN is false: ask whether all is well, not whether all is wrong.";
const double NaN = arma::datum::nan;

const std::vector<Bad> negative = {
    {vec{1.5, -0.5}, negative_hint},
    {mat{{0.5, 1.25}, {0.25, -0.25}, {0.25, 0.0}}, negative_hint},
};
const std::vector<Bad> other_sums = {
    {vec{0.5, 0.375}, column_sum_hint},
    {mat{{0.5, 0.75}, {0.5, 0.5}}, column_sum_hint},
    {mat{{1.0, 0.5}, {0.0, 0.25}}, column_sum_hint},
    {mat{{0.25, 0.75}, {0.25, 0.75}}, column_sum_hint},  // these are the rows' sums
    {mat{{0.5, 0.5}, {0.5, 0.5 + 1.5e-9}}, column_sum_hint},
    {mat{{0.5, 0.5}, {0.5 - 1.5e-9, 0.5}}, column_sum_hint},
};
const std::vector<Bad> with_nan = {
    {mat{{0.5, NaN}, {0.5, 0.5}}, nan_hint},
    {mat{{0.5, 0.0}, {0.5, 1.0}, {NaN, 0.0}}, nan_hint},
};

// All samples are of class 0 for certain.
mat certain(const mat& P) { return inputs::one_hot(uvec(P.n_cols), P.n_rows); }

void expect_rejected_as_model_and_target(const std::vector<Bad>& cases) {
  for (const Bad& bad : cases) {
    const mat good = certain(bad.P);
    EXPECT_REJECTED(submission::cross_entropy(bad.P, good)).hint(bad.why);
    EXPECT_REJECTED(submission::cross_entropy(good, bad.P)).hint(bad.why);
    EXPECT_REJECTED(submission::nll(bad.P, uvec(good.n_cols))).hint(bad.why);
  }
}

}  // namespace

TEST(a_BadInput, NegativeProbabilities) { expect_rejected_as_model_and_target(negative); }
TEST(a_BadInput, SumsOtherThanOne) { expect_rejected_as_model_and_target(other_sums); }
TEST(a_BadInput, NanAmongProbabilities) { expect_rejected_as_model_and_target(with_nan); }

TEST(a_BadInput, DifferenceOfNoDistributions) {
  for (const std::vector<Bad>& cases : {negative, other_sums, with_nan})
    for (const Bad& bad : cases) {
      const mat good = certain(bad.P);
      EXPECT_REJECTED(submission::cross_entropy_minus_entropy(bad.P, good)).hint(bad.why);
      EXPECT_REJECTED(submission::cross_entropy_minus_entropy(good, bad.P)).hint(bad.why);
    }
}

TEST(a_BadInput, Labels) {
  const mat P{{0.5, 0.5, 0.25}, {0.5, 0.5, 0.75}};
  for (const uvec& y : {uvec{0, 2, 1}, uvec{1, 1, 7}, uvec{2, 0, 0}}) {
    EXPECT_REJECTED(submission::nll(P, y));
    EXPECT_REJECTED(submission::softmax_cross_entropy(P, y));
  }
}

TEST(a_BadInput, Sizes) {
  const mat P{{0.5, 0.25}, {0.5, 0.75}};
  const mat fewer_samples = vec{0.5, 0.5}, more_classes{{0.5, 0.25}, {0.5, 0.5}, {0.0, 0.25}};
  for (const mat& Y : {fewer_samples, more_classes}) {
    EXPECT_REJECTED(submission::cross_entropy(P, Y));
    EXPECT_REJECTED(submission::cross_entropy_minus_entropy(P, Y));
  }
  for (const uvec& y : {uvec{0}, uvec{0, 1, 1}, uvec()}) {
    EXPECT_REJECTED(submission::nll(P, y));
    EXPECT_REJECTED(submission::softmax_cross_entropy(P, y));
  }
  for (const mat& none : {mat(), mat(0, 3), mat(3, 0)}) {
    EXPECT_REJECTED(submission::cross_entropy(none, none));
    EXPECT_REJECTED(submission::cross_entropy_minus_entropy(none, none));
    EXPECT_REJECTED(submission::nll(none, uvec(none.n_cols)));
    EXPECT_REJECTED(submission::softmax_cross_entropy(none, uvec(none.n_cols)));
  }
}

SPEED(a, nll, {256, 1024, 4096}, [](Rng& rng, uword N) {
  mat P = 1 + rng.uniforms(100, N);
  P.each_row() /= arma::sum(P, 0);
  return std::tuple{P, inputs::labels(rng, 100, N)};
});

SPEED(
    a, softmax_cross_entropy, {128, 512, 2048},
    [](Rng& rng, uword N) {
      return std::tuple{mat(8 * rng.uniforms(100, N)), inputs::labels(rng, 100, N)};
    },
    [](const Loss& right, const Loss& got) {
      const double N = samples(right.gradient);
      return !gradus::first_mismatch(right.value, got.value, {.absolute = 1e-11 * N}) &&
             !gradus::first_mismatch(right.gradient, got.gradient, {.absolute = 1e-11});
    });
