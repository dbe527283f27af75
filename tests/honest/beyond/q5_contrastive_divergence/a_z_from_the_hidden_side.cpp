#include "contrastive_divergence.hpp"

arma::vec beyond_q5::log_likelihoods(const Rbm& r, const arma::mat& X) {
  free_energies(r, X);  // throws if r or X is not legal
  if (r.W.n_rows + r.W.n_cols > 16) throw std::invalid_argument("D + H");
  // Z = sum_h exp(-G(h)), where G is the free energy of the machine with its sides exchanged.
  const Rbm mirrored{r.W.t(), r.c, r.b};
  double log_z = -arma::datum::inf;
  for (arma::uword g = 0; g < arma::uword{1} << r.c.n_elem; ++g) {
    arma::vec h(r.c.n_elem);
    for (arma::uword i = 0; i < h.n_elem; ++i) h(i) = (g >> i) % 2 == 1;
    log_z = arma::log_add_exp(log_z, -free_energies(mirrored, h)(0));
  }
  return -free_energies(r, X) - log_z;
}
