// beyond question 5. Oracle: the energy, term by term, sums over every state, and chains unit by
// unit. Weights are multiples of 1/64: activations are exact in every order of summation.
#include <complex>
#include <gradus/check.hpp>

#include "contrastive_divergence.hpp"

using arma::cube, arma::mat, arma::uword, arma::vec;
using beyond_q5::Chain, beyond_q5::Gradient, beyond_q5::Rbm;

namespace oracle {

using real = long double;

real energy(const Rbm& r, const vec& x, const vec& h) {
  real sum = 0;
  for (uword j = 0; j < x.n_elem; ++j) sum -= real(r.b(j)) * x(j);
  for (uword i = 0; i < h.n_elem; ++i) sum -= real(r.c(i)) * h(i);
  for (uword j = 0; j < x.n_elem; ++j)
    for (uword i = 0; i < h.n_elem; ++i) sum -= real(h(i)) * r.W(i, j) * x(j);
  return sum;
}

// Number `n` in binary: unit i is its bit i.
vec state(uword n, uword units) {
  vec v(units);
  for (uword i = 0; i < units; ++i) v(i) = double((n >> i) & 1);
  return v;
}
uword states(uword units) { return uword{1} << units; }
mat every_state(uword units) {
  mat all(units, states(units));
  for (uword n = 0; n < all.n_cols; ++n) all.col(n) = state(n, units);
  return all;
}

real log_sum(const std::vector<real>& exponents) {
  const real largest = *std::max_element(exponents.begin(), exponents.end());
  real sum = 0;
  for (const real e : exponents) sum += std::exp(e - largest);
  return largest + std::log(sum);
}

// The logarithm of the sum of exp(-E(x, h)) over all h: -F(x).
real log_sum_over_h(const Rbm& r, const vec& x) {
  std::vector<real> exponents;
  for (uword g = 0; g < states(r.c.n_elem); ++g)
    exponents.push_back(-oracle::energy(r, x, state(g, r.c.n_elem)));
  return log_sum(exponents);
}

real log_z(const Rbm& r) {
  std::vector<real> exponents;
  for (uword v = 0; v < states(r.b.n_elem); ++v)
    exponents.push_back(log_sum_over_h(r, state(v, r.b.n_elem)));
  return log_sum(exponents);
}

// `f` of each sample.
template <class F>
vec each(const mat& X, const F& f) {
  vec values(X.n_cols);
  for (uword n = 0; n < X.n_cols; ++n) values(n) = double(f(vec(X.col(n))));
  return values;
}
vec minus_log_sums(const Rbm& r, const mat& X) {
  return each(X, [&](const vec& x) { return -log_sum_over_h(r, x); });
}
vec log_probabilities(const Rbm& r, const mat& X) {
  const real z = log_z(r);
  return each(X, [&](const vec& x) { return log_sum_over_h(r, x) - z; });
}

// ------------------------------------------------------------------------------------- gradients

Gradient zero(const Rbm& r) { return {mat(arma::size(r.W)), vec(r.b.n_elem), vec(r.c.n_elem)}; }
// s A + t B.
Gradient combined(double s, const Gradient& A, double t, const Gradient& B) {
  return {s * A.dW + t * B.dW, s * A.db + t * B.db, s * A.dc + t * B.dc};
}
Gradient scaled(double s, const Gradient& A) { return combined(s, A, 0, A); }
Gradient difference(const Gradient& A, const Gradient& B) { return combined(1, A, -1, B); }

// What -E(x, h) has for derivatives, with the weight p.
void add(Gradient& to, double p, const vec& x, const vec& h) {
  for (uword i = 0; i < h.n_elem; ++i)
    for (uword j = 0; j < x.n_elem; ++j) to.dW(i, j) += p * h(i) * x(j);
  to.db += p * x;
  to.dc += p * h;
}

// Its mean over columns that belong together.
Gradient mean_over(const mat& h, const mat& x) {
  Gradient mean{mat(h.n_rows, x.n_rows), vec(x.n_rows), vec(h.n_rows)};
  for (uword n = 0; n < x.n_cols; ++n) add(mean, 1.0 / double(x.n_cols), x.col(n), h.col(n));
  return mean;
}

// Its mean over the data, every h with its probability.
Gradient over_data(const Rbm& r, const mat& X) {
  const uword H = r.c.n_elem;
  Gradient mean = zero(r);
  for (uword n = 0; n < X.n_cols; ++n) {
    const vec x = X.col(n);
    const real sum = log_sum_over_h(r, x);
    for (uword g = 0; g < states(H); ++g) {
      const vec h = state(g, H);
      add(mean, double(std::exp(-oracle::energy(r, x, h) - sum)) / double(X.n_cols), x, h);
    }
  }
  return mean;
}

// Its mean over the model: all (x, h) with their probabilities.
Gradient over_model(const Rbm& r) {
  const uword D = r.b.n_elem, H = r.c.n_elem;
  const real z = log_z(r);
  Gradient mean = zero(r);
  for (uword v = 0; v < states(D); ++v)
    for (uword g = 0; g < states(H); ++g) {
      const vec x = state(v, D), h = state(g, H);
      add(mean, double(std::exp(-oracle::energy(r, x, h) - z)), x, h);
    }
  return mean;
}

// The derivative of f(z) by a real parameter is the imaginary part of f(z + i s) / s: no difference
// is taken, and so s may be so small that nothing else is left.
using complex = std::complex<double>;
constexpr complex tiny_step = {0, 0x1p-100};

// log P(x), where the parameter `moved` (the entries of W by columns, then of b, then of c) has
// taken that step.
complex log_probability(const Rbm& r, const vec& x, uword moved) {
  const uword D = r.b.n_elem, H = r.c.n_elem;
  std::vector<complex> parameters(r.W.begin(), r.W.end());
  parameters.insert(parameters.end(), r.b.begin(), r.b.end());
  parameters.insert(parameters.end(), r.c.begin(), r.c.end());
  parameters[moved] += tiny_step;
  complex of_x = 0, of_all = 0;
  for (uword v = 0; v < states(D); ++v) {
    const vec y = state(v, D);
    bool same = true;
    for (uword j = 0; j < D; ++j) same = same && y(j) == x(j);
    for (uword g = 0; g < states(H); ++g) {
      const vec h = state(g, H);
      complex exponent = 0;
      for (uword j = 0; j < D; ++j) {
        exponent += parameters[H * D + j] * y(j);
        for (uword i = 0; i < H; ++i) exponent += parameters[i + H * j] * (h(i) * y(j));
      }
      for (uword i = 0; i < H; ++i) exponent += parameters[H * D + D + i] * h(i);
      const complex weight = std::exp(exponent);
      of_all += weight;
      if (same) of_x += weight;
    }
  }
  return std::log(of_x) - std::log(of_all);
}

Gradient slope_of_log_probability(const Rbm& r, const mat& X) {
  Gradient slope = zero(r);
  uword moved = 0;
  const auto next = [&](double& to) {
    for (uword n = 0; n < X.n_cols; ++n)
      to += log_probability(r, X.col(n), moved).imag() / tiny_step.imag() / double(X.n_cols);
    ++moved;
  };
  for (double& d : slope.dW) next(d);
  for (double& d : slope.db) next(d);
  for (double& d : slope.dc) next(d);
  return slope;
}

// ---------------------------------------------------------------------------------------- chains

mat hidden(const Rbm& r, const mat& X) {
  mat P(r.c.n_elem, X.n_cols);
  for (uword n = 0; n < X.n_cols; ++n)
    for (uword i = 0; i < P.n_rows; ++i) {
      real a = r.c(i);
      for (uword j = 0; j < X.n_rows; ++j) a += real(r.W(i, j)) * X(j, n);
      P(i, n) = double(1 / (1 + std::exp(-a)));
    }
  return P;
}
mat visible(const Rbm& r, const mat& h) { return hidden({mat(r.W.t()), r.c, r.b}, h); }

// As the contract says, or with one of the usual mistakes.
enum class Walk {
  right,
  on_above_p,
  rounds,
  samples_in_turn,
  steps_outside,
  by_rows,
  visible_first,
  same_numbers,
  starts_again,
  starts_at_zero,
  h_not_drawn,
  w_not_transposed,
  biases_exchanged,
  overflows
};

Chain run(const Rbm& r, const mat& X, uword k, const vec& u, Walk walk = Walk::right) {
  const uword H = r.c.n_elem, D = r.b.n_elem, N = X.n_cols, units = H + D;
  // For unit `i` of sample n in step t: first the hidden units, then the visible ones.
  const auto entry = [&](uword n, uword t, uword i) {
    switch (walk) {
      case Walk::samples_in_turn:
        return t * units * N + (i < H ? n * H + i : H * N + n * D + (i - H));
      case Walk::steps_outside: return (t * N + n) * units + i;
      case Walk::by_rows: return n + N * (t * units + i);
      case Walk::visible_first: return (n * k + t) * units + (i < H ? D + i : i - H);
      case Walk::same_numbers: return n * k * units + i;
      default: return (n * k + t) * units + i;
    }
  };
  const auto drawn = [&](double p, uword n, uword t, uword i) {
    const double v = u(entry(n, t, i));
    if (walk == Walk::on_above_p) return v > p ? 1.0 : 0.0;
    if (walk == Walk::rounds) return p > 0.5 ? 1.0 : 0.0;
    if (walk == Walk::overflows && p == 1) return 0.0;  // as v < NaN
    return v < p ? 1.0 : 0.0;
  };
  const bool square = H == D;  // else these two do not go unnoticed
  const Rbm upwards = square && walk == Walk::biases_exchanged ? Rbm{r.W, r.c, r.b} : r;
  const Rbm downwards =
      square && walk == Walk::w_not_transposed ? Rbm{mat(r.W.t()), r.b, r.c} : upwards;
  Chain chain{cube(H, N, k), cube(D, N, k)};
  for (uword n = 0; n < N; ++n) {
    vec x = X.col(n);
    if (walk == Walk::starts_at_zero) x.zeros();
    for (uword t = 0; t < k; ++t) {
      if (walk == Walk::starts_again) x = X.col(n);
      const vec p = hidden(upwards, x);
      for (uword i = 0; i < H; ++i) chain.h(i, n, t) = drawn(p(i), n, t, i);
      const vec h = chain.h.slice(t).col(n);
      const vec q = visible(downwards, walk == Walk::h_not_drawn ? p : h);
      for (uword j = 0; j < D; ++j) chain.x(j, n, t) = x(j) = drawn(q(j), n, t, H + j);
    }
  }
  return chain;
}

}  // namespace oracle

