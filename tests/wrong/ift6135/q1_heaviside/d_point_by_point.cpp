// Part: d
// Hint: hand all points over in one vector
#include "heaviside.hpp"

// Right, with a call for every single point.
double ift6135_q1::distributional_derivative(const Function& F, const Function& dphi, double A,
                                             const arma::vec& breaks) {
  if (!(A > 0) || std::isinf(A)) throw std::invalid_argument("A");
  if (!breaks.is_finite()) throw std::invalid_argument("breaks");
  const arma::vec inside = breaks(arma::find(arma::abs(breaks) < A));
  const arma::vec ends = arma::unique(arma::join_cols(arma::linspace(-A, A, 301), inside));
  double sum = 0;
  for (arma::uword i = 0; i + 1 < ends.n_elem; ++i) {
    const double h = ends(i + 1) - ends(i), d = std::sqrt(0.15) * h;
    for (const double shift : {-d, 0.0, d}) {
      const arma::vec x{ends(i) + h / 2 + shift};
      sum -= h / 18 * (shift == 0 ? 8 : 5) * F(x)(0) * dphi(x)(0);
    }
  }
  return sum;
}
