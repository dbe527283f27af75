// eleg5040 question 8. Oracle: the energy, term by term, and sums over every configuration.
// Weights are multiples of 1/64: activations are exact in every order of summation.
#include <gradus/check.hpp>

#include "rbm.hpp"

using arma::mat, arma::uword, arma::vec;
using eleg5040_q8::Rbm;

namespace oracle {

using real = long double;

real energy(const Rbm& r, const vec& x, const vec& h) {
  real sum = 0;
  for (uword j = 0; j < x.n_elem; ++j) sum -= real(r.b(j)) * x(j);
  for (uword i = 0; i < h.n_elem; ++i) sum -= real(r.c(i)) * h(i);
  for (uword i = 0; i < h.n_elem; ++i)
    for (uword j = 0; j < x.n_elem; ++j) sum -= real(h(i)) * r.W(i, j) * x(j);
  return sum;
}

// Number `n` in binary: unit i is its bit i.
vec configuration(uword n, uword units) {
  vec h(units);
  for (uword i = 0; i < units; ++i) h(i) = double((n >> i) & 1);
  return h;
}

// log of the sum of exp(-E(x, h)) over all h, or over those with h_i = 1.
real log_sum(const Rbm& r, const vec& x, std::optional<uword> i = {}) {
  std::vector<real> exponents;
  for (uword n = 0; n < uword{1} << r.c.n_elem; ++n)
    if (!i || (n >> *i) % 2 == 1)
      exponents.push_back(-oracle::energy(r, x, configuration(n, r.c.n_elem)));
  const real largest = *std::max_element(exponents.begin(), exponents.end());
  real sum = 0;
  for (const real e : exponents) sum += std::exp(e - largest);
  return largest + std::log(sum);
}

mat prob_h_given_x(const Rbm& r, const mat& X) {
  mat P(r.c.n_elem, X.n_cols);
  for (uword n = 0; n < X.n_cols; ++n)
    for (uword i = 0; i < P.n_rows; ++i)
      P(i, n) = double(std::exp(log_sum(r, X.col(n), i) - log_sum(r, X.col(n))));
  return P;
}

// The same machine seen from its hidden side.
Rbm mirrored(const Rbm& r) { return {mat(r.W.t()), r.c, r.b}; }

}  // namespace oracle

namespace inputs {

vec bits(Rng& rng, uword n) { return oracle::configuration(rng.bits(), n); }

// Half of the machines are square: there a transposed W has the right shape.
Rbm machine(Rng& rng) {
  const uword H = rng.dim(), D = rng.coin() ? H : rng.dim();
  return {rng.dyadics(H, D, 2.0, 64), rng.dyadics(D, 2.0, 64), rng.dyadics(H, 2.0, 64)};
}

auto machine_and_x(Rng& rng) {
  const Rbm r = machine(rng);
  return std::tuple{r, bits(rng, r.b.n_elem)};
}

auto machine_x_and_h(Rng& rng) {
  const Rbm r = machine(rng);
  return std::tuple{r, bits(rng, r.b.n_elem), bits(rng, r.c.n_elem)};
}

// Activations up to 1e4: no exponential of them is a number.
auto strong_machine(Rng& rng) {
  Rbm r = machine(rng);
  r.c = 2500 * rng.integers(r.c.n_elem, 4);
  r.b = 2500 * rng.integers(r.b.n_elem, 4);
  return std::tuple{r, bits(rng, r.b.n_elem), bits(rng, r.c.n_elem)};
}

}  // namespace inputs

