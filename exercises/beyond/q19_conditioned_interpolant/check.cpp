// beyond question 19. Oracles: the definitions in long double, one sample after the other. Samples
// and targets with few digits come first, where nothing is rounded; then samples of which some are
// a million times closer than others, where each error has a bound of its own.
#include <gradus/check.hpp>
#include <map>

#include "interpolant.hpp"

using arma::mat, arma::uvec, arma::uword, arma::vec;
using nn::TwoLayer;
using Real = long double;

namespace oracle {

// For each unit: an error d in the slope below becomes -factor d in its own, since
// d (gap - epsilon) + (own error) epsilon must be 0.
std::vector<Real> factors(const vec& t, const vec& epsilon) {
  std::vector<Real> all;
  for (uword j = 0; j < epsilon.n_elem; ++j)
    all.push_back((t(j) - t(j + 1) - epsilon(j)) / static_cast<Real>(epsilon(j)));
  return all;
}

std::vector<Real> without_last(std::vector<Real> v) {
  if (!v.empty()) v.pop_back();
  return v;
}

// From every unit to every other one. log10 of the largest product, or 0.
double worst_run(const std::vector<Real>& v) {
  Real worst = 1;
  for (std::size_t from = 0; from < v.size(); ++from) {
    Real product = 1;
    for (std::size_t to = from; to < v.size(); ++to) worst = std::max(worst, product *= v[to]);
  }
  return static_cast<double>(std::log10(worst));
}

Real above_0(Real z) { return z > 0 ? z : 0; }

// L of the contract.
class Interpolant {
 public:
  Interpolant(const vec& x, const mat& F) {
    std::map<double, uword> place;
    for (uword i = 0; i < x.n_elem; ++i) place[x(i)] = i;
    uvec order(x.n_elem);
    uword k = 0;
    for (const auto& [at, i] : place) x_.push_back(at), order(k++) = i;
    F_ = F.rows(order);
  }
  uword samples() const { return x_.size(); }
  double x(uword j) const { return x_[j]; }
  double F(uword j, uword c) const { return F_(j, c); }
  Real slope(uword j, uword c) const {
    return (static_cast<Real>(F_(j + 1, c)) - F_(j, c)) / (static_cast<Real>(x_[j + 1]) - x_[j]);
  }
  // The piece on which z lies; samples() > 1.
  uword piece(Real z) const {
    uword j = 0;
    while (j + 2 < samples() && x_[j + 1] <= z) ++j;
    return j;
  }
  Real line(uword j, Real z, uword c) const { return F_(j, c) + slope(j, c) * (z - x_[j]); }
  Real value(Real z, uword c) const {
    return samples() == 1 || z <= x_[0] ? F_(0, c) : line(piece(z), z, c);
  }
  // All terms of its network in absolute value.
  Real scale(Real z, uword c) const {
    Real s = std::abs(F_(0, c)), before = 0;
    for (uword j = 0; j + 1 < samples(); ++j) {
      const Real here = slope(j, c);
      s += std::abs(here - before) * above_0(z - x_[j]);
      before = here;
    }
    return s;
  }
  // What an error at the two largest samples may have become at z.
  Real reach(Real z) const {
    const uword N = samples();
    return N == 1 ? 1 : 1 + 2 * above_0(z - x_[N - 1]) / (x_[N - 1] - x_[N - 2]);
  }
  // What the two neighbours of z allow.
  Real local_scale(Real z, uword c) const {
    if (samples() == 1 || z <= x_[0]) return std::abs(F_(0, c));
    const uword j = piece(z);
    return std::max(std::abs(F_(j, c)), std::abs(F_(j + 1, c))) *
           std::max<Real>(1, (z - x_[j]) / (x_[j + 1] - x_[j]));
  }

 private:
  std::vector<Real> x_;
  mat F_;
};

Real value(const TwoLayer& net, Real x, uword c) {
  Real y = net.b2(c);
  for (uword j = 0; j < net.b1.n_elem; ++j) y += net.W2(c, j) * above_0(net.W1(j) * x + net.b1(j));
  return y;
}

// For each point and output.
template <class Value>
mat table(const vec& z, uword outputs, Value value) {
  mat Y(z.n_elem, outputs);
  for (uword b = 0; b < z.n_elem; ++b)
    for (uword c = 0; c < outputs; ++c) Y(b, c) = static_cast<double>(value(z(b), c));
  return Y;
}

}  // namespace oracle