namespace inputs {

mat bits(Rng& rng, uword rows, uword columns) {
  mat X(rows, columns);
  for (double& x : X) x = rng.coin();
  return X;
}

// Half of the machines are square: there a transposed W has the right shape.
Rbm machine(Rng& rng, uword least, double bound) {
  const uword H = rng.dim(least), D = rng.coin() ? H : rng.dim(least);
  return {rng.dyadics(H, D, bound, 64), rng.dyadics(D, bound, 64), rng.dyadics(H, bound, 64)};
}

// Biases up to 1e4: no exponential of such an energy is a number.
Rbm strong(Rng& rng, Rbm r) {
  r.b = 2500 * rng.integers(r.b.n_elem, 4);
  r.c = 2500 * rng.integers(r.c.n_elem, 4);
  return r;
}

auto machine_and_data(Rng& rng) {
  const Rbm r = machine(rng, 1, 2.0);
  return std::tuple{r, bits(rng, r.b.n_elem, rng.dim())};
}

// With less than two units, or two samples, too many mistakes look alike.
auto larger_machine_and_data(Rng& rng) {
  const Rbm r = machine(rng, 2, 2.0);
  return std::tuple{r, bits(rng, r.b.n_elem, rng.dim(2))};
}

auto strong_machine_and_data(Rng& rng) {
  const Rbm r = strong(rng, machine(rng, 1, 2.0));
  return std::tuple{r, bits(rng, r.b.n_elem, rng.dim())};
}

// Odd multiples of 1/256: not one of the probabilities sigma(m / 64) is nearer than 7e-8 to one of
// these.
vec numbers(Rng& rng, uword n) {
  vec u(n);
  for (double& each : u) each = double(2 * rng.between(0, 127) + 1) / 256;
  return u;
}

// Enough units, samples and numbers to tell one mistake from another.
auto walk(Rng& rng, Rbm r, uword k) {
  const mat X = bits(rng, r.b.n_elem, rng.dim(2));
  return std::tuple{r, X, k, numbers(rng, X.n_cols * k * (X.n_rows + r.c.n_elem))};
}
auto one_step(Rng& rng) { return walk(rng, machine(rng, 3, 1.0), 1); }
auto steps(Rng& rng) {
  const Rbm r = machine(rng, 3, 1.0);
  return walk(rng, r, static_cast<uword>(rng.between(2, 4)));
}
auto strong_steps(Rng& rng) {
  const Rbm r = strong(rng, machine(rng, 3, 1.0));
  return walk(rng, r, static_cast<uword>(rng.between(1, 3)));
}

}  // namespace inputs

