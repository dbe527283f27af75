// Part: a
// Hint: that is legal
#include "convolution_backward.hpp"

namespace {

struct Kept {
  arma::uword first, count;
};

Kept kept(arma::uword n, arma::uword m, beyond_q15::Mode mode) {
  if (mode == beyond_q15::Mode::full) return {0, n + m - 1};
  if (mode == beyond_q15::Mode::valid) return {m - 1, n < m ? 0 : n - m + 1};
  return {m / 2, n};
}

}  // namespace

// Refuses a kernel that is longer than the signal.
arma::vec beyond_q15::signal_gradient(const arma::vec& dy, const arma::vec& k, arma::uword n,
                                      Mode mode) {
  if (n == 0 || k.is_empty()) throw std::invalid_argument("empty");
  const arma::uword m = k.n_elem;
  const auto [first, count] = kept(n, m, mode);
  if (dy.n_elem != count || count == 0) throw std::invalid_argument("dy");
  arma::vec dx(n);
  for (arma::uword o = 0; o < dy.n_elem; ++o)
    for (arma::uword j = 0; j < m; ++j)
      if (const arma::uword i = first + o - j; i < dx.n_elem) dx(i) += dy(o) * k(j);
  return dx;
}
