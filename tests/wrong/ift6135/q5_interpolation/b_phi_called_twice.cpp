// Part: b
// Hint: each needs one activation at most
#include "interpolation.hpp"

arma::mat ift6135_q5::interpolation_matrix(const arma::mat& X, const arma::vec& w,
                                           const arma::vec& b1, const nn::ScalarFunction& phi) {
  const arma::uword N = X.n_cols;
  const arma::vec t = X.t() * w;
  if (b1.n_elem + 1 != N) throw std::invalid_argument("sizes");
  arma::mat M(N, N, arma::fill::ones);
  for (arma::uword j = 0; j + 1 < N; ++j)
    for (arma::uword i = 0; i < N; ++i) M(i, j) = (phi(t(i) + b1(j)) + phi(t(i) + b1(j))) / 2;
  return M;
}
