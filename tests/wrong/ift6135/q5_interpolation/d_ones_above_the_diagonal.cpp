// Part: d
// Hint: Nothing is said about +infinity
#include "interpolation.hpp"

arma::mat ift6135_q5::gain_matrix(const arma::vec& t_sorted, const nn::ScalarFunction& phi,
                                  double lambda) {
  const arma::uword N = t_sorted.n_elem;
  arma::mat M(N, N, arma::fill::ones);
  for (arma::uword j = 0; j + 1 < N; ++j)
    for (arma::uword i = j; i < N; ++i) M(i, j) = phi(lambda * (t_sorted(i) - t_sorted(j)));
  return M;
}
