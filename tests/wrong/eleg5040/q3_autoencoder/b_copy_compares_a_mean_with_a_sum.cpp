// Part: b
// Hint: Are both of them means over the samples?
#include "autoencoder.hpp"

// The squares of a row are summed over all samples, and only the rows averaged.
bool eleg5040_q3::can_copy(const arma::mat& X, arma::uword H) {
  return bottleneck_bound(X, H) <= 1e-9 * arma::mean(arma::sum(X % X, 1));
}
