// Part: a
// Hint: For even m `same` leaves out one output more
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

// The backward pass of `same` begins as if m were odd.
arma::vec beyond_q15::kernel_gradient(const arma::vec& dy, const arma::vec& x, arma::uword m,
                                      Mode mode) {
  if (m == 0 || x.is_empty()) throw std::invalid_argument("empty");
  const auto [first, count] = kept(x.n_elem, m, mode);
  if (dy.n_elem != count) throw std::invalid_argument("dy");
  arma::vec dk(m);
  for (arma::uword o = 0; o < dy.n_elem; ++o)
    for (arma::uword j = 0; j < m; ++j)
      if (const arma::uword i = (mode == Mode::same ? (m - 1) / 2 : first) + o - j; i < x.n_elem)
        dk(j) += dy(o) * x(i);
  return dk;
}