namespace {

using oracle::Interpolant;

constexpr double rounding = 0x1p-48;

uword below(Rng& rng, uword n) {
  return static_cast<uword>(rng.between(0, static_cast<std::int64_t>(n) - 1));
}

}  // namespace

namespace inputs {

vec ascending(const vec& gaps, double first) {
  vec x(gaps.n_elem + 1);
  x(0) = first;
  for (uword i = 0; i < gaps.n_elem; ++i) x(i + 1) = x(i) + gaps(i);
  return x;
}

// Units whose factors are picked from those given; all numbers have few digits.
auto units(Rng& rng, uword N, const std::vector<double>& factors) {
  vec t(N), epsilon(N - 1);
  t(N - 1) = static_cast<double>(rng.between(-9, 9));
  for (uword j = N - 1; j-- > 0;) {
    epsilon(j) = rng.pick({0.125, 0.25, 0.5, 2.0});
    t(j) = t(j + 1) + epsilon(j) * (1 + rng.pick(factors));
  }
  return std::tuple{t, epsilon};
}

struct Sampled {
  vec x;
  mat F;
};

// In any order, with gaps 2^low ... 2^high: slopes have few digits.
Sampled dyadic_samples(Rng& rng, uword N, int low, int high) {
  vec gaps(N - 1);
  for (double& gap : gaps) gap = std::exp2(static_cast<double>(rng.between(low, high)));
  const vec x = ascending(gaps, static_cast<double>(rng.between(-5, 5)));
  const uword m = 1 + rng.dim() / 3;
  return {x(rng.permutation(N)), rng.integers(N, m, 50)};
}

// Some neighbours are 2^-34 apart, others 2, and some targets a thousand times larger than others.
Sampled uneven_samples(Rng& rng, uword N) {
  vec gaps(N - 1);
  for (double& gap : gaps) gap = std::exp2(rng.uniform(-34, 1));
  const vec x = ascending(gaps, rng.uniform(-4, 4));
  const uword m = 1 + rng.dim() / 3;
  mat F = rng.normals(N, m);
  for (double& f : F) f *= std::exp2(rng.uniform(-5, 5));
  return {x(rng.permutation(N)), F};
}

// The samples, the middles between neighbours, and some points outside.
vec points(const vec& x) {
  const vec s = arma::sort(x);
  const uword N = s.n_elem;
  const vec outside = {s(0) - 4, s(0) - 1, s(N - 1) + 1, s(N - 1) + 4};
  return arma::join_cols(s, vec((s.head(N - 1) + s.tail(N - 1)) / 2), outside);
}

// For part d: multiples of 1/8.
struct Rounded {
  vec x, f;
  double q;
};
Rounded to_be_rounded(Rng& rng, uword N) {
  vec gaps(N - 1);
  for (double& gap : gaps) gap = static_cast<double>(rng.between(1, 24)) / 8;
  const vec x = ascending(gaps, rng.dyadic(4.0));
  return {x, rng.dyadics(N, 9.0), rng.pick({0.125, 0.25, 0.5, 2.0, 4.0})};
}

}  // namespace inputs

// ------------------------------------------------------------------------------------------ part a

