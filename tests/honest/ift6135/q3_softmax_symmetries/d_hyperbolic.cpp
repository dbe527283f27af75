#include "softmax_symmetries.hpp"

double ift6135_q3::binary_logit(const arma::vec& x) {
  if (x.n_elem != 2) throw std::invalid_argument("two logits");
  for (const double v : x)
    if (!std::isfinite(v)) throw std::invalid_argument("finite logits");
  return arma::dot(arma::vec{1, -1}, x);
}

// s(z) = e^{z/2} / (2 cosh(z/2)), in long double.
arma::vec ift6135_q3::from_logit(double z) {
  const auto s = [](long double t) -> double {
    if (std::isinf(t)) return t > 0 ? 1 : 0;
    if (std::abs(t) > 5000) return t > 0 ? 1 : 0;
    return static_cast<double>(std::exp(t / 2) / (2 * std::cosh(t / 2)));
  };
  return {s(z), s(-static_cast<long double>(z))};
}