namespace {

// Of the contract, for parts a and b. Worst honest error seen: 0.02 % of it; smallest error of the
// same in float: 28 times as much.
Tolerance rounding(const Rbm& r) {
  const double B =
      arma::accu(arma::abs(r.W)) + arma::accu(arma::abs(r.b)) + arma::accu(arma::abs(r.c));
  return {1e-12 * (1 + B), 0};
}

constexpr char overflow_hint[] =
    "exp(1000) overflows, yet log(1 + exp(1000)) is 1000: take the largest exponent out of every "
    "sum of exponentials.";
constexpr char logistic_hint[] =
    "exp(1000) / (1 + exp(1000)) is inf / inf, NaN: write sigma so that only one side of the "
    "fraction can overflow.";
constexpr char mean_hint[] =
    "The mean over the samples is asked: the same data twice have the same gradient.";
constexpr char transpose_hint[] =
    "dW is H x D, as W is: entry (i, j) belongs to hidden unit i and visible unit j.";
constexpr char probability_hint[] =
    "Hidden units enter by their probabilities, not by 0 or 1: at a = 0.2 a unit counts 0.55.";

mat rounded(mat P) {
  for (double& p : P) p = p > 0.5;
  return P;
}

Gradient transposed(const Gradient& g) { return {mat(g.dW.t()), g.db, g.dc}; }
bool is_finite(const Gradient& g) {
  return g.dW.is_finite() && g.db.is_finite() && g.dc.is_finite();
}
bool has_shape_of(const Gradient& g, const Rbm& r) {
  return arma::size(g.dW) == arma::size(r.W) && g.db.n_elem == r.b.n_elem &&
         g.dc.n_elem == r.c.n_elem;
}

Rbm without_hidden_bias(const Rbm& r) { return {r.W, r.b, vec(r.c.n_elem)}; }

const Rbm small = {mat(2, 3), vec(3), vec(2)};
const std::vector<std::pair<Rbm, mat>> illegal_shapes = {
    {Rbm{mat(), vec(), vec()}, mat(0, 1)},
    {Rbm{mat(2, 3), vec(2), vec(2)}, mat(3, 1)},
    {Rbm{mat(2, 3), vec(3), vec(3)}, mat(3, 1)},
    {small, mat(2, 1)},
    {small, mat(4, 1)},
    {small, mat(3, 0)}};
const std::vector<mat> illegal_states = {mat(vec{0, 0.5, 1}), mat{{0, 1}, {1, 1}, {1, 2}},
                                         mat(vec{0, 0, -1}), mat(vec{arma::datum::nan, 0, 0})};
constexpr char bits_hint[] = "Only 0 and 1 are states of a unit.";

}  // namespace

// ------------------------------------------------------------------------------------ free energy

