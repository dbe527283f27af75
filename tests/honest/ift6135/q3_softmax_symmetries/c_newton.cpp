#include "softmax_symmetries.hpp"

// g(c) = ln sum_j e^(-c g_j) - ln r is convex and falls: Newton from the left comes near from the
// left.
double ift6135_q3::sharpening_scale(const arma::vec& x, double eps) {
  if (x.is_empty() || !x.is_finite()) throw std::invalid_argument("logits");
  if (!(eps > 0) || !(eps < 1)) throw std::invalid_argument("eps");
  arma::vec gaps = x.max() - x;
  const double n = double(x.n_elem), target = 1 - eps;
  if (1 / n >= target) return 0;
  gaps = gaps.elem(arma::find(gaps > 0)).eval();
  const double k = n - double(gaps.n_elem), r = k == 1 ? eps / target : 1 / target - k;
  if (!(r > 0)) throw std::invalid_argument("out of reach");
  double c = 0;
  for (int i = 0; i < 500; ++i) {
    const double least = gaps.min();
    const arma::vec e = arma::exp(-c * (gaps - least));
    const double g = -c * least + std::log(arma::accu(e)) - std::log(r);
    const double slope = -arma::dot(gaps, e) / arma::accu(e);
    const double next = c - g / slope;
    if (!(next > c)) break;
    c = next;
  }
  return c;
}

// Shifts first and then scales, in halves of halves.
arma::vec ift6135_q3::softmax_scaled(const arma::vec& x, double c) {
  if (x.is_empty() || !x.is_finite() || !(c >= 0)) throw std::invalid_argument("input");
  arma::vec S(x.n_elem, arma::fill::zeros);
  if (c > std::numeric_limits<double>::max()) {
    S.elem(arma::find(x == x.max())).ones();
  } else {
    const double top = x.max() / 4;
    for (arma::uword i = x.n_elem; i-- > 0;) S(i) = std::exp((x(i) / 4 - top) * c * 4);
  }
  return arma::normalise(S, 1);
}
