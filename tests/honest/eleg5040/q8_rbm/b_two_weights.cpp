#include "rbm.hpp"

namespace eleg5040_q8 {

// Off and on weigh exp(0) and exp(a): the larger exponent is taken out of both.
arma::mat prob_h_given_x(const Rbm& r, const arma::mat& X) {
  if (r.W.is_empty() || X.is_empty() || X.n_rows != r.W.n_cols || r.b.n_elem != r.W.n_cols ||
      r.c.n_elem != r.W.n_rows)
    throw std::invalid_argument("the machine and the batch do not fit together");
  const arma::mat A = arma::repmat(r.c, 1, X.n_cols) + r.W * X;
  const arma::mat largest = arma::clamp(A, 0, arma::datum::inf);
  const arma::mat on = arma::exp(A - largest), off = arma::exp(-largest);
  return on / (off + on);
}

// The machine seen from its hidden side.
arma::mat prob_x_given_h(const Rbm& r, const arma::mat& hidden) {
  return prob_h_given_x({arma::mat(r.W.t()), r.c, r.b}, hidden);
}

}  // namespace eleg5040_q8
