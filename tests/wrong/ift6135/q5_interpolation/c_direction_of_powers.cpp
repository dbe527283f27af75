// Part: c
// Hint: A fixed w fails
#include "interpolation.hpp"

arma::vec ift6135_q5::separating_direction(const arma::mat& X) {
  arma::vec w(X.n_rows);
  for (arma::uword k = 0; k < w.n_elem; ++k) w(k) = std::exp2(k);
  return w;
}
