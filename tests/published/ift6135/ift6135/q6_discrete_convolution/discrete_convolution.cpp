#include "discrete_convolution.hpp"

// The published answer to question 6, as it stands: a formula, and three results that are right.
namespace ift6135_q6 {

namespace {

// y_i = sum over p of x_{i+p} k_{r-p}. No range is given for p; the results belong to
// p = 0, ..., r - 1 and indices that begin at 1.
arma::vec formula(const arma::vec& x, const arma::vec& k) {
  const arma::uword r = k.n_elem;
  arma::vec y(x.n_elem < r ? 0 : x.n_elem - r + 1);
  for (arma::uword i = 1; i <= y.n_elem; ++i)
    for (arma::uword p = 0; p < r; ++p) y(i - 1) += x(i + p - 1) * k(r - p - 1);
  return y;
}

}  // namespace

// (1, 2, 3, 4) * (1, 0, 2) = (1, 2, 5, 8, 6, 8)
arma::vec conv_full(const arma::vec& x, const arma::vec& k) {
  const arma::vec zeros(k.n_elem - 1);
  return formula(arma::join_cols(zeros, x, zeros), k);
}

// (5, 8)
arma::vec conv_valid(const arma::vec& x, const arma::vec& k) { return formula(x, k); }

// (2, 5, 8, 6)
arma::vec conv_same(const arma::vec& x, const arma::vec& k) {
  return conv_full(x, k).subvec(k.n_elem / 2, arma::size(x));
}

}  // namespace ift6135_q6