namespace {

void expect_lost_digits(const vec& t, const vec& epsilon) {
  const auto all = oracle::factors(t, epsilon), inner = oracle::without_last(all);
  const double expected = oracle::worst_run(inner);
  const auto sum = [&](auto term) {
    double s = 0;
    for (const Real f : inner) s += term(static_cast<double>(std::log10(f)));
    return s;
  };
  EXPECT_ANSWER(submission::lost_digits(t, epsilon),
                close_to(expected, {.absolute = 1e-9, .relative = 1e-9}))
      .hint_if([](double got) { return !std::isfinite(got); },
               "The product of many factors leaves the range of double: 1e4 to the power of 100 is "
               "infinite. Add logarithms, and remember that a factor may be 0.")
      .hint_if([&] { return oracle::worst_run(all); },
               "The slope below all joints is 0, without any error: unit N - 2 has no error to "
               "multiply.")
      .hint_if(
          [&] {
            return oracle::worst_run({all.begin() + !all.empty(), all.end()});
          },
          "The slope below all joints is 0, without any error: unit N - 2 has no error to "
          "multiply.")
      .hint_if(
          [&] {
            auto ratios = inner;
            for (Real& f : ratios) ++f;
            return oracle::worst_run(ratios);
          },
          "Before its joint, for gap - epsilon, the network still has the wrong slope; only for "
          "epsilon it has the new one. With epsilon = gap nothing is handed on.")
      .hint_if([&] { return expected * std::log(10); }, "Digits are decimal: log10.")
      .hint_if([&] { return expected * std::log2(10); }, "Digits are decimal: log10.")
      .hint_if([&] { return sum([](double l) { return std::max(l, 0.0); }); },
               "A unit whose factor is below 1 cannot be skipped: errors that pass it shrink. The "
               "factors 10, 1/100, 10 lose one digit, not two.")
      .hint_if([&] { return std::max(0.0, sum([](double l) { return l; })); },
               "An error can begin at any unit and be worst at any later one: with the factors "
               "1/100, 10, 10 two digits are lost.")
      .hint_if([](double got) { return got < 0; },
               "The slope that is wrong counts, too: c_kk = 1, so that the answer is at least 0.")
      .hint_if(
          [&] {
            Real largest = 1;
            for (const Real f : inner) largest = std::max(largest, f);
            return static_cast<double>(std::log10(largest));
          },
          "Factors of units that follow each other are multiplied: 10 and 10 lose two digits.")
      .hint(
          "Write down m_(j+1) (gap - epsilon) + m_j epsilon = rise. What does m_j do when m_(j+1) "
          "changes and the rise does not?");
}

}  // namespace

TEST(a_LostDigits, WorstStretch) {
  for_all(
      {80, 12},
      [](Rng& rng) {
        return inputs::units(rng, rng.dim(), {0, 0.125, 0.25, 0.5, 1, 3, 9, 99});
      },
      expect_lost_digits);
}

TEST(a_LostDigits, BeyondTheRangeOfDouble) {
  for_all(
      {4, 4},
      [](Rng& rng) {
        return inputs::units(rng, 300 + rng.dim(), {rng.pick({999.0, 99999.0})});
      },
      expect_lost_digits);
  for_all(
      {4, 4},
      [](Rng& rng) {
        return inputs::units(rng, 300 + rng.dim(), {0.0078125, 15, 31});
      },
      expect_lost_digits);
}

TEST(a_BadInput, SamplesAndEpsilons) {
  const double nan = arma::datum::nan, inf = arma::datum::inf;
  EXPECT_REJECTED(submission::lost_digits(vec(), vec()));
  EXPECT_REJECTED(submission::lost_digits(vec{3, 1}, vec()));
  EXPECT_REJECTED(submission::lost_digits(vec{3, 1}, vec{1, 1}));
  EXPECT_REJECTED(submission::lost_digits(vec{3, 1, 1}, vec{1, 0.5}));
  EXPECT_REJECTED(submission::lost_digits(vec{1, 3}, vec{1}));
  EXPECT_REJECTED(submission::lost_digits(vec{nan}, vec()));
  EXPECT_REJECTED(submission::lost_digits(vec{inf, 1}, vec{1}));
  EXPECT_REJECTED(submission::lost_digits(vec{4, 2, 1}, vec{1, 0}));
  EXPECT_REJECTED(submission::lost_digits(vec{4, 2, 1}, vec{-1, 1}));
  EXPECT_REJECTED(submission::lost_digits(vec{4, 2, 1}, vec{nan, 1}));
  const char* triangle = "A joint below the next sample: the system is no longer triangular.";
  EXPECT_REJECTED(submission::lost_digits(vec{4, 2, 1}, vec{2.25, 1})).hint(triangle);
  EXPECT_REJECTED(submission::lost_digits(vec{4, 2, 1}, vec{1, 1.25})).hint(triangle);
}

// ------------------------------------------------------------------------------------------ part b

