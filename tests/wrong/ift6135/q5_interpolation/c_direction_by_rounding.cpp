// Part: c
// Hint: hold the gaps against |w|^T |x_i|
#include "interpolation.hpp"

// Of many directions the one with the largest gap for its projections: rounding wins.
arma::vec ift6135_q5::separating_direction(const arma::mat& X) {
  double best_ratio = 0;
  arma::vec best;
  for (int step = 0; step < 96; ++step) {
    const double scale = 1 + step / 16, angle = (step % 16) * arma::datum::pi / 16;
    arma::vec w(X.n_rows);
    for (arma::uword k = 0; k < w.n_elem; ++k)
      w(k) = X.n_rows == 2 ? scale * (k == 0 ? std::cos(angle) : -std::sin(angle))
                           : std::cos((step + 1) * std::sqrt(2.0 + double(k * k + k)));
    const arma::vec t = arma::sort(X.t() * w);
    const double ratio = t.n_elem == 1 ? 1 : arma::diff(t).min() / arma::abs(t).max();
    if (ratio > best_ratio) best = w, best_ratio = ratio;
  }
  if (best_ratio < 1e-9) throw std::invalid_argument("equal samples");
  return best;
}
