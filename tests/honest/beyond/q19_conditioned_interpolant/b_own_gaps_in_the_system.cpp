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

// Forward substitution in the triangular system: each weight from the network so far. Units from
// right to left, each of them twice as steep.
nn::TwoLayer beyond_q19::own_gap_network(const arma::vec& x, const arma::mat& F) {
  const arma::uvec order = places(x, F);
  const arma::vec s = x(order);
  const arma::mat V = F.rows(order);
  const arma::uword hidden = x.n_elem - 1, m = F.n_cols;
  nn::TwoLayer net{arma::mat(hidden, 1, arma::fill::value(2)), arma::vec(hidden),
                   arma::mat(m, hidden), V.row(0).t()};
  for (arma::uword j = 0; j < hidden; ++j) {
    const arma::uword unit = hidden - 1 - j;
    net.b1(unit) = -2 * s(j);
    arma::vec rest = (V.row(j + 1) - V.row(0)).t();
    for (arma::uword i = 0; i < j; ++i) rest -= net.W2.col(hidden - 1 - i) * 2 * (s(j + 1) - s(i));
    net.W2.col(unit) = rest / (2 * (s(j + 1) - s(j)));
  }
  return net;
}
