// beyond question 12. Oracle: the definitions, in long double, whose exponent reaches e^11356.
#include <gradus/check.hpp>

#include "fused_cross_entropy.hpp"

using arma::mat, arma::uvec, arma::uword, arma::vec;
using beyond_q12::LossAndGradient;

namespace {

constexpr double inf = std::numeric_limits<double>::infinity(),
                 NaN = std::numeric_limits<double>::quiet_NaN(), u = 0x1p-53;

}  // namespace

namespace oracle {

long double log_sum(const mat& X, uword b) {
  long double total = 0;
  for (uword k = 0; k < X.n_rows; ++k) total += std::exp(static_cast<long double>(X(k, b)));
  return std::log(total);
}

mat probabilities(const mat& X) {
  mat S(arma::size(X));
  for (uword b = 0; b < X.n_cols; ++b)
    for (uword k = 0; k < X.n_rows; ++k)
      S(k, b) = static_cast<double>(std::exp(static_cast<long double>(X(k, b)) - log_sum(X, b)));
  return S;
}

// The target probabilities.
mat targets(const mat& X, const uvec& y, double epsilon) {
  mat q(arma::size(X));
  for (uword b = 0; b < X.n_cols; ++b)
    for (uword k = 0; k < X.n_rows; ++k)
      q(k, b) = (k == y(b) ? 1 - epsilon : 0) + epsilon / static_cast<double>(X.n_rows);
  return q;
}

// For any targets.
LossAndGradient towards(const mat& X, const mat& q) {
  long double total = 0;
  for (uword b = 0; b < X.n_cols; ++b)
    for (uword k = 0; k < X.n_rows; ++k)
      if (q(k, b) != 0) total += q(k, b) * (log_sum(X, b) - static_cast<long double>(X(k, b)));
  const double B = static_cast<double>(X.n_cols);
  return {static_cast<double>(total / B), (probabilities(X) - q) / B};
}

LossAndGradient answer(const mat& X, const uvec& y) { return towards(X, targets(X, y, 0)); }
double mean_loss(const mat& X, const uvec& y) { return answer(X, y).loss; }

}  // namespace oracle

namespace inputs {

uword below(Rng& rng, uword n) {
  return static_cast<uword>(rng.between(0, static_cast<std::int64_t>(n) - 1));
}

uvec labels(Rng& rng, const mat& X) {
  uvec y(X.n_cols);
  for (uword& each : y) each = below(rng, X.n_rows);
  return y;
}

mat logits(Rng& rng) {
  const uword K = rng.dim(), B = rng.dim();
  return rng.dyadics(K, B, 4.0);
}

auto moderate(Rng& rng) {
  const mat X = logits(rng);
  return std::tuple{X, labels(rng, X)};
}

// Two classes and two samples at least: with fewer, many mistakes look alike.
auto some(Rng& rng) {
  const uword K = 1 + rng.dim(), B = 1 + rng.dim();
  const mat X = rng.dyadics(K, B, 4.0);
  return std::tuple{X, labels(rng, X)};
}

// The whole batch far from 0.
auto lifted(Rng& rng) {
  const mat X = logits(rng) + rng.pick({-9000.0, -1000.0, 1000.0, 9000.0});
  return std::tuple{X, labels(rng, X)};
}

// One column thousands above another.
auto columns_apart(Rng& rng) {
  const uword K = rng.dim(), B = 1 + rng.dim();
  mat X = rng.dyadics(K, B, 4.0);
  for (uword b = 0; b < X.n_cols; ++b) X.col(b) += (b % 2 == 0 ? 1.0 : -1.0) * 2000;
  return std::tuple{X, labels(rng, X)};
}

// In each column one logit thousands above the others, which is the label only at times: the
// label's probability is no double.
auto classes_apart(Rng& rng) {
  const uword K = 1 + rng.dim(), B = rng.dim();
  mat X = rng.dyadics(K, B, 4.0);
  for (uword b = 0; b < X.n_cols; ++b) X(below(rng, X.n_rows), b) += 3000;
  return std::tuple{X, labels(rng, X)};
}

auto masked(Rng& rng, bool labels_too) {
  const uword K = 1 + rng.dim(), B = rng.dim();
  mat X = rng.dyadics(K, B, 4.0) + rng.pick({0.0, 0.0, 1000.0});
  const uvec y = labels(rng, X);
  for (uword b = 0; b < X.n_cols; ++b) {
    const uword stays = labels_too ? below(rng, X.n_rows) : y(b);
    for (uword k = 0; k < X.n_rows; ++k)
      if (k != stays && rng.coin()) X(k, b) = -inf;
  }
  return std::tuple{X, y};
}

}  // namespace inputs

