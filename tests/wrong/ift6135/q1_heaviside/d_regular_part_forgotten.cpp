// Part: d
// Hint: Between the jumps F has a slope too
#include "heaviside.hpp"

// All deltas, and nothing between them.
double ift6135_q1::by_jumps(const Function& dF, const arma::vec& breaks, const arma::vec& jumps,
                            const Function& phi, double A) {
  if (!(A > 0) || std::isinf(A)) throw std::invalid_argument("A");
  if (!breaks.is_finite() || breaks.n_elem != jumps.n_elem) throw std::invalid_argument("breaks");
  dF(breaks);
  return arma::dot(jumps, phi(breaks));
}
