#include "discrete_convolution.hpp"

// The transform makes a product of it: polynomials, evaluated at roots of unity.
arma::vec ift6135_q6::conv_full(const arma::vec& x, const arma::vec& k) {
  if (x.is_empty() || k.is_empty()) throw std::invalid_argument("empty");
  const arma::uword places = x.n_elem + k.n_elem - 1;
  arma::uword N = 1;
  while (N < places) N *= 2;
  const arma::cx_vec product = arma::fft(x, N) % arma::fft(k, N);
  const arma::vec y = arma::real(arma::ifft(product));
  return y.head(places);
}
