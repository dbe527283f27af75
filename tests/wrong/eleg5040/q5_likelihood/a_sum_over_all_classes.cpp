// Part: a
// Hint: Where do you multiply or subtract
#include "likelihood.hpp"

// One-hot times log-softmax: 0 times (-inf) for a class that is ruled out.
eleg5040_q5::Loss eleg5040_q5::softmax_cross_entropy(const arma::mat& Z, const arma::uvec& y) {
  if (Z.is_empty() || y.n_elem != Z.n_cols || y.max() >= Z.n_rows)
    throw std::invalid_argument("sizes or labels");
  Loss L{0, arma::mat(arma::size(Z))};
  for (arma::uword n = 0; n < Z.n_cols; ++n) {
    const double m = Z.col(n).max();
    const arma::vec e = arma::exp(Z.col(n) - m);
    const double sum = arma::accu(e);
    arma::vec onehot(Z.n_rows);
    onehot(y(n)) = 1;
    L.value += -arma::accu(onehot % (Z.col(n) - m - std::log(sum)));
    L.gradient.col(n) = e / sum;
    L.gradient(y(n), n) -= 1;
  }
  return L;
}
