#include "heaviside.hpp"

namespace {

// Where 1 / (1 + e^z) falls below e: the smallest z there, or the largest before.
double place(double e, bool below) {
  double low = 0, high = 1;
  while (1 / (1 + std::exp(high)) > e) high *= 2;
  for (int i = 0; i < 200; ++i) {
    const double middle = (low + high) / 2;
    (1 / (1 + std::exp(middle)) > e ? low : high) = middle;
  }
  return below ? high : low;
}

}  // namespace

double ift6135_q1::sigmoid_k(double x, double k) {
  if (!(k > 0) || !std::isfinite(k)) throw std::invalid_argument("k");
  return std::exp(-std::log1p(std::exp(-k * x)));
}

double ift6135_q1::gain_for(double delta, double eps) {
  if (!(delta > 0) || !std::isfinite(delta)) throw std::invalid_argument("delta");
  if (!(eps > 0 && eps < 0.5)) throw std::invalid_argument("eps");
  return place(eps, true) / delta * (1 + 1e-9);
}

// On the left of 0, for once.
double ift6135_q1::uniform_counterexample(double k, double eta) {
  if (!(k > 0) || !std::isfinite(k)) throw std::invalid_argument("k");
  if (!(eta > 0 && eta < 0.5)) throw std::invalid_argument("eta");
  return -place(0.5 - eta, false) / k * (1 - 1e-4);
}

// Simpson's rule for z = kx from 0 to 40; what is beyond is 4e-18.
double ift6135_q1::l1_distance(double k) {
  if (!(k > 0) || !std::isfinite(k)) throw std::invalid_argument("k");
  const int n = 4000;
  double sum = 0;
  for (int i = 0; i <= n; ++i)
    sum += (i == 0 || i == n ? 1 : i % 2 == 0 ? 2 : 4) / (1 + std::exp(40.0 * i / n));
  return 2 * sum * 40 / n / 3 / k;
}
