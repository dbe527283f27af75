// Part: d
// Hint: some panels must fit into it
#include "heaviside.hpp"

// Splits at the breaks, but takes three points for each piece.
double ift6135_q1::distributional_derivative(const Function& F, const Function& dphi, double A,
                                             const arma::vec& breaks) {
  if (!(A > 0) || std::isinf(A)) throw std::invalid_argument("A");
  if (!breaks.is_finite()) throw std::invalid_argument("breaks");
  const arma::vec inside = breaks(arma::find(arma::abs(breaks) < A));
  const arma::vec ends = arma::unique(arma::join_cols(arma::vec{-A, A}, inside));
  double sum = 0;
  for (arma::uword i = 0; i + 1 < ends.n_elem; ++i) {
    const double h = ends(i + 1) - ends(i), middle = ends(i) + h / 2, d = std::sqrt(0.15) * h;
    const arma::vec x{middle - d, middle, middle + d};
    sum -= h / 18 * arma::dot(arma::vec{5, 8, 5}, F(x) % dphi(x));
  }
  return sum;
}
