// Part: b
// Hint: A visible unit has a bias
#include "rbm.hpp"

arma::mat eleg5040_q8::prob_x_given_h(const Rbm& r, const arma::mat& hidden) {
  if (r.W.is_empty() || r.b.n_elem != r.W.n_cols || r.c.n_elem != r.W.n_rows || hidden.is_empty() ||
      hidden.n_rows != r.c.n_elem)
    throw std::invalid_argument("hidden must be H x N");
  return 1 / (1 + arma::exp(-(r.W.t() * hidden)));
}