namespace {

bool fits(const TwoLayer& net, uword m) {
  const uword hidden = net.b1.n_elem;
  return net.W1.n_rows == hidden && net.W1.n_cols == 1 && net.W2.n_rows == m &&
         net.W2.n_cols == hidden && net.b2.n_elem == m;
}

// Is this network one of the usual mistakes, at all points?
template <class Value>
bool computes(const TwoLayer& net, const vec& z, const Interpolant& L, Value mistake) {
  for (const double x : z)
    for (uword c = 0; c < net.b2.n_elem; ++c) {
      const Real wrong = mistake(x, c);
      if (!(std::abs(oracle::value(net, x, c) - wrong) <=
            1e-9L * (L.scale(x, c) + std::abs(wrong))))
        return false;
    }
  return true;
}

// At least one joint is nowhere near a sample.
bool bends_elsewhere(const TwoLayer& net, const vec& x) {
  const double reach = 1e-12 * (1 + arma::abs(x).max());
  for (uword j = 0; j < net.b1.n_elem; ++j)
    if (net.W1(j) != 0 && arma::any(net.W2.col(j) != 0) &&
        !(arma::abs(x + net.b1(j) / net.W1(j)).min() <= reach))
      return true;
  return false;
}

// Worst error of the honest variants: 5 % of the bound. Weights in single precision exceed it five
// million times, joints that are rounded still more.
auto is_interpolant(const vec& x, const mat& F, const vec& z) {
  return satisfies([&x, &F, z](const TwoLayer& net) -> Verdict {
    const uword N = x.n_elem, m = F.n_cols;
    if (!fits(net, m))
      return reject("The shapes do not fit: W1 must be H x 1, b1 H, W2 " + show(m) + " x H, b2 " +
                    show(m) + ".")
          .hint("One input, so W1 has one column; W2 has a row for each output.");
    if (net.b1.n_elem >= N)
      return reject(show(N - 1) + " hidden units are enough; this network has " +
                    show(net.b1.n_elem) + ".")
          .hint("Beyond the largest sample the last slope goes on: no unit has its joint there.");
    const Interpolant L(x, F);
    for (const double at : z)
      for (uword c = 0; c < m; ++c) {
        const Real y = oracle::value(net, at, c), expected = L.value(at, c);
        if (std::abs(y - expected) <= rounding * L.scale(at, c) * L.reach(at)) continue;
        const Interpolant unsorted(arma::sort(x), F);
        const double first = L.x(0), last = L.x(N - 1);
        return reject("At x = " + show(at) + " output " + show(c) + " is " +
                      show(static_cast<double>(y)) + ", it should be " +
                      show(static_cast<double>(expected)) + ".")
            .hint_if(computes(net, z, L, [&](Real v, uword k) { return unsorted.value(v, k); }),
                     "Sort the targets together with the samples: row i of F belongs to x(i).")
            .hint_if(computes(net, z, L,
                              [&](Real v, uword k) {
                                Real sum = L.F(0, k);
                                for (uword j = 0; j + 1 < N; ++j)
                                  sum += L.slope(j, k) * oracle::above_0(v - L.x(j));
                                return sum;
                              }),
                     "All units that are on add up, so that a weight is what its joint adds to the "
                     "slope, not the slope itself.")
            .hint_if(computes(net, z, L,
                              [&](Real v, uword k) {
                                const Real s = N > 1 ? L.slope(0, k) : 0;
                                return L.value(v, k) - s * oracle::above_0(v - first);
                              }),
                     "The first joint bends the network, too: from slope 0 to that of the first "
                     "gap.")
            .hint_if(computes(net, z, L,
                              [&](Real v, uword k) { return L.value(v, k) + F(0, k) - L.F(0, k); }),
                     "b2 is the output left of all joints: the target of the smallest sample, "
                     "wherever in x that stands.")
            .hint_if(
                computes(net, z, L, [&](Real v, uword k) { return L.value(v, k) - L.F(0, k); }),
                "b2 is the output left of all joints: the target of the smallest sample, wherever "
                "in x that stands.")
            .hint_if(computes(net, z, L,
                              [&](Real v, uword k) {
                                return N == 1     ? L.value(v, k)
                                       : v > last ? L.F(N - 1, k)
                                                  : L.line(L.piece(v), v, k);
                              }),
                     "The network is constant on the left of the samples, and goes on with its "
                     "last slope on the right. Which side of its joint does each unit look to?")
            .hint_if(bends_elsewhere(net, x),
                     "The network bends between samples: choose each epsilon so large that the "
                     "joint t_j - epsilon_j lies on the sample below.")
            .hint_if(std::abs(y - expected) <= 1e-4L * L.scale(at, c) * L.reach(at),
                     "Only rounding is left, but more than has to be: compute in double, and let "
                     "no product stand between a joint and its sample (W1 = 1 rounds nothing).")
            .hint_if(at < first, "Left of the smallest sample the output is its target.")
            .hint("A weight is the change of slope at its joint.");
      }
    return accept();
  });
}

}  // namespace

