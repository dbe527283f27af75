#include "softmax_symmetries.hpp"

namespace ift6135_q3 {

namespace {

void require_finite(const arma::vec& x) {
  if (x.is_empty()) throw std::invalid_argument("there must be a logit");
  if (!x.is_finite()) throw std::invalid_argument("a logit is not finite");
}

double sigmoid(double z) { return 1 / (1 + std::exp(-z)); }

}  // namespace

// S(x + c) = S(x), for e^c cancels. With c = -max x no exponent is positive and one is 0, so the
// sum is between 1 and n.
arma::vec softmax(const arma::vec& x) {
  const arma::vec e = arma::exp(x + shift_used(x));
  return e / arma::accu(e);
}

double shift_used(const arma::vec& x) {
  if (x.is_empty()) throw std::invalid_argument("there must be a logit");
  if (x.has_nan()) throw std::invalid_argument("a logit is NaN");
  const double largest = x.max();
  if (!std::isfinite(largest)) throw std::invalid_argument("a logit is +inf, or all are -inf");
  return -largest;
}

// One class always has probability 1. With more, (1, 0, ..., 0) will do.
std::optional<Witness> scale_witness(arma::uword n) {
  if (n == 0) throw std::invalid_argument("there must be a class");
  if (n == 1) return std::nullopt;
  arma::vec x(n);
  x(0) = 1;
  const double c = 2;
  return Witness{x, c, 0, softmax(x)(0), softmax(c * x)(0)};
}

// At c = 0 all entries of S are equal; that is S(x) only if all logits are.
bool is_scale_invariant(const arma::vec& x) {
  require_finite(x);
  return arma::all(x == x(0));
}

arma::vec softmax_scaled(const arma::vec& x, double c) {
  require_finite(x);
  if (!(c >= 0)) throw std::invalid_argument("c must be a number and not negative");
  const double largest = x.max();
  arma::vec e;
  if (std::isinf(c))  // e^{c (x_i - max x)} -> 1 on the maximisers, 0 elsewhere
    e = arma::conv_to<arma::vec>::from(x == largest);
  else  // x_i - max x may overflow, half of it cannot, and c = 0 must not meet inf
    e = arma::exp(2 * (c * (x / 2 - largest / 2)));
  return e / arma::accu(e);
}

// With k maxima and the gaps g_j of the others, p(c) = 1 / (k + sum_j e^{-c g_j}), so p(c) >= 1 -
// eps says
//   sum_j e^{-c g_j} <= 1 / (1 - eps) - k = (eps - (k - 1) (1 - eps)) / (1 - eps).
// The left side falls from n - k to 0.
double sharpening_scale(const arma::vec& x, double eps) {
  require_finite(x);
  if (!(eps > 0 && eps < 1)) throw std::invalid_argument("eps must be inside (0, 1)");
  const double n = double(x.n_elem), p = 1 - eps;
  if (1 / n >= p) return 0;
  const arma::vec gaps = x.max() - x(arma::find(x < x.max()));
  const double others = double(gaps.n_elem), k = n - others, rest = (eps - (k - 1) * p) / p;
  if (rest <= 0) throw std::invalid_argument("the maxima share the mass: 1 - eps is out of reach");
  // Enough even if all gaps were as small as the smallest; halved until no number lies between.
  double low = 0, high = std::log(others / rest) / gaps.min();
  for (;;) {
    const double c = low + (high - low) / 2;
    if (c <= low || c >= high) return high;
    (arma::accu(arma::exp(-c * gaps)) <= rest ? high : low) = c;
  }
}

// S_0 = 1 / (1 + e^{x_1 - x_0})
double binary_logit(const arma::vec& x) {
  if (x.n_elem != 2) throw std::invalid_argument("there must be two logits");
  require_finite(x);
  return x(0) - x(1);
}

// 1 - s(z) = s(-z), which does not cancel.
arma::vec from_logit(double z) { return {sigmoid(z), sigmoid(-z)}; }

arma::vec reduce_logits(const arma::vec& x, arma::uword ref) {
  require_finite(x);
  if (x.n_elem < 2) throw std::invalid_argument("there must be two logits or more");
  if (ref >= x.n_elem) throw std::invalid_argument("there is no logit with number ref");
  arma::vec y = x - x(ref);
  y.shed_row(ref);
  return y;
}

arma::vec expand_logits(const arma::vec& y, arma::uword ref) {
  if (y.is_empty()) throw std::invalid_argument("there must be two logits or more");
  if (ref > y.n_elem) throw std::invalid_argument("there is no place with number ref");
  if (y.has_nan() || y.max() == arma::datum::inf)
    throw std::invalid_argument("a logit is NaN or +inf");
  arma::vec x = y;
  x.insert_rows(ref, 1);  // a zero
  return x;
}

}  // namespace ift6135_q3
