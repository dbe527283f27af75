// Part: c
// Hint: A fixed w fails
#include "interpolation.hpp"

// Separates the first two samples and hopes for the others.
arma::vec ift6135_q5::separating_direction(const arma::mat& X) {
  if (X.empty() || !X.is_finite()) throw std::invalid_argument("X");
  if (X.n_cols == 1) return arma::vec(X.n_rows, arma::fill::ones);
  if (arma::approx_equal(X.col(0), X.col(1), "absdiff", 0))
    throw std::invalid_argument("equal samples");
  return X.col(1) - X.col(0);
}