TEST(a_FreeEnergy, AgreesWithEnumeration) {
  for_all({40, 6}, inputs::machine_and_data, [](const Rbm& r, const mat& X) {
    const vec F = oracle::minus_log_sums(r, X), visible = X.t() * r.b;
    const auto lowest_energy = [&](const vec& x) {
      oracle::real lowest = arma::datum::inf;
      for (uword g = 0; g < oracle::states(r.c.n_elem); ++g)
        lowest = std::min(lowest, oracle::energy(r, x, oracle::state(g, r.c.n_elem)));
      return lowest;
    };
    EXPECT_ANSWER(submission::free_energies(r, X), close_to(F, rounding(r)))
        .hint_if([&](const vec& got) { return got.n_elem != X.n_cols; },
                 "One number for each sample, that is for each column of X.")
        .hint_if([&] { return vec(-F); },
                 "The sign: F = -log(sum of exp(-E)), low where the probability is high. With all "
                 "parameters 0 it is -H log 2.")
        .hint_if([&] { return vec(F + visible); },
                 "b.x is the same for all h, but exp(b.x) is a factor of the sum.")
        .hint_if([&] { return vec(F + 2 * visible); },
                 "-E holds +b.x, and F = -log(sum of exp(-E)): which sign has b.x in F?")
        .hint_if([&] { return oracle::minus_log_sums(without_hidden_bias(r), X); },
                 "A hidden unit has a bias, too: what it gains by being on is c_i + (W x)_i.")
        .hint_if([&] { return oracle::each(X, lowest_energy); },
                 "This is the energy of the best h alone. All 2^H states are in the sum: with all "
                 "parameters 0 it is 2^H, and F is -H log 2.")
        .hint_if(
            [&] {
              return oracle::each(X, [&](const vec& x) {
                return oracle::energy(r, x, oracle::hidden(r, x).col(0));
              });
            },
            "This is the mean energy. With all parameters 0 every energy is 0, but the sum over h "
            "is 2^H, and F is -H log 2.");
  });
}

TEST(a_FreeEnergy, LargeEnergies) {
  for_all({40, 5}, inputs::strong_machine_and_data, [](const Rbm& r, const mat& X) {
    EXPECT_ANSWER(submission::free_energies(r, X),
                  close_to(oracle::minus_log_sums(r, X), rounding(r)))
        .hint_if([](const vec& got) { return !got.is_finite(); }, overflow_hint);
  });
}

TEST(a_FreeEnergyGradient, AgreesWithEnumeration) {
  for_all({40, 5}, inputs::machine_and_data, [](const Rbm& r, const mat& X) {
    const Gradient minus = oracle::over_data(r, X), right = oracle::scaled(-1, minus);
    const double N = double(X.n_cols);
    EXPECT_ANSWER(submission::free_energy_gradient(r, X), close_to(right, rounding(r)))
        .hint_if(minus,
                 "The sign: a unit that is on makes b_j lower the energy, so dF/db_j is negative.")
        .hint_if([&] { return oracle::scaled(N, right); }, mean_hint)
        .hint_if([&] { return oracle::scaled(-N, right); }, mean_hint)
        .hint_if([&] { return transposed(right); }, transpose_hint)
        .hint_if(
            [&] { return oracle::scaled(-1, oracle::mean_over(rounded(oracle::hidden(r, X)), X)); },
            probability_hint)
        .hint_if(
            [&] {
              const mat P = oracle::hidden(without_hidden_bias(r), X);
              return oracle::scaled(-1, oracle::mean_over(P, X));
            },
            "A hidden unit has a bias, too: what it gains by being on is c_i + (W x)_i.")
        .hint_if(
            [&] {
              return Gradient{right.dW, minus.db, right.dc};
            },
            "The sign of db: a unit that is on makes b_j lower the energy.")
        .hint_if(
            [&] {
              mat A(r.c.n_elem, X.n_cols);
              for (uword n = 0; n < X.n_cols; ++n) A.col(n) = r.c + r.W * X.col(n);
              return oracle::scaled(-1, oracle::mean_over(A, X));
            },
            "The derivative of log(1 + exp(a)) by a is not a: it lies between 0 and 1.");
  });
}

TEST(a_FreeEnergyGradient, LargeEnergies) {
  for_all({40, 5}, inputs::strong_machine_and_data, [](const Rbm& r, const mat& X) {
    EXPECT_ANSWER(submission::free_energy_gradient(r, X),
                  close_to(oracle::scaled(-1, oracle::over_data(r, X)), rounding(r)))
        .hint_if([](const Gradient& got) { return !is_finite(got); }, logistic_hint);
  });
}

// --------------------------------------------------------------------------------- log likelihood

TEST(a_LogLikelihood, AgreesWithEnumeration) {
  for_all({40, 4}, inputs::larger_machine_and_data, [](const Rbm& r, const mat& X) {
    const vec F = oracle::minus_log_sums(r, X), right = oracle::log_probabilities(r, X);
    const double z = double(oracle::log_z(r));
    EXPECT_ANSWER(submission::log_likelihoods(r, X), close_to(right, rounding(r)))
        .hint_if([&] { return vec(-F); },
                 "exp(-F(x)) is not yet a probability: the sum of it over all 2^D states x is Z.")
        .hint_if([&] { return vec(z - F); },
                 "P(x) = exp(-F(x)) / Z: what becomes of the division in the logarithm?")
        .hint_if([&] { return vec(-right); },
                 "This is -log P(x). A logarithm of a probability is not positive.")
        .hint_if([&] { return vec(arma::exp(right)); },
                 "These are the probabilities; their logarithms are asked.")
        .hint_if(
            [&] {
              double sum = 0;
              for (const double f : F) sum += std::exp(-f);
              return vec(-F - std::log(sum));
            },
            "Z is the sum over all 2^D visible states, not over the samples: the model gives "
            "probability to states that are not in the data.")
        .hint_if(
            [&] {
              const double all_off = -double(oracle::log_sum_over_h(r, vec(r.b.n_elem)));
              return vec(-F - std::log(std::exp(z) - std::exp(-all_off)));
            },
            "The state in which all units are off is one of the 2^D, too.")
        .hint_if([&] { return vec(right - double(r.c.n_elem) * std::log(2.0)); },
                 "The sum over h is in F already: exp(-F(x)) is to be added up over x alone.");
  });
}

