// Part: a
// Hint: There the curvature is 0
#include "logistic_loss.hpp"

// A difference of slopes: half of the digits are lost.
arma::vec mfdnn4_q5::d2loss(const arma::vec& z, const arma::ivec& y) {
  if (z.is_empty() || z.n_elem != y.n_elem) throw std::invalid_argument("lengths");
  for (const auto label : y)
    if (label != 1 && label != -1) throw std::invalid_argument("labels");
  const double h = 1e-5;
  return (dloss(z + h, y) - dloss(z - h, y)) / (2 * h);
}
