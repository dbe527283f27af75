// ift6135 question 1: the ReLU, Heaviside's step, and derivatives where there are none.
#pragma once
#include <gradus/contract.hpp>
#include <nn/types.hpp>

namespace ift6135_q1 {

// relu(x) = max(0, x).  H(x) = 1 for x > 0, 1/2 for x = 0, 0 for x < 0.  u = 2^-53.
// -0.0 is 0. Where something is said to throw, it throws std::invalid_argument.

// Part a.

/// q(x, eps) = (relu(x + eps) - relu(x)) / eps, to a relative error of 4u: nothing may be lost,
/// however different x and eps are in size.  Throws unless x and eps are finite and eps is not 0.
double relu_quotient(double x, double eps);

/// relu'(x), the limit of q(x, eps) for eps -> 0; nullopt where there is none.
/// 1 at +inf, 0 at -inf, and NaN at NaN.
std::optional<double> relu_derivative(double x);

/// An r > 0 such that q(x, eps) = H(x) for all 0 < |eps| <= r. Any will do that is not needlessly
/// small: r >= |x| / 1000. x may be as small as 5e-324, the smallest double, and half of that is
/// rounded to 0.  Throws if x is 0 or not finite.
double safe_radius(double x);

/// The limits of q(x, eps) for eps -> 0 with eps < 0 (left) and with eps > 0 (right).
struct OneSided {
  double left, right;
};
/// Throws unless x is finite.
OneSided relu_one_sided(double x);

/// Backwards through y_i = relu(x_i): the entries relu'(x_i) dy_i, with at_zero in the place of
/// relu'(x_i) where x_i = 0.  x: n >= 0 numbers, infinite ones too, no NaN.  dy: n finite numbers.
/// Returns n.  Throws if the lengths differ, or unless 0 <= at_zero <= 1.
arma::vec relu_vjp(const arma::vec& x, const arma::vec& dy, double at_zero);

// Part b. relu(x) as a formula in H, to an absolute error of 1e-9 max(1, |x|), for |x| <= 1e6;
// NaN at NaN, and H(NaN) is NaN. H is lent: you may call it at most 1000 times. That it is a step
// at 0 you may rely on, but not on its value at 0, which may also be 0 or 1.
//
// That a definition uses H shows when another function is lent as H. Tried are the constants 0 and
// 1 and the step at 1, H(t - 1). With one of these the answer must be off relu(x) by more than 1/4
// at one of x = -2, -0.5, 0.5, 2. That the two definitions are different shows with the step at 1,
// too: lent this, their answers must be more than 1/4 apart at one of x = -0.5, 0.5, 1.5, 3. What
// the answers are when something else than H is lent does not matter otherwise.

/// One definition.
double first_definition(double x, const nn::ScalarFunction& H);

/// A different one, not the first one rewritten.
double second_definition(double x, const nn::ScalarFunction& H);

// Part c. k > 0, delta > 0, 0 < eps < 1/2 and 0 < eta < 1/2, all finite; else these throw.

/// sigma_k(x) = 1 / (1 + e^{-kx}), to a relative error of 4u (1 + |kx|) for |kx| <= 700; beyond, in
/// [0, 1] and to an absolute error of 1e-300.  1 at +inf, 0 at -inf, and NaN at NaN.
double sigmoid_k(double x, double k);

/// A finite k such that |sigma_k(x) - H(x)| <= eps (1 + 1e-12) for all |x| >= delta. One test takes
/// any, another one only a k that is at most 0.1 % above the smallest.
/// delta goes from 1e-6 to 10, eps from 1e-15 to 0.49.
double gain_for(double delta, double eps);

/// A finite x, not 0, with |sigma_k(x) - H(x)| >= 1/2 - eta - 4u. One test takes any, another one
/// only an x with |x| at most 0.1 % below the largest.  k goes from 1e-3 to 1e100, eta from 1e-9 to
/// 0.49.
double uniform_counterexample(double k, double eta);

/// The area between sigma_k and H: the integral of |sigma_k(x) - H(x)| over the whole line, to a
/// relative 1e-9.
double l1_distance(double k);

/// A function that is asked for many points at once: f(x) has the entries f(x_0), f(x_1), ...
using Function = std::function<arma::vec(const arma::vec&)>;

// Parts d and e. A test function phi is smooth everywhere, and 0 where |x| >= A. Here it is a
// single bump that takes up at least a sixth of [-A, A]. You may ask each function at any finite
// points, in at most 100 calls with at most 50 000 points together.

// Part d. To an absolute error of 1e-7 max |phi|. There are at most 8 breaks, perhaps none. They
// come in any order, perhaps more than once, perhaps outside of [-A, A]; at some of them nothing
// may happen. Between them F is smooth, and in [-A, A] |F| <= 500 and |dF| <= 50. Throws unless A
// is positive and finite and all breaks are finite.

/// F'[phi] = -(the integral of F dphi), where dphi is the derivative of phi. F may jump or bend at
/// the breaks and nowhere else; exactly there its value means nothing, but it is finite.
double distributional_derivative(const Function& F, const Function& dphi, double A,
                                 const arma::vec& breaks);

/// The same number, of an F that has the derivative dF between the breaks and rises by jumps(j) at
/// breaks(j): the integral of dF phi, and what the jumps add to it. Jumps at the same place add up.
/// The value of dF exactly at a break means nothing, but it is finite.  Throws also if the lengths
/// differ.
double by_jumps(const Function& dF, const arma::vec& breaks, const arma::vec& jumps,
                const Function& phi, double A);

// Part e. phi is not given, only a derivative of it. To an absolute error of 1e-7 max |phi|; in
// step_at |c| times that if |c| > 1. Throws unless A is positive and finite.

/// H'[phi]; dphi is phi'.
double heaviside_derivative(const Function& dphi, double A);

/// relu''[phi] = the integral of relu phi''; d2phi is phi''.
double relu_second_derivative(const Function& d2phi, double A);

/// F'[phi] for F(x) = c H(x - t); t may lie outside of [-A, A].  Throws also unless t and c are
/// finite.
double step_at(double t, double c, const Function& dphi, double A);

}  // namespace ift6135_q1

GRADUS_CONTRACT(ift6135_q1, relu_quotient, relu_derivative, safe_radius, relu_one_sided, relu_vjp,
                first_definition, second_definition, sigmoid_k, gain_for, uniform_counterexample,
                l1_distance, distributional_derivative, by_jumps, heaviside_derivative,
                relu_second_derivative, step_at);
