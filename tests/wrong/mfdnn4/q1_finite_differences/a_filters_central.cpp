// Part: a
// Hint: A central difference compares the two neighbours
#include "finite_differences.hpp"

// Half the distance between the two neighbours, as for edges in image processing.
arma::cube mfdnn4_q1::difference_filters() {
  arma::cube F(3, 3, 2);
  F(2, 1, 0) = F(1, 2, 1) = 0.5;
  F(0, 1, 0) = F(1, 0, 1) = -0.5;
  return F;
}