namespace {

vec activation(const Rbm& r, const vec& x) {
  vec a = r.c;
  for (uword i = 0; i < a.n_elem; ++i)
    for (uword j = 0; j < x.n_elem; ++j) a(i) += r.W(i, j) * x(j);
  return a;
}

// What rounding may do to a logarithm of a sum of exp(-E). Of 40000 machines the honest variants
// use 4e-4 of this at most; a wrong answer, where it is one, is 3e4 times it or more away.
Tolerance rounding(const Rbm& r, const vec& x) {
  return {1e-12 * (1 + arma::accu(arma::abs(activation(r, x))) + arma::accu(arma::abs(r.b))), 0};
}

constexpr char sign_hint[] =
    "E has minus signs: units that are on together, with a positive weight, lower the energy.";
constexpr char transpose_hint[] =
    "W is H x D: the energy holds h^T W x, so row i of W belongs to hidden unit i.";
constexpr char overflow_hint[] =
    "exp(1000) overflows, log(1 + exp(1000)) is 1000: take the largest exponent out of the sum "
    "first.";
constexpr char configurations_hint[] =
    "Sum over all 2^(H-1) configurations of the other units: for H = 3 and c + W x = 0 that sum is "
    "4, not 2.";

constexpr char bias_hint[] =
    "Units have biases: with W = 0, b = 0 and c = 1 a hidden unit that is on makes E = -1.";
constexpr char hidden_bias_hint[] =
    "The hidden units have biases, too: for W = 0, b = 0 and one unit with c = 1, -E is 0 or 1.";

Rbm negative(const Rbm& r) { return {mat(-r.W), vec(-r.b), vec(-r.c)}; }
Rbm without(const Rbm& r, bool b, bool c) {
  return {r.W, b ? vec(0 * r.b) : r.b, c ? vec(0 * r.c) : r.c};
}
Rbm transposed(const Rbm& r) { return {mat(r.W.t()), r.b, r.c}; }

}  // namespace

// ------------------------------------------------------------------------------- part a

TEST(a_Energy, FollowsItsDefinition) {
  for_all(inputs::machine_x_and_h, [](const Rbm& r, const vec& x, const vec& h) {
    EXPECT_ANSWER(submission::energy(r, x, h), exactly(double(oracle::energy(r, x, h))))
        .hint_if(double(-oracle::energy(r, x, h)), sign_hint)
        .hint_if(
            [&] {
              return r.W.is_square() ? double(oracle::energy(transposed(r), x, h))
                                     : arma::datum::nan;
            },
            transpose_hint)
        .hint_if([&] { return double(oracle::energy(without(r, true, false), x, h)); }, bias_hint)
        .hint_if([&] { return double(oracle::energy(without(r, false, true), x, h)); }, bias_hint)
        .hint_if([&] { return double(oracle::energy(without(r, true, true), x, h)); }, bias_hint);
  });
}

TEST(a_Factors, GiveBackTheEnergy) {
  for_all({30, 7}, inputs::machine_and_x, [](const Rbm& r, const vec& x) {
    const uword H = r.c.n_elem;
    EXPECT_ANSWER(
        submission::factor_table(r, x), satisfies([&](const mat& T) {
          if (T.n_rows != H || T.n_cols != 2)
            return reject("The table has one row per hidden unit and 2 columns.");
          const double allowed = rounding(r, x).absolute + 1e-14 * arma::accu(arma::abs(T));
          const auto offset = [&](uword n, double sign) {
            const vec h = oracle::configuration(n, H);
            double sum = 0;
            for (uword i = 0; i < H; ++i) sum += T(i, uword(h(i)));
            return sum + sign * double(oracle::energy(r, x, h));
          };
          const auto fits = [&](double sign, uword n) {
            return std::abs(offset(n, sign) - offset(0, sign)) <= allowed;
          };
          for (uword n = 1; n < uword{1} << H; ++n) {
            if (fits(1, n)) continue;
            bool plus = true, exponentials = true;
            for (uword m = 0; m < uword{1} << H; ++m) plus = plus && fits(-1, m);
            for (uword i = 0; i < H; ++i)
              exponentials = exponentials &&
                             std::abs(std::log(T(i, 1) / T(i, 0)) - activation(r, x)(i)) <= 1e-9;
            const std::string h = show(oracle::configuration(n, H));
            return reject("With h = " + h + " the sum of the T(i, h_i) and -E(x, h) differ by " +
                          show(offset(n, 1)) + ", with h = 0 by " + show(offset(0, 1)) +
                          ". The difference must be the same for every h.")
                .hint_if(plus, sign_hint)
                .hint_if(exponentials, "These are the factors; their logarithms are asked.")
                .hint_if(true,
                         "Collect what multiplies h_i in -E: its bias, and the whole of row i of W "
                         "times x.");
          }
          return accept();
        }));
  });
}

