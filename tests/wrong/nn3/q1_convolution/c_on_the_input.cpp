// Part: c
// Hint: yours does not change when Z changes
#include "convolution.hpp"

// How many inputs lie outside of the windows: nothing that training could change.
double nn3_q1::penalty(const arma::mat& Z, arma::uword M, arma::uword W, double lambda) {
  if (Z.is_empty() || M == 0 || W == 0 || W > Z.n_cols || Z.n_rows != M * (Z.n_cols - W + 1) ||
      !(lambda >= 0))
    throw std::invalid_argument("Z must be (M P) x D, lambda must not be negative");
  const arma::uword D = Z.n_cols, P = D - W + 1;
  return lambda * static_cast<double>(M * P * (D - W));
}
