// Part: b
// Hint: The last column multiplies b2.
#include "interpolation.hpp"

arma::mat ift6135_q5::interpolation_matrix(const arma::mat& X, const arma::vec& w,
                                           const arma::vec& b1, const nn::ScalarFunction& phi) {
  const arma::uword N = X.n_cols;
  const arma::vec t = X.t() * w;
  arma::mat M(N, N - 1);
  for (arma::uword j = 0; j + 1 < N; ++j)
    for (arma::uword i = 0; i < N; ++i) M(i, j) = phi(t(i) + b1(j));
  return M;
}
