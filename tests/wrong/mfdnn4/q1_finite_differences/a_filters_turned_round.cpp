// Part: a
// Hint: a cross-correlation does not turn the filter round
#include "finite_differences.hpp"

// Right for a convolution in the sense of signal processing.
arma::cube mfdnn4_q1::difference_filters() {
  arma::cube F(3, 3, 2);
  F(1, 1, 0) = F(1, 1, 1) = -1;
  F(0, 1, 0) = 1;
  F(1, 0, 1) = 1;
  return F;
}