namespace {

double magnitude(const mat& X) {
  double M = 0;
  for (const double x : X)
    if (std::isfinite(x)) M = std::max(M, std::abs(x));
  return M;
}

// The contract's bounds. Worst errors seen in 60000 cases with LSE first and S = e^{x - LSE}, the
// least exact of the honest forms: 0.4 % of the bound for the loss, 22 % for dX. A term that is lost
// or wrongly weighed is e^-8 / 11 = 3e-5 or more.
auto right_loss(const mat& X, double loss) {
  return close_to(loss, {.absolute = 1e-13 * std::max(1.0, magnitude(X))});
}

struct Right {
  LossAndGradient expected;
  double loss_bound, gradient_bound;
  std::string expected_text() const { return show(expected); }
  std::optional<gradus::Complaint> operator()(const LossAndGradient& got) const {
    return against(expected, got);
  }
  std::optional<gradus::Complaint> against(const LossAndGradient& e,
                                           const LossAndGradient& got) const {
    auto complaint = close_to(e.loss, {.absolute = loss_bound})(got.loss);
    if (complaint) {
      complaint->where = ".loss";
      return complaint;
    }
    complaint = close_to(e.dX, {.absolute = gradient_bound})(got.dX);
    if (complaint) complaint->where = ".dX" + complaint->where;
    return complaint;
  }
};

Right right(const mat& X, const LossAndGradient& expected) {
  const double M = magnitude(X), B = static_cast<double>(X.n_cols);
  return {expected, 1e-13 * std::max(1.0, M), (1e-14 + 4 * u * (1 + M)) / B};
}

constexpr char overflow_hint[] =
    "e^1000 is more than a double holds, and e^-1000 is 0 in it. The softmax does not see a shift: "
    "which one makes the largest exponent 0?";
constexpr char column_hint[] =
    "One shift for the whole batch leaves only zeros in a column that lies 2000 below another. "
    "Each sample has its own maximum.";
constexpr char vanished_hint[] =
    "S = e^-3000 is 0 in a double, but -ln S is 3000. Write the logarithm of the quotient as a "
    "difference, which needs no S.";
constexpr char mean_hint[] = "L is the mean over the B samples: twice the batch, the same loss.";
constexpr char masked_hint[] =
    "e^-inf = 0: a masked logit adds nothing to the sum. As a label it costs +inf, and 0 times inf "
    "is NaN.";

}  // namespace

// ------------------------------------------------------------------------------------------ part a

TEST(a_Loss, MeanOverTheBatch) {
  for_all(inputs::some, [](const mat& X, const uvec& y) {
    const double L = oracle::mean_loss(X, y), B = static_cast<double>(X.n_cols);
    EXPECT_ANSWER(submission::cross_entropy(X, y), right_loss(X, L))
        .hint_if(L * B, mean_hint)
        .hint_if(L / static_cast<double>(X.n_rows),
                 "A mean over the samples, not over the entries: each sample has one label.")
        .hint_if(-L, "-ln S is positive, for S is below 1.")
        .hint_if([&] { return oracle::towards(X, oracle::probabilities(X)).loss; },
                 "That is the entropy of the softmax: the labels are not in it.")
        .hint_if(L / std::log(2), "ln is the logarithm to the base e.")
        .hint_if(
            [&] {
              double total = 0;
              for (uword b = 0; b < X.n_cols; ++b)
                total += static_cast<double>(oracle::log_sum(X, b));
              return total / B;
            },
            "LSE is one half of it: the logit of the label is missing.")
        .hint(
            "Take the first column alone: LSE of the column, minus the logit of its label. "
            "Labels count from 0.");
  });
}