TEST(a_Factors, StayFinite) {
  for_all({30, 6}, inputs::strong_machine, [](const Rbm& r, const vec& x, const vec&) {
    const vec a = activation(r, x);
    EXPECT_ANSWER(submission::factor_table(r, x), satisfies([&](const mat& T) {
                    if (T.n_rows != a.n_elem || T.n_cols != 2)
                      return reject("The table has one row per hidden unit and 2 columns.");
                    for (uword i = 0; i < a.n_elem; ++i)
                      if (!(std::abs(T(i, 1) - T(i, 0) - a(i)) <= rounding(r, x).absolute))
                        return reject("Switching unit " + show(i) + " on changes -E by " +
                                      show(a(i)) + ", its logarithms by " +
                                      show(T(i, 1) - T(i, 0)) + ".")
                            .hint_if(!T.is_finite(), overflow_hint);
                    return accept();
                  }));
  });
}

TEST(a_LogProb, AgreesWithEnumeration) {
  for_all({40, 8}, inputs::machine_x_and_h, [](const Rbm& r, const vec& x, const vec& h) {
    const double right = double(-oracle::energy(r, x, h) - oracle::log_sum(r, x));
    EXPECT_ANSWER(submission::log_prob_h_given_x(r, x, h), close_to(right, rounding(r, x)))
        .hint_if(
            [&] { return double(-oracle::energy(r, x, h)); },
            "Divide by the sum over all h: the probabilities of the 2^H configurations sum to 1.")
        .hint_if([&] { return std::exp(right); },
                 "This is the probability; its logarithm is asked.")
        .hint_if([&] { return right + arma::dot(r.b, x); },
                 "Changing b must not change P(h | x): it cancels.")
        .hint_if([&] { return right - arma::dot(r.b, x); },
                 "Changing b must not change P(h | x): it cancels.")
        .hint_if([&] { return double(oracle::energy(r, x, h) - oracle::log_sum(negative(r), x)); },
                 sign_hint)
        .hint_if(
            [&] {
              const Rbm u = without(r, false, true);
              return double(-oracle::energy(u, x, h) - oracle::log_sum(u, x));
            },
            hidden_bias_hint)
        .hint_if(
            [&] {
              const Rbm t = transposed(r);
              return r.W.is_square() ? double(-oracle::energy(t, x, h) - oracle::log_sum(t, x))
                                     : arma::datum::nan;
            },
            transpose_hint);
  });
}

TEST(a_LogProb, SumsToOne) {
  for_all({12, 4}, inputs::machine_and_x, [](const Rbm& r, const vec& x) {
    double sum = 0;
    for (uword n = 0; n < uword{1} << r.c.n_elem; ++n)
      sum += std::exp(submission::log_prob_h_given_x(r, x, oracle::configuration(n, r.c.n_elem)));
    // The honest variants miss 1 by 4e-15 at most; a factor left out shows in the first digits.
    EXPECT_NEAR(sum, 1, 1e-12) << hint(
        "Divide by the sum over all h: the probabilities of the 2^H configurations sum to 1.");
  });
}

TEST(a_LogProb, IgnoresTheVisibleBias) {
  for_all({30, 6}, inputs::machine_x_and_h, [](const Rbm& r, const vec& x, const vec& h) {
    Rbm biased = r;
    biased.b += 8;
    const double right = double(-oracle::energy(r, x, h) - oracle::log_sum(r, x));
    EXPECT_ANSWER(submission::log_prob_h_given_x(biased, x, h),
                  close_to(right, rounding(biased, x)))
        .hint_if(arma::any(x), "Changing b must not change P(h | x): it cancels.");
  });
}

TEST(a_LogProb, LargeEnergies) {
  for_all({40, 7}, inputs::strong_machine, [](const Rbm& r, const vec& x, const vec& h) {
    const double right = double(-oracle::energy(r, x, h) - oracle::log_sum(r, x));
    EXPECT_ANSWER(submission::log_prob_h_given_x(r, x, h), close_to(right, rounding(r, x)))
        .hint_if([](double got) { return !std::isfinite(got); }, overflow_hint);
  });
}

