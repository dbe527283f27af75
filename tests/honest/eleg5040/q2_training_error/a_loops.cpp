#include "training_error.hpp"

// Nine numbers, sample by sample from the last to the first, and the slope as 1 / cosh^2.
eleg5040_q2::Trace eleg5040_q2::train(const XorNet& start, double lr, arma::uword steps) {
  if (start.W.n_rows != 2 || start.W.n_cols != 2 || start.b.n_elem != 2 || start.v.n_elem != 2)
    throw std::invalid_argument("shapes");
  if (!(lr > 0) || lr > std::numeric_limits<double>::max()) throw std::invalid_argument("lr");
  const double inputs[4][3] = {{0, 0, 1}, {0, 1, 1}, {1, 0, 1}, {1, 1, 1}};
  double w[2][3], v[3];  // the last weights are those of an input that is always 1
  for (int i = 0; i < 2; ++i) {
    w[i][0] = start.W(i, 0);
    w[i][1] = start.W(i, 1);
    w[i][2] = start.b(i);
    v[i] = start.v(i);
  }
  v[2] = start.c;
  Trace trace{arma::zeros(steps + 1), arma::zeros(steps + 1), arma::zeros(steps + 1)};
  for (arma::uword k = 0; k < steps + 1; ++k) {
    double dw[2][3] = {}, dv[3] = {};
    for (int n = 3; n >= 0; --n) {
      const double target = n == 1 || n == 2 ? 1 : 0;
      double z[2] = {}, y[3] = {0, 0, 1}, out = 0;
      for (int i = 0; i < 2; ++i) {
        for (int j = 0; j < 3; ++j) z[i] += inputs[n][j] * w[i][j];
        y[i] = std::tanh(z[i]);
        trace.mean_slope(k) += std::pow(std::cosh(z[i]), -2) / 8;
      }
      for (int i = 0; i < 3; ++i) out += y[i] * v[i];
      trace.loss(k) += (out - target) * (out - target) / 8;
      for (int i = 0; i < 3; ++i) dv[i] += (out - target) * y[i] / 4;
      for (int i = 0; i < 2; ++i)
        for (int j = 0; j < 3; ++j)
          dw[i][j] += (out - target) * v[i] * inputs[n][j] / std::pow(2 * std::cosh(z[i]), 2);
    }
    for (int j = 0; j < 3; ++j) {
      for (int i = 0; i < 2; ++i) {
        trace.grad_norm(k) = std::max(trace.grad_norm(k), std::abs(dw[i][j]));
        w[i][j] -= lr * dw[i][j];
      }
      trace.grad_norm(k) = std::max(trace.grad_norm(k), std::abs(dv[j]));
      v[j] -= lr * dv[j];
    }
  }
  return trace;
}
