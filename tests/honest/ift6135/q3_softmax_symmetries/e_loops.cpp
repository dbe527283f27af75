#include "softmax_symmetries.hpp"

arma::vec ift6135_q3::reduce_logits(const arma::vec& x, arma::uword ref) {
  const arma::uword K = x.n_elem;
  if (K < 2 || ref >= K || !x.is_finite()) throw std::invalid_argument("logits");
  std::vector<double> y;
  for (arma::uword i = 0; i < K; ++i)
    if (i != ref) y.push_back(x(i) - x(ref));
  return arma::vec(y);
}

arma::vec ift6135_q3::expand_logits(const arma::vec& y, arma::uword ref) {
  if (y.n_elem == 0 || ref > y.n_elem) throw std::invalid_argument("sizes");
  for (const double v : y)
    if (!(v < arma::datum::inf)) throw std::invalid_argument("a number");
  std::vector<double> x(y.begin(), y.end());
  x.insert(x.begin() + static_cast<std::ptrdiff_t>(ref), 0.0);
  return arma::vec(x);
}