TEST(b_Network, OnAllOfTheLine) {
  for_all(
      {60, 9}, [](Rng& rng) { return std::tuple{inputs::dyadic_samples(rng, rng.dim(), -3, 2)}; },
      [](const inputs::Sampled& samples) {
        const auto& [x, F] = samples;
        EXPECT_ANSWER(submission::own_gap_network(x, F), is_interpolant(x, F, inputs::points(x)));
      });
}

TEST(b_Rounding, SomeSamplesMuchCloserThanOthers) {
  for_all(
      {30, 24}, [](Rng& rng) { return std::tuple{inputs::uneven_samples(rng, 3 + rng.dim())}; },
      [](const inputs::Sampled& samples) {
        const auto& [x, F] = samples;
        EXPECT_ANSWER(submission::own_gap_network(x, F), is_interpolant(x, F, inputs::points(x)));
      });
}

TEST(b_Rounding, AThousandSamplesAtRandom) {
  Rng rng = gradus::test_rng();
  const vec x = rng.uniforms(1000);
  const mat F = rng.uniforms(1000, 2);
  const vec some = inputs::points(x);
  const vec z = some(arma::regspace<uvec>(0, 41, some.n_elem - 1));
  EXPECT_ANSWER(submission::own_gap_network(x, F), is_interpolant(x, F, z));
}

TEST(b_BadInput, EqualSamplesAndSizes) {
  const double nan = arma::datum::nan, inf = arma::datum::inf;
  EXPECT_REJECTED(submission::own_gap_network(vec(), mat(0, 2)));
  EXPECT_REJECTED(submission::own_gap_network(vec{1, 2}, mat(2, 0)));
  EXPECT_REJECTED(submission::own_gap_network(vec{1, 2}, mat(3, 1)));
  EXPECT_REJECTED(submission::own_gap_network(vec{1, 2, 3}, mat(2, 1)));
  EXPECT_REJECTED(submission::own_gap_network(vec{2, 1, 2}, mat(3, 1)));
  EXPECT_REJECTED(submission::own_gap_network(vec{0, nan}, mat(2, 1)));
  EXPECT_REJECTED(submission::own_gap_network(vec{0, inf}, mat(2, 1)));
  EXPECT_REJECTED(submission::own_gap_network(vec{0, 1}, mat(vec{1, nan})));
}

// Networks may have their units in any order: held against each other at some of the joints.
SPEED(
    b, own_gap_network, {500, 4000, 32000},
    [](Rng& rng, uword n) {
      return std::tuple{rng.uniforms(n), rng.uniforms(n, 2)};
    },
    [](const TwoLayer& reference, const TwoLayer& got) {
      if (!fits(got, 2)) return false;
      for (uword i = 0; i < 8; ++i) {
        const Real x = -reference.b1(i * (reference.b1.n_elem - 1) / 7);
        Real scale = 1;
        for (uword j = 0; j < reference.b1.n_elem; ++j)
          scale += std::abs(reference.W2(0, j)) * oracle::above_0(x + reference.b1(j));
        if (!(std::abs(oracle::value(got, x, 0) - oracle::value(reference, x, 0)) <= 1e-9L * scale))
          return false;
      }
      return true;
    });

DRAWING(b, "eight samples, of which some are near each other") {
  const vec x = {0, 0.05, 0.2, 0.45, 0.5, 0.55, 0.8, 0.9};
  const vec f = {0.4, 0.9, 0.6, 0.7, 0, 0.8, 0.2, 0.5};
  drawing.asked.line(arma::join_cols(vec{-0.2}, x, vec{1}), arma::join_cols(vec{0.4}, f, vec{0.8}));
  drawing.asked.dots(x, f);
  const TwoLayer net = submission::own_gap_network(x, mat(f));
  if (fits(net, 1))
    drawing.yours.graph([&](double at) { return static_cast<double>(oracle::value(net, at, 0)); },
                        -0.2, 1);
}

// ------------------------------------------------------------------------------------------ part c

