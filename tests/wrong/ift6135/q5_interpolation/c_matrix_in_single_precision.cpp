// Part: c
// Hint: compute with double
#include "interpolation.hpp"

arma::mat ift6135_q5::relu_matrix(const arma::vec& t_sorted, double epsilon) {
  const arma::uword N = t_sorted.n_elem;
  arma::mat M(N, N, arma::fill::ones);
  for (arma::uword j = 0; j + 1 < N; ++j)
    for (arma::uword i = 0; i < N; ++i)
      M(i, j) = std::max(0.0f, static_cast<float>(t_sorted(i) - t_sorted(j) + epsilon));
  return M;
}
