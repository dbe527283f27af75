// Part: d
// Hint: The value at one point has no weight
#include "heaviside.hpp"

// Trapezoids on each piece: they ask for the slope of F at the breaks.
double ift6135_q1::by_jumps(const Function& dF, const arma::vec& breaks, const arma::vec& jumps,
                            const Function& phi, double A) {
  if (!(A > 0) || std::isinf(A)) throw std::invalid_argument("A");
  if (!breaks.is_finite() || breaks.n_elem != jumps.n_elem) throw std::invalid_argument("breaks");
  const arma::vec inside = breaks(arma::find(arma::abs(breaks) < A));
  const arma::vec ends = arma::unique(arma::join_cols(arma::vec{-A, A}, inside));
  double sum = arma::dot(jumps, phi(breaks));
  for (arma::uword i = 0; i + 1 < ends.n_elem; ++i) {
    const arma::vec x = arma::linspace(ends(i), ends(i + 1), 5001);
    sum += arma::as_scalar(arma::trapz(x, dF(x) % phi(x)));
  }
  return sum;
}
