// Part: b
// Hint: does not fit into the code
#include "autoencoder.hpp"

// One more for the mean.
bool eleg5040_q3::can_copy(const arma::mat& X, arma::uword H) {
  if (X.is_empty() || H == 0 || H > X.n_rows) throw std::invalid_argument("X or H");
  return arma::rank(arma::mat(X.each_col() - arma::vec(arma::mean(X, 1)))) <= H + 1;
}
