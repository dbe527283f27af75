// Part: a
// Hint: Slice 1 compares with the neighbour to the right
#include "finite_differences.hpp"

// Row and column of an entry are exchanged in the second filter.
arma::cube mfdnn4_q1::difference_filters() {
  arma::cube F(3, 3, 2);
  F(1, 1, 0) = F(1, 1, 1) = -1;
  F(2, 1, 0) = 1;
  F(2, 1, 1) = 1;
  return F;
}
