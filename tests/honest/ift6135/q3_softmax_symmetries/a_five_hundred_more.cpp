#include "softmax_symmetries.hpp"

// The largest exponent is 500, and sums run from the back.
double ift6135_q3::shift_used(const arma::vec& x) {
  if (x.is_empty()) throw std::invalid_argument("no logit");
  double largest = x(0);
  for (const double v : x) {
    if (std::isnan(v)) throw std::invalid_argument("NaN");
    largest = std::max(largest, v);
  }
  if (std::isinf(largest)) throw std::invalid_argument("infinite");
  return 500 - largest;
}

arma::vec ift6135_q3::softmax(const arma::vec& x) {
  shift_used(x);
  arma::vec S = x;
  double sum = 0;
  const double largest = x.max();
  for (arma::uword i = x.n_elem; i-- > 0;) sum += S(i) = std::exp(x(i) - largest + 500);
  for (double& s : S) s /= sum;
  return S;
}