TEST(a_Loss, OneClassOrOneSample) {
  for_all(
      {40, 6},
      [](Rng& rng) {
        const uword n = 1 + rng.dim();
        const mat X = rng.coin() ? rng.dyadics(n, 1, 4.0) : rng.dyadics(1, n, 4.0);
        return std::tuple{X, inputs::labels(rng, X)};
      },
      [](const mat& X, const uvec& y) {
        EXPECT_ANSWER(submission::cross_entropy(X, y), right_loss(X, oracle::mean_loss(X, y)))
            .hint_if(X.n_rows == 1, "One class has the probability 1, and ln 1 = 0.")
            .hint("X is K x B: one sample is one column.");
      });
}

TEST(a_LargeLogits, FarFromZero) {
  for_all(inputs::lifted, [](const mat& X, const uvec& y) {
    EXPECT_ANSWER(submission::cross_entropy(X, y), right_loss(X, oracle::mean_loss(X, y)))
        .hint_if([](double got) { return !std::isfinite(got); }, overflow_hint)
        .hint("A shift of all logits changes no softmax, and so no loss.");
  });
}

TEST(a_LargeLogits, ColumnsApart) {
  for_all(inputs::columns_apart, [](const mat& X, const uvec& y) {
    EXPECT_ANSWER(submission::cross_entropy(X, y), right_loss(X, oracle::mean_loss(X, y)))
        .hint_if([](double got) { return !std::isfinite(got); }, column_hint);
  });
}

TEST(a_LargeLogits, ProbabilitiesThatVanish) {
  for_all(inputs::classes_apart, [](const mat& X, const uvec& y) {
    const double L = oracle::mean_loss(X, y);
    EXPECT_ANSWER(submission::cross_entropy(X, y), right_loss(X, L))
        .hint_if([](double got) { return std::isinf(got); }, vanished_hint)
        .hint_if([&](double got) { return got < L; },
                 "A probability that is cut off at 1e-12 costs 27.6 and no more. The loss is 3000 "
                 "here: it never needs the probability, only its logarithm.")
        .hint(vanished_hint);
  });
}

TEST(a_MaskedLogits, CountAsNothing) {
  for_all([](Rng& rng) { return inputs::masked(rng, false); },
          [](const mat& X, const uvec& y) {
            EXPECT_ANSWER(submission::cross_entropy(X, y), right_loss(X, oracle::mean_loss(X, y)))
                .hint(masked_hint);
          });
}

TEST(a_MaskedLogits, EvenAsLabels) {
  for_all([](Rng& rng) { return inputs::masked(rng, true); },
          [](const mat& X, const uvec& y) {
            EXPECT_ANSWER(submission::cross_entropy(X, y), right_loss(X, oracle::mean_loss(X, y)))
                .hint_always(
                    "A masked label costs +inf, and so does the mean. It comes out as NaN where 0 "
                    "is multiplied by inf, where inf is subtracted from inf, and from "
                    "Armadillo's mean().");
          });
}

namespace {

struct Batch {
  const char* what;
  mat X;
  uvec y;
};

const std::vector<Batch> bad_batches = {
    {"No class.", mat(0, 2), {0, 0}},
    {"No sample.", mat(3, 0), {}},
    {"Neither a class nor a sample.", mat(), {}},
    {"Each sample needs a label.", mat(3, 2), {1}},
    {"There are more labels than samples.", mat(3, 2), {0, 1, 2}},
    {"Three samples and two labels, not the other way round.", mat(2, 3), {0, 1}},
    {"Labels count from 0: with three classes 3 is none.", mat(3, 2), {0, 3}},
    {"Labels count from 0: with three classes 3 is none.", mat(3, 2), {3, 0}},
    {"A label is far beyond the classes.", mat(2, 3), {0, 1, 1000}},
    {"A label counts rows, not columns.", mat(2, 3), {0, 2, 1}},
    {"A logit is NaN.", mat{{0, 1}, {NaN, 0}, {1, 1}}, {0, 1}},
    {"A logit is NaN.", mat{{0, 1}, {1, NaN}}, {0, 1}},
    {"A logit is +inf.", mat{{0, 1}, {inf, 0}}, {1, 0}},
    {"A logit is +inf.", mat{{0, 1}, {0, inf}}, {1, 0}},
};
const std::vector<Batch> all_masked = {
    {"A column without a logit has no softmax.", mat{{0, -inf}, {1, -inf}}, {0, 1}},
    {"A column without a logit has no softmax.", mat{{-inf, 0}, {-inf, 1}}, {0, 1}},
    {"A column without a logit has no softmax.", mat{-inf}, {0}},
};

}  // namespace

