#include "saturation.hpp"

// The best of all orders of multiplication, by the usual table.
arma::mat eleg5040_q7::collapse(const std::vector<arma::mat>& weights) {
  const std::size_t L = weights.size();
  if (L == 0) throw std::invalid_argument("no layers");
  std::vector<arma::mat> factors(weights.rbegin(), weights.rend());  // as they are written
  for (std::size_t l = 0; l < L; ++l)
    if (factors[l].is_empty() || (l > 0 && factors[l - 1].n_cols != factors[l].n_rows))
      throw std::invalid_argument("the layers do not fit");
  arma::mat cost(L, L);
  arma::umat split(L, L);
  for (std::size_t length = 2; length <= L; ++length)
    for (std::size_t i = 0; i + length <= L; ++i) {
      const std::size_t j = i + length - 1;
      cost(i, j) = arma::datum::inf;
      for (std::size_t k = i; k < j; ++k) {
        const double c =
            cost(i, k) + cost(k + 1, j) +
            double(factors[i].n_rows) * double(factors[k].n_cols) * double(factors[j].n_cols);
        if (c < cost(i, j)) {
          cost(i, j) = c;
          split(i, j) = k;
        }
      }
    }
  const std::function<arma::mat(std::size_t, std::size_t)> multiply = [&](std::size_t i,
                                                                          std::size_t j) {
    return i == j ? factors[i] : arma::mat(multiply(i, split(i, j)) * multiply(split(i, j) + 1, j));
  };
  return multiply(0, L - 1);
}