TEST(a_LogLikelihood, SumsToOne) {
  for_all(
      {20, 4}, [](Rng& rng) { return std::tuple{inputs::machine(rng, 1, 2.0)}; },
      [](const Rbm& r) {
        const mat X = oracle::every_state(r.b.n_elem);
        const vec log_p = submission::log_likelihoods(r, X);
        EXPECT_NEAR(arma::accu(arma::exp(log_p)), 1, 1e-10)
            << hint("The probabilities of all 2^D visible states sum to 1.");
      });
}

TEST(a_LogLikelihood, LargeEnergies) {
  for_all({30, 4}, inputs::strong_machine_and_data, [](const Rbm& r, const mat& X) {
    EXPECT_ANSWER(submission::log_likelihoods(r, X),
                  close_to(oracle::log_probabilities(r, X), rounding(r)))
        .hint_if([](const vec& got) { return !got.is_finite(); },
                 "exp(1000) overflows and exp(-1000) is 0, whose logarithm is -inf: stay with "
                 "logarithms, and take the largest exponent out of every sum.");
  });
}

namespace {

// 16 units that know nothing of each other: P(x) is a product over the visible ones.
std::tuple<Rbm, mat> sixteen_units(Rng& rng) {
  const uword D = rng.pick({uword{5}, uword{8}, uword{11}}), H = 16 - D;
  return {Rbm{mat(H, D), rng.dyadics(D, 2.0, 64), rng.dyadics(H, 2.0, 64)},
          inputs::bits(rng, D, 2)};
}

constexpr char sixteen_hint[] = "D + H = 16 is allowed.";
const std::vector<std::pair<uword, uword>> too_many = {{16, 1}, {5, 12}, {1, 16}, {2, 40}};
constexpr char seventeen_hint[] =
    "D + H = 17 is too much: whoever asks for 2^17 states should be told so before the work "
    "begins.";

}  // namespace

TEST(a_LogLikelihood, SixteenUnits) {
  for_all({2, 2}, sixteen_units, [](const Rbm& r, const mat& X) {
    const auto log_p = [&](const vec& x) {
      oracle::real sum = 0;
      for (uword j = 0; j < x.n_elem; ++j)
        sum -= std::log1p(std::exp(oracle::real(r.b(j)) * (1 - 2 * x(j))));
      return sum;
    };
    EXPECT_ANSWER(submission::log_likelihoods(r, X), close_to(oracle::each(X, log_p), rounding(r)))
        .hint_if_no_answer(sixteen_hint);
  });
}

TEST(a_BadInput, ShapesAndStates) {
  for (const auto& [r, X] : illegal_shapes) {
    EXPECT_REJECTED(submission::free_energies(r, X));
    EXPECT_REJECTED(submission::free_energy_gradient(r, X));
    EXPECT_REJECTED(submission::log_likelihoods(r, X));
  }
  for (const mat& X : illegal_states) {
    EXPECT_REJECTED(submission::free_energies(small, X)).hint(bits_hint);
    EXPECT_REJECTED(submission::free_energy_gradient(small, X)).hint(bits_hint);
    EXPECT_REJECTED(submission::log_likelihoods(small, X)).hint(bits_hint);
  }
}

TEST(a_BadInput, TooManyStates) {
  for (const auto [H, D] : too_many) {
    const Rbm r = {mat(H, D), vec(D), vec(H)};
    EXPECT_REJECTED(submission::log_likelihoods(r, mat(D, 1))).hint(seventeen_hint);
  }
}

// ------------------------------------------------------------------------------------- part b

namespace {

constexpr char added_hint[] =
    "log P(x) = -F(x) - log Z: the model's half is taken away. Where the data have x_j = 1 as "
    "often as the model has, db_j is 0.";
constexpr char difference_hint[] =
    "exp(1000) / exp(1001) is inf / inf, but a difference of logarithms is -1: P(x) = "
    "exp(-F(x) - log Z). If log Z itself overflows, all these P(x) become 0.";

}  // namespace

TEST(b_Gradient, AgreesWithEnumeration) {
  for_all({40, 3}, inputs::larger_machine_and_data, [](const Rbm& r, const mat& X) {
    const Gradient data = oracle::over_data(r, X), model = oracle::over_model(r);
    const Gradient right = oracle::difference(data, model);
    const double N = double(X.n_cols);
    EXPECT_ANSWER(submission::log_likelihood_gradient(r, X), close_to(right, rounding(r)))
        .hint_if([&] { return oracle::difference(model, data); },
                 "The sign: log P(x) of the data rises with b_j where the data have x_j = 1 more "
                 "often than the model has.")
        .hint_if(data,
                 "log Z depends on the parameters, too: raising exp(-F) everywhere makes no x more "
                 "probable.")
        .hint_if([&] { return oracle::scaled(-1, model); },
                 "This is the gradient of -log Z alone; what do the data add?")
        .hint_if([&] { return oracle::combined(1, data, 1, model); }, added_hint)
        .hint_if([&] { return oracle::scaled(N, right); }, mean_hint)
        .hint_if([&] { return oracle::combined(N, data, -1, model); }, mean_hint)
        .hint_if([&] { return transposed(right); }, transpose_hint)
        .hint_if(
            [&] {
              const mat all = oracle::every_state(r.b.n_elem);
              return oracle::difference(data, oracle::over_data(r, all));
            },
            "Not every state counts as much: the mean over the model has the weights P(x).")
        .hint_if(
            [&] {
              const mat all = oracle::every_state(r.b.n_elem);
              return oracle::difference(
                  data, oracle::scaled(double(all.n_cols), oracle::over_data(r, all)));
            },
            "Not every state counts as much: the mean over the model has the weights P(x).")
        .hint_if(
            [&] {
              const mat h = rounded(oracle::hidden(r, X));
              return oracle::difference(oracle::mean_over(h, X), model);
            },
            probability_hint)
        .hint_if(
            [&] {
              const mat off(r.b.n_elem, 1);
              const double p = std::exp(oracle::log_probabilities(r, off)(0));
              const Gradient others =
                  oracle::combined(1 / (1 - p), model, -p / (1 - p), oracle::over_data(r, off));
              return oracle::difference(data, others);
            },
            "The state in which all units are off is one of the 2^D, too.");
  });
}