TEST(c_Values, ExactWhereSlopesHaveFewDigits) {
  for_all(
      {80, 9},
      [](Rng& rng) {
        const inputs::Sampled samples = inputs::dyadic_samples(rng, rng.dim(), -12, 2);
        const vec s = arma::sort(samples.x);
        vec z(rng.dim(0));
        for (double& each : z) {
          const uword i = below(rng, s.n_elem + 1);
          if (i == 0)
            each = s(0) - rng.pick({0.0, 1.0, 8.0});
          else if (i == s.n_elem)
            each = s(i - 1) + rng.pick({0.0, 0.5, 4.0});
          else
            each = s(i - 1) + rng.pick({0.0, 0.125, 0.25, 0.5, 0.75}) * (s(i) - s(i - 1));
        }
        return std::tuple{samples, z};
      },
      [](const inputs::Sampled& samples, const vec& z) {
        const auto& [x, F] = samples;
        const uword N = x.n_elem, m = F.n_cols;
        const Interpolant L(x, F), unsorted(arma::sort(x), F);
        const auto of = [&](const Interpolant& which) {
          return [&](Real at, uword c) { return which.value(at, c); };
        };
        EXPECT_ANSWER(submission::interpolate_at(x, F, z), exactly(oracle::table(z, m, of(L))))
            .hint_if([&](const mat& Y) { return Y.n_rows != z.n_elem || Y.n_cols != m; },
                     "A row for each point, a column for each output.")
            .hint_if([&] { return oracle::table(z, m, of(unsorted)); },
                     "Sort the targets together with the samples: row i of F belongs to x(i).")
            .hint_if([&] { return oracle::table(arma::sort(z), m, of(L)); },
                     "Row b belongs to z(b), in the order in which the points were given.")
            .hint_if(
                [&] {
                  return oracle::table(z, m, [&](Real at, uword c) {
                    return L.value(std::min<Real>(at, L.x(N - 1)), c);
                  });
                },
                "Beyond the largest sample the network goes on with its last slope: no joint is "
                "left to change it.")
            .hint_if(
                [&] {
                  return oracle::table(z, m, [&](Real at, uword c) {
                    return N == 1 ? L.value(at, c) : L.line(L.piece(at), at, c);
                  });
                },
                "Left of the smallest sample no unit is on: the output is constant.")
            .hint_if(
                [&] {
                  return oracle::table(z, m, [&](Real at, uword c) -> Real {
                    uword i = 0;
                    for (uword j = 1; j < N; ++j)
                      if (std::abs(L.x(j) - at) < std::abs(L.x(i) - at)) i = j;
                    return L.F(i, c);
                  });
                },
                "That is the target of one sample. Between two samples the output runs from the "
                "one to the other.")
            .hint_if(
                [&] {
                  return oracle::table(z, m, [&](Real at, uword c) -> Real {
                    uword i = 0;
                    while (i + 1 < N && L.x(i + 1) <= at) ++i;
                    return L.F(i, c);
                  });
                },
                "That is the target of one sample. Between two samples the output runs from the "
                "one to the other.")
            .hint("Which samples are the neighbours of z(b)? Draw the example of the statement.");
      });
}

TEST(c_Samples, AreHitToTheLastBit) {
  for_all(
      {40, 12},
      [](Rng& rng) {
        const inputs::Sampled samples = inputs::uneven_samples(rng, rng.dim());
        uvec order = rng.permutation(samples.x.n_elem);
        return std::tuple{samples, uvec(arma::join_cols(order, arma::reverse(order)))};
      },
      [](const inputs::Sampled& samples, const uvec& order) {
        const auto& [x, F] = samples;
        EXPECT_ANSWER(submission::interpolate_at(x, F, vec(x(order))), exactly(mat(F.rows(order))))
            .hint(
                "Begin the line at the sample itself: f0 + 0 is exact, but f0 + (f1 - f0) is "
                "rounded twice, and so is (f0 g) / g.");
      });
}

