// Part: a
// Hint: Slice 0 is the difference downwards, along the row index i
#include "finite_differences.hpp"

// First to the right (x), then downwards (y).
arma::cube mfdnn4_q1::difference_filters() {
  arma::cube F(3, 3, 2);
  F(1, 1, 0) = F(1, 1, 1) = -1;
  F(1, 2, 0) = 1;
  F(2, 1, 1) = 1;
  return F;
}
