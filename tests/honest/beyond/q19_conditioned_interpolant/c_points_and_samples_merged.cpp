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

// Both sorted, and walked through side by side. Weights that add up to 1, in one column at a time.
arma::mat beyond_q19::interpolate_at(const arma::vec& x, const arma::mat& F, const arma::vec& z) {
  const arma::uvec order = places(x, F);
  const arma::vec s = x(order);
  const arma::mat V = F.rows(order);
  if (!z.is_finite()) throw std::invalid_argument("z");
  arma::mat Y(z.n_elem, F.n_cols);
  const arma::uword N = s.n_elem;
  const arma::uvec places_of_points = arma::sort_index(z);
  arma::uword i = 0;  // the last sample that is not beyond the point, if there is one
  for (const arma::uword b : places_of_points) {
    while (i + 1 < N && s(i + 1) <= z(b)) ++i;
    for (arma::uword c = 0; c < F.n_cols; ++c) {
      if (z(b) <= s(i) || N == 1) {
        Y(b, c) = V(i, c);
      } else if (i + 1 == N) {
        const double steps = (z(b) - s(i)) / (s(i) - s(i - 1));
        Y(b, c) = V(i, c) * (1 + steps) - V(i - 1, c) * steps;
      } else {
        const double gap = s(i + 1) - s(i);
        Y(b, c) = V(i, c) * ((s(i + 1) - z(b)) / gap) + V(i + 1, c) * ((z(b) - s(i)) / gap);
      }
    }
  }
  return Y;
}
