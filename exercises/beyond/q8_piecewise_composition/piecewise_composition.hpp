// beyond question 8: piecewise linear functions, one put into another, and networks for them.
#pragma once
#include <gradus/contract.hpp>
#include <nn/types.hpp>

namespace beyond_q8 {

/// A continuous piecewise linear function on all of R: K >= 0 strictly increasing knots and, from
/// left to right, K + 1 pieces. y = slope(j) x + intercept(j) for knots(j - 1) <= x <= knots(j);
/// piece 0 has no left end, piece K has no right end.
struct Pwl {
  arma::vec knots, slope, intercept;
};

// Every function below throws std::invalid_argument if one of the Pwl that it is given has not one
// slope and one intercept more than knots, has knots that do not strictly increase, or holds a NaN
// or an infinity. That a Pwl is continuous is guaranteed, and that no number on the way overflows
// or underflows. Knots with the same slope on both sides are legal in arguments.
//
// A Pwl is minimal if the slopes on the two sides of each knot are different doubles. Different
// slopes that meet at a knot differ by at least 1e-6 of the larger one (guaranteed), so that
// rounding does not decide. Only what simplify is given may have slopes that differ by less.
//
// Rounding, where functions are composed. In most tests no number needs to be rounded: all slopes
// are 0, 1, 2, 4, 1/2 and the like, with either sign, and all other numbers have few digits. Then
// answers are exact. In the other tests a knot may be off by 1e-12 (1 + |knot|), a slope by 1e-12
// of itself and an intercept by 1e-12 (1 + A), A being the largest absolute value in the answer;
// and there, whenever g is applied to f, every knot of g is at least 1e-6 away from the values of f
// at its knots and on its constant pieces (guaranteed): no two knots need to be told apart.

// ---------------------------------------------------------------------------------------- part a

/// Part a. f(xs(i)) for each i: O((K + N) log K) operations for N points. xs: in any order, finite
/// (guaranteed). At a knot either piece will do. Throws std::invalid_argument if xs is empty.
arma::vec evaluate(const Pwl& f, const arma::vec& xs);

/// Part a. The same function, minimal. The slopes of two pieces that stay neighbours may differ by
/// very little. Pieces that are joined also have the same intercept (guaranteed).
Pwl simplify(const Pwl& f);

// ---------------------------------------------------------------------------------------- part b

/// Part b. The function x -> g(f(x)), minimal, also if g and f are not. O(K_f log K_g + n)
/// operations, n being the number of knots of f and of their preimages: points where f(x) is a knot
/// of g.
Pwl compose(const Pwl& g, const Pwl& f);

// ---------------------------------------------------------------------------------------- part c

/// Part c. The functions one after the other, stack[0] first: for two, x -> stack[1](stack[0](x)).
/// Minimal. The empty stack is y = x. The number of operations is that of all pieces that the
/// functions stack[0], stack[1] after stack[0], and so on, have together, times their logarithm.
Pwl compose_stack(const std::vector<Pwl>& stack);

/// Part c. How many pieces compose_stack(stack) has, exactly; fewer than 2^63 (guaranteed), but
/// often far too many to be written down. The number of operations is bounded by a power of
/// L + M, for L functions with M knots together. No number is rounded (guaranteed, see above).
std::uint64_t count_pieces(const std::vector<Pwl>& stack);

// ---------------------------------------------------------------------------------------- part d

/// Part d. A shallow ReLU network that is f on all of R, up to rounding, with at most K + 1 hidden
/// neurons for the K knots of f; with at most two if K = 0. Its numbers are finite.
nn::Shallow1D shallow_network(const Pwl& f);

/// Part d. A deep ReLU network that is the whole stack, stack[0] first, on all of R, up to
/// rounding: ReLU after every layer but the last, which is linear. It has one hidden layer for each
/// function, with at most K + 1 neurons for one with K knots; with at most two if K = 0. Its
/// numbers are finite. The empty stack is y = x: no hidden layer, one 1 x 1 matrix and its bias.
nn::Mlp deep_network(const std::vector<Pwl>& stack);

}  // namespace beyond_q8

GRADUS_CONTRACT(beyond_q8, evaluate, simplify, compose, compose_stack, count_pieces,
                shallow_network, deep_network);