TEST(a_BadInput, Batches) {
  for (const auto& batches : {bad_batches, all_masked})
    for (const auto& [what, X, y] : batches)
      EXPECT_REJECTED(submission::cross_entropy(X, y)).hint(what);
}

// ------------------------------------------------------------------------------------------ part b

namespace {

constexpr char sum_hint[] =
    "A shift of all logits of a sample changes no loss, so each column of dX adds up to 0.";

}  // namespace

TEST(b_Gradient, OfTheMeanLoss) {
  for_all(inputs::some, [](const mat& X, const uvec& y) {
    const auto [L, dX] = oracle::answer(X, y);
    const double loss = L, B = static_cast<double>(X.n_cols);
    const mat S = oracle::probabilities(X), Y = oracle::targets(X, y, 0);
    EXPECT_ANSWER(submission::softmax_cross_entropy(X, y), right(X, {loss, dX}))
        .hint_if(
            [&] {
              return LossAndGradient{loss, S - Y};
            },
            "L is a mean: each sample moves it by a B-th of its own loss.")
        .hint_if(
            [&] {
              return LossAndGradient{loss * B, S - Y};
            },
            mean_hint)
        .hint_if(
            [&] {
              return LossAndGradient{loss * B, (S - Y) / B};
            },
            mean_hint)
        .hint_if(
            [&] {
              return LossAndGradient{loss, (Y - S) / B};
            },
            "The loss falls as the logit of the label rises: which sign has dX there?")
        .hint_if(
            [&] {
              return LossAndGradient{loss, S / B};
            },
            "That is the gradient of LSE alone. The logit of the label is in the loss, too.")
        .hint_if(
            [&] {
              return LossAndGradient{loss, S / B - Y};
            },
            "Both terms of the loss are in the mean: divide both by B.")
        .hint_if(
            [&] {
              return LossAndGradient{loss, (S % (S - Y)) / B};
            },
            "A factor S too many: that of the softmax's Jacobian meets the 1 / S of ln S.")
        .hint_if([&](const LossAndGradient& got) { return arma::size(got.dX) != arma::size(X); },
                 "dX has the shape of X.")
        .hint_if(
            [&](const LossAndGradient& got) {
              return !(std::abs(got.loss - loss) < 1e-9) && std::isfinite(got.loss);
            },
            "The loss is not that of part a.")
        .hint_if(
            [&](const LossAndGradient& got) {
              const arma::rowvec sums = arma::sum(got.dX, 0);
              for (const double sum : sums)
                if (!(std::abs(sum) < 1e-9)) return true;
              return false;
            },
            sum_hint)
        .hint("dX is (S - Y) / B on paper, with one 1 in each column of Y: where?");
  });
}

TEST(b_Gradient, OneClassOrOneSample) {
  for_all(
      {30, 6},
      [](Rng& rng) {
        const uword n = 1 + rng.dim();
        const mat X = rng.coin() ? rng.dyadics(n, 1, 4.0) : rng.dyadics(1, n, 4.0);
        return std::tuple{X, inputs::labels(rng, X)};
      },
      [](const mat& X, const uvec& y) {
        EXPECT_ANSWER(submission::softmax_cross_entropy(X, y), right(X, oracle::answer(X, y)))
            .hint_if(X.n_rows == 1, "One class has the probability 1: nothing is left to learn.")
            .hint(sum_hint);
      });
}

TEST(b_LargeLogits, FarFromZero) {
  for_all(inputs::lifted, [](const mat& X, const uvec& y) {
    EXPECT_ANSWER(submission::softmax_cross_entropy(X, y), right(X, oracle::answer(X, y)))
        .hint_if(
            [](const LossAndGradient& got) {
              return !std::isfinite(got.loss) || !got.dX.is_finite();
            },
            overflow_hint);
  });
}

TEST(b_LargeLogits, ColumnsApart) {
  for_all(inputs::columns_apart, [](const mat& X, const uvec& y) {
    EXPECT_ANSWER(submission::softmax_cross_entropy(X, y), right(X, oracle::answer(X, y)))
        .hint_if(
            [](const LossAndGradient& got) {
              return !std::isfinite(got.loss) || !got.dX.is_finite();
            },
            column_hint);
  });
}

