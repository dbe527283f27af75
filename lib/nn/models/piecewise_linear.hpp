// Continuous piecewise linear functions of one variable: what a ReLU network with one input computes.
#pragma once
#include "nn/core/shape.hpp"
#include "nn/types.hpp"

namespace nn {

// Joints are solved for, not searched on a grid: each is right to a few roundings of the numbers it is made from. Every
// function throws std::invalid_argument if a PiecewiseLinear is not valid: K finite knots, strictly increasing, K + 1
// finite slopes and intercepts. Continuity at the knots is the caller's to keep.

void require_valid(const PiecewiseLinear& f);

/// f(x), by bisection in O(log K). At a knot the piece to its left is taken. NaN gives NaN.
double evaluate(const PiecewiseLinear& f, double x);
arma::vec evaluate(const PiecewiseLinear& f, const arma::vec& x);

/// y = slope x + intercept.
PiecewiseLinear line(double slope, double intercept);

/// f + g, with the knots of both; equal knots become one.
PiecewiseLinear add(const PiecewiseLinear& f, const PiecewiseLinear& g);
/// a f.
PiecewiseLinear scale(const PiecewiseLinear& f, double a);
/// x -> g(f(x)). The knots are f's, and on every piece of f the preimages (k - intercept) / slope of g's knots k that
/// lie strictly inside, as far as rounding can tell; none are left where the slope does not change. O(K_f log K_g +
/// knots of the result).
PiecewiseLinear compose(const PiecewiseLinear& g, const PiecewiseLinear& f);

/// The same function without the knots at which the slope changes by at most `tolerance` times the larger of the two
/// slopes. Of pieces that are joined, the leftmost one stays.
PiecewiseLinear simplify(const PiecewiseLinear& f, double tolerance = 1e-12);

/// The network as a function, simplified: unit j has its joint at -theta0(j) / theta1(j), where the slope grows by
/// phi(j) |theta1(j)|. Units without a slope are constants. O(D log D), summed in long double. Throws
/// std::invalid_argument if phi, theta0, theta1 differ in length or a number is not finite.
PiecewiseLinear from_shallow(const Shallow1D& net);

/// A network with at most K + 1 units that computes f on all of R: the slope left of the first knot by
/// relu(knots(0) - x), the others by relu(x - knots(j)); units with weight 0 are left out. Without knots two units do
/// it, relu(x) and relu(-x).
Shallow1D to_shallow(const PiecewiseLinear& f);

/// f at every entry of x, NaN where x is NaN, without the D x B matrix of all hidden values. No units: phi0. Throws
/// std::invalid_argument if phi, theta0, theta1 differ in length.
arma::rowvec evaluate(const Shallow1D& net, const arma::rowvec& x);

/// The maximal intervals inside [lo, hi] on which f is affine, neighbours with slopes as equal as in simplify being
/// one. A knot at lo or hi is none. Throws std::invalid_argument unless lo < hi.
uword count_regions(const PiecewiseLinear& f, double lo, double hi, double tolerance = 1e-12);

}  // namespace nn
