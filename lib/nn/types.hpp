// The types that exercises, solutions and the library share.
#pragma once
#include <armadillo>
#include <functional>
#include <vector>

namespace nn {

/// An activation or its derivative, applied entry by entry.
using ScalarFunction = std::function<double(double)>;

/// y = W2 act(W1 x + b1) + b2.  W1: H x D, b1: H, W2: C x H, b2: C.
struct TwoLayer {
  arma::mat W1;
  arma::vec b1;
  arma::mat W2;
  arma::vec b2;
};

/// y_0 = x, y_l = act(W[l-1] y_{l-1} + b[l-1]) for l < L, and a linear last layer y_L = W[L-1] y_{L-1} + b[L-1].
/// W[l-1]: n_l x n_{l-1}, b[l-1]: n_l.  L = W.size(), so a net with K hidden layers has K + 1 matrices.
struct Mlp {
  std::vector<arma::mat> W;
  std::vector<arma::vec> b;
};

/// A shallow ReLU network with one input and one output: y = phi0 + sum_j phi(j) relu(theta0(j) + theta1(j) x).
struct Shallow1D {
  double phi0 = 0;
  arma::vec phi, theta0, theta1;
};

/// A continuous piecewise linear function on all of R: K >= 0 strictly increasing knots and, from left to right,
/// K + 1 pieces y = slope(j) x + intercept(j).
struct PiecewiseLinear {
  arma::vec knots, slope, intercept;
};

/// Activations by name. relu'(0) = 0, step(0) = 1.
enum class Activation { linear, relu, tanh, sigmoid, step };

}  // namespace nn
