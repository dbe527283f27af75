#include "discrete_convolution.hpp"

// By the formula, with a test of every index.
arma::vec ift6135_q6::conv_same(const arma::vec& x, const arma::vec& k) {
  const auto n = static_cast<std::int64_t>(x.n_elem), m = static_cast<std::int64_t>(k.n_elem);
  if (n == 0 || m == 0) throw std::invalid_argument("empty");
  arma::vec y(x.n_elem);
  for (std::int64_t t = 0; t < n; ++t)
    for (std::int64_t j = 0; j < m; ++j)
      if (const std::int64_t i = t + m / 2 - j; i >= 0 && i < n)
        y(static_cast<arma::uword>(t)) +=
            x(static_cast<arma::uword>(i)) * k(static_cast<arma::uword>(j));
  return y;
}
