// Part: a
// Hint: Only 0 and 1 are states
#include "contrastive_divergence.hpp"

static arma::mat softplus(const arma::mat& A) {
  return arma::clamp(A, 0, arma::datum::inf) + arma::log1p(arma::exp(-arma::abs(A)));
}

arma::vec beyond_q5::free_energies(const Rbm& r, const arma::mat& X) {
  if (r.W.is_empty() || r.b.n_elem != r.W.n_cols || r.c.n_elem != r.W.n_rows ||
      X.n_rows != r.W.n_cols || X.n_cols == 0)
    throw std::invalid_argument("shapes");
  arma::mat A = r.W * X;
  A.each_col() += r.c;
  return -X.t() * r.b - arma::sum(softplus(A), 0).t();
}
