// Part: b
// Fails: speed
#include "interpolant.hpp"

namespace {

// The places of the samples in ascending order.
arma::uvec places(const arma::vec& x, const arma::mat& F) {
  if (F.is_empty() || F.n_rows != x.n_elem || !x.is_finite() || !F.is_finite())
    throw std::invalid_argument("x or F");
  const arma::uvec order = arma::sort_index(x);
  for (arma::uword i = 1; i < order.n_elem; ++i)
    if (x(order(i)) == x(order(i - 1))) throw std::invalid_argument("two samples are equal");
  return order;
}

}  // namespace

// The triangular system of ift6135/q5 with own gaps, solved as it stands.
nn::TwoLayer beyond_q19::own_gap_network(const arma::vec& x, const arma::mat& F) {
  const arma::uvec order = places(x, F);
  const arma::vec s = x(order);
  const arma::mat V = F.rows(order);
  const arma::uword hidden = x.n_elem - 1, m = F.n_cols;
  if (hidden == 0) return {arma::mat(0, 1), arma::vec(), arma::mat(m, 0), V.row(0).t()};
  arma::mat M(hidden, hidden);
  for (arma::uword j = 0; j < hidden; ++j)
    for (arma::uword i = j; i < hidden; ++i) M(i, j) = s(i + 1) - s(j);
  arma::mat rises = V.tail_rows(hidden);
  rises.each_row() -= V.row(0);
  const arma::mat W = arma::solve(arma::trimatl(M), rises, arma::solve_opts::fast);
  return {arma::mat(hidden, 1, arma::fill::ones), -s.head(hidden), W.t(), V.row(0).t()};
}
