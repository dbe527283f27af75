// Part: a
// Fails: speed
#include "rbm.hpp"

// Right, but it visits all 2^H configurations.
double eleg5040_q8::log_unnormalised(const Rbm& r, const arma::vec& x) {
  arma::vec h(r.c.n_elem);
  double largest = -arma::datum::inf, sum = 0;
  for (;;) {
    const double e = -energy(r, x, h), top = std::max(largest, e);
    sum = sum * std::exp(largest - top) + std::exp(e - top);
    largest = top;
    arma::uword i = 0;  // adds 1 to the binary number h
    while (i < h.n_elem && h(i) == 1) h(i++) = 0;
    if (i == h.n_elem) return largest + std::log(sum);
    h(i) = 1;
  }
}
