// Part: a
// Hint: add, do not average
#include "convolution_gradient.hpp"

arma::vec beyond_q2::bias_gradient(const arma::cube& dY) {
  if (dY.is_empty()) throw std::invalid_argument("dY");
  arma::vec db(dY.n_slices);
  for (arma::uword k = 0; k < dY.n_slices; ++k) db(k) = arma::mean(arma::vectorise(dY.slice(k)));
  return db;
}
