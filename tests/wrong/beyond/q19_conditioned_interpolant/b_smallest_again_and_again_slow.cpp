// Part: b
// Fails: speed
#include "interpolant.hpp"

// Looks for the next larger sample among all, for every sample.
nn::TwoLayer beyond_q19::own_gap_network(const arma::vec& x, const arma::mat& F) {
  const arma::uword N = x.n_elem, m = F.n_cols;
  if (F.is_empty() || F.n_rows != N || !x.is_finite() || !F.is_finite())
    throw std::invalid_argument("x or F");
  for (arma::uword i = 0; i < N; ++i)
    for (arma::uword k = 0; k < i; ++k)
      if (x(i) == x(k)) throw std::invalid_argument("two samples are equal");
  arma::uword here = x.index_min();
  nn::TwoLayer net{arma::mat(N - 1, 1, arma::fill::ones), arma::vec(N - 1), arma::mat(m, N - 1),
                   F.row(here).t()};
  arma::vec before(m);
  for (arma::uword j = 0; j + 1 < N; ++j) {
    arma::uword next = here;
    for (arma::uword i = 0; i < N; ++i)
      if (x(i) > x(here) && (next == here || x(i) < x(next))) next = i;
    const arma::vec slope = (F.row(next) - F.row(here)).t() / (x(next) - x(here));
    net.b1(j) = -x(here);
    net.W2.col(j) = slope - before;
    before = slope;
    here = next;
  }
  return net;
}
