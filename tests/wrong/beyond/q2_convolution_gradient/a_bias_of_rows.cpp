// Part: a
// Hint: There is one bias for each filter
#include "convolution_gradient.hpp"

// Sums over the wrong indices.
arma::vec beyond_q2::bias_gradient(const arma::cube& dY) {
  if (dY.is_empty()) throw std::invalid_argument("dY");
  arma::vec db(dY.n_rows);
  for (arma::uword i = 0; i < dY.n_rows; ++i)
    for (arma::uword k = 0; k < dY.n_slices; ++k) db(i) += arma::accu(dY.slice(k).row(i));
  return db;
}