TEST(a_LogSum, AgreesWithEnumeration) {
  for_all({40, 8}, inputs::machine_and_x, [](const Rbm& r, const vec& x) {
    const double right = double(oracle::log_sum(r, x)), visible = arma::dot(r.b, x);
    EXPECT_ANSWER(submission::log_unnormalised(r, x), close_to(right, rounding(r, x)))
        .hint_if([&] { return right - visible; },
                 "b.x is the same for all h, but it stays in this sum: with c + W x = 0 the sum is "
                 "2^H exp(b.x).")
        .hint_if([&] { return std::exp(right); }, "This is the sum; its logarithm is asked.")
        .hint_if([&] { return double(oracle::log_sum(negative(r), x)); }, sign_hint)
        .hint_if([&] { return double(oracle::log_sum(without(r, false, true), x)); },
                 hidden_bias_hint)
        .hint_if(
            [&] {
              return r.W.is_square() ? double(oracle::log_sum(transposed(r), x)) : arma::datum::nan;
            },
            transpose_hint);
  });
}

TEST(a_LogSum, CountsEveryConfiguration) {
  for_all(
      {20, 8},
      [](Rng& rng) {
        const uword H = 1 + rng.dim(), D = rng.dim();  // with one unit there are no others
        Rbm r{rng.dyadics(H, D, 2.0, 64), rng.dyadics(D, 2.0, 64), vec(H)};
        const vec x = inputs::bits(rng, D);
        r.c = -activation(r, x);
        return std::tuple{r, x};
      },
      [](const Rbm& r, const vec& x) {
        const double H = double(r.c.n_elem);  // c + W x = 0: every h has the same energy
        EXPECT_ANSWER(submission::log_unnormalised(r, x),
                      close_to(arma::dot(r.b, x) + H * std::log(2.0), rounding(r, x)))
            .hint_if([&](double got) { return got < arma::dot(r.b, x) + H * std::log(2.0); },
                     configurations_hint);
      });
}

TEST(a_LogSum, LargeEnergies) {
  for_all({40, 7}, inputs::strong_machine, [](const Rbm& r, const vec& x, const vec&) {
    EXPECT_ANSWER(submission::log_unnormalised(r, x),
                  close_to(double(oracle::log_sum(r, x)), rounding(r, x)))
        .hint_if([](double got) { return !std::isfinite(got); }, overflow_hint);
  });
}

TEST(a_BadInput, ShapesAndEntries) {
  const Rbm r{mat(2, 3), vec(3), vec(2)};
  const vec x(3), h(2);
  EXPECT_REJECTED(submission::energy(r, vec(2), h));
  EXPECT_REJECTED(submission::energy(r, x, vec(3)));
  EXPECT_REJECTED(submission::energy(r, x, vec{0, 0.5}));
  EXPECT_REJECTED(submission::energy(r, vec{0, 1, 2}, h));
  EXPECT_REJECTED(submission::energy(Rbm{mat(2, 3), vec(2), vec(2)}, x, h));
  EXPECT_REJECTED(submission::factor_table(r, vec{0, 1, -1}));
  EXPECT_REJECTED(submission::factor_table(Rbm{mat(), vec(), vec()}, vec()));
  EXPECT_REJECTED(submission::log_prob_h_given_x(Rbm{mat(2, 3), vec(3), vec(3)}, x, vec(3)));
  EXPECT_REJECTED(submission::log_prob_h_given_x(r, x, vec{1, arma::datum::nan}));
  EXPECT_REJECTED(submission::log_prob_h_given_x(r, vec(), h));
  EXPECT_REJECTED(submission::log_unnormalised(r, vec(4)));
  EXPECT_REJECTED(submission::log_unnormalised(r, vec{0.25, 0, 0}));
  EXPECT_REJECTED(submission::log_unnormalised(Rbm{mat(2, 3), vec(3), vec(1)}, x));
}

SPEED(a, log_unnormalised, {14, 100, 1000}, [](Rng& rng, uword H) {
  const uword D = 784;
  vec x = rng.uniforms(D);
  for (double& bit : x) bit = bit > 0;
  return std::tuple{Rbm{rng.uniforms(H, D), rng.uniforms(D), rng.uniforms(H)}, x};
});

// ------------------------------------------------------------------------------- part b

