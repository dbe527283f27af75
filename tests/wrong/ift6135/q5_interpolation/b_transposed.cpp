// Part: b
// Hint: Row = sample, column = hidden unit.
#include "interpolation.hpp"

arma::mat ift6135_q5::interpolation_matrix(const arma::mat& X, const arma::vec& w,
                                           const arma::vec& b1, const nn::ScalarFunction& phi) {
  const arma::uword N = X.n_cols;
  const arma::vec t = X.t() * w;
  arma::mat M(N, N, arma::fill::ones);
  for (arma::uword i = 0; i + 1 < N; ++i)
    for (arma::uword j = 0; j < N; ++j) M(i, j) = phi(t(j) + b1(i));
  return M;
}
