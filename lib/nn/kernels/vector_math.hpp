// Elementary functions of whole vectors: exp, log, tanh and their kin, entry by entry, without a branch.
//
// How: reduction of the argument by a multiple of ln 2 held as two numbers (Cody and Waite), then a polynomial, minimax
// in the relative error by the Remez exchange; the tail of erf is a minimax rational function of positive terms only.
// The worst error against long double, in units in the last place, stands at each function; it is held by a test. It
// holds with a fused multiply-add; without one (plain x86-64) some are up to 2 ulp more.
// All: NaN gives NaN, infinities give the limit. Results below the smallest normal number are denormal as they should
// be, except where 0 is said to come earlier: to compute with denormal numbers takes a hundred times as long.
#pragma once
#include <limits>

#include "nn/kernels/simd.hpp"

namespace nn::simd {

template <typename T>
using IntegerVector = decltype(Vector<T>{} < Vector<T>{});

template <typename T>
[[gnu::always_inline]] inline IntegerVector<T> bits(Vector<T> x) {
  return reinterpret_cast<IntegerVector<T>>(x);
}
template <typename T>
[[gnu::always_inline]] inline Vector<T> from_bits(IntegerVector<T> n) {
  return reinterpret_cast<Vector<T>>(n);
}

/// The layout of a floating-point number, and the constants of the reductions.
template <typename T>
struct Floating;
template <>
struct Floating<float> {
  static constexpr int mantissa = 23, bias = 127;
  static constexpr float round = 0x1.8p23f;                              // x + round - round: the nearest integer
  static constexpr float ln2_high = 0x1.62ep-1f, ln2_low = 0x1.0bfbe8p-15f;  // k ln2_high is exact, |k| <= 1100
  static constexpr float exp_overflow = 89.0f, exp_underflow = -104.0f;  // beyond: inf, 0
  static constexpr float exp_normal = -87.0f;                            // above: exp(x) is a normal number
};
template <>
struct Floating<double> {
  static constexpr int mantissa = 52, bias = 1023;
  static constexpr double round = 0x1.8p52;
  static constexpr double ln2_high = 0x1.62e42fefa3p-1, ln2_low = 0x1.3de6af278ece6p-42;
  static constexpr double exp_overflow = 710.0, exp_underflow = -746.0;
  static constexpr double exp_normal = -708.0;
};

/// c0 + c1 x + c2 x^2 + ...
template <typename T, typename... C>
[[gnu::always_inline]] inline Vector<T> polynomial(Vector<T> x, T c0, C... c) {
  if constexpr (sizeof...(c) == 0)
    return splat<T>(c0);
  else
    return c0 + x * polynomial<T>(x, c...);
}

template <typename T>
[[gnu::always_inline]] inline Vector<T> abs(Vector<T> x) {
  return from_bits<T>(bits<T>(x) & std::numeric_limits<Integer<T>>::max());
}
template <typename T>
[[gnu::always_inline]] inline Vector<T> copy_sign(Vector<T> magnitude, Vector<T> sign) {
  return from_bits<T>((bits<T>(magnitude) & std::numeric_limits<Integer<T>>::max()) |
                      (bits<T>(sign) & std::numeric_limits<Integer<T>>::min()));
}
/// The first where either is NaN, so max(x, 0) keeps a NaN of x.
template <typename T>
[[gnu::always_inline]] inline Vector<T> max(Vector<T> a, Vector<T> b) {
  return a < b ? b : a;
}
template <typename T>
[[gnu::always_inline]] inline Vector<T> min(Vector<T> a, Vector<T> b) {
  return a > b ? b : a;
}

namespace detail {

/// 2^k for -bias < k <= bias.
template <typename T>
[[gnu::always_inline]] inline Vector<T> power_of_two(IntegerVector<T> k) {
  return from_bits<T>((k + Floating<T>::bias) << Floating<T>::mantissa);
}

/// x = k ln 2 + r with |r| <= ln(2)/2; exp(x) = 2^k (1 + r + r^2 Q(r)).
template <typename T>
struct ExpParts {
  IntegerVector<T> k;
  Vector<T> r, Q;
};
template <typename T>
[[gnu::always_inline]] inline ExpParts<T> exp_parts(Vector<T> x) {
  using F = Floating<T>;
  const Vector<T> shifted = x * T(1.44269504088896340736) + F::round, k = shifted - F::round;
  const Vector<T> r = (x - k * F::ln2_high) - k * F::ln2_low;
  Vector<T> Q;
  if constexpr (sizeof(T) == 4)
    Q = polynomial<T>(r, 0.500000006f, 0.16666543f, 0.0416662816f, 0.00836658373f, 0.00139464792f);
  else
    Q = polynomial<T>(r, 0.50000000000000056, 0.16666666666666686, 0.041666666666573607, 0.0083333333333147223,
                      0.0013888888932383908, 0.00019841269902746746, 2.4801504440309653e-5, 2.7557228202196066e-6,
                      2.762632862088431e-7, 2.5114396904221775e-8);
  return {bits<T>(shifted) - bits<T>(splat<T>(F::round)), r, Q};
}

/// exp(x) for x between exp_underflow and exp_overflow.
template <typename T>
[[gnu::always_inline]] inline Vector<T> exp_in_range(Vector<T> x) {
  const ExpParts<T> e = exp_parts<T>(x);
  const IntegerVector<T> half = e.k >> 1;  // 2^k itself may be out of range
  return (T(1) + (e.r + e.r * e.r * e.Q)) * power_of_two<T>(half) * power_of_two<T>(e.k - half);
}

/// log(2^k (1 + f)) with 2^k (1 + f) = u, 1 + f between sqrt(1/2) and sqrt(2), plus a small addend. With s = f/(2 + f):
/// log(1 + f) = 2 artanh(s) = f - (f^2/2 - s (f^2/2 + R)),  R = 2 s^2/3 + 2 s^4/5 + ...
template <typename T>
[[gnu::always_inline]] inline Vector<T> log_of_parts(Vector<T> k, Vector<T> f, Vector<T> addend) {
  using F = Floating<T>;
  const Vector<T> s = f / (T(2) + f), z = s * s, half_square = T(0.5) * f * f;
  Vector<T> R;
  if constexpr (sizeof(T) == 4)
    R = z * polynomial<T>(z, 0.666667767f, 0.399774966f, 0.298730521f);
  else
    R = z * polynomial<T>(z, 0.66666666666667349, 0.39999999999411024, 0.28571428743279414, 0.22222198474208507,
                          0.18183569833017426, 0.15313900871019167, 0.14797531227441545);
  return k * F::ln2_high + (f - (half_square - (s * (half_square + R) + (k * F::ln2_low + addend))));
}

/// k and m = u 2^-k between sqrt(1/2) and sqrt(2), for positive, normal, finite u.
template <typename T>
[[gnu::always_inline]] inline IntegerVector<T> log_exponent(Vector<T> u) {
  constexpr Integer<T> root = sizeof(T) == 4 ? Integer<T>(0x3f3504f3) : Integer<T>(0x3fe6a09e667f3bcdLL);
  return (bits<T>(u) - root) >> Floating<T>::mantissa;
}
template <typename T>
[[gnu::always_inline]] inline Vector<T> log_mantissa(Vector<T> u, IntegerVector<T> k) {
  return from_bits<T>(bits<T>(u) - (k << Floating<T>::mantissa));
}
template <typename T>
[[gnu::always_inline]] inline Vector<T> to_floating(IntegerVector<T> k) {
  return __builtin_convertvector(k, Vector<T>);
}

/// exp(u^2) erfc(u) for 0 <= u <= 10 (float), 27.5 (double): it falls from 1 like 1/u.
template <typename T>
[[gnu::always_inline]] inline Vector<T> scaled_erfc(Vector<T> u) {
  if constexpr (sizeof(T) == 4)
    return polynomial<T>(u, 1.0f, 1.23541209f, 0.728077071f, 0.227380922f, 0.0323499814f) /
           polynomial<T>(u, 1.0f, 2.3637916f, 2.39532389f, 1.3187203f, 0.403048355f, 0.0573381677f);
  else
    return polynomial<T>(u, 0.99999999999999995, 2.1914821366095111, 2.3757918182625048, 1.6363160307235046,
                         0.78134356980980784, 0.26714887858737971, 0.065396524894324406, 0.011090244223724961,
                         0.0011912824196547069, 6.2656211856108419e-5) /
           polynomial<T>(u, 1.0, 3.3198613037050094, 5.1218541510104281, 4.8481010259726846, 3.1273605050845824,
                         1.4417957672577691, 0.48328200745741628, 0.11696806881354268, 0.019712473707029873,
                         0.0021114931121843033, 0.00011105524398784448);
}

}  // namespace detail

/// e^x. Error at most 1.1 ulp in float and in double.
template <typename T>
[[gnu::always_inline]] inline Vector<T> exp(Vector<T> x) {
  const auto tiny = x < Floating<T>::exp_underflow;
  const Vector<T> y = detail::exp_in_range<T>(min<T>(tiny ? Vector<T>{} : x, splat<T>(Floating<T>::exp_overflow)));
  return tiny ? Vector<T>{} : y;
}

/// e^x for x <= 0, as a softmax needs it: a few instructions less, and 0 for x < -87 (float), x < -708 (double).
/// 1.1 ulp.
template <typename T>
[[gnu::always_inline]] inline Vector<T> exp_nonpositive(Vector<T> x) {
  const detail::ExpParts<T> e = detail::exp_parts<T>(x);
  const Vector<T> y = (T(1) + (e.r + e.r * e.r * e.Q)) * detail::power_of_two<T>(e.k);
  return x < Floating<T>::exp_normal ? Vector<T>{} : y;
}

/// e^x - 1, also where x is small. 1.4 ulp in float, 1.7 in double.
template <typename T>
[[gnu::always_inline]] inline Vector<T> expm1(Vector<T> x) {
  constexpr T lowest = sizeof(T) == 4 ? T(-20) : T(-40);  // -1 from there on
  const detail::ExpParts<T> e =
      detail::exp_parts<T>(max<T>(min<T>(x, splat<T>(Floating<T>::exp_overflow)), splat<T>(lowest)));
  const Vector<T> half = detail::power_of_two<T>(e.k - 1);  // 2^k may be out of range
  const Vector<T> y = T(2) * (((half - T(0.5)) + half * e.r) + half * (e.r * e.r * e.Q));
  return copy_sign<T>(y, x);
}

/// log x; -inf at 0, NaN below. 0.8 ulp.
template <typename T>
[[gnu::always_inline]] inline Vector<T> log(Vector<T> x) {
  constexpr T infinity = std::numeric_limits<T>::infinity();
  constexpr int up = Floating<T>::mantissa + 2;
  const auto denormal = x < std::numeric_limits<T>::min();
  const Vector<T> u = denormal ? x * T(Integer<T>(1) << up) : x;
  const IntegerVector<T> k = detail::log_exponent<T>(u);
  const Vector<T> shift = denormal ? splat<T>(T(up)) : Vector<T>{};
  Vector<T> y = detail::log_of_parts<T>(detail::to_floating<T>(k) - shift, detail::log_mantissa<T>(u, k) - T(1),
                                        Vector<T>{});
  y = x < infinity ? y : x;  // inf, NaN
  y = x == T(0) ? splat<T>(-infinity) : y;
  return x < T(0) ? splat<T>(std::numeric_limits<T>::quiet_NaN()) : y;
}

/// log(1 + x), also where x is small; -inf at -1, NaN below. 0.8 ulp.
template <typename T>
[[gnu::always_inline]] inline Vector<T> log1p(Vector<T> x) {
  constexpr T infinity = std::numeric_limits<T>::infinity();
  const Vector<T> u = T(1) + x;
  const Vector<T> lost = x < T(1) ? x - (u - T(1)) : T(1) - (u - x);  // 1 + x = u + lost
  const IntegerVector<T> k = detail::log_exponent<T>(u);
  const auto near_one = k == 0;
  const Vector<T> f = near_one ? x : detail::log_mantissa<T>(u, k) - T(1);
  Vector<T> y = detail::log_of_parts<T>(detail::to_floating<T>(k), f, near_one ? Vector<T>{} : lost / u);
  y = x < infinity ? y : x;
  y = x == T(-1) ? splat<T>(-infinity) : y;
  return x < T(-1) ? splat<T>(std::numeric_limits<T>::quiet_NaN()) : copy_sign<T>(y, x);
}

/// tanh x = 1 - 2 / (e^2x + 1), or an odd polynomial where that would cancel: below 0.55. 1.4 ulp.
template <typename T>
[[gnu::always_inline]] inline Vector<T> tanh(Vector<T> x) {
  constexpr T one_from = sizeof(T) == 4 ? T(10) : T(20);
  const Vector<T> u = min<T>(abs<T>(x), splat<T>(one_from)), z = u * u;
  Vector<T> P;  // tanh(x) = x + x^3 P(x^2)
  if constexpr (sizeof(T) == 4)
    P = polynomial<T>(z, -0.333333175f, 0.133325851f, -0.0538521928f, 0.0210711658f, -0.00627347055f);
  else
    P = polynomial<T>(z, -0.33333333333332827, 0.1333333333322101, -0.053968253894074071, 0.021869486267596164,
                      -0.0088631970288378405, 0.0035917312239268839, -0.0014532391781206151, 0.00057912124447972676,
                      -0.00021016750192349396, 5.0866385616374084e-5);
  const detail::ExpParts<T> e = detail::exp_parts<T>(u + u);
  const Vector<T> scale = detail::power_of_two<T>(e.k);
  const Vector<T> far = T(1) - T(2) / ((scale + T(1)) + scale * (e.r + e.r * e.r * e.Q));
  return copy_sign<T>(u < T(0.55) ? u + u * (z * P) : far, x);
}

/// 1 / (1 + e^-x), by the exponential of -|x|, which cannot overflow. 2.4 ulp; 0 for x < -87 (double: -708), where it
/// would be about to become denormal.
template <typename T>
[[gnu::always_inline]] inline Vector<T> sigmoid(Vector<T> x) {
  const Vector<T> e = exp_nonpositive<T>(-abs<T>(x));
  return (x < T(0) ? e : splat<T>(T(1))) / (T(1) + e);
}

/// log(1 + e^x) = max(x, 0) + log1p(e^-|x|). 1.7 ulp; 0 for x < -87 (double: -708).
template <typename T>
[[gnu::always_inline]] inline Vector<T> softplus(Vector<T> x) {
  return max<T>(x, Vector<T>{}) + log1p<T>(exp_nonpositive<T>(-abs<T>(x)));
}

/// erf x = 2/sqrt(pi) times the integral of exp(-t^2) from 0 to x. 1.2 ulp.
template <typename T>
[[gnu::always_inline]] inline Vector<T> erf(Vector<T> x) {
  const Vector<T> u = min<T>(abs<T>(x), splat<T>(T(7))), z = u * u;
  Vector<T> P;  // erf(x) = x + x P(x^2) up to 1
  if constexpr (sizeof(T) == 4)
    P = polynomial<T>(z, 0.128379166f, -0.376126258f, 0.112835842f, -0.0268537666f, 0.0051882321f, -0.000800927053f,
                      7.85053937e-5f);
  else
    P = polynomial<T>(z, 0.12837916709551257, -0.37612638903183517, 0.11283791670944078, -0.02686617064309389,
                      0.0052239776059699738, -0.00085483259220156004, 0.00012055293353813794, -1.4924707933171242e-5,
                      1.6447076726422903e-6, -1.6205887068331354e-7, 1.3709107777329247e-8, -7.7759254035940981e-10);
  const Vector<T> tail = T(1) - detail::exp_in_range<T>(-z) * detail::scaled_erfc<T>(u);
  return copy_sign<T>(u < T(1) ? u + u * P : tail, x);
}

/// Phi(x) = erfc(-x/sqrt(2))/2 and phi(x) = exp(-x^2/2)/sqrt(2 pi): the normal distribution and its density, both from
/// one exponential. phi: 3 + x^2/2 ulp, from the rounding of x^2; Phi: 7 + x^2/2 in the lower tail, where it cancels
/// nothing. Both are 0 where exp(-x^2/2) is below exp(-87) (double: exp(-708)).
template <typename T>
struct Normal {
  Vector<T> distribution, density;
};
template <typename T>
[[gnu::always_inline]] inline Normal<T> normal(Vector<T> x) {
  const Vector<T> u = min<T>(abs<T>(x), splat<T>(40));
  const Vector<T> e = exp_nonpositive<T>(T(-0.5) * u * u);
  const Vector<T> tail = T(0.5) * e * detail::scaled_erfc<T>(u * T(0.70710678118654752440));
  return {x < T(0) ? tail : T(1) - tail, e * T(0.39894228040143267794)};
}

}  // namespace nn::simd
