#include "softmax_symmetries.hpp"

// Adds from the smallest to the largest.
arma::vec ift6135_q3::softmax(const arma::vec& x) {
  if (x.n_elem == 0 || x.has_nan() || std::isinf(x.max())) throw std::invalid_argument("logits");
  arma::vec e = x - x.max();
  e.transform([](double v) { return std::exp(v); });
  double sum = 0;
  for (const double v : arma::vec(arma::sort(e))) sum += v;
  return e * (1 / sum);
}