TEST(b_Gradient, IsTheSlopeOfLogP) {
  for_all({10, 2}, inputs::machine_and_data, [](const Rbm& r, const mat& X) {
    const Gradient data = oracle::over_data(r, X), model = oracle::over_model(r);
    EXPECT_ANSWER(submission::log_likelihood_gradient(r, X),
                  close_to(oracle::slope_of_log_probability(r, X), rounding(r)))
        .hint_if([&] { return oracle::combined(1, data, 1, model); }, added_hint)
        .hint(
            "These numbers are slopes: let b_0 grow by 0.001 and see by how much the mean of log "
            "P(x) grows. Both of its terms, -F(x) and -log Z, move.");
  });
}

TEST(b_Gradient, VanishesWhereTheModelFits) {
  // W = 0 and b = 0: every x is as probable as every other, as in these data.
  for_all(
      {10, 3},
      [](Rng& rng) {
        const uword D = rng.dim(), H = rng.dim();
        return std::tuple{Rbm{mat(H, D), vec(D), rng.dyadics(H, 2.0, 64)}};
      },
      [](const Rbm& r) {
        const mat X = oracle::every_state(r.b.n_elem);
        EXPECT_ANSWER(submission::log_likelihood_gradient(r, X),
                      close_to(oracle::zero(r), rounding(r)))
            .hint_if([&](const Gradient& got) { return has_shape_of(got, r); },
                     "In these data every x stands once, and for this model every x is equally "
                     "probable: no change can fit them better.");
      });
}

TEST(b_Gradient, LargeEnergies) {
  for_all({30, 3}, inputs::strong_machine_and_data, [](const Rbm& r, const mat& X) {
    const Gradient data = oracle::over_data(r, X), model = oracle::over_model(r);
    EXPECT_ANSWER(submission::log_likelihood_gradient(r, X),
                  close_to(oracle::difference(data, model), rounding(r)))
        .hint_if([&] { return oracle::combined(1, data, 1, model); }, added_hint)
        .hint_if([](const Gradient& got) { return !is_finite(got); }, difference_hint)
        .hint_if(data, difference_hint);
  });
}

TEST(b_Gradient, SixteenUnits) {
  for_all({2, 2}, sixteen_units, [](const Rbm& r, const mat& X) {
    const Rbm of_x = {mat(r.b.n_elem, 1), vec(1), r.b};
    const vec p = oracle::hidden(r, X).col(0), q = oracle::hidden(of_x, mat(1, 1)).col(0);
    Gradient right = oracle::zero(r);
    for (uword j = 0; j < q.n_elem; ++j) {
      right.db(j) = (X(j, 0) + X(j, 1)) / 2 - q(j);
      for (uword i = 0; i < p.n_elem; ++i) right.dW(i, j) = p(i) * right.db(j);
    }
    EXPECT_ANSWER(submission::log_likelihood_gradient(r, X), close_to(right, rounding(r)))
        .hint_if_no_answer(sixteen_hint);
  });
}

TEST(b_BadInput, ShapesAndStates) {
  for (const auto& [r, X] : illegal_shapes)
    EXPECT_REJECTED(submission::log_likelihood_gradient(r, X));
  for (const mat& X : illegal_states)
    EXPECT_REJECTED(submission::log_likelihood_gradient(small, X)).hint(bits_hint);
  for (const auto [H, D] : too_many) {
    const Rbm r = {mat(H, D), vec(D), vec(H)};
    EXPECT_REJECTED(submission::log_likelihood_gradient(r, mat(D, 1))).hint(seventeen_hint);
  }
}

// ------------------------------------------------------------------------------------- part c

