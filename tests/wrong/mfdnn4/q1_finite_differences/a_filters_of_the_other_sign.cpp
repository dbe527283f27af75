// Part: a
// Hint: on the ramp X(i, j) = i slice 0 must be +1
#include "finite_differences.hpp"

// The pixel less its neighbour.
arma::cube mfdnn4_q1::difference_filters() {
  arma::cube F(3, 3, 2);
  F(1, 1, 0) = F(1, 1, 1) = 1;
  F(2, 1, 0) = -1;
  F(1, 2, 1) = -1;
  return F;
}
