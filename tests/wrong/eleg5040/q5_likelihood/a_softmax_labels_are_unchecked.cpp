// Part: a
// Hint: This input is not legal
#include "likelihood.hpp"

// A label that is too large has no effect.
eleg5040_q5::Loss eleg5040_q5::softmax_cross_entropy(const arma::mat& Z, const arma::uvec& y) {
  if (Z.is_empty() || y.n_elem != Z.n_cols) throw std::invalid_argument("sizes or labels");
  Loss L{0, arma::mat(arma::size(Z))};
  for (arma::uword n = 0; n < Z.n_cols; ++n) {
    const double m = Z.col(n).max();
    const arma::vec e = arma::exp(Z.col(n) - m);
    const double sum = arma::accu(e);
    L.value += std::log(sum) - (Z(std::min(y(n), Z.n_rows - 1), n) - m);
    L.gradient.col(n) = e / sum;
    L.gradient(std::min(y(n), Z.n_rows - 1), n) -= 1;
  }
  return L;
}