namespace {

using oracle::Walk;

struct Mistake {
  Walk walk;
  const char* hint;
};
const std::vector<Mistake> mistakes = {
    {Walk::on_above_p,
     "A unit is on if its u is below its probability: with p = 0.9 that happens nine times in "
     "ten."},
    {Walk::rounds, "Your units look at their probabilities only: what do they do with u?"},
    {Walk::samples_in_turn,
     "The first k (H + D) entries of u all belong to sample 0: its visible units take theirs "
     "before sample 1 takes any."},
    {Walk::steps_outside,
     "The first k (H + D) entries of u all belong to sample 0: it walks all of its steps before "
     "sample 1 takes any."},
    {Walk::by_rows,
     "Neighbours in u belong to one sample: entry 1 is for hidden unit 1 of sample 0, not for "
     "sample 1."},
    {Walk::visible_first,
     "In each step the hidden units take their entries of u first: they are drawn first."},
    {Walk::same_numbers,
     "Every step takes new entries of u: with the same ones again the walk would not be "
     "random."},
    {Walk::starts_again,
     "A step goes on from what the step before has drawn; only step 0 begins at the data."},
    {Walk::starts_at_zero, "Step 0 of a sample begins at that sample."},
    {Walk::h_not_drawn,
     "x is drawn from P(x | h) for the h that was drawn, of zeros and ones, not for its "
     "probabilities."},
    {Walk::w_not_transposed,
     "Visible unit j hears (W^T h)_j: column j of W belongs to it, and row i to hidden unit i."},
    {Walk::biases_exchanged,
     "Hidden units have the biases c, of length H, and visible ones b, of length D."},
    {Walk::overflows,
     "Some probability is NaN, and no number is below NaN: exp(1000) / (1 + exp(1000)) is inf / "
     "inf."},
};

// The hint of the mistake that gives this answer. A few zeros and ones may come from more than one;
// then nothing is said.
template <class Answer>
const char* only_fit(const Answer& got, const std::vector<std::pair<Answer, const char*>>& wrong) {
  const char* hint = nullptr;
  for (const auto& [answer, text] : wrong) {
    if (gradus::first_mismatch(answer, got, {1e-12, 0})) continue;
    if (hint != nullptr && hint != text) return nullptr;
    hint = text;
  }
  return hint;
}

void check_chain(const Rbm& r, const mat& X, uword k, const vec& u) {
  const Chain right = oracle::run(r, X, k, u);
  const auto wrong = [&] {
    std::vector<std::pair<Chain, const char*>> chains;
    for (const auto& [walk, text] : mistakes)
      chains.emplace_back(oracle::run(r, X, k, u, walk), text);
    return chains;
  };
  auto&& answer = EXPECT_ANSWER(submission::gibbs_chain(r, X, k, u), exactly(right));
  for (const Mistake& each : mistakes)
    answer.hint_if([&](const Chain& got) { return only_fit(got, wrong()) == each.hint; },
                   each.hint);
  answer
      .hint_if(
          [&](const Chain& got) { return k > 1 && (got.h.n_slices == 1 || got.x.n_slices == 1); },
          "The states of all k steps are asked, a slice for each.")
      .hint_if(
          [&](const Chain& got) {
            return k != X.n_cols && got.x.n_cols == k && got.x.n_slices == X.n_cols;
          },
          "A slice holds one step, its columns are the samples.")
      .hint_if([&](const Chain& got) { return got.h.n_slices == k + 1 || got.x.n_slices == k + 1; },
               "The data themselves are not part of the chain: slice 0 is what step 0 draws.");
}

}  // namespace

TEST(c_OneStep, OfEverySample) { for_all({40, 4}, inputs::one_step, check_chain); }

TEST(c_OneStep, HalfIsNotBelowHalf) {
  for_all(
      {10, 4},
      [](Rng& rng) {
        const uword H = rng.dim(2), D = rng.dim(2), N = rng.dim(2);
        vec u(N * (H + D));
        for (double& each : u) each = rng.pick({0.0, 0.25, 0.5, 0.5, 0.75});
        return std::tuple{Rbm{mat(H, D), vec(D), vec(H)}, inputs::bits(rng, D, N), u};
      },
      [](const Rbm& r, const mat& X, const vec& u) {
        EXPECT_ANSWER(submission::gibbs_chain(r, X, 1, u), exactly(oracle::run(r, X, 1, u)))
            .hint_if(
                [&] {
                  vec lower = u;  // what is 1/2 counts as below
                  lower.replace(0.5, 0.25);
                  return oracle::run(r, X, 1, lower);
                },
                "A unit is on if u < p: not if they are equal.");
      });
}

TEST(c_ManySteps, EachGoesOnFromTheLast) { for_all({40, 3}, inputs::steps, check_chain); }

TEST(c_ManySteps, LargeEnergies) { for_all({30, 3}, inputs::strong_steps, check_chain); }

namespace {

constexpr char length_hint[] = "Every unit that is drawn takes one entry of u: N k (H + D) in all.";
constexpr char steps_hint[] = "Without a step there is no chain.";

}  // namespace

TEST(c_BadInput, ShapesAndStates) {
  for (const auto& [r, X] : illegal_shapes) {
    const vec u(X.n_cols * (r.W.n_rows + r.W.n_cols));
    EXPECT_REJECTED(submission::gibbs_chain(r, X, 1, u));
  }
  for (const mat& X : illegal_states)
    EXPECT_REJECTED(submission::gibbs_chain(small, X, 1, vec(5 * X.n_cols))).hint(bits_hint);
}

TEST(c_BadInput, StepsAndNumbers) {
  const mat X(3, 2);
  EXPECT_REJECTED(submission::gibbs_chain(small, X, 0, vec())).hint(steps_hint);
  for (const uword n : {0, 10, 19, 21, 40})
    EXPECT_REJECTED(submission::gibbs_chain(small, X, 2, vec(n))).hint(length_hint);
}

// ------------------------------------------------------------------------------------- part d

