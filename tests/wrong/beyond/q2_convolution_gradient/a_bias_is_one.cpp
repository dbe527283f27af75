// Part: a
// Hint: b(k) is a term of every Y(i, j, k)
#include "convolution_gradient.hpp"

// The derivative of one output by the bias: where is dY?
arma::vec beyond_q2::bias_gradient(const arma::cube& dY) {
  if (dY.is_empty()) throw std::invalid_argument("dY");
  arma::vec db(dY.n_slices);
  db.fill(static_cast<double>(dY.n_rows * dY.n_cols));
  return db;
}
