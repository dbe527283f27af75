// Part: a
// Hint: One filter for each slice of Y
#include "finite_differences.hpp"

// Both filters in one slice.
arma::cube mfdnn4_q1::difference_filters() {
  arma::cube F(3, 6, 1);
  F(1, 1, 0) = F(1, 4, 0) = -1;
  F(2, 1, 0) = 1;
  F(1, 5, 0) = 1;
  return F;
}
