#include <cmath>
#include <limits>

#include "nn/kernels/vector_functions.hpp"
#include "support/layer_checks.hpp"

namespace {

using namespace nn;
using kernels::Function;
using Real = long double;

template <typename T>
using Limits = std::numeric_limits<T>;

/// f against the exact values, in units in the last place of these.
template <typename T>
double worst_error(Function f, Real (*exact)(Real), const std::vector<T>& x, T* where) {
  std::vector<T> y(x.size());
  kernels::apply(f, x.data(), y.data(), x.size());
  double worst = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    const Real e = exact(x[i]);
    const T rounded = static_cast<T>(e);
    if (!std::isfinite(rounded)) {
      if (y[i] != rounded) worst = Limits<double>::infinity(), *where = x[i];
      continue;
    }
    int exponent;
    std::frexp(rounded, &exponent);
    const Real ulp = std::ldexp(Real(1), std::max(exponent, Limits<T>::min_exponent) - Limits<T>::digits);
    const double error = static_cast<double>(std::abs(y[i] - e) / ulp);
    if (!(error <= worst)) worst = error, *where = x[i];
  }
  return worst;
}

Real normal_distribution(Real x) { return std::erfc(-x * M_SQRT1_2l) / 2; }
Real normal_density(Real x) { return std::exp(-x * x / 2) * M_SQRT1_2l * M_2_SQRTPIl / 2; }

/// Random places from low to high, and magnitudes of all sizes.
template <typename T>
std::vector<T> places(T low, T high, bool magnitudes = true) {
  std::vector<T> x;
  std::mt19937_64 random(7);
  std::uniform_real_distribution<double> draw(0, 1);
  for (int i = 0; i < 40000; ++i) x.push_back(low + static_cast<T>(draw(random)) * (high - low));
  for (int i = 0; i < 8000 && magnitudes; ++i) {
    const T small = static_cast<T>(std::pow(10.0, -Limits<T>::max_exponent10 * draw(random)));
    if (-small > low) x.push_back(-small);
    if (small > low) x.push_back(std::min(small, high));
  }
  return x;
}

template <typename T>
class VectorMath : public testing::Test {};
using Numbers = testing::Types<float, double>;
TYPED_TEST_SUITE(VectorMath, Numbers);

TYPED_TEST(VectorMath, IsAccurate) {
  using T = TypeParam;
  constexpr bool single = sizeof(T) == 4;
  const T far = single ? 110 : 760, normal = single ? 87 : 708;  // beyond overflow and underflow; not beyond
  struct Case {
    const char* name;
    Function f;
    Real (*exact)(Real);
    T low, high;
    double bound;
  };
#ifdef __x86_64__  // the library is compiled for this machine; without a fused multiply-add some are worse
  const double more = __builtin_cpu_supports("fma") ? 0 : 2;
#else
  const double more = 0;
#endif
  const Case cases[] = {
      {"exp", Function::exp, [](Real x) { return std::exp(x); }, -far, far, 1.1},
      {"exp near 0", Function::exp, [](Real x) { return std::exp(x); }, -1, 1, 1.1},
      {"exp_nonpositive", Function::exp_nonpositive, [](Real x) { return std::exp(x); }, -normal, 0, 1.1},
      {"expm1", Function::expm1, [](Real x) { return std::expm1(x); }, -far, far, 1.4 + 0.3 * !single},
      {"expm1 near 0", Function::expm1, [](Real x) { return std::expm1(x); }, -2, 2, 1.4 + 0.3 * !single},
      {"log", Function::log, [](Real x) { return std::log(x); }, 0, 3, 0.8},
      {"log1p", Function::log1p, [](Real x) { return std::log1p(x); }, -1, 3, 0.8},
      {"log1p far", Function::log1p, [](Real x) { return std::log1p(x); }, 0, 1e6, 0.8},
      {"tanh", Function::tanh, [](Real x) { return std::tanh(x); }, -2, 2, 1.4},
      {"tanh far", Function::tanh, [](Real x) { return std::tanh(x); }, -30, 30, 1.4},
      {"sigmoid", Function::sigmoid, [](Real x) { return 1 / (1 + std::exp(-x)); }, -normal, far, 2.4},
      {"sigmoid near 0", Function::sigmoid, [](Real x) { return 1 / (1 + std::exp(-x)); }, -5, 5, 2.4},
      {"softplus", Function::softplus, [](Real x) { return std::max<Real>(x, 0) + std::log1p(std::exp(-std::abs(x))); },
       -normal, far, 1.7},
      {"softplus near 0", Function::softplus,
       [](Real x) { return std::max<Real>(x, 0) + std::log1p(std::exp(-std::abs(x))); }, -3, 3, 1.7},
      {"erf", Function::erf, [](Real x) { return std::erf(x); }, -2, 2, 1.2},
      {"erf far", Function::erf, [](Real x) { return std::erf(x); }, -8, 8, 1.2},
      {"normal distribution", Function::normal_distribution, normal_distribution, -2, 2, 9},
      {"normal distribution far", Function::normal_distribution, normal_distribution, single ? T(-13) : T(-37),
       single ? T(13) : T(37), single ? 7 + 84.5 : 7 + 684.5},
      {"normal density", Function::normal_density, normal_density, -2, 2, 5},
      {"normal density far", Function::normal_density, normal_density, single ? T(-13) : T(-37),
       single ? T(13) : T(37), single ? 3 + 84.5 : 3 + 684.5},
  };
  for (const Case& c : cases) {
    T where = 0;
    const double worst = worst_error<T>(c.f, c.exact, places<T>(c.low, c.high), &where);
    EXPECT_LE(worst, c.bound + more) << c.name << " at " << where;
  }
}