namespace {

// The worst honest variant errs by 4e-16 of the value; 1/2 + tanh(a/2)/2, which is off by 1e-17,
// misses 0.07 of the value at a = -37.5, and all of it at -40.
constexpr Tolerance accurate{1e-300, 1e-13};
constexpr char on_hint[] =
    "A large positive input must switch the unit on: P(h = 1 | a = 3) is 0.95.";
constexpr char plus_minus_hint[] = "That is the rule for units that are -1 or 1; ours are 0 or 1.";
constexpr char softmax_hint[] = "The units are independent: their probabilities need not sum to 1.";
constexpr char real_hint[] =
    "Training feeds probabilities back in place of samples: the same formula holds for every real "
    "number, and only shapes are checked.";
constexpr char tail_hint[] =
    "1 - 1 loses a small probability: exp(-40) is 4e-18, and 1 - exp(-40) rounds to 1.";

mat logistic(const mat& A) { return 1 / (1 + arma::exp(-A)); }

// The activations of the hidden units, for a batch.
mat activations(const Rbm& r, const mat& X) {
  mat A(r.c.n_elem, X.n_cols);
  for (uword n = 0; n < X.n_cols; ++n) A.col(n) = activation(r, X.col(n));
  return A;
}

// A square machine with the parts in the wrong places; nothing where the shapes tell.
mat logistic_of(bool square, const Rbm& r, const mat& X) {
  return square ? logistic(activations(r, X)) : mat();
}

mat softmax(mat A) {
  A = arma::exp(A);
  return A.each_row() / arma::sum(A, 0);
}

auto batch(Rng& rng) {
  const Rbm r = inputs::machine(rng);
  mat X(r.b.n_elem, rng.dim());
  for (uword n = 0; n < X.n_cols; ++n) X.col(n) = inputs::bits(rng, X.n_rows);
  return std::tuple{r, X};
}

auto real_batch(Rng& rng) {
  const Rbm r = inputs::machine(rng);
  return std::tuple{r, rng.dyadics(r.b.n_elem, rng.dim(), 2.0)};
}

// Bias alone decides, and it decides clearly.
auto tails(Rng& rng) {
  const uword H = rng.dim(), D = rng.dim();
  Rbm r{mat(H, D), rng.dyadics(D, 2.0), vec(H)};
  for (double& c : r.c) c = rng.pick({-800.0, -600.0, -40.0, -37.5, 40.0, 800.0});
  return std::tuple{r, rng.dyadics(D, rng.dim(), 2.0)};
}

// Right to 15 decimals, but not to 13 digits.
bool spoils_tails(const mat& got, const mat& right) {
  if (arma::size(got) != arma::size(right)) return false;
  for (uword e = 0; e < got.n_elem; ++e) {
    const double error = std::abs(got(e) - right(e));
    if (right(e) > 1e-300 && error > 1e-13 * right(e) && error < 1e-15) return true;
  }
  return false;
}

}  // namespace

TEST(b_HiddenUnits, AgreeWithEnumeration) {
  for_all({40, 6}, batch, [](const Rbm& r, const mat& X) {
    const mat A = activations(r, X);
    EXPECT_ANSWER(submission::prob_h_given_x(r, X),
                  close_to(oracle::prob_h_given_x(r, X), accurate))
        .hint_if([&] { return logistic(-A); }, on_hint)
        .hint_if([&] { return logistic(2 * A); }, plus_minus_hint)
        .hint_if([&] { return softmax(A); }, softmax_hint)
        .hint_if(
            [&] {
              return logistic_of(r.W.is_square(), {r.W, r.c, r.b}, X);
            },
            "Hidden units use the hidden bias c, which has length H.")
        .hint_if([&] { return logistic_of(r.W.is_square(), transposed(r), X); },
                 "Row i of W meets x: hidden unit i is connected through W(i, 0), W(i, 1), ...")
        .hint_if([&] { return logistic(A.each_col() - r.c); },
                 "A unit has a bias: with W = 0 and c = 3 it is on with probability 0.95.");
  });
}

TEST(b_HiddenUnits, TakeAnyRealNumbers) {
  for_all({40, 6}, real_batch, [](const Rbm& r, const mat& X) {
    EXPECT_ANSWER(submission::prob_h_given_x(r, X),
                  close_to(oracle::prob_h_given_x(r, X), accurate))
        .hint_always(real_hint);
  });
}

