// Part: b
// Hint: This input is not legal
#include "interpolant.hpp"

// Two equal samples give an infinite slope.
nn::TwoLayer beyond_q19::own_gap_network(const arma::vec& x, const arma::mat& F) {
  if (F.is_empty() || F.n_rows != x.n_elem || !x.is_finite() || !F.is_finite())
    throw std::invalid_argument("x or F");
  const arma::uvec order = arma::sort_index(x);
  const arma::vec s = x(order);
  const arma::mat V = F.rows(order);
  const arma::uword hidden = x.n_elem - 1;
  nn::TwoLayer net{arma::mat(hidden, 1, arma::fill::ones), -s.head(hidden),
                   arma::mat(F.n_cols, hidden), V.row(0).t()};
  arma::vec before(F.n_cols);
  for (arma::uword j = 0; j < hidden; ++j) {
    const arma::vec slope = (V.row(j + 1) - V.row(j)).t() / (s(j + 1) - s(j));
    net.W2.col(j) = slope - before;
    before = slope;
  }
  return net;
}