namespace {

constexpr char drawn_biases_hint[] =
    "Only your dc is wrong: it is made of probabilities as dW is. A unit with p = 0.9 counts 0.9 "
    "in it, whether it was drawn or not.";
constexpr char end_hint[] =
    "The chain has k steps, and x' is what the last of them has drawn: nothing before it.";

void check_estimate(const Rbm& r, const mat& X, uword k, const vec& u) {
  const Chain chain = oracle::run(r, X, k, u);
  const mat before = k > 1 ? mat(chain.x.slice(k - 2)) : X, end = chain.x.slice(k - 1),
            last_h = chain.h.slice(k - 1);
  const auto over = [&](const mat& x) { return oracle::mean_over(oracle::hidden(r, x), x); };
  const Gradient data = over(X), model = over(end), right = oracle::difference(data, model);
  const double N = double(X.n_cols);
  const auto wrong_end = [&] {
    std::vector<std::pair<Gradient, const char*>> estimates;
    const auto add = [&](const mat& x, const char* text) {
      estimates.emplace_back(oracle::difference(data, over(x)), text);
    };
    for (const auto& [walk, text] : mistakes)
      add(oracle::run(r, X, k, u, walk).x.slice(k - 1), text);
    add(chain.x.slice(0), end_hint);
    add(before, end_hint);
    return estimates;
  };
  // Worst honest error seen: 4e-16. Smallest in float: 4e-10.
  auto&& answer =
      EXPECT_ANSWER(submission::contrastive_divergence(r, X, k, u), close_to(right, {1e-12, 0}));
  answer
      .hint_if([&] { return oracle::difference(model, data); },
               "The sign: the data are to become more probable, what the chain has found less.")
      .hint_if(data, "Where is the other half? Without it all biases would grow for ever.")
      .hint_if([&] { return oracle::scaled(-1, model); }, "Where is the half of the data?")
      .hint_if([&] { return oracle::combined(1, data, 1, model); },
               "The half of the chain is taken away.")
      .hint_if([&] { return oracle::scaled(N, right); }, mean_hint)
      .hint_if([&] { return transposed(right); }, transpose_hint)
      .hint_if(
          [&] {
            Gradient drawn = right;
            drawn.dc = arma::mean(chain.h.slice(0), 1) - arma::mean(last_h, 1);
            return drawn;
          },
          drawn_biases_hint)
      .hint_if(
          [&] {
            Gradient drawn = right;
            drawn.dc += arma::mean(chain.h.slice(0), 1) - data.dc;
            return drawn;
          },
          drawn_biases_hint)
      .hint_if(
          [&] {
            Gradient drawn = right;
            drawn.dc -= arma::mean(last_h, 1) - model.dc;
            return drawn;
          },
          drawn_biases_hint)
      .hint_if(
          [&] { return oracle::difference(oracle::mean_over(chain.h.slice(0), X), model); },
          "In the average over the data stand the probabilities sigma(c + W x): the h that was "
          "drawn belongs to the chain only.")
      .hint_if([&] { return oracle::difference(data, oracle::mean_over(last_h, end)); },
               "At the end of the chain, too, stand the probabilities sigma(c + W x'), not an h "
               "that was drawn.")
      .hint_if(
          [&] {
            return oracle::difference(oracle::mean_over(chain.h.slice(0), X),
                                      oracle::mean_over(last_h, end));
          },
          "The drawn h belong to the chain only: in both averages stand probabilities.")
      .hint_if(
          [&] {
            return oracle::difference(data, oracle::mean_over(oracle::hidden(r, before), end));
          },
          "p(x') are the probabilities at the end of the chain. Those from which the last h was "
          "drawn belong to the x before.")
      .hint_if(
          [&] {
            const mat q = oracle::visible(r, last_h);
            return oracle::difference(data, over(q));
          },
          "x' is what was drawn, of zeros and ones, not its probabilities.");
  std::vector<const char*> hints = {end_hint};
  for (const Mistake& each : mistakes) hints.push_back(each.hint);
  for (const char* text : hints)
    answer.hint_if([&](const Gradient& got) { return only_fit(got, wrong_end()) == text; }, text);
}

}  // namespace

TEST(d_OneStep, ComparesDataAndChain) { for_all({40, 4}, inputs::one_step, check_estimate); }

TEST(d_ManySteps, ComparesDataAndChain) { for_all({40, 3}, inputs::steps, check_estimate); }

TEST(d_ManySteps, LargeEnergies) {
  for_all({30, 3}, inputs::strong_steps, [](const Rbm& r, const mat& X, uword k, const vec& u) {
    const mat end = oracle::run(r, X, k, u).x.slice(k - 1);
    const Gradient right = oracle::difference(oracle::mean_over(oracle::hidden(r, X), X),
                                              oracle::mean_over(oracle::hidden(r, end), end));
    EXPECT_ANSWER(submission::contrastive_divergence(r, X, k, u), close_to(right, {1e-12, 0}))
        .hint_if([](const Gradient& got) { return !is_finite(got); }, logistic_hint);
  });
}

TEST(d_BadInput, ShapesAndStates) {
  for (const auto& [r, X] : illegal_shapes) {
    const vec u(X.n_cols * (r.W.n_rows + r.W.n_cols));
    EXPECT_REJECTED(submission::contrastive_divergence(r, X, 1, u));
  }
  for (const mat& X : illegal_states)
    EXPECT_REJECTED(submission::contrastive_divergence(small, X, 1, vec(5 * X.n_cols)))
        .hint(bits_hint);
}

TEST(d_BadInput, StepsAndNumbers) {
  const mat X(3, 2);
  EXPECT_REJECTED(submission::contrastive_divergence(small, X, 0, vec())).hint(steps_hint);
  for (const uword n : {0, 10, 19, 21, 40})
    EXPECT_REJECTED(submission::contrastive_divergence(small, X, 2, vec(n))).hint(length_hint);
}

SPEED(
    d, contrastive_divergence, {16, 32, 64},
    [](Rng& rng, uword N) {
      const uword H = 256, D = 256;
      mat X = rng.uniforms(D, N);
      for (double& x : X) x = x > 0;
      const vec u = rng.uniforms(N * (H + D)) / 2 + 0.5;
      return std::tuple{Rbm{rng.uniforms(H, D) / 8, rng.uniforms(D), rng.uniforms(H)}, X, uword{1},
                        u};
    },
    Flops{[](uword N) { return 2.0 * 5 * 256 * 256 * static_cast<double>(N); }});