TEST(c_Rounding, AsAccurateAsTheNeighbours) {
  for_all(
      {40, 16},
      [](Rng& rng) {
        const inputs::Sampled samples = inputs::uneven_samples(rng, 1 + rng.dim());
        const vec s = arma::sort(samples.x);
        const uword N = s.n_elem;
        vec z(2 + rng.dim());
        for (double& each : z) {
          const uword i = below(rng, N - 1);
          each = s(i) + rng.uniform() * (s(i + 1) - s(i));
        }
        z(below(rng, z.n_elem)) = s(N - 1) + rng.uniform(0, 2);
        return std::tuple{samples, z};
      },
      [](const inputs::Sampled& samples, const vec& z) {
        const auto& [x, F] = samples;
        const Interpolant L(x, F);
        const mat Y = oracle::table(z, F.n_cols, [&](Real at, uword c) { return L.value(at, c); });
        // Worst error of the honest variants: 10 % of the bound; of slopes and intercepts, or of
        // the network, 1e8 times the bound.
        const mat bound = oracle::table(
            z, F.n_cols, [&](Real at, uword c) { return rounding * L.local_scale(at, c); });
        EXPECT_ANSWER(submission::interpolate_at(x, F, z), within(Y, bound))
            .hint(
                "Digits are lost where huge numbers are subtracted: slope z and intercept, or the "
                "terms of the network. Begin at a neighbouring sample, in double, with differences "
                "of what is near.");
      });
}

TEST(c_BadInput, SamplesAndPoints) {
  const double nan = arma::datum::nan, inf = arma::datum::inf;
  const vec z = {0.5};
  EXPECT_REJECTED(submission::interpolate_at(vec(), mat(0, 2), z));
  EXPECT_REJECTED(submission::interpolate_at(vec{1, 2}, mat(2, 0), z));
  EXPECT_REJECTED(submission::interpolate_at(vec{1, 2}, mat(3, 1), z));
  EXPECT_REJECTED(submission::interpolate_at(vec{1, 2, 3}, mat(2, 1), z));
  EXPECT_REJECTED(submission::interpolate_at(vec{2, 1, 2}, mat(3, 1), z));
  EXPECT_REJECTED(submission::interpolate_at(vec{0, nan}, mat(2, 1), z));
  EXPECT_REJECTED(submission::interpolate_at(vec{0, inf}, mat(2, 1), z));
  EXPECT_REJECTED(submission::interpolate_at(vec{0, 1}, mat(vec{1, nan}), z));
  EXPECT_REJECTED(submission::interpolate_at(vec{0, 1}, mat(2, 1), vec{0, nan}));
  EXPECT_REJECTED(submission::interpolate_at(vec{0, 1}, mat(2, 1), vec{inf}));
}

SPEED(c, interpolate_at, {250, 2000, 16000}, [](Rng& rng, uword n) {
  return std::tuple{rng.uniforms(n), rng.uniforms(n, 2), rng.uniforms(n)};
});

// ------------------------------------------------------------------------------------------ part d

namespace {

vec heights(const vec& x, const vec& f, const vec& W) {
  vec y(x.n_elem);
  for (uword k = 0; k < y.n_elem; ++k) {
    y(k) = f(0);
    for (uword j = 0; j < k; ++j) y(k) += W(j) * (x(k) - x(j));
  }
  return y;
}

// All numbers are multiples of 1/64 below 2^40, so that sums are exact.
auto misses_by_half_at_most(const vec& x, const vec& f, double q) {
  return satisfies([&x, &f, q](const vec& W) -> Verdict {
    const uword N = x.n_elem;
    if (W.n_elem + 1 != N) return reject("W must have " + show(N - 1) + " entries.");
    // What the data need, and whether `got` is within `reach` of it everywhere.
    const vec slopes = arma::diff(f) / arma::diff(x);
    const vec weights = arma::diff(arma::join_cols(vec{0}, slopes));
    const auto near = [](const vec& got, const vec& wanted, double reach) {
      return got.is_finite() && arma::all(arma::abs(got - wanted) <= reach * (1 + 1e-9));
    };
    const auto fit = [&](const vec& v) {
      const vec y = heights(x, f, v);
      return N > 1 && arma::all(arma::abs(y.tail(N - 1) - f.tail(N - 1)) <= q * arma::diff(x) / 2);
    };
    for (uword j = 0; j < W.n_elem; ++j)
      if (!(std::isfinite(W(j)) && std::round(W(j) / q) == W(j) / q))
        return reject("W(" + show(j) + ") = " + show(W(j)) +
                      " is not a multiple of q = " + show(q) + ".")
            .hint_if(near(W, weights, 1e-9), "These weights are not rounded.")
            .hint_if(fit(q * W), "Multiples of q are asked for, not how many times q.")
            .hint("Only whole numbers, times q, can be stored.");
    const vec y = heights(x, f, W);
    for (uword k = 1; k < N; ++k) {
      const double gap = x(k) - x(k - 1), error = std::abs(y(k) - f(k));
      if (error <= q * gap / 2) continue;
      const vec network_slopes = arma::cumsum(W);
      bool below_a_gap = true;
      for (uword i = 1; i < N; ++i) below_a_gap &= std::abs(y(i) - f(i)) <= q * (x(i) - x(i - 1));
      return reject("Sample " + show(k) + " is missed by " + show(error) +
                    ", half of q times the gap is " + show(q * gap / 2) + ".")
          .hint_if(fit(arma::diff(arma::join_cols(vec{0}, W))),
                   "These are the slopes. All units that are on add up: a weight is the change.")
          .hint_if(fit(q * W), "Multiples of q are asked for, not how many times q.")
          .hint_if(below_a_gap,
                   "Of the two multiples of q on both sides of the slope take the nearer one, not "
                   "always the lower one.")
          .hint_if(near(network_slopes, slopes, q / 2),
                   "Each slope is as near as can be, but their errors add up from gap to gap. Aim "
                   "at the next target from where the network is, not from where the data are.")
          .hint_if(near(W, weights, q / 2),
                   "Each weight is as near as can be, but the error of weight j counts "
                   "x_k - x_j times at sample k. Later weights must make up for earlier ones.")
          .hint(
              "At every sample compute where the network with the weights so far really is. Which "
              "multiple of q leads nearest to the next target from there, over this gap?");
    }
    return accept();
  });
}

}  // namespace

