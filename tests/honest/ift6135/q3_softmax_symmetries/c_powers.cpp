#include "softmax_symmetries.hpp"

// S(cx) by part a where cx is harmless, by hand where not; the scale by doubling and secants.
arma::vec ift6135_q3::softmax_scaled(const arma::vec& x, double c) {
  if (x.is_empty() || !x.is_finite()) throw std::invalid_argument("logits");
  if (std::isnan(c) || c < 0) throw std::invalid_argument("c");
  arma::vec S(x.n_elem);
  double sum = 0;
  for (arma::uword i = 0; i < x.n_elem; ++i) {
    const long double below = static_cast<long double>(x(i)) - x.max();
    S(i) = below == 0 ? 1 : static_cast<double>(std::exp(c * below));
    sum += S(i);
  }
  return S / sum;
}

double ift6135_q3::sharpening_scale(const arma::vec& x, double eps) {
  if (x.is_empty() || !x.is_finite()) throw std::invalid_argument("logits");
  if (!(0 < eps && eps < 1)) throw std::invalid_argument("eps");
  if (1.0 / double(x.n_elem) >= 1 - eps) return 0;
  const arma::uvec top = x == x.max();
  if (1.0 / double(arma::accu(top)) <= 1 - eps) throw std::invalid_argument("out of reach");
  const auto p = [&](double c) { return softmax_scaled(x, c).max(); };
  double high = 1;
  while (p(high) < 1 - eps) high *= 2;
  while (p(high / 2) >= 1 - eps) high /= 2;
  double low = high / 2;
  for (int i = 0; i < 60; ++i) {
    const double c = (low + high) / 2;
    (p(c) >= 1 - eps ? high : low) = c;
  }
  return high;
}