TYPED_TEST(VectorMath, LogarithmOfEverySize) {
  using T = TypeParam;
  std::vector<T> x;
  for (T v = Limits<T>::denorm_min(); v < Limits<T>::infinity(); v *= T(1.37)) {
    x.push_back(v);
    if (v < 4 * Limits<T>::denorm_min()) v *= 2;
  }
  T where = 0;
  EXPECT_LE(worst_error<T>(Function::log, [](Real v) { return std::log(v); }, x, &where), 0.8) << where;
}

TYPED_TEST(VectorMath, AtTheEnds) {
  using T = TypeParam;
  const T inf = Limits<T>::infinity(), nan = Limits<T>::quiet_NaN();
  const struct {
    const char* name;
    Function f;
    T minus_infinity, minus_zero, zero, infinity;
  } rows[] = {
      {"exp", Function::exp, 0, 1, 1, inf},
      {"expm1", Function::expm1, -1, T(-0.0), 0, inf},
      {"log", Function::log, nan, -inf, -inf, inf},
      {"log1p", Function::log1p, nan, T(-0.0), 0, inf},
      {"tanh", Function::tanh, -1, T(-0.0), 0, 1},
      {"sigmoid", Function::sigmoid, 0, T(0.5), T(0.5), 1},
      {"softplus", Function::softplus, 0, std::log(T(2)), std::log(T(2)), inf},
      {"erf", Function::erf, -1, T(-0.0), 0, 1},
      {"normal distribution", Function::normal_distribution, 0, T(0.5), T(0.5), 1},
      {"normal density", Function::normal_density, 0, T(0.398942280401432678), T(0.398942280401432678), 0},
  };
  for (const auto& r : rows) {
    const T x[] = {-inf, T(-0.0), 0, inf, nan}, expected[] = {r.minus_infinity, r.minus_zero, r.zero, r.infinity, nan};
    T y[5];
    kernels::apply(r.f, x, y, 5);
    for (int i = 0; i < 5; ++i) {
      EXPECT_TRUE(y[i] == expected[i] || (std::isnan(y[i]) && std::isnan(expected[i])))
          << r.name << "(" << x[i] << ") is " << y[i];
      if (expected[i] == 0) {
        EXPECT_EQ(std::signbit(y[i]), std::signbit(expected[i])) << r.name << "(" << x[i] << ")";
      }
    }
  }
  const T x[] = {0, -inf, -1000, nan}, bad[] = {-1, -2};
  T y[4];
  kernels::apply(Function::exp_nonpositive, x, y, 4);
  EXPECT_TRUE(y[0] == 1 && y[1] == 0 && y[2] == 0 && std::isnan(y[3]));
  kernels::apply(Function::log, bad, y, 2);
  EXPECT_TRUE(std::isnan(y[0]) && std::isnan(y[1]));
  kernels::apply(Function::log1p, bad, y, 2);
  EXPECT_TRUE(y[0] == -inf && std::isnan(y[1]));
}

TYPED_TEST(VectorMath, DoesNotDependOnThePlaceOfAnEntry) {
  using T = TypeParam;
  for (const uword n : {1u, 2u, 3u, 7u, 16u, 17u, 31u, 33u, 65u, 100003u}) {
    std::vector<T> x(n), y(n, -7), z(n);
    for (uword i = 0; i < n; ++i) x[i] = T(0.37) * T(i % 97) - 20;
    kernels::apply(Function::tanh, x.data(), y.data(), n);
    for (uword i = 0; i < n; i += 1 + n / 50) {
      kernels::apply(Function::tanh, &x[i], &z[i], 1);
      EXPECT_EQ(y[i], z[i]) << i << " of " << n;
    }
    kernels::apply(Function::tanh, x.data(), x.data(), n);  // in place
    EXPECT_EQ(x, y);
  }
}

}  // namespace
