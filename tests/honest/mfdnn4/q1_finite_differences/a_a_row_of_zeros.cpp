#include "finite_differences.hpp"

// Armadillo's differences of an image that has got one more row, one more column of zeros.
arma::cube mfdnn4_q1::finite_difference(const arma::mat& X) {
  if (X.is_empty()) throw std::invalid_argument("X is empty");
  arma::cube Y(X.n_rows, X.n_cols, 2);
  Y.slice(0) = arma::diff(arma::join_cols(X, arma::zeros(1, X.n_cols)), 1, 0);
  Y.slice(1) = arma::diff(arma::join_rows(X, arma::zeros(X.n_rows, 1)), 1, 1);
  return Y;
}