TEST(b_LargeLogits, ProbabilitiesThatVanish) {
  for_all(inputs::classes_apart, [](const mat& X, const uvec& y) {
    const auto expected = oracle::answer(X, y);
    EXPECT_ANSWER(submission::softmax_cross_entropy(X, y), right(X, expected))
        .hint_if(
            [&](const LossAndGradient& got) {
              return !std::isfinite(got.loss) || got.loss < 0.999 * expected.loss;
            },
            vanished_hint)
        .hint_if([](const LossAndGradient& got) { return !got.dX.is_finite(); },
                 "1 / S overflows where S is 0, and inf times 0 is NaN. On paper the two cancel: "
                 "cancel them before you program.");
  });
}

TEST(b_MaskedLogits, CountAsNothing) {
  for_all([](Rng& rng) { return inputs::masked(rng, rng.coin()); },
          [](const mat& X, const uvec& y) {
            EXPECT_ANSWER(submission::softmax_cross_entropy(X, y), right(X, oracle::answer(X, y)))
                .hint(masked_hint);
          });
}

TEST(b_BadInput, Batches) {
  for (const auto& batches : {bad_batches, all_masked})
    for (const auto& [what, X, y] : batches)
      EXPECT_REJECTED(submission::softmax_cross_entropy(X, y)).hint(what);
}

SPEED(b, softmax_cross_entropy, {64, 256, 1024}, [](Rng& rng, uword n) {
  const mat X = 4 * rng.uniforms(n, n / 2);
  return std::tuple{X, inputs::labels(rng, X)};
});

// ------------------------------------------------------------------------------------------ part c

namespace {

double any_share(Rng& rng) { return rng.pick({0.125, 0.25, 0.5, 0.75, 0.1, 0.01}); }

}  // namespace

TEST(c_Smoothed, TowardsTheTargets) {
  for_all(
      [](Rng& rng) {
        const auto [X, y] = inputs::some(rng);
        return std::tuple{X, y, any_share(rng)};
      },
      [](const mat& X, const uvec& y, double epsilon) {
        const double K = static_cast<double>(X.n_rows), B = static_cast<double>(X.n_cols);
        const mat Y = oracle::targets(X, y, 0), q = oracle::targets(X, y, epsilon);
        EXPECT_ANSWER(submission::smoothed_cross_entropy(X, y, epsilon),
                      right(X, oracle::towards(X, q)))
            .hint_if([&] { return oracle::answer(X, y); }, "epsilon is not in it.")
            .hint_if(
                [&] {
                  const mat others = (1 - epsilon) * Y + epsilon / (K - 1) * (1 - Y);
                  return oracle::towards(X, others);
                },
                "The share epsilon goes to all K classes, the label included: with K = 2 and "
                "epsilon = 1/2 the label keeps 3/4.")
            .hint_if([&] { return oracle::towards(X, mat(Y + epsilon / K)); },
                     "q must add up to 1: what all classes get, the label gives.")
            .hint_if([&] { return oracle::towards(X, mat((1 - epsilon) * Y)); },
                     "q must add up to 1: what the label gives, all classes get.")
            .hint_if([&] { return oracle::towards(X, mat(epsilon * Y + (1 - epsilon) / K)); },
                     "epsilon is what the label gives away: with epsilon = 0 it keeps all.")
            .hint_if(
                [&](const LossAndGradient& got) {
                  return arma::size(got.dX) == arma::size(X) &&
                         std::abs(got.loss - oracle::towards(X, q).loss) < 1e-9 &&
                         !gradus::first_mismatch(oracle::answer(X, y).dX, got.dX, {1e-9, 0});
                },
                "The loss is right; dX is still that of the label alone. Its 1 becomes a q.")
            .hint_if(
                [&](const LossAndGradient& got) {
                  return std::abs(got.loss - oracle::answer(X, y).loss) < 1e-9;
                },
                "The loss is still that of the label alone: weigh every logit with its q.")
            .hint_if(
                [&](const LossAndGradient& got) {
                  const auto e = oracle::towards(X, q);
                  return std::abs(got.loss - e.loss * B) < 1e-9 ||
                         !gradus::first_mismatch(mat(e.dX * B), got.dX, {1e-9, 0});
                },
                mean_hint)
            .hint(
                "The loss of a sample is LSE minus the mean of its logits under q; its gradient "
                "is S - q.");
      });
}