TEST(b_HiddenUnits, KeepTheirTails) {
  for_all({40, 4}, tails, [](const Rbm& r, const mat& X) {
    const mat right = oracle::prob_h_given_x(r, X);
    EXPECT_ANSWER(submission::prob_h_given_x(r, X), close_to(right, accurate))
        .hint_if([](const mat& P) { return P.has_nan(); },
                 "exp(800) is infinite, and inf / inf is NaN: write the fraction so that only one "
                 "side overflows.")
        .hint_if([&](const mat& P) { return spoils_tails(P, right); }, tail_hint);
  });
}

TEST(b_VisibleUnits, AgreeWithEnumeration) {
  for_all({40, 6}, batch, [](const Rbm& mirror, const mat& hidden) {
    const Rbm r = oracle::mirrored(mirror);
    const mat A = activations(mirror, hidden);
    EXPECT_ANSWER(submission::prob_x_given_h(r, hidden),
                  close_to(oracle::prob_h_given_x(mirror, hidden), accurate))
        .hint_if([&] { return logistic(-A); }, on_hint)
        .hint_if([&] { return logistic(2 * A); }, plus_minus_hint)
        .hint_if([&] { return softmax(A); }, softmax_hint)
        .hint_if(
            [&] {
              return logistic_of(r.W.is_square(), {mirror.W, mirror.c, mirror.b}, hidden);
            },
            "Visible units use the visible bias b, which has length D.")
        .hint_if(
            [&] { return logistic_of(r.W.is_square(), transposed(mirror), hidden); },
            "Column j of W meets h: visible unit j is connected through W(0, j), W(1, j), ...")
        .hint_if([&] { return logistic(A.each_col() - mirror.c); },
                 "A visible unit has a bias, too: with W = 0 and b = 3 it is on with probability "
                 "0.95.");
  });
}

TEST(b_VisibleUnits, TakeAnyRealNumbers) {
  for_all({40, 6}, real_batch, [](const Rbm& mirror, const mat& hidden) {
    const Rbm r = oracle::mirrored(mirror);
    EXPECT_ANSWER(submission::prob_x_given_h(r, hidden),
                  close_to(oracle::prob_h_given_x(mirror, hidden), accurate))
        .hint_always(real_hint);
  });
}

TEST(b_VisibleUnits, KeepTheirTails) {
  for_all({40, 4}, tails, [](const Rbm& mirror, const mat& hidden) {
    const Rbm r = oracle::mirrored(mirror);
    const mat right = oracle::prob_h_given_x(mirror, hidden);
    EXPECT_ANSWER(submission::prob_x_given_h(r, hidden), close_to(right, accurate))
        .hint_if([](const mat& P) { return P.has_nan(); },
                 "exp(800) is infinite, and inf / inf is NaN: write the fraction so that only one "
                 "side overflows.")
        .hint_if([&](const mat& P) { return spoils_tails(P, right); }, tail_hint);
  });
}

TEST(b_BadInput, Shapes) {
  const Rbm r{mat(2, 3), vec(3), vec(2)};
  EXPECT_REJECTED(submission::prob_h_given_x(r, mat(2, 4)));
  EXPECT_REJECTED(submission::prob_h_given_x(r, mat(3, 0)));
  EXPECT_REJECTED(submission::prob_h_given_x(Rbm{mat(2, 3), vec(3), vec(3)}, mat(3, 1)));
  EXPECT_REJECTED(submission::prob_h_given_x(Rbm{mat(0, 3), vec(3), vec()}, mat(3, 1)));
  EXPECT_REJECTED(submission::prob_x_given_h(r, mat(3, 4)));
  EXPECT_REJECTED(submission::prob_x_given_h(r, mat(2, 0)));
  EXPECT_REJECTED(submission::prob_x_given_h(Rbm{mat(2, 3), vec(2), vec(2)}, mat(2, 1)));
}

SPEED(
    b, prob_h_given_x, {128, 256, 512},
    [](Rng& rng, uword N) {
      const uword H = 256, D = 784;
      return std::tuple{Rbm{rng.uniforms(H, D), rng.uniforms(D), rng.uniforms(H)},
                        rng.uniforms(D, N)};
    },
    Flops{[](uword N) { return 2.0 * 256 * 784 * static_cast<double>(N); }});
