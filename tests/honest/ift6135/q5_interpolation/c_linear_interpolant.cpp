#include "interpolation.hpp"

// Another network that interpolates: joints at the samples themselves, weights that are changes of
// slope, and no system to solve. The direction is a principal one that is turned until it
// separates.
arma::vec ift6135_q5::separating_direction(const arma::mat& X) {
  if (X.empty() || !X.is_finite()) throw std::invalid_argument("X");
  arma::vec w(X.n_rows, arma::fill::ones);
  for (double angle = 1; angle < 2000; ++angle) {
    for (arma::uword k = 0; k < w.n_elem; ++k)
      w(k) = std::cos(angle * std::sqrt(2.0 + double(k * k + k)));
    const arma::vec t = arma::sort(X.t() * w);
    const double terms = (arma::abs(X).t() * arma::abs(w)).max();
    if (t.n_elem == 1 || arma::diff(t).min() > 1e-6 * terms) return w;
  }
  throw std::invalid_argument("two samples are equal");
}

nn::TwoLayer ift6135_q5::interpolate_relu(const arma::mat& X, const arma::mat& F) {
  if (F.n_rows != X.n_cols || !F.is_finite()) throw std::invalid_argument("F");
  const arma::vec w = separating_direction(X), t = X.t() * w;
  const arma::uvec order = arma::sort_index(t);  // ascending
  const arma::uword hidden = X.n_cols - 1, m = F.n_cols;
  nn::TwoLayer net{arma::mat(hidden, X.n_rows), arma::vec(hidden), arma::mat(m, hidden),
                   F.row(order(0)).t()};
  arma::vec before(m);
  for (arma::uword j = 0; j < hidden; ++j) {
    const arma::vec slope =
        (F.row(order(j + 1)) - F.row(order(j))).t() / (t(order(j + 1)) - t(order(j)));
    net.W1.row(j) = w.t();
    net.b1(j) = -t(order(j));
    net.W2.col(j) = slope - before;
    before = slope;
  }
  return net;
}