TEST(c_Smoothed, NoneOrAllOfIt) {
  for_all(
      {40, 8},
      [](Rng& rng) {
        const auto [X, y] = inputs::some(rng);
        return std::tuple{X, y, rng.coin() ? 0.0 : 1.0};
      },
      [](const mat& X, const uvec& y, double epsilon) {
        EXPECT_ANSWER(submission::smoothed_cross_entropy(X, y, epsilon),
                      right(X, oracle::towards(X, oracle::targets(X, y, epsilon))))
            .hint_if(epsilon == 0, "With epsilon = 0 it is part b.")
            .hint("With epsilon = 1 all classes have the target 1 / K, the label too.");
      });
}

TEST(c_Smoothed, LargeLogits) {
  for_all(
      [](Rng& rng) {
        const auto [X, y] = rng.coin() ? inputs::columns_apart(rng) : inputs::classes_apart(rng);
        return std::tuple{X, y, any_share(rng)};
      },
      [](const mat& X, const uvec& y, double epsilon) {
        EXPECT_ANSWER(submission::smoothed_cross_entropy(X, y, epsilon),
                      right(X, oracle::towards(X, oracle::targets(X, y, epsilon))))
            .hint(vanished_hint);
      });
}

TEST(c_BestGap, OfTwoClassesAndMore) {
  for_all(
      [](Rng& rng) {
        const uword K = rng.coin() ? 1 + rng.dim() : rng.pick({uword{100}, uword{50000}});
        return std::tuple{K, rng.coin() ? any_share(rng) : rng.uniform(0.001, 0.999)};
      },
      [](uword K, double epsilon) {
        const double n = static_cast<double>(K), label = 1 - epsilon + epsilon / n,
                     other = epsilon / n, gap = std::log(label / other);
        EXPECT_ANSWER(submission::best_gap(K, epsilon),
                      close_to(gap, {.absolute = 1e-13, .relative = 1e-13}))
            .hint_if(label / other,
                     "That is the ratio of the probabilities, not the gap of logits.")
            .hint_if(std::log(label),
                     "That is the label's ln S, measured from LSE; the others "
                     "have a logarithm, too.")
            .hint_if(-gap, "The gap is that of the label above the others: positive.")
            .hint_if(std::log((1 - epsilon) / other),
                     "The label, too, has its share of epsilon / K.")
            .hint_if(std::log((1 - epsilon) * (n - 1) / epsilon),
                     "The share epsilon goes to all K classes, the label included.")
            .hint("Two classes, epsilon = 1/2: q = (3/4, 1/4). For which gap is that the softmax?");
      });
}

TEST(c_BestGap, AtTheEnds) {
  for (const uword K : {2, 3, 10, 1000}) {
    EXPECT_ANSWER(submission::best_gap(K, 0), exactly(inf))
        .hint("Without smoothing each step up is a gain.");
    EXPECT_ANSWER(submission::best_gap(K, 1), close_to(0.0, {.absolute = 1e-13}))
        .hint("All classes have the same target, so all logits are equal.");
  }
}

TEST(c_BadInput, Batches) {
  for (const auto& [what, X, y] : bad_batches)
    EXPECT_REJECTED(submission::smoothed_cross_entropy(X, y, 0.25)).hint(what);
  for (const double epsilon : {0.0, 0.25})
    EXPECT_REJECTED(submission::smoothed_cross_entropy(mat{{0, 1}, {-inf, 0}}, {0, 1}, epsilon))
        .hint("A masked class with the target epsilon / K would cost +inf.");
}

TEST(c_BadInput, Shares) {
  for (const double epsilon : {-0.25, -1e-9, 1 + 1e-9, 2.0, NaN, inf, -inf}) {
    EXPECT_REJECTED(submission::smoothed_cross_entropy(mat{{0, 1}, {1, 0}}, {0, 1}, epsilon))
        .hint("epsilon is a share: from 0 to 1, and NaN is in no range.");
    EXPECT_REJECTED(submission::best_gap(3, epsilon))
        .hint("epsilon is a share: from 0 to 1, and NaN is in no range.");
  }
  for (const uword K : {0, 1})
    EXPECT_REJECTED(submission::best_gap(K, 0.5)).hint("A gap needs another class.");
}
