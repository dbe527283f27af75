// Part: a
// Hint: The state in which all units are off
#include "contrastive_divergence.hpp"

arma::vec beyond_q5::log_likelihoods(const Rbm& r, const arma::mat& X) {
  free_energies(r, X);  // throws if r or X is not legal
  if (r.W.n_rows + r.W.n_cols > 16) throw std::invalid_argument("D + H");
  double z = 0;
  for (arma::uword n = 1; n < arma::uword{1} << X.n_rows; ++n) {
    arma::vec x(X.n_rows);
    for (arma::uword j = 0; j < x.n_elem; ++j) x(j) = (n >> j) % 2 == 1;
    z += std::exp(-free_energies(r, x)(0));
  }
  return -std::log(z) - free_energies(r, X);
}
