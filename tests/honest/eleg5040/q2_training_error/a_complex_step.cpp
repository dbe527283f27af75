#include <complex>

#include "training_error.hpp"

namespace {

using Complex = std::complex<double>;
using Parameters = std::vector<Complex>;  // W row by row, b, v, c

Complex output(const Parameters& p, double x1, double x2) {
  return p[8] + p[6] * std::tanh(p[0] * x1 + p[1] * x2 + p[4]) +
         p[7] * std::tanh(p[2] * x1 + p[3] * x2 + p[5]);
}

Complex loss(const Parameters& p) {
  Complex sum = 0;
  for (const double x1 : {0.0, 1.0})
    for (const double x2 : {0.0, 1.0}) {
      const Complex error = output(p, x1, x2) - (x1 == x2 ? 0.0 : 1.0);
      sum += error * error;
    }
  return sum / 8.0;
}

}  // namespace

// No backpropagation: dL/dp = Im L(p + ih) / h.
eleg5040_q2::Trace eleg5040_q2::train(const XorNet& start, double lr, arma::uword steps) {
  const auto& [W, b, v, c] = start;
  if (arma::size(W) != arma::size(2, 2) || b.n_elem != 2 || v.n_elem != 2 || !(lr > 0) ||
      std::isinf(lr))
    throw std::invalid_argument("shapes or lr");
  constexpr double h = 0x1p-100;
  Parameters p = {W(0, 0), W(0, 1), W(1, 0), W(1, 1), b(0), b(1), v(0), v(1), c};
  std::vector<double> losses, norms, slopes;
  for (arma::uword k = 0; k <= steps; ++k) {
    losses.push_back(loss(p).real());
    double slope = 0;
    for (const double x1 : {0.0, 1.0})
      for (const double x2 : {0.0, 1.0})
        for (const int i : {0, 1}) {
          Complex z = p[2 * i] * x1 + p[2 * i + 1] * x2 + p[4 + i];
          z.imag(h);
          slope += std::tanh(z).imag() / h;
        }
    slopes.push_back(slope / 8);
    std::vector<double> d;
    for (Complex& each : p) {
      each.imag(h);
      d.push_back(loss(p).imag() / h);
      each.imag(0);
    }
    norms.push_back(0);
    for (std::size_t j = 0; j < d.size(); ++j) {
      norms.back() = std::max(norms.back(), std::abs(d[j]));
      p[j] -= lr * d[j];
    }
  }
  return {losses, norms, slopes};
}
