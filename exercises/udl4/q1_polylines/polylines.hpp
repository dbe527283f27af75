// udl4 question 1: one piecewise linear function put into another, drawn exactly.
#pragma once
#include <gradus/contract.hpp>

namespace udl4_q1 {

/// A continuous function on [x(0), x(n - 1)], drawn as n >= 2 vertices (x(j), y(j)) with a straight
/// line from each to the next. x increases strictly.
struct Polyline {
  arma::vec x, y;
};

// A vertex *bends* if it is neither the first nor the last, and lies above or below the straight
// line between its two neighbours by more than 1e-10 A, A being the largest |y| of the polyline.
// Arguments may have vertices that do not bend, also several in a row. It is never left to rounding
// which vertices bend (guaranteed): each lies either on the line between its neighbours (up to
// rounding, and then neither line beside it is steeper than 1e4 A), or at least 1e-6 A above or
// below it. This is so whether vertices that do not bend are counted as neighbours or left out, and
// also for the points where x -> g(f(x)) might bend.
//
// Rounding. In most tests no number needs to be rounded: the width of every piece is a power of
// two, every piece of f rises or falls by a power of two or is flat, and heights have few digits.
// Then answers are exact. In the others an x may be off by 1e-12 X and a height by 1e-12 (A + S X),
// where X, A and S are the largest |x|, |y| and |slope| of all polylines concerned, the answer
// included.
//
// Every function throws std::invalid_argument if a Polyline that it is given has not as many y as
// x, has less than two vertices, an x that is not larger than the one before, or a NaN or infinity.

/// Part a. f(x). Throws std::invalid_argument if x is not in [f.x(0), f.x(n - 1)], or NaN.
double evaluate(const Polyline& f, double x);

/// Part a. The function x -> g(f(x)) on the domain of f: network 1 is f and sees x first, network 2
/// is g. All vertices bend, but for the first and the last, which have the first and the last x of
/// f, bit for bit. It is timed: the number of operations should be that of all vertices, of f, of g
/// and of the answer, or this number times its logarithm.
/// Throws std::invalid_argument if f takes values outside of the domain of g, by however little.
Polyline compose(const Polyline& g, const Polyline& f);

/// Part a. The number of linear regions: maximal intervals without a vertex that bends inside.
arma::uword region_count(const Polyline& h);

}  // namespace udl4_q1

GRADUS_CONTRACT(udl4_q1, evaluate, compose, region_count);
