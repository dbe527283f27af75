#include "discrete_convolution.hpp"

// The periodic convolution of period n is wrong only where the kernel hangs over.
arma::vec ift6135_q6::conv_valid(const arma::vec& x, const arma::vec& k) {
  if (x.is_empty() || k.is_empty()) throw std::invalid_argument("empty");
  const arma::uword n = x.n_elem, m = k.n_elem;
  if (m > n) return arma::vec();
  arma::uword N = 1;
  while (N < n) N *= 2;
  const arma::cx_vec product = arma::fft(x, N) % arma::fft(k, N);
  const arma::vec y = arma::real(arma::ifft(product));
  return y.subvec(m - 1, n - 1);
}
