#include "softmax_derivatives.hpp"

// The sums of S, S g, S v and S g v in one pass, from the last logit to the first.
arma::vec beyond_q13::softmax_hvp(const arma::vec& x, const arma::vec& g, const arma::vec& v) {
  if (x.is_empty() || g.n_elem != x.n_elem || v.n_elem != x.n_elem || x.has_nan() ||
      !std::isfinite(x.max()) || !g.is_finite() || !v.is_finite())
    throw std::invalid_argument("x, g and v");
  const double top = x.max();
  arma::vec e(x.n_elem);
  double E = 0, Eg = 0, Ev = 0, Egv = 0;
  for (arma::uword i = x.n_elem; i-- > 0;) {
    e(i) = std::exp(x(i) - top);
    E += e(i);
    Eg += e(i) * g(i);
    Ev += e(i) * v(i);
    Egv += e(i) * g(i) * v(i);
  }
  Eg /= E, Ev /= E, Egv /= E;
  const double covariance = Egv - Eg * Ev;
  for (arma::uword i = 0; i < x.n_elem; ++i)
    e(i) = e(i) / E * ((g(i) - Eg) * (v(i) - Ev) - covariance);
  return e;
}
