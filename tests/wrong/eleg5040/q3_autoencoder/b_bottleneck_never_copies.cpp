// Part: b
// Hint: not of these samples
#include "autoencoder.hpp"

// The document: fewer hidden units than inputs, and the trivial solution is gone.
bool eleg5040_q3::can_copy(const arma::mat& X, arma::uword H) {
  if (X.is_empty() || H == 0 || H > X.n_rows) throw std::invalid_argument("X or H");
  return H == X.n_rows;
}
