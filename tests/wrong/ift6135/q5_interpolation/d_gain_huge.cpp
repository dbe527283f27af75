// Part: d
// Hint: enlarge it only while it has to grow
#include "interpolation.hpp"

double ift6135_q5::sufficient_gain(const arma::vec& t_sorted, const nn::ScalarFunction& phi,
                                   double tau) {
  if (t_sorted.empty() || !(phi(0) > 0) || !(tau > 0 && tau < 1))
    throw std::invalid_argument("arguments");
  if (t_sorted.n_elem == 1) return 1;
  const double gap = arma::abs(arma::diff(t_sorted)).min();
  return std::max(1e300, 1 / gap);
}
