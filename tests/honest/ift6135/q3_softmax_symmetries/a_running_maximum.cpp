#include "softmax_symmetries.hpp"

// One pass for the maximum and the sum: where a larger logit comes, what was added up is scaled.
arma::vec ift6135_q3::softmax(const arma::vec& x) {
  double largest = -arma::datum::inf, sum = 0;
  for (const double v : x) {
    if (std::isnan(v) || v == arma::datum::inf) throw std::invalid_argument("NaN or inf");
    if (v > largest) {
      sum *= std::exp(largest - v);
      largest = v;
    }
    if (v > -arma::datum::inf) sum += std::exp(v - largest);
  }
  if (sum == 0) throw std::invalid_argument("nothing, or all masked");
  arma::vec S(x.n_elem);
  for (arma::uword i = 0; i < x.n_elem; ++i) S(i) = std::exp(x(i) - largest) / sum;
  return S;
}
