#include "heaviside.hpp"

double ift6135_q1::sigmoid_k(double x, double k) {
  if (!(k > 0 && k < arma::datum::inf)) throw std::invalid_argument("k");
  const double z = k * x;
  if (z >= 0) return 1 / (1 + std::exp(-z));
  const double e = std::exp(z);
  return e / (1 + e);
}

double ift6135_q1::gain_for(double delta, double eps) {
  if (!(delta > 0 && delta < arma::datum::inf)) throw std::invalid_argument("delta");
  if (!(eps > 0 && eps < 0.5)) throw std::invalid_argument("eps");
  return (std::log1p(-eps) - std::log(eps)) / delta;
}

double ift6135_q1::uniform_counterexample(double k, double eta) {
  if (!(k > 0 && k < arma::datum::inf)) throw std::invalid_argument("k");
  if (!(eta > 0 && eta < 0.5)) throw std::invalid_argument("eta");
  return 2 * std::atanh(2 * eta) / k;
}

double ift6135_q1::l1_distance(double k) {
  if (!(k > 0 && k < arma::datum::inf)) throw std::invalid_argument("k");
  return std::log(4.0) / k;
}