TEST(d_Weights, MissNoSampleByMoreThanHalf) {
  for_all(
      {80, 12}, [](Rng& rng) { return std::tuple{inputs::to_be_rounded(rng, rng.dim())}; },
      [](const inputs::Rounded& data) {
        const auto& [x, f, q] = data;
        EXPECT_ANSWER(submission::quantised_weights(x, f, q), misses_by_half_at_most(x, f, q));
      });
}

TEST(d_LongRun, ErrorsDoNotAddUp) {
  for_all(
      {4, 8}, [](Rng& rng) { return std::tuple{inputs::to_be_rounded(rng, 300 + rng.dim())}; },
      [](const inputs::Rounded& data) {
        const auto& [x, f, q] = data;
        EXPECT_ANSWER(submission::quantised_weights(x, f, q), misses_by_half_at_most(x, f, q));
      });
}

TEST(d_BadInput, SamplesAndSteps) {
  const double nan = arma::datum::nan, inf = arma::datum::inf;
  EXPECT_REJECTED(submission::quantised_weights(vec(), vec(), 1));
  EXPECT_REJECTED(submission::quantised_weights(vec{0, 1}, vec{1}, 1));
  EXPECT_REJECTED(submission::quantised_weights(vec{0}, vec{1, 2}, 1));
  EXPECT_REJECTED(submission::quantised_weights(vec{0, 2, 1}, vec{1, 2, 3}, 1));
  EXPECT_REJECTED(submission::quantised_weights(vec{0, 1, 1}, vec{1, 2, 3}, 1));
  EXPECT_REJECTED(submission::quantised_weights(vec{0, inf}, vec{1, 2}, 1));
  EXPECT_REJECTED(submission::quantised_weights(vec{0, 1}, vec{1, nan}, 1));
  EXPECT_REJECTED(submission::quantised_weights(vec{0, 1}, vec{1, 2}, 0));
  EXPECT_REJECTED(submission::quantised_weights(vec{0, 1}, vec{1, 2}, -1));
  EXPECT_REJECTED(submission::quantised_weights(vec{0, 1}, vec{1, 2}, nan));
  EXPECT_REJECTED(submission::quantised_weights(vec{0, 1}, vec{1, 2}, inf));
}

DRAWING(d, "a parabola with weights that are multiples of 1/4") {
  const vec x = arma::regspace(0, 12), f = arma::round(arma::square(x - 6)) / 8;
  drawing.asked.line(x, f);
  drawing.asked.dots(x, f);
  const vec W = submission::quantised_weights(x, f, 0.25);
  if (W.n_elem == 12) drawing.yours.line(x, heights(x, f, W));
}
