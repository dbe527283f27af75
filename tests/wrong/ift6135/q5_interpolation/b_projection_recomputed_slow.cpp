// Part: b
// Fails: speed
#include "interpolation.hpp"

// Right, but the hidden layer is computed with one projection for every entry: O(n N^2).
arma::mat ift6135_q5::interpolation_matrix(const arma::mat& X, const arma::vec& w,
                                           const arma::vec& b1, const nn::ScalarFunction& phi) {
  const arma::uword N = X.n_cols;
  if (N == 0 || w.n_elem != X.n_rows || b1.n_elem + 1 != N) throw std::invalid_argument("sizes");
  arma::mat M(N, N, arma::fill::ones);
  for (arma::uword j = 0; j + 1 < N; ++j)
    for (arma::uword i = 0; i < N; ++i) M(i, j) = phi(arma::dot(w, X.col(i)) + b1(j));
  return M;
}
