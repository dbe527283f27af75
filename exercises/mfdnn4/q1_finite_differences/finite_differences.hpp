// mfdnn4 question 1: finite differences, and the convolution that computes them.
#pragma once
#include <gradus/contract.hpp>

namespace mfdnn4_q1 {

// Indices start at 0. X: m x n with m, n >= 1, all entries finite. X(i, j) is 0 outside of the
// image, on all four sides.

/// Part a. The filters F, 3 x 3 x 2, with Y = finite_difference(X) for every image X, where
///   Y(i, j, s) = sum over u, v = 0, 1, 2 of F(u, v, s) X(i + u - 1, j + v - 1).
arma::cube difference_filters();

/// Part a. Y: m x n x 2 with Y(i, j, 0) = X(i + 1, j) - X(i, j) and
/// Y(i, j, 1) = X(i, j + 1) - X(i, j). Throws std::invalid_argument if X is empty.
arma::cube finite_difference(const arma::mat& X);

/// Part a. The adjoint of finite_difference: dX, m x n, with accu(finite_difference(X) % dY) =
/// accu(X % dX) for every X of that size. dY: m x n x 2, all entries finite; throws
/// std::invalid_argument if it is empty or has not two slices.
arma::mat finite_difference_adjoint(const arma::cube& dY);

}  // namespace mfdnn4_q1

GRADUS_CONTRACT(mfdnn4_q1, difference_filters, finite_difference, finite_difference_adjoint);
