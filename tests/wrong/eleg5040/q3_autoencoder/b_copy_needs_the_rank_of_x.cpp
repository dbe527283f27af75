// Part: b
// Hint: A line that misses 0 is still a line
#include "autoencoder.hpp"

// The rank of the samples themselves.
bool eleg5040_q3::can_copy(const arma::mat& X, arma::uword H) {
  if (X.is_empty() || H == 0 || H > X.n_rows) throw std::invalid_argument("X or H");
  return arma::rank(X) <= H;
}
