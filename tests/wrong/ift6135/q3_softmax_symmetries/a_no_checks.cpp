// Part: a
// Hint: This input is not legal
#include "softmax_symmetries.hpp"

// NaN comes out, and no complaint.
arma::vec ift6135_q3::softmax(const arma::vec& x) {
  if (x.is_empty()) return x;
  const arma::vec e = arma::exp(x - x.max());
  return e / arma::accu(e);
}
