// Part: d
// Hint: it must throw std::invalid_argument
#include "heaviside.hpp"

// Right where the input is legal: panels of equal width on each piece.
double ift6135_q1::distributional_derivative(const Function& F, const Function& dphi, double A,
                                             const arma::vec& breaks) {
  const arma::vec inside = breaks(arma::find(arma::abs(breaks) < A));
  const arma::vec ends = arma::unique(arma::join_cols(arma::vec{-A, A}, inside));
  double sum = 0;
  for (arma::uword i = 0; i + 1 < ends.n_elem; ++i) {
    const double h = (ends(i + 1) - ends(i)) / 1200, d = std::sqrt(0.15) * h;
    const arma::vec middle = ends(i) + h * (arma::regspace(0, 1199) + 0.5);
    const arma::vec x = arma::join_cols(middle - d, middle, middle + d), y = F(x) % dphi(x);
    sum -= h / 18 * (5 * arma::accu(y) + 3 * arma::accu(y.subvec(1200, 2399)));
  }
  return sum;
}
