#include "convolution_backward.hpp"

namespace {

arma::cx_vec transform(const arma::vec& a, arma::uword length) { return arma::fft(a, length); }

// sum over j of g(i + j) b(j), i = 0 ... count - 1, by Fourier transforms that do not wrap.
arma::vec correlate(const arma::vec& g, const arma::vec& b, arma::uword count) {
  const arma::uword length = g.n_elem + b.n_elem;
  const arma::cx_vec product = transform(g, length) % arma::conj(transform(b, length));
  const arma::cx_vec c = arma::ifft(product);
  const arma::vec real = arma::real(c);
  return real.head(count);
}

arma::vec embedded(const arma::vec& dy, arma::uword n, arma::uword m, beyond_q15::Mode mode) {
  if (n == 0 || m == 0) throw std::invalid_argument("empty");
  arma::vec g(n + m - 1);
  arma::uword count = 0;
  for (arma::uword t = 0; t < g.n_elem; ++t) {
    const bool kept = mode == beyond_q15::Mode::full ||
                      (mode == beyond_q15::Mode::valid && t + 1 >= m && t < n) ||
                      (mode == beyond_q15::Mode::same && t >= m / 2 && t < m / 2 + n);
    if (!kept) continue;
    if (count == dy.n_elem) throw std::invalid_argument("dy is too short");
    g(t) = dy(count++);
  }
  if (count != dy.n_elem) throw std::invalid_argument("dy is too long");
  return g;
}

}  // namespace

arma::vec beyond_q15::signal_gradient(const arma::vec& dy, const arma::vec& k, arma::uword n,
                                      Mode mode) {
  return correlate(embedded(dy, n, k.n_elem, mode), k, n);
}

arma::vec beyond_q15::kernel_gradient(const arma::vec& dy, const arma::vec& x, arma::uword m,
                                      Mode mode) {
  return correlate(embedded(dy, x.n_elem, m, mode), x, m);
}
