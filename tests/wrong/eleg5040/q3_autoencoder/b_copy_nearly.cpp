// Part: b
// Hint: where does the contract draw the line?
#include "autoencoder.hpp"

// Good enough for a picture.
bool eleg5040_q3::can_copy(const arma::mat& X, arma::uword H) {
  return bottleneck_bound(X, H) <= 1e-5 * arma::accu(X % X) / double(X.n_cols);
}
