#include "separable_filters.hpp"

// Y is linear in u and linear in v: unit vectors give the derivatives, without any formula.
beyond_q10::Gradients beyond_q10::factor_gradients(const arma::mat& X, const arma::vec& u,
                                                   const arma::vec& v, const arma::mat& dY) {
  const arma::mat Y = convolve_separable(X, u, v);
  if (arma::size(dY) != arma::size(Y)) throw std::invalid_argument("dY");
  Gradients g = {arma::vec(u.n_elem), arma::vec(v.n_elem)};
  for (arma::uword a = 0; a < u.n_elem; ++a) {
    arma::vec e(u.n_elem);
    e(a) = 1;
    g.du(a) = arma::accu(dY % convolve_separable(X, e, v));
  }
  for (arma::uword b = 0; b < v.n_elem; ++b) {
    arma::vec e(v.n_elem);
    e(b) = 1;
    g.dv(b) = arma::accu(dY % convolve_separable(X, u, e));
  }
  return g;
}
