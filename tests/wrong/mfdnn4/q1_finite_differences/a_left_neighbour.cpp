// Part: a
// Hint: Slice 0 reads the left neighbour
#include "finite_differences.hpp"

// w4 = 1, w5 = -1, the entries numbered by rows.
arma::cube mfdnn4_q1::difference_filters() {
  arma::cube F(3, 3, 2);
  F(1, 1, 0) = F(1, 1, 1) = -1;
  F(1, 0, 0) = 1;
  F(1, 2, 1) = 1;
  return F;
}
