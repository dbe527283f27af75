#include "softmax_jacobian.hpp"

// (e_i' sum - e_i sum') / sum^2, with e_k' = e_k where k = j and 0 elsewhere; the denominator from
// the back.
double ift6135_q2::dsoftmax(const arma::vec& x, arma::uword i, arma::uword j) {
  double largest = -arma::datum::inf;
  for (const double v : x) {
    if (std::isnan(v)) throw std::invalid_argument("NaN");
    largest = std::max(largest, v);
  }
  if (std::isinf(largest)) throw std::invalid_argument("no finite largest logit");
  if (std::max(i, j) >= x.n_elem) throw std::invalid_argument("index");
  double sum = 0;
  for (arma::uword k = x.n_elem; k-- > 0;) sum += std::exp(x[k] - largest);
  const double e_i = std::exp(x[i] - largest), e_j = std::exp(x[j] - largest);
  return ((i == j ? e_i * sum : 0) - e_i * e_j) / (sum * sum);
}
