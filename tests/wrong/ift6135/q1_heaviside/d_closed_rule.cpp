// Part: d
// Hint: The value at one point has no weight
#include "heaviside.hpp"

// Simpson's rule on each piece: it asks for F at the breaks.
double ift6135_q1::distributional_derivative(const Function& F, const Function& dphi, double A,
                                             const arma::vec& breaks) {
  if (!(A > 0) || std::isinf(A)) throw std::invalid_argument("A");
  if (!breaks.is_finite()) throw std::invalid_argument("breaks");
  const arma::vec inside = breaks(arma::find(arma::abs(breaks) < A));
  const arma::vec ends = arma::unique(arma::join_cols(arma::vec{-A, A}, inside));
  double sum = 0;
  for (arma::uword i = 0; i + 1 < ends.n_elem; ++i) {
    const arma::vec x = arma::linspace(ends(i), ends(i + 1), 4001), y = F(x) % dphi(x);
    double all = y(0) + y(4000);
    for (arma::uword j = 1; j < 4000; ++j) all += (j % 2 == 0 ? 2 : 4) * y(j);
    sum -= all * (x(1) - x(0)) / 3;
  }
  return sum;
}
