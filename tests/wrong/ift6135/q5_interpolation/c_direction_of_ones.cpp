// Part: c
// Hint: A fixed w fails
#include "interpolation.hpp"

arma::vec ift6135_q5::separating_direction(const arma::mat& X) {
  return arma::vec(X.n_rows, arma::fill::ones);
}
