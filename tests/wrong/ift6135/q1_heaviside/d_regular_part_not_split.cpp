// Part: d
// Hint: a panel must end there too
#include "heaviside.hpp"

// dF has no delta, but where F bends it jumps.
double ift6135_q1::by_jumps(const Function& dF, const arma::vec& breaks, const arma::vec& jumps,
                            const Function& phi, double A) {
  if (!(A > 0) || std::isinf(A)) throw std::invalid_argument("A");
  if (!breaks.is_finite() || breaks.n_elem != jumps.n_elem) throw std::invalid_argument("breaks");
  const double h = 2 * A / 40000;
  const arma::vec x = -A + h * (arma::regspace(0, 39999) + 0.5);
  return h * arma::dot(dF(x), phi(x)) + arma::dot(jumps, phi(breaks));
}
