// Part: a
// Hint: Each column is a sample of its own
#include "likelihood.hpp"

// Normalises each class over the samples.
eleg5040_q5::Loss eleg5040_q5::softmax_cross_entropy(const arma::mat& Z, const arma::uvec& y) {
  if (Z.is_empty() || y.n_elem != Z.n_cols || y.max() >= Z.n_rows)
    throw std::invalid_argument("sizes or labels");
  arma::mat P = arma::exp(Z.each_col() - arma::max(Z, 1));
  P.each_col() /= arma::sum(P, 1);
  double value = 0;
  for (arma::uword n = 0; n < Z.n_cols; ++n) {
    value -= std::log(P(y(n), n));
    P(y(n), n) -= 1;
  }
  return {value, P};
}
