// Part: a
// Fails: speed
#include "likelihood.hpp"

// Right: the derivative by P, times the Jacobian of the softmax, c x c for each sample.
eleg5040_q5::Loss eleg5040_q5::softmax_cross_entropy(const arma::mat& Z, const arma::uvec& y) {
  if (Z.is_empty() || y.n_elem != Z.n_cols || y.max() >= Z.n_rows)
    throw std::invalid_argument("sizes or labels");
  Loss L{0, arma::mat(arma::size(Z))};
  for (arma::uword n = 0; n < Z.n_cols; ++n) {
    const double m = Z.col(n).max();
    const arma::vec e = arma::exp(Z.col(n) - m);
    const double sum = arma::accu(e);
    L.value += std::log(sum) - (Z(y(n), n) - m);
    const arma::vec P = e / sum;
    const arma::mat J = arma::diagmat(P) - P * P.t();
    arma::vec dP(Z.n_rows);
    dP(y(n)) = -1 / P(y(n));
    L.gradient.col(n) = P(y(n)) > 0 ? arma::vec(J * dP) : P;
    if (P(y(n)) == 0) L.gradient(y(n), n) = -1;
  }
  return L;
}
