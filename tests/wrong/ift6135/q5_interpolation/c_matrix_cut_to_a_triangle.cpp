// Part: c
// Hint: epsilon may exceed the smallest gap here
#include "interpolation.hpp"

// Assumes that epsilon is small enough.
arma::mat ift6135_q5::relu_matrix(const arma::vec& t_sorted, double epsilon) {
  const arma::uword N = t_sorted.n_elem;
  arma::mat M(N, N);
  for (arma::uword j = 0; j < N; ++j)
    for (arma::uword i = 0; i <= j; ++i)
      M(i, j) = j + 1 < N ? t_sorted(i) - t_sorted(j) + epsilon : 1;
  return M;
}
